import type { Mention } from "../../claims/mention.ts";
import { type Ask, part, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { isPlain } from "../plain-words.ts";
import { isForecast } from "../stance.ts";
import { OF_MONEY } from "../terms/apart.ts";
import { compared } from "../terms/compared.ts";
import { withFiguresTold, withPoints } from "../terms/figures-told.ts";
import { type Joint, jointOf } from "../terms/joint.ts";
import { type Side, sideOf } from "../terms/side.ts";
import { ALL_WORDS, endOf } from "../terms/statement.ts";
import { type Token, tokensOf } from "../terms/tokens.ts";

/** The tokens without plain words before the first that is read. */
function withoutLead(tokens: readonly Token[]): Token[] {
  const from = tokens.findIndex((one) => one.kind !== "other" || !(isPlain(one.text) || /^[,:]$/.test(one.text)));
  return tokens.slice(Math.max(0, from));
}

/** Subjects listed behind the last one of the words: "AMD's | , Intel's and Micron's combined". */
function withListed(ask: Ask): Ask {
  const last = ask.mentions.at(-1);
  const { mentions } = ask.claim;
  if (last?.kind !== "subject" || ask.offset === null) return ask;
  const behind = mentions.filter(({ start }) => start >= last.end);
  const [next] = behind;
  const listed = next?.kind === "subject" && /^[’']?s?\s*,\s*$/.test(wordsBetween(ask, last.end, next.start));
  return listed ? part(ask, [...ask.mentions, ...behind]) : ask;
}

/** A term with what the sentence names outside these words: whom it is of, and when. */
function withLent(side: Side, lent: readonly Mention[], other: Side): Side {
  const periods = lent.filter((one) => one.kind === "period");
  const subjects = lent.filter((one) => one.kind === "subject");
  const timed = side.periods.length + other.periods.length > 0 || side.back !== null || other.back !== null;
  return {
    ...side,
    periods: timed ? side.periods : periods,
    subjects: side.subjects.length > 0 ? side.subjects : subjects,
  };
}

/** "TSMC's May will top April": two months of a firm that publishes its sales of each. */
const isOfMonths = (ask: Ask) => {
  const [subject, other] = subjectIds(ask);
  const { periods, quantities, measures } = ask;
  return (
    subject !== undefined &&
    other === undefined &&
    ask.registry.subject(subject)?.monthlySales === true &&
    periods.length === 2 &&
    quantities.length === 0 &&
    periods.every(({ grain, relation }) => grain === "month" && relation === "in") &&
    (ask.claim.measure === "revenue" || measures.some(({ measure }) => measure === "revenue"))
  );
};

/** "No way its capex in 2025 is above what it was in 2024", "its March sales top January's 401bn": of a firm's own times to come, both of them named. */
const isOfYears = ({ periods, measures, quantities, claim }: Ask) =>
  claim.kind === "forecast" &&
  periods.length === 2 &&
  quantities.length <= 1 &&
  measures.length > 0 &&
  periods.every(({ grain, relation }) => ["month", "quarter", "half", "year"].includes(grain) && relation === "in");

/** "Of its 2025 capex more than half was spent in H2": a part of the whole that is named first, and no comparison. */
const OF_WHOLE = /^of\b/i;

/** What the words of a comparison come to, where every one is of one of its terms and these are such as are asked for. */
function build(given: Ask, fits: (ask: Ask, joint: Joint, left: Side, right: Side) => boolean): Built | null {
  const ask = withListed(given);
  const { offset, mentions } = ask;
  if (offset === null || mentions.length === 0 || (isForecast(ask) && !isOfYears(ask) && !isOfMonths(ask))) return null;
  if (OF_WHOLE.test(ask.claim.quote)) return null;
  const end = endOf(ask);
  const [inside, lent] = [
    mentions.filter((one) => one.start >= offset && one.end <= end),
    mentions.filter((one) => one.start < offset || one.end > end),
  ];
  const joint = jointOf(withoutLead(withFiguresTold(withPoints(tokensOf(ask, offset, end)))));
  const [first, right] = [joint && sideOf(joint.left), joint && sideOf(joint.right)];
  if (!joint || !first || !right || !fits(ask, joint, first, right)) return null;
  const left = withLent(first, lent, right);
  const found = compared(ask, joint, left, right);
  if (!found) return null;
  const taken = [...left.periods, ...left.subjects];
  return {
    text: found.text,
    used: [...inside, ...taken],
    phrases: [ALL_WORDS],
    timed: [ALL_WORDS],
    extremes: true,
    assumptions: found.assumptions,
  };
}

/** A measure told by each term in a verb or noun of its own, or an extreme that a price of months is held against. */
const isOfTwo = (ask: Ask, joint: Joint, left: Side, right: Side) =>
  joint.sign === "within" ||
  (tells(left) && tells(right)) ||
  OF_MONEY.has(left.verb ?? right.verb ?? "") ||
  ((right.gather !== null || left.gather !== null) &&
    subjectIds(ask).every((id) => ask.registry.subject(id)?.kind === "commodity"));
const tells = ({ verb, measures, phrase }: Side) =>
  (verb !== null && verb !== "price") || measures.length > 0 || phrase !== null;

/**
 * A comparison whose terms each have a measure, a subject and a time of their own: "earned more in its January quarter than
 * Intel sold in all of 2025", "capex swallowed its whole operating cash flow", "three times the revenue of AMD and Intel
 * combined". Every word of both terms must be
 * one that a term may have.
 */
export const twoTerms = (ask: Ask): Built | null => build(ask, isOfTwo);

/** Any other comparison of two terms, which narrower patterns have left. */
export const otherTerms = (ask: Ask): Built | null => build(ask, () => true);
