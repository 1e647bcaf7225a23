import type { Board, BoardClaim } from "../../operations/read.ts";
import type { Call } from "./command.ts";
import { type Paint, paintFor } from "./paint.ts";
import { pad, wrap } from "./text-layout.ts";
import { SIGNS } from "./verdict-signs.ts";

const VERDICT_WIDTH = 13;
const ABOUT_WIDTH = 20;

export interface TextOptions {
  width: number;
  paint: Paint;
  /** Leaves out the claims that nobody could check, and counts them. */
  testedOnly?: boolean;
  /** Shows test, assumptions, working and sources below each claim. */
  working?: boolean;
  /** What to call each claim by, after its words; nothing unless given. */
  nameOf?: (claim: BoardClaim) => string;
}

/** How a call wants boards shown: as wide as its terminal, with `--working` and `--all`. */
export function boardTextOptions(call: Call): TextOptions {
  return {
    width: Math.min(call.stdout.columns ?? 100, 140),
    paint: paintFor(call),
    testedOnly: !call.options.all,
    working: Boolean(call.options.working),
  };
}

const verdictOf = (claim: BoardClaim) => claim.mark?.verdict ?? (claim.untestable ? "untestable" : "claim");
const aboutOf = (claim: BoardClaim) => [claim.subjects.slice(0, 2).join(" "), claim.measure].filter(Boolean).join(" ");

function claimLines(claim: BoardClaim, { width, paint, working, nameOf }: TextOptions): string[] {
  const verdict = verdictOf(claim);
  const { sign, style } = SIGNS[verdict];
  const label = verdict === "claim" ? claim.kind : verdict;
  const indent = " ".repeat(VERDICT_WIDTH + ABOUT_WIDTH + 2);
  const room = Math.max(20, width - indent.length);
  const about = wrap(aboutOf(claim), ABOUT_WIDTH);
  const quote = wrap(`“${claim.quote}”${nameOf ? ` ${nameOf(claim)}` : ""}`, room);
  const first = `${paint(style, pad(`${sign} ${label}`, VERDICT_WIDTH))} ${pad(about[0] ?? "", ABOUT_WIDTH)} `;
  const lines = quote.map(
    (line, i) => (i === 0 ? first : `${" ".repeat(VERDICT_WIDTH + 1)}${pad(about[i] ?? "", ABOUT_WIDTH)} `) + line,
  );
  lines.push(...explainedLines(claim, room).map((line) => indent + paint("dim", line)));
  const why = claim.mark
    ? [claim.mark.reason, claim.mark.soFar].filter(Boolean).join("; so far: ")
    : (claim.untestable?.reason ?? "");
  if (why) lines.push(...wrap(why, room).map((line) => indent + paint("dim", line)));
  return working ? [...lines, ...workingLines(claim, room).map((line) => indent + paint("dim", line))] : lines;
}

/** Where it was asked for: for each field its value, the rule that gave it and the words it was read from. */
function explainedLines(claim: BoardClaim, room: number): string[] {
  const { because = {}, quantity, period } = claim;
  const values: Record<string, string> = {
    kind: claim.kind,
    speech: claim.speech,
    subjects: claim.subjects.join(", "),
    measure: claim.measure ?? "",
    quantity: quantity ? `${[quantity.low, quantity.high].map((one) => one ?? "").join("..")} ${quantity.unit}` : "",
    direction: claim.direction ?? "",
    period: period ? `${period.start ?? "?"}..${period.end ?? "?"}` : "",
    condition: claim.condition ?? "",
  };
  return Object.entries(because).flatMap(([field, { rule, words }]) =>
    wrap(`${field} ${values[field] ?? ""}: ${rule}${words === null ? "" : ` “${words}”`}`, room),
  );
}

function workingLines({ test, mark }: BoardClaim, room: number): string[] {
  if (!test || !mark) return [];
  const parts = [
    `test: ${test.text}`,
    ...test.assumptions.map((assumption) => `assumes: ${assumption}`),
    ...mark.working,
    ...mark.inputs.map(
      (i) =>
        `${i.subject} ${i.measure} ${i.periodStart === i.periodEnd ? i.periodEnd : `${i.periodStart}..${i.periodEnd}`}: ${i.value} ${i.unit}, known ${i.knownAt}: ${i.source}`,
    ),
    ...mark.flips.map((flip) => `${flip.on} turned ${flip.to}: ${flip.because}`),
  ];
  return parts.flatMap((part) => wrap(part, room));
}

