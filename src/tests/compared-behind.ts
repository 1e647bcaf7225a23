import type { Claim } from "../claims/claim.ts";
import type { Mention } from "../claims/mention.ts";
import { type Ask, part } from "./ask.ts";
import { allOf, type Built } from "./built.ts";

const DEGREE =
  "(?:(?:not|no|well|way|far|much|even|still|just|barely|only|about|roughly|around|nearly|almost|over|slightly|somewhat|comfortably|easily|quite|exactly|precisely|a (?:tad|bit|little|touch|shade|hair|whisker|lot)) )*";
const COMPARED =
  "(?:more|less|higher|lower|better|worse|bigger|smaller|larger|greater|fewer|faster|slower|stronger|weaker|harder|further) than\\b";
const MULTIPLE =
  "(?:(?:more|less) than )?(?:half|twice|double|triple|quadruple|thrice|a \\w+|two thirds|three quarters|[\\w.]+ times|[\\d.]+x|[\\d.]+%)";
/** ", which is well | more than", " - about half of what", ". Less than": where another's figure is set beside the one before. */
const TAIL = new RegExp(
  `(?:[,.!](?!\\d)| [—–-]| \\() ?(?=(?:and )?(?:for \\w+[:,] )?(?:(?:which|that|this) ?(?:is|was|were|would be|[’']s) )?${DEGREE}(?:${COMPARED}|${MULTIPLE} (?:of |as (?:much|many) as )?(?:what|that of|as|[a-z\\d])))`,
  "i",
);
/** What a test is of: the first of its terms that names a measure. */
const measureOf = ({ registry }: Ask, text: string) =>
  [...text.matchAll(/\b([a-z_]+)\(/g)].map(([, name]) => name).find((name) => registry.measure(name) !== undefined);

/** The first figure of a test, up to the name it is of: "revenue(NVDA". */
const firstTerm = (text: string) => /\b[a-z_]+\((?:"[^"]*"|[^,()"]+)(?=[,)])/.exec(text)?.[0] ?? text;

const isOther = ({ kind }: Mention) => kind === "subject";

