import { addMonths, partsOf, yearDays } from "../calendar.ts";
import { CALENDAR_YEAR } from "../fiscal.ts";
import { isBesideAnother } from "./beside-another.ts";
import { cueIn, type Facts, hasWord, leanOfClause, type Of, wordsOf } from "./facts.ts";
import { quarterFrom } from "./grammar/period-shape.ts";
import { standsAt } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { PeriodMention } from "./mention.ts";
import { chosenPeriod } from "./own-periods.ts";
import { daysOf, expires } from "./period-bounds.ts";
import { type PeriodField, type PeriodInput, RECENT, settle } from "./period-input.ts";
import { fromAnother } from "./period-of-another.ts";
import { stretchSpokenOf } from "./stretch-spoken.ts";
import { isPresent, type Lean } from "./tense.ts";
import type { Context, NamedPeriod } from "./thread-context.ts";
import { unitEnded } from "./unit-ended.ts";

/**
 * The clause's own period; of a change on the year or quarter the one spoken of; else the one named before in the sentence,
 * else that of the figure under a lead-in.
 */
export function periodOf(asked: PeriodInput): PeriodField | null {
  const { input, facts, fiscal = CALENDAR_YEAR } = asked;
  const ended = unitEnded(asked);
  if (ended) return ended;
  const lean = leanOfClause(facts) ?? (facts.clause.condition ? "ahead" : null);
  const chosen = chosenPeriod(facts);
  const growth = cueIn(facts, "yoy", "qoq");
  const isCompared =
    growth && (!chosen || (chosen.from >= growth.from && chosen.to <= growth.to) || chosen.period.rule === "ago");
  if (isCompared) return grown(asked, wordsOf(input.post.text, input.tokens, growth), growth.cue === "qoq");
  if (chosen) {
    const other = fromAnother(asked, chosen);
    if (other) return other;
    const settled = settle(input, { period: chosen, calendar: fiscal, lean: expires(asked) ? "ahead" : lean });
    const [start, end] = daysOf(asked, chosen, settled);
    const text = wordsOf(input.post.text, input.tokens, chosen);
    return { field: { text, start, end }, first: start, rule: chosen.period.rule };
  }
  const stretch = stretchSpokenOf(asked, lean);
  if (stretch) return stretch;
  const supposed = ofCondition(asked);
  if (supposed) return supposed;
  const shared = ofSentence(asked, lean);
  const named = shared ?? carried(asked, lean);
  if (!named) return null;
  const { first, last } = settle(input, named);
  const rule = `${shared ? "sentence" : "carried"}:${named.period.period.rule}`;
  return { field: { text: null, start: first, end: last }, first, rule };
}

/** Fewer tokens beside an if-part say nothing that would hold at its time. */
const LEAST_OF_REST = 3;

/** `If Brent breaks 85 in May, airlines fall 10%`: the time of the if-part, where the rest names none. */
function ofCondition({ input, facts, fiscal = CALENDAR_YEAR }: PeriodInput): PeriodField | null {
  const { from, to, condition } = facts.clause;
  if (condition === null) return null;
  const within = Math.max(0, Math.min(to, condition.to) - Math.max(from, condition.from));
  const one = input.own.find(
    (read): read is Of<"period"> => read.kind === "period" && read.from >= condition.from && read.to <= condition.to,
  );
  if (!one || to - from - within < LEAST_OF_REST || FIRST_OF_BASE.has(input.tokens[one.from - 1])) return null;
  const { first, last } = settle(input, { period: one, calendar: fiscal, lean: "ahead" });
  const text = wordsOf(input.post.text, input.tokens, one);
  return { field: { text, start: first, end: last }, first, rule: `if-part:${one.period.rule}` };
}

const FIRST_OF_BASE = new WordSet("than vs versus from");

/** Whether the clause tells of how things stand. */
const tellsWhatIs = (facts: Facts) => isPresent(facts.tokens, facts.clause.from, facts.clause.to, leanOfClause(facts));

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

