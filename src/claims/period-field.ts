import { addMonths, monthDays, partsOf, weekday } from "../calendar.ts";
import { CALENDAR_YEAR, type FiscalCalendar, fiscalQuarterAt } from "../fiscal.ts";
import type { ClaimPeriod } from "./claim.ts";
import type { SentenceInput } from "./claims-of-post.ts";
import { cueIn, type Facts, hasWord, leanOfClause, type Of, wordsOf } from "./facts.ts";
import { fiscalSettled, quarterFrom, type Settled } from "./grammar/period-shape.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { PeriodMention } from "./mention.ts";
import { chosenPeriod } from "./own-periods.ts";
import { isPresent, type Lean } from "./tense.ts";
import type { Context, NamedPeriod } from "./thread-context.ts";

export interface PeriodField {
  field: ClaimPeriod;
  first: number | null;
  rule: string;
}

export interface PeriodInput {
  input: SentenceInput;
  facts: Facts;
  context: Context;
  fiscal: FiscalCalendar | undefined;
  /** It takes a side, so that a day beside it is when an option ends. */
  trade: boolean;
  measure: string | null;
  /** It is of a firm, whose figures are told by the quarter. */
  ofFirm: boolean;
}

const OPTIONS = "calls puts call put strike leaps exp expiry c p";

/**
 * The clause's own period; of a change on the year or quarter the one spoken of; else the one named before in the sentence,
 * else that of the figure under a lead-in.
 */
export function periodOf(asked: PeriodInput): PeriodField | null {
  const { input, facts, fiscal = CALENDAR_YEAR } = asked;
  const lean = leanOfClause(facts) ?? (facts.clause.condition ? "ahead" : null);
  const chosen = chosenPeriod(facts);
  const growth = cueIn(facts, "yoy", "qoq");
  const isCompared =
    growth && (!chosen || (chosen.from >= growth.from && chosen.to <= growth.to) || chosen.period.rule === "ago");
  if (isCompared) return grown(asked, wordsOf(input.post.text, input.tokens, growth), growth.cue === "qoq");
  if (chosen) {
    const later = laterThanLast(asked, chosen);
    if (later) return later;
    const expires = asked.trade && hasWord(facts, OPTIONS);
    const settled = settle(input, { period: chosen, calendar: fiscal, lean: expires ? "ahead" : lean });
    const text = wordsOf(input.post.text, input.tokens, chosen);
    const [start, end] = (expires && expiryIn(text, settled)) || ofSession(input, text) || bounded(chosen, settled);
    return { field: { text, start, end }, first: start, rule: chosen.period.rule };
  }
  const whole = wholeStretch(asked, lean);
  if (whole) return whole;
  const shared = ofSentence(asked, lean);
  const named = shared ?? carried(asked, lean);
  if (!named) return null;
  const { first, last } = settle(input, named);
  const rule = `${shared ? "sentence" : "carried"}:${named.period.period.rule}`;
  return { field: { text: null, start: first, end: last }, first, rule };
}

const SESSION = /^(?:in )?(?:after|pre)[- ]?(?:hours|market)|^(?:in )?extended trading|^after the (?:close|bell)/i;

/** `Falls 25% after hours`: on the day it was said. */
const ofSession = ({ saidAt }: SentenceInput, text: string): [number, number] | null =>
  saidAt !== null && SESSION.test(text) ? [saidAt, saidAt] : null;

const MONTH_AND_NUMBER = /^(?:the )?[A-Za-z]{3,9}\.? (\d\d)$/;
const FRIDAY = 5;

/** `Jan 26 calls`: options end on a Friday, so that another day of the month is the year's number. */
function expiryIn(text: string, { first, grain }: Settled): [number, number] | null {
  const number = MONTH_AND_NUMBER.exec(text)?.[1];
  if (number === undefined || first === null || grain !== "day" || weekday(first) === FRIDAY) return null;
  const { start, end } = monthDays(2000 + Number(number), partsOf(first).month);
  return end >= first - 366 ? [start, end] : null;
}

/** Days from the eleventh, with which the middle of a month begins, to the fifteenth, on which it stands. */
const TO_THE_FIFTEENTH = 4;