/** ". For scale: that's | more than it spent in 2023 and 2024 together". */
const THAT_IS =
  /^\W*(?:for \w+[:,] )?(?:which|that|this) ?(?:is|was|would be|[’']s)[^.;]*? (?<sign>more|higher|bigger|larger|greater|less|lower|smaller|fewer) than /i;

const isOnYear = (one: Mention) =>
  (one.kind === "cue" && ["yoy", "qoq", "mom"].includes(one.cue)) || (one.kind === "period" && one.rule === "ago");
const STEM = 4;
/** "Than it spent in 2025" behind "plans to spend": the same done, where "than it earned" is of something else. */
function saysAlike(words: string, head: string): boolean {
  const verb = /^(?:it|they|he|she)(?: (?:has|had|ever|actually|even))? (\w+)/i.exec(words)?.[1]?.toLowerCase();
  if (verb === undefined) return /^(?:in|all of|its|their|all)\b/i.test(words);
  return /^(?:did|was|were|had|has|does|is)$/.test(verb) || head.toLowerCase().includes(verb.slice(0, STEM));
}
const GUIDANCE = /_guidance_(?:low|high)$/;
/** The same firm's figures of other times, of which the figure told before is said to be more or less than they are. */
function ownBehind(
  ask: Ask,
  build: (ask: Ask) => Built | null,
  cut: number,
  head: readonly Mention[],
  tail: readonly Mention[],
): Built | null | undefined {
  const { claim, offset } = ask;
  const than = THAT_IS.exec(claim.quote.slice(cut));
  const figure = head.find((one) => one.kind === "quantity");
  if (than && /\b(?:not|no)\b/i.test(than[0])) return null;
  if (!than || figure?.kind !== "quantity" || figure.bound !== "exact" || offset === null) return undefined;
  const isMeasure = ({ kind }: Mention) => kind === "measure";
  const lent = tail.some(isMeasure) && !head.some(isMeasure);
  const measure = lent ? "price" : claim.measure;
  const own = build({ ...part(ask, head), claim: { ...claim, measure, quote: claim.quote.slice(0, cut) } });
  const told = own && measureOf(ask, own.text)?.replace(GUIDANCE, "");
  const value = figure.high ?? figure.low;
  const isMore = /^(?:more|higher|bigger|larger|greater)$/i.test(than.groups?.sign ?? "");
  const bound = isMore
    ? { bound: "less-than" as const, low: null, high: value }
    : { bound: "more-than" as const, low: value, high: null };
  const named = head.filter((one) => one.kind === "subject" || (isMeasure(one) && !tail.some(isMeasure)));
  const rest = tail.filter(({ kind, start }) => kind !== "cue" || start >= offset + cut + than[0].length);
  const words = claim.quote.slice(cut + than[0].length);
  const timed = rest.some(({ kind }) => kind === "period") && !rest.some(isOnYear);
  if (!timed || !(lent || tail.some(isMeasure) || saysAlike(words, claim.quote.slice(0, cut)))) return null;
  const quote = " ".repeat(cut + than[0].length) + words;
  const other = build({
    ...part(ask, [...named, ...rest, { ...figure, ...bound }]),
    claim: { ...claim, quote, kind: "report", measure: lent ? claim.measure : (told ?? null) },
  });
  return own && other ? { ...allOf([own, other], / (?:and|or) /), used: ask.mentions } : null;
}

/**
 * "Nvidia earned 58bn last quarter, more than Alphabet did": what the words before the comma state, and the same without its
 * figure beside the other's. Undefined where nothing such stands there; null where either has no test.
 */
export function comparedBehind(ask: Ask, build: (ask: Ask) => Built | null): Built | null | undefined {
  const { claim, offset, mentions } = ask;
  const found = offset === null ? null : TAIL.exec(claim.quote);
  if (!found || offset === null) return undefined;
  const cut = offset + found.index;
  const [head, tail] = [mentions.filter(({ end }) => end <= cut), mentions.filter(({ start }) => start >= cut)];
  const figures = head.filter((one) => one.kind === "quantity");
  const moves = head.some(({ kind }) => kind === "direction");
  const others = new Set(tail.filter(isOther).map((one) => (one.kind === "subject" ? one.subject : "")));
  if (others.size === 0 && figures.length === 1) return ownBehind(ask, build, found.index, head, tail);
  if (!head.some(isOther) || others.size === 0 || figures.length > 1 || (figures.length === 0 && !moves))
    return undefined;
  // "Wasn't below 50bn, more than AMD's": what is denied of the figure is not of the other.
  if (head.some((one) => one.kind === "cue" && one.cue === "negation")) return null;
  const stated = (quote: string, of: readonly Mention[], { subjects, measure }: Pick<Claim, "subjects" | "measure">) =>
    build({ ...part(ask, of), claim: { ...claim, quote, subjects, measure } });
  const subjects = claim.subjects.filter((id) => !others.has(id));
  const isMeasure = ({ kind }: Mention) => kind === "measure";
  // "Earned 32bn, more than Intel's revenue": the measure named is the other's.
  const own = tail.some(isMeasure) && !head.some(isMeasure) ? null : claim.measure;
  const first = stated(claim.quote.slice(0, found.index), head, { subjects, measure: own });
  const measure = first && measureOf(ask, first.text);
  if (!first || !measure) return null;
  const words = figures.reduce(
    (quote, { start, end, text }) =>
      quote.slice(0, start - offset) + text.replace(/[\d.,$€£¥]/g, " ") + quote.slice(end - offset),
    `${claim.quote.slice(0, found.index)} ${claim.quote.slice(found.index + 1)}`,
  );
  const rest = [...head.filter((one) => one.kind !== "quantity"), ...tail];
  const second = stated(words, rest, { subjects: claim.subjects, measure });
  return second && measureOf(ask, second.text) === measure && second.text.includes(firstTerm(first.text))
    ? { ...allOf([first, second], / (?:and|or) /), used: mentions }
    : null;
}
