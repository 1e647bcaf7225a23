import levels from "../../data/registry/lexicon/levels.json" with { type: "json" };
import { isAsked } from "./asking.ts";
import { cueIn, type Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isDated } from "./non-claims.ts";
import { pointsBack } from "./quote-range.ts";
import { tradeOf } from "./trade-field.ts";
import { isVerb } from "./verbs.ts";

/** Words that an evaluation of somebody unnamed has at least; less is banter. */
const SHORTEST = 6;

/** `And 250.`: a number and nothing that it measures. */
const isBareNumber = (facts: Facts) =>
  facts.quantities.length > 0 &&
  facts.quantities.every(({ quantity: { rule, unit } }) => rule === "bare-number" || rule === "count" || unit === "") &&
  facts.readings.every((one) => one.kind === "quantity" || one.kind === "cue") &&
  facts.clause.to - facts.clause.from <= 3 &&
  !facts.cues.some(({ cue }) => cue === "future") &&
  !facts.quantities.some((figure) => isLevelLed(facts, figure));

/** `Out at 37`, `next stop 28`: words that make a number a level. */
const AT_LEVEL = new WordSet("at @ stop support resistance");
/** Where trading ended or stands. */
const ENDS_AT = new WordSet(levels.endsAt);
/** `Opened 14.20`, `closed 42.05`: what trading did at a level told to the cent. */
const TRADES_AT = new WordSet("opened opens closed closes trading traded trade last bid ask");
/** `Out at 37`, `finished above 330`, `settling just under 90`. */
const isLevelLed = ({ clause, tokens }: Facts, { from, quantity }: Facts["quantities"][number]) =>
  from > clause.from &&
  (AT_LEVEL.has(tokens[from - 1]) ||
    (tokens[from].decimals > 0 && TRADES_AT.has(tokens[from - 1])) ||
    (quantity.bound !== "exact" &&
      (ENDS_AT.has(tokens[from - 1]) || ENDS_AT.has(tokens[from - 2] ?? tokens[from - 1]))));

const SMALL_WORDS = new WordSet("so it its it's 's is that this the just and all about");

/** `It's GME 💎🚀`: a name and pictures. */
const isPicturesAlone = ({ tokens, clause, subjects, directions, quantities, measures, periods }: Facts) => {
  if (directions.length === 0 || quantities.length + measures.length + periods.length > 0) return false;
  if (!directions.every(({ rule }) => rule === "picture")) return false;
  for (let i = clause.from; i < clause.to; i++) {
    const told = tokens[i].kind === "word" && !SMALL_WORDS.has(tokens[i]);
    if (told && !subjects.some(({ from, to }) => i >= from && i < to)) return false;
  }
  return true;
};

/** `This is 1974 all over again`: another time as a parallel. */
const likensToYear = ({ cues, periods, tokens }: Facts) =>
  cues.some(({ cue, from, to }) => cue === "analogy" && tokens[to - 1].lower === "again" && to - from > 1) &&
  periods.some(({ period }) => period.rule === "year" || period.rule === "years");

/** `207 by Friday`, `drop tomorrow`: how much or which way, and when, of what the talk is of. */
const isTimed = ({ clause, periods, readings, tokens }: Facts) =>
  periods.length > 0 &&
  (clause.from === 0 || tokens[clause.from].breaks > 0 || /[.!?]/.test(tokens[clause.from - 1].lower)) &&
  readings.every(({ kind }) => kind !== "subject" && kind !== "measure");

/** `Down on the quarter before`, `higher than a year ago`: which way what was just told went. */
const isHeldAgainstBefore = (facts: Facts) =>
  facts.directions.length > 0 && !isAsked(facts) && cueIn(facts, "yoy", "qoq", "mom") !== undefined;

const UNITS = new WordSet("time month close session day week quarter year");
/** `First month above that since 2012`: what was just told, set against all the time before it. */
function isFirstSince({ clause, tokens, periods }: Facts): boolean {
  let at = clause.from;
  while (at < clause.to && BEFORE_FIRST.has(tokens[at])) at++;
  if (tokens[at]?.lower !== "first" || at + 1 >= clause.to || !UNITS.has(tokens[at + 1])) return false;
  return periods.some(({ period }) => period.relation === "since") || tokens[at + 2]?.lower === "ever";
}
const DENIES = new WordSet("never nothing not", "stretch");
const LIKENS = new WordSet("like since before", "stretch");
/** `Nothing like it since 2001`, `never been there before Friday`: what was just told, and none such at another time. */
const isSetAgainst = ({ clause, words, periods }: Facts, implied: boolean) =>
  implied &&
  periods.length > 0 &&
  clause.condition === null &&
  words.has(DENIES) &&
  words.has(LIKENS) &&
  clause.to - clause.from <= WORDS_SET;
const WORDS_SET = 9;
const SIDES = new WordSet(
  "below above under over past short beat beats top tops exceed exceeds trail trails undercut undercuts outdo outdoes lower higher",
  "stretch",
);
/** `November will come in below October`, behind talk of a firm: one month or quarter of it against another. */
const isTimeAgainstTime = ({ clause, words, periods }: Facts) =>
  clause.condition !== null &&
  periods.filter(({ period }) => period.rule === "month" || period.rule === "fiscal-quarter").length > 1 &&
  words.has(SIDES);
const BEFORE_FIRST = new WordSet("the its and also that that's it's is very only a");

/**
 * Whether a clause says enough to be a claim: it has a figure, a movement, a position, a record or an event with its day
 * (`anchored`; `figure` for the first of these), or else a verb and words enough about somebody or something named.
 */
export function isClaim(
  facts: Facts,
  named: { subjects: string[]; implied: boolean },
  anchored: boolean,
  figure: boolean,
): boolean {
  const { from, to } = facts.clause;
  const ofNobody = named.subjects.length === 0 && facts.measures.length === 0;
  if ((ofNobody && !(figure && facts.subjects.length > 0 && facts.directions.length > 0)) || isBareNumber(facts))
    return false;
  if (isPicturesAlone(facts)) return false;
  if (named.subjects.length === 0 && !anchored && facts.periods.length === 0) return false;
  if (anchored && (figure || !named.implied || facts.measures.length > 0 || tradeOf(facts) !== null)) return true;
  if (likensToYear(facts) || (anchored && isHeldAgainstBefore(facts))) return true;
  let words = 0;
  let verb = false;
  for (let i = from; i < to; i++) {
    if (facts.tokens[i].kind === "word") words++;
    verb ||= isVerb(facts.tokens, i);
  }
  if (isFirstSince(facts) || isTimeAgainstTime(facts) || isSetAgainst(facts, named.implied)) return true;
  if (words < 3) return anchored && ((words > 1 && facts.measures.length > 0) || (isTimed(facts) && !isAsked(facts)));
  if (anchored) return verb || facts.periods.length > 0;
  if (isDated(facts)) return true;
  if (named.implied && facts.measures.length === 0 && (isAsked(facts) || words < SHORTEST)) return false;
  return verb && words > (named.implied ? 3 : 2) && (!named.implied || pointsBack(facts) || facts.measures.length > 0);
}