/** How many claims have each verdict. */
export type Tally = Map<string, number>;

/** Adds claims to a tally. */
export function tallied(claims: readonly BoardClaim[], tally: Tally = new Map()): Tally {
  for (const claim of claims) {
    const verdict = verdictOf(claim);
    tally.set(verdict, (tally.get(verdict) ?? 0) + 1);
  }
  return tally;
}

/** `✓ 3 holds   ✗ 1 fails`. */
export function counts(tally: Tally, paint: Paint): string {
  return Object.entries(SIGNS)
    .map(([verdict, { sign, style }]) => ({ verdict, sign, style, n: tally.get(verdict) ?? 0 }))
    .filter(({ n }) => n > 0)
    .map(({ verdict, sign, style, n }) => `${paint(style, sign)} ${n} ${verdict === "claim" ? "claims" : verdict}`)
    .join("   ");
}

const UNDATED = "undated: --said-at DATE says when it was held";

/** What stands above the claims is made of. */
export interface HeaderFacts extends Pick<Board["discussion"], "title" | "saidAt"> {
  asOf: string;
  posts: number;
  /** Repeats folded into the posts. */
  repeats: number;
  quoted: number;
}

/** Title, number of posts, days: what stands above the claims. */
export function header({ asOf, title, saidAt, posts, repeats, quoted }: HeaderFacts, paint: Paint): string[] {
  const when = saidAt ? (saidAt.from === saidAt.to ? saidAt.from : `${saidAt.from} to ${saidAt.to}`) : UNDATED;
  const facts = [
    posts === 1 ? "1 post" : `${posts} posts`,
    when,
    repeats ? `${repeats} ${repeats === 1 ? "repeat" : "repeats"} folded` : "",
    quoted ? `${quoted} quoted from others` : "",
    `marked as of ${asOf}`,
  ];
  return [...(title ? [paint("bold", title)] : []), paint("dim", facts.filter(Boolean).join(" · "))];
}

const isShown = (claim: BoardClaim, { testedOnly }: TextOptions) => !testedOnly || claim.mark?.verdict !== "untestable";

/** Claims that stand post by post, as lines: the post's head, then a claim a line with its reason below. */
export function postLines(
  postAt: (index: number) => Pick<Board["discussion"]["posts"][number], "id" | "author" | "at">,
  claims: BoardClaim[],
  options: TextOptions,
): string[] {
  const { paint } = options;
  const lines: string[] = [];
  let last = -1;
  for (const claim of claims) {
    if (!isShown(claim, options)) continue;
    if (claim.post !== last) {
      const { id, author, at } = postAt(claim.post);
      if (last !== -1) lines.push("");
      lines.push(paint("underline", [`#${id}`, author, at].filter(Boolean).join("  ")));
      last = claim.post;
    }
    lines.push(...claimLines(claim, options));
  }
  if (last !== -1) lines.push("");
  return lines;
}

/** How many claims were left out, when any were. */
export const leftOut = (left: number, paint: Paint): string[] =>
  left > 0 ? [paint("dim", `${left} claims that nobody can test are not shown; --all shows them.`), ""] : [];

/**
 * A board for a terminal: per post its claims, a line a claim, with the verdict, subject and measure, the exact words and
 * the reason below.
 */
export function boardText(board: Board, options: TextOptions): string {
  const { paint } = options;
  const { title, saidAt, posts, quotations } = board.discussion;
  const repeats = posts.reduce((sum, post) => sum + post.repeats.length, 0);
  const facts = { asOf: board.asOf, title, saidAt, posts: posts.length, repeats, quoted: quotations.length };
  const left = board.claims.filter((claim) => !isShown(claim, options)).length;
  return [
    ...header(facts, paint),
    counts(tallied(board.claims), paint),
    "",
    ...postLines((index) => posts[index], board.claims, options),
    ...leftOut(left, paint),
  ].join("\n");
}
