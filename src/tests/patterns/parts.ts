import type { Mention } from "../../claims/mention.ts";
import { type Ask, part, wordsBefore, wordsBetween } from "../ask.ts";
import { allOf, type Built } from "../built.ts";
import { THEN } from "../sentence.ts";
import { isMove } from "./change.ts";

const BREAK =
  /[,;:.!?—–(]|\b(?:and|but|while|whereas|after|against|versus|vs|from|then|though|with|(?:before|to|only to) (?:clos(?:e|ing)|settl(?:e|ing)|end(?:ing)?|finish(?:ing)?|going|fading))\b/;

/** Mentions that carry a statement of their own: an amount, a direction, a record, a streak. */
const isHead = (mention: Mention) =>
  mention.kind === "quantity" ||
  mention.kind === "direction" ||
  (mention.kind === "cue" && /^(?:record|highest|lowest|streak|split-ratio)/.test(mention.cue));

/** "Revenue of 47bn in Q2 | was up 22%": an amount told as the subject's own, of which a move is stated. */
function movesOwnAmount(ask: Ask, before: readonly Mention[], mention: Mention): boolean {
  if (mention.kind !== "direction" && mention.kind !== "quantity") return false;
  const amounts = before.filter((one) => one.kind === "quantity");
  if (amounts.length !== 1 || isMove(amounts[0]) || wordsBefore(ask, amounts[0], 1)[0] !== "of") return false;
  const [next] = ask.quantities.filter(({ start }) => start >= mention.start);
  return next !== undefined && isMove(next) && MOVED.test(wordsBetween(ask, amounts[0].end, next.start));
}
const MOVED =
  /\b(?:was|were|is|are|came in|represent(?:s|ed)|marks?|marked)\b|\b(?:grew|grows|rose|jumped|climbed|gained|fell|dropped|declined|slid|shrank)\b/;

/** The mentions cut where the words break between two statements, each with a head of its own. */
function clauses(ask: Ask): Mention[][] {
  const found: Mention[][] = [[]];
  let end: number | null = null;
  let parted = false;
  for (const mention of ask.mentions) {
    if (mention.kind === "cue" && mention.cue === "comparison" && /^(?:against|versus|vs\.?)$/i.test(mention.text)) {
      parted = true;
      continue;
    }
    const broken = parted || (end !== null && mention.start > end && BREAK.test(wordsBetween(ask, end, mention.start)));
    parted = false;
    const current = found.at(-1) as Mention[];
    if ((broken && current.some(isHead)) || movesOwnAmount(ask, current, mention)) found.push([mention]);
    else current.push(mention);
    end = Math.max(end ?? 0, mention.end);
  }
  if (found.length > 1 && !(found.at(-1) as Mention[]).some(isHead)) found.splice(-2, 2, found.slice(-2).flat());
  return found;
}

/** "Nvidia (up 15% this year) and | AMD (up 121%) both closed higher on Friday": what brackets tell is of a time of its own. */
function closesAside(ask: Ask, clause: readonly Mention[]): boolean {
  const heads = clause.filter(isHead);
  return heads.slice(1).some((head, index) => wordsBetween(ask, heads[index].end, head.start).includes(")"));
}

const KINDS = ["subject", "measure", "period"] as const;

/** Words for somebody else, whom no mention names: a clause about them must not borrow the subject of another. */
const OTHERS =
  /\b(?:rest|others?|everyone|everybody|everything|peers?|rivals?|competitors?|nobody|no one|market|most of|elsewhere)\b/;

/** "Its revenue, 30bn, | was twice that of AMD": what is said of the first sets it against others, and is no statement of theirs. */
const PREDICATE = /^\s*,\s*(?:was|were|is|are|has|had|will|did|does)\b/;

/** A clause of several: its mentions, and how many times "then" has been said before it. */
interface Clause {
  mentions: readonly Mention[];
  time: number;
}

/** "Fell 18% from May": the time compared with, not the one spoken of. */
const isBase = (mention: Mention) => mention.kind === "period" && mention.relation === "from";

/** "Apple lagged the S&P, | up less than 10%": what two were held against one another for goes on with the first of them. */
function holdsAgainst({ mentions }: Clause): boolean {
  const [first, second] = mentions.filter(({ kind }) => kind === "subject");
  return mentions.some(
    (mention) =>
      mention.kind === "cue" &&
      ["beats", "trails", "comparison"].includes(mention.cue) &&
      mention.start >= (first?.end ?? 0) &&
      mention.end <= (second?.start ?? 0),
  );
}

/** "Amazon fell 6% | after its capex grew 65%": what moved a share lends it no measure. */
const OCCASION = /\b(?:after|following|with|despite|amid|on)\b/;

/**
 * A clause with what it leaves out taken from the clause before it, or from the one after where none before has it; its
 * measure from before alone where the one after is only what it `moved` on.
 */
function completed({ mentions, time }: Clause, before: readonly Clause[], after: readonly Clause[], moved: boolean) {
  const lent = KINDS.flatMap((kind) => {
    const others = kind === "measure" && moved ? before : [...before, ...after];
    if (mentions.some((mention) => mention.kind === kind && !isBase(mention))) return [];
    const lends = (mention: Mention) =>
      mention.kind === kind && !(mention.kind === "period" && mention.relation === "since");
    const donor = others.find((other) => (kind !== "period" || other.time === time) && other.mentions.some(lends));
    const found = donor?.mentions.filter(lends) ?? [];
    return kind === "subject" && donor && holdsAgainst(donor) ? found.slice(0, 1) : found;
  });
  return [...mentions, ...lent];
}

/** "Traded as high as 178 before closing at 174": where the same session ended. */
const BEFORE_CLOSE =
  /\b(?:before|only to|to) (?:clos(?:e|ing)|settl(?:e|ing)|end(?:ing)?|finish(?:ing)?|going (?:home|out)|fading)\b/i;

/** "Averaged 68 in 2025 after | 80 in 2024": a figure with no verb of its own, told by the verb before. */
const NO_VERB =
  /^\W*(?:(?:and|but|so|as|after|against|versus|vs\.?|from|then|though|with|compared|to|only|just|even|still|at|about|around|roughly|nearly|some|a|an|the|mere|in|for)\b\W*)*$/;
function averageLent(ask: Ask, clause: readonly Mention[], before: readonly Mention[] | undefined): Mention[] {
  const average = before?.find((mention) => mention.kind === "cue" && mention.cue === "average");
  const [first] = clause.filter(({ kind }) => kind !== "cue");
  const levels = clause.some(({ kind }) => kind === "quantity") && !clause.some(({ kind }) => kind === "direction");
  if (!average || !before || !first || !levels) return [];
  const from = Math.max(...before.map(({ end }) => end));
  return NO_VERB.test(wordsBetween(ask, from, first.start)) ? [average] : [];
}

const UNITS = ["ratio", "x", "day", "week", "month", "quarter", "year", "time"];
/** "Up four months in a row, | Nvidia five", "lost 15% in April | after 12 in March": a bare figure that has its unit from the one before is no price. */
function lendsUnit(ask: Ask, clause: readonly Mention[], before: readonly Mention[] | undefined): boolean {
  const [figure, another] = clause.filter((mention) => mention.kind === "quantity");
  const told = before?.findLast((mention) => mention.kind === "quantity");
  if (!figure || another || !told || figure.unit !== "" || !UNITS.includes(told.unit)) return false;
  const from = Math.max(...(before ?? []).map(({ end }) => end));
  const spoken = clause.some((one) => (one.kind === "direction" && one.start < figure.start) || one.kind === "measure");
  return !spoken && BARE_LINK.test(wordsOfNone(ask, clause, from, figure.start));
}
const BARE_LINK =
  /^\W*(?:(?:and|but|so|as|after|against|versus|vs\.?|then|though|with|while|only|just|even|the|a|about|around|nearly|almost|some|did|made|in|for)\b\W*)*$/;
/** The words between two places that no mention of a clause holds. */
const wordsOfNone = (ask: Ask, clause: readonly Mention[], from: number, to: number): string =>
  clause
    .filter(({ start, end }) => start >= from && end <= to)
    .reduce((words, { text }) => words.replace(text.toLowerCase(), ""), wordsBetween(ask, from, to));

/** The words between two clauses. */
const betweenClauses = (ask: Ask, one: Clause, next: Clause) =>
  wordsBetween(
    ask,
    Math.max(...one.mentions.map(({ end }) => end)),
    Math.min(...next.mentions.map(({ start }) => start)),
  );

/** The clauses with their times: "rose in 2023, then halved" tells of two. */
function timed(ask: Ask, cut: readonly Mention[][]): Clause[] {
  let time = 0;
  return cut.map((mentions, index) => {
    const before = index > 0 ? Math.max(...cut[index - 1].map(({ end }) => end)) : undefined;
    const first = mentions.find(({ kind }) => kind !== "cue") ?? mentions[0];
    const between = before === undefined ? "" : wordsBetween(ask, before, first.start);
    if (THEN.test(between) && !BEFORE_CLOSE.test(between + first.text)) time++;
    return { mentions, time };
  });
}

/**
 * A statement of several parts, all of which must hold: "15.8bn of PP&E purchases, the 22.6bn headline has leases in it",
 * "red Monday, green Tuesday", "averaged north of $100 in March, after 71 in February".
 */
export function parts(build: (ask: Ask) => Built | null): (ask: Ask) => Built | null {
  return (ask) => {
    const cut = clauses(ask);
    if (cut.length < 2 || cut.length > 8) return null;
    const foreign = cut.some((clause, index) => {
      const start = clause[0].start - 32;
      const from = index > 0 ? Math.max(start, cut[index - 1].at(-1)?.end ?? start) : start;
      const named = clause.some(({ kind }) => kind === "subject");
      return !named && index > 0 && OTHERS.test(wordsBetween(ask, from, clause.at(-1)?.end ?? from));
    });
    const predicated = cut.some((clause, index) => {
      if (index === 0 || !clause.some(({ kind }) => kind === "subject")) return false;
      const from = cut[index - 1].at(-1)?.end ?? 0;
      return PREDICATE.test(wordsBetween(ask, from, from + 12));
    });
    if (foreign || predicated || cut.some((clause) => closesAside(ask, clause))) return null;
    const all = timed(ask, cut);
    const built = all.map((clause, index) => {
      const [before, after] = [all.slice(0, index).reverse(), all.slice(index + 1)];
      const moved = after.length > 0 && OCCASION.test(betweenClauses(ask, clause, after[0]));
      const mentions = [
        ...completed(clause, before, after, moved),
        ...averageLent(ask, clause.mentions, before[0]?.mentions),
      ];
      const told = clause.time === 0 || mentions.some(({ kind }) => kind === "period");
      return told ? build(part(ask, mentions)) : null;
    });
    if (built.some((found) => found === null) || cut.some((clause, index) => lendsUnit(ask, clause, cut[index - 1])))
      return null;
    return allOf(built as Built[], / or |^if /);
  };
}
