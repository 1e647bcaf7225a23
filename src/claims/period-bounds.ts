import { monthDays, partsOf, weekday } from "../calendar.ts";
import { fiscalDays, fiscalQuarterAt } from "../fiscal.ts";
import { hasWord, leanOfClause, type Of, wordsOf } from "./facts.ts";
import type { Settled } from "./grammar/period-shape.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { namedBefore, type PeriodInput, RECENT, settle } from "./period-input.ts";

type Bounds = [start: number | null, end: number | null];

const OPTIONS = "calls puts call put strike leaps exp expiry c p";

const NAMED_OPTIONS = new WordSet("calls puts leaps strike");

/** Whether a position is one of options, so that a day beside it is when they end. */
export const expires = ({ trade, facts }: PeriodInput): boolean =>
  hasWord(facts, OPTIONS) &&
  (trade || facts.periods.some(({ from }) => NAMED_OPTIONS.has(facts.tokens[from - 1] ?? facts.tokens[from])));

/** First and last day of a period as its clause means it. */
export function daysOf(asked: PeriodInput, chosen: Of<"period">, settled: Settled): Bounds {
  const { input } = asked;
  const text = wordsOf(input.post.text, input.tokens, chosen);
  const expiry = expires(asked) ? expiryIn(asked, chosen, text, settled) : null;
  return (
    expiry ??
    ofSession(asked, text) ??
    soFar(asked, chosen, settled) ??
    ownYear(asked, chosen, settled) ??
    endOf(asked, chosen, settled) ??
    bounded(asked, chosen, settled)
  );
}

const SESSION = /^(?:in )?(?:after|pre)[- ]?(?:hours|market)|^(?:in )?extended trading|^after the (?:close|bell)/i;

/** `Falls 25% after hours`: on the day it was said. */
const ofSession = ({ input: { saidAt } }: PeriodInput, text: string): Bounds | null =>
  saidAt !== null && SESSION.test(text) ? [saidAt, saidAt] : null;

const UNDER_WAY = /^(?:this|on-stretch)-?(?:week|month|quarter|year)?$/;
/** `Is down 36% this year`: of a price, up to the day it was said. */
function soFar(
  { input: { saidAt }, facts, traded, measure }: PeriodInput,
  chosen: Of<"period">,
  settled: Settled,
): Bounds | null {
  const { first, last } = settled;
  if (saidAt === null || first === null || last === null || first >= saidAt || last <= saidAt) return null;
  if (!traded || measure !== "price" || !UNDER_WAY.test(chosen.period.rule) || chosen.period.relation !== "in")
    return null;
  const stands = facts.words.has(STANDS) && facts.quantities.some(({ quantity }) => quantity.unit === "ratio");
  return stands && leanOfClause(facts) !== "ahead" ? [first, saidAt] : null;
}
const STANDS = new WordSet("is are 's was has have 've up down off gained lost fell rose", "stretch");

const MONTH_AND_NUMBER = /^(?:(?:for|in|with|the) ){0,2}[A-Za-z]{3,9}\.? (\d\d)$/;
const FRIDAY = 5;

/** `Jan 26 calls`: options end on a Friday, so that another day of the month is the year's number. `Through March 50 puts`: in March. */
function expiryIn({ facts }: PeriodInput, chosen: Of<"period">, text: string, settled: Settled): Bounds | null {
  const { first, grain, named } = settled;
  const next = facts.tokens[chosen.to];
  if (named && chosen.period.relation === "until" && (next?.kind === "number" || next?.lower === "$"))
    return [named.first, named.last];
  const number = MONTH_AND_NUMBER.exec(text)?.[1];
  if (number === undefined || first === null || grain !== "day" || weekday(first) === FRIDAY) return null;
  const { start, end } = monthDays(2000 + Number(number), partsOf(first).month);
  return end >= first - 366 ? [start, end] : null;
}

const YEARS = /^(?:this|last|next|current|coming|previous|prior)-year$/;
/** The months in which the fiscal years that are called by the year they begin in end. */
const JANUARY = 1;
const FEBRUARY = 2;
/** `EPS is down 1% this year` of a shop whose year ends in January: its own year, of which eleven months are that one's. */
function ownYear(
  { input, fiscal, ofFirm, measure }: PeriodInput,
  chosen: Of<"period">,
  settled: Settled,
): Bounds | null {
  if (fiscal === undefined || !ofFirm || measure === null || settled.first === null) return null;
  if (fiscal.endMonth !== JANUARY && fiscal.endMonth !== FEBRUARY) return null;
  if (!YEARS.test(chosen.period.rule) || chosen.period.relation !== "in") return null;
  if (input.registry.measure(measure)?.grain !== "quarter") return null;
  const { year } = fiscalQuarterAt(fiscal, settled.first + MID_YEAR);
  const { start, end } = fiscalDays(fiscal, { year });
  return [start, end];
}
const MID_YEAR = 180;

const CLOSES = new WordSet("ended ends closed closes finished finishes");
const STANDING = new WordSet("at with");

/** `Ended March with 28bn`, `closed 2022 at 14`: how things stood on its last day. */
function endOf({ facts }: PeriodInput, { from, to, period }: Of<"period">, { last, grain }: Settled): Bounds | null {
  const [before, after] = [facts.tokens[from - 1], facts.tokens[to]];
  if (last === null || grain === "day" || grain === "span" || period.relation !== "in" || !before || !after)
    return null;
  return CLOSES.has(before) && STANDING.has(after) ? [last, last] : null;
}

/** Days from the eleventh, with which the middle of a month begins, to the fifteenth, on which it stands. */
const TO_THE_FIFTEENTH = 4;

/** The days of a period: `before 2030` ends with 2029, `since mid April` begins on the fifteenth. */
function bounded(asked: PeriodInput, { from, period }: Of<"period">, { first, last, named }: Settled): Bounds {
  if (period.relation === "before" && named && last !== null && named.first - 1 >= (first ?? 0))
    return [first, named.first - 1];
  if (period.relation === "since" && named && isRecord(asked, from)) return [first, lastReported(asked, named) ?? last];
  const since = period.relation === "since" || period.relation === "from";
  return since && period.rule === "mid:month" && first !== null ? [first + TO_THE_FIFTEENTH, last] : [first, last];
}

const SUPERLATIVE = /^[a-z]{3,}est$/;
const RANKED = new WordSet("worst best most least first");
const BEHIND = 4;

/** `Lowest since`, `worst day since`: what is held against all that came between. */
const isRecord = ({ facts: { tokens, clause } }: PeriodInput, from: number): boolean => {
  for (let i = from - 1; i >= Math.max(clause.from, from - BEHIND); i--)
    if (RANKED.has(tokens[i]) || SUPERLATIVE.test(tokens[i].lower)) return true;
  return false;
};

const SENTENCES_BACK = 3;

/** The end of the period spoken of before, up to which a record is told. */
function lastReported({ input, context }: PeriodInput, since: { last: number }): number | null {
  const before = namedBefore(context, SENTENCES_BACK);
  const { first, last } = before ? settle(input, before) : { first: null, last: null };
  if (first === null || last === null || input.saidAt === null || first <= since.last) return null;
  return last < input.saidAt && input.saidAt - last <= RECENT ? last : null;
}