/** The days of a period: `before 2030` ends with 2029, `since mid April` begins on the fifteenth. */
function bounded({ period }: Of<"period">, { first, last, named }: Settled): [number | null, number | null] {
  if (period.relation === "before" && named && last !== null && named.first - 1 >= (first ?? 0))
    return [first, named.first - 1];
  const since = period.relation === "since" || period.relation === "from";
  return since && period.rule === "mid:month" && first !== null ? [first + TO_THE_FIFTEENTH, last] : [first, last];
}

const YEAR_ROUND = 100;

/** `In the quarter`, `for the year`: the one spoken of, else the last that is over, or under way where the words look ahead. */
function wholeStretch({ input, facts, context, fiscal = CALENDAR_YEAR }: PeriodInput, lean: Lean): PeriodField | null {
  const { saidAt, tokens } = input;
  if (saidAt === null) return null;
  for (let i = facts.clause.from; i + 2 < facts.clause.to; i++) {
    const noun = facts.tokens[i + 2].lower;
    if (facts.tokens[i + 1].lower !== "the" || !["in", "for"].includes(facts.tokens[i].lower)) continue;
    if (noun !== "quarter" && noun !== "year") continue;
    if (facts.tokens[i].lower === "in" && noun === "year") continue;
    const before = context.period && settle(input, { period: context.period, calendar: context.calendar, lean: null });
    const when = { saidAt, calendar: fiscal, future: lean === "ahead" };
    const last = quarterFrom(when, -1);
    const own = noun === "quarter" ? quarterFrom(when, lean === "ahead" ? 0 : -1) : yearOf(last, saidAt, lean, fiscal);
    const named = before?.grain === noun && before.last !== null && saidAt - before.last <= RECENT ? before : own;
    const text = wordsOf(input.post.text, tokens, { from: i, to: i + 3 });
    return { field: { text, start: named.first, end: named.last }, first: named.first, rule: "the-stretch" };
  }
  return null;
}

/** The fiscal year that is over, early in the next; else the one under way. */
function yearOf(last: Settled, saidAt: number, lean: Lean, calendar: FiscalCalendar): Settled {
  const { year } = fiscalQuarterAt(calendar, saidAt);
  const ended =
    lean !== "ahead" && last.fiscal?.quarter === 4 && last.last !== null && saidAt - last.last <= YEAR_ROUND;
  return fiscalSettled(calendar, { year: ended ? year - 1 : year });
}

/** `Five months later`: after the period spoken of before, in this sentence or the last. */
function laterThanLast({ input, context }: PeriodInput, chosen: Of<"period">): PeriodField | null {
  const before =
    context.lead ??
    (context.period && context.age <= 1 ? { period: context.period, calendar: context.calendar, lean: null } : null);
  if (!chosen.period.after || !before || input.saidAt === null) return null;
  const { first } = settle(input, before);
  if (first === null) return null;
  const { first: start, last: end } = chosen.period.after(first);
  const text = wordsOf(input.post.text, input.tokens, chosen);
  return { field: { text, start, end }, first: start, rule: "later-than-last" };
}

/** Whether the clause tells of how things stand. */
const tellsWhatIs = (facts: Facts) => isPresent(facts.tokens, facts.clause.from, facts.clause.to, leanOfClause(facts));

const settle = (input: SentenceInput, { period, calendar, lean }: NamedPeriod) =>
  period.period.settle({ saidAt: input.saidAt, calendar, future: lean === "ahead", past: lean === "back" });

/** The period named before in the sentence, where the clause looks the same way: what is or comes is not of a day gone by. */
function ofSentence({ input, facts, context }: PeriodInput, lean: Lean): NamedPeriod | null {
  const { lead } = context;
  if (!lead || input.saidAt === null) return null;
  const { first, last } = settle(input, lead);
  const gone = last !== null && last < input.saidAt;
  if (gone && (lean === "ahead" || tellsWhatIs(facts))) return null;
  if (first !== null && first > input.saidAt && lean === "back") return null;
  return lead;
}

const SAME_TIME = "a time when|at the same time|same period|same time|same stretch|over that time|that period|meanwhile"
  .split("|")
  .map((phrase) => phrase.split(" "));