/** The period spoken of before that the clause points back to, or shares with the one before it, as a mention outside its words. */
export function pointedAt(facts: Facts, context: Context, saidAt: number | null): PeriodMention[] {
  const { stretch } = context;
  if (facts.periods.length > 0 || !stretch || stretch.age > 2) return [];
  const unit = unitPointedAt(facts);
  if (!unit && !saysSameTime(facts) && !isBesideAnother(facts, context)) return [];
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

const SAME_TIME_STARTS = new WordSet(SAME_TIME.map(([first]) => first).join(" "), "stretch");

/** "This is also a time when", "over the same period": the time spoken of before. */
export function saysSameTime({ tokens, clause, words }: Facts): boolean {
  if (!words.has(SAME_TIME_STARTS)) return false;
  for (let i = clause.from; i < clause.to; i++)
    if (
      SAME_TIME_STARTS.has(tokens[i]) &&
      SAME_TIME.some((phrase) => i + phrase.length <= clause.to && standsAt(tokens, i, phrase))
    )
      return true;
  return false;
}

const POINTING = new WordSet("that same", "stretch");
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

/** A change on the year is of the period last spoken of when that is recent, else of the year or quarter that ends on the day it was said; of a price in a market, of this year. */
function grown(
  { input, context, fiscal = CALENDAR_YEAR, measure, ofFirm, traded }: PeriodInput,
  text: string,
  quarterly: boolean,
): PeriodField | null {
  const { saidAt } = input;
  if (saidAt === null) return null;
  if (traded && measure === "price" && text.toLowerCase() === "on the year") {
    const { start } = yearDays(partsOf(saidAt).year);
    return { field: { text, start, end: saidAt }, first: start, rule: "year-to-date" };
  }
  const before = context.period && { period: context.period, calendar: context.calendar, lean: null };
  const named = [context.lead, before].find((one) => one && isNamed(one.period));
  const settled = named && settle(input, named);
  const recent =
    settled &&
    settled.first !== null &&
    settled.last !== null &&
    (named?.period === context.lead?.period || Math.abs(saidAt - settled.last) <= RECENT);
  if (recent)
    return { field: { text, start: settled.first, end: settled.last }, first: settled.first, rule: "carried:growth" };
  const reported = ofFirm && input.registry.measure(measure ?? "")?.grain === "quarter";
  const quarter = quarterly || reported ? quarterFrom({ saidAt, calendar: fiscal, future: false }, -1) : null;
  const [start, end] = quarter ? [quarter.first, quarter.last] : [addMonths(saidAt, -12), saidAt];
  return { field: { text, start, end }, first: start, rule: "carried:growth" };
}

const isNamed = ({ period }: Of<"period">) => !/^(?:fixed|weekday)/.test(period.rule);

/** `BTC peaked in October. Current price: 87,800`: as things stand, not as of what was spoken of. */
const AS_OF_NOW = "current currently presently";

/**
 * A figure under a lead-in, or a record that points back (`That's the highest ever`), keeps the period spoken of before; a
 * figure of a measure spoken of before in the post, that of the measure.
 */
function carried({ input, facts, context, measure }: PeriodInput, lean: Lean): NamedPeriod | null {
  const { stretch } = context;
  if (stretch && stretch.age <= 2 && saysSameTime(facts))
    return { period: stretch.period, calendar: stretch.calendar, lean: null };
  if (lean === "ahead" || hasWord(facts, AS_OF_NOW)) return null;
  const record = cueIn(facts, "record-high", "record-low", "ordinal-record");
  const near = facts.quantities.length > 0 && context.age <= 1;
  const period = near || (record && hasWord(facts, "that this it")) ? context.period : null;
  const before = period && { period, calendar: context.calendar, lean: null };
  const ofMeasure = facts.quantities.length > 0 && measure !== null ? (context.periods.get(measure) ?? null) : null;
  const named = before ?? ofMeasure;
  if (!named) return null;
  const { first, last } = settle(input, named);
  // "They guided next quarter to 50bn. The stock jumped": it moved before.
  if (lean === "back" && first !== null && input.saidAt !== null && first > input.saidAt) return null;
  const gone = last !== null && input.saidAt !== null && last < input.saidAt - RECENT;
  return gone && tellsWhatIs(facts) ? null : named;
}