/** The period spoken of before that the clause points back to, as a mention outside its words. */
export function pointedAt(facts: Facts, context: Context, saidAt: number | null): PeriodMention[] {
  const { stretch } = context;
  if (facts.periods.length > 0 || !stretch || stretch.age > 2) return [];
  const unit = unitPointedAt(facts);
  if (!unit && !saysSameTime(facts)) return [];
  const { period } = stretch.period;
  const settled = period.settle({ saidAt, calendar: stretch.calendar, future: false });
  if (unit && settled.grain !== unit) return [];
  return [
    {
      kind: "period",
      start: 0,
      end: 0,
      text: "",
      rule: `carried:${period.rule}`,
      relation: period.relation,
      ...settled,
    },
  ];
}

const SAME_TIME_STARTS = new WordSet(SAME_TIME.map(([first]) => first).join(" "));

/** "This is also a time when", "over the same period": the time spoken of before. */
export function saysSameTime({ tokens, clause, words }: Facts): boolean {
  if (!words.has(SAME_TIME_STARTS)) return false;
  for (let i = clause.from; i < clause.to; i++)
    if (
      SAME_TIME_STARTS.has(tokens[i]) &&
      SAME_TIME.some(
        (phrase) => i + phrase.length <= clause.to && phrase.every((word, k) => tokens[i + k].lower === word),
      )
    )
      return true;
  return false;
}

const POINTING = new WordSet("that same");
const THAT_UNIT =
  / (?:that|same) (?:same |very )?(day|session|week|month|quarter|half|year) (?!(?:end|ago|high|low|before|after)\b)/;

/** "That day", "the same quarter": the unit of the time spoken of before that the words point back to. */
function unitPointedAt(facts: Facts): PeriodMention["grain"] | null {
  const { tokens, clause } = facts;
  if (!facts.words.has(POINTING)) return null;
  const words = tokens.slice(clause.from, clause.to).map(({ lower }) => lower);
  const unit = THAT_UNIT.exec(` ${words.join(" ")} `)?.[1];
  return unit === undefined ? null : unit === "session" ? "day" : (unit as PeriodMention["grain"]);
}

const RECENT = 200;

/** A change on the year is of the period last spoken of when that is recent, else of the year or quarter that ends on the day it was said. */
function grown(
  { input, context, fiscal = CALENDAR_YEAR, measure, ofFirm }: PeriodInput,
  text: string,
  quarterly: boolean,
): PeriodField | null {
  const { saidAt } = input;
  if (saidAt === null) return null;
  const before = context.period && { period: context.period, calendar: context.calendar, lean: null };
  const named = [context.lead, before].find((one) => one && isNamed(one.period));
  const settled = named && settle(input, named);
  const recent =
    settled && settled.first !== null && settled.last !== null && Math.abs(saidAt - settled.last) <= RECENT;
  if (recent)
    return { field: { text, start: settled.first, end: settled.last }, first: settled.first, rule: "carried:growth" };
  const reported = ofFirm && input.registry.measure(measure ?? "")?.grain === "quarter";
  const quarter = quarterly || reported ? quarterFrom({ saidAt, calendar: fiscal, future: false }, -1) : null;
  const [start, end] = quarter ? [quarter.first, quarter.last] : [addMonths(saidAt, -12), saidAt];
  return { field: { text, start, end }, first: start, rule: "carried:growth" };
}

const isNamed = ({ period }: Of<"period">) => !/^(?:fixed|weekday)/.test(period.rule);

/**
 * A figure under a lead-in, or a record that points back (`That's the highest ever`), keeps the period spoken of before; a
 * figure of a measure spoken of before in the post, that of the measure.
 */
function carried({ input, facts, context, measure }: PeriodInput, lean: Lean): NamedPeriod | null {
  const { stretch } = context;
  if (stretch && stretch.age <= 2 && saysSameTime(facts))
    return { period: stretch.period, calendar: stretch.calendar, lean: null };
  if (lean === "ahead") return null;
  const record = cueIn(facts, "record-high", "record-low", "ordinal-record");
  const near = facts.quantities.length > 0 && context.age <= 1;
  const period = near || (record && hasWord(facts, "that this it")) ? context.period : null;
  const before = period && { period, calendar: context.calendar, lean: null };
  const ofMeasure = facts.quantities.length > 0 && measure !== null ? (context.periods.get(measure) ?? null) : null;
  const named = before ?? ofMeasure;
  if (!named) return null;
  const { last } = settle(input, named);
  const gone = last !== null && input.saidAt !== null && last < input.saidAt - RECENT;
  return gone && tellsWhatIs(facts) ? null : named;
}
