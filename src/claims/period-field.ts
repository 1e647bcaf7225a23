import { addMonths } from "../calendar.ts";
import { CALENDAR_YEAR } from "../fiscal.ts";
import type { ClaimPeriod } from "./claim.ts";
import type { SentenceInput } from "./claims-of-post.ts";
import { cueIn, type Facts, hasWord, wordsOf } from "./facts.ts";
import type { PeriodMention } from "./mention.ts";
import { looksAhead } from "./mentions-of.ts";
import type { Context } from "./thread-context.ts";

export interface PeriodField {
  field: ClaimPeriod;
  first: number | null;
  rule: string;
}

/** The clause's own period, or where its words compare with a year ago or leave it out, the one spoken of before. */
export function periodOf(
  input: SentenceInput,
  facts: Facts,
  context: Context,
  fiscal = CALENDAR_YEAR,
): PeriodField | null {
  const { condition } = facts.clause;
  const own = facts.periods.filter((one) => !(condition && one.from >= condition.from && one.to <= condition.to));
  const chosen = own.find((one) => one.period.rule !== "fixed" || own.length === 1) ?? own[0];
  const yoy = cueIn(facts, "yoy", "qoq");
  const compared = yoy && (!chosen || (chosen.from >= yoy.from && chosen.to <= yoy.to) || chosen.period.rule === "ago");
  if (compared) return yearOnYear(input, context, wordsOf(input.post.text, input.tokens, yoy));
  const read = chosen ?? carried(facts, context);
  if (!read) return null;
  const settled = read.period.settle({
    saidAt: input.saidAt,
    calendar: read === chosen ? fiscal : context.calendar,
    future: read === chosen && looksAhead(facts.tokens, facts.clause.from, facts.clause.to),
  });
  const isOwn = read === chosen;
  const words = isOwn ? wordsOf(input.post.text, input.tokens, read) : null;
  return {
    field: { text: words, start: settled.first, end: settled.last },
    first: settled.first,
    rule: isOwn ? read.period.rule : `carried:${read.period.rule}`,
  };
}

const SAME_TIME = [
  "a time when",
  "at the same time",
  "same period",
  "same time",
  "same stretch",
  "over that time",
  "that period",
  "meanwhile",
];

/** The period spoken of before that the clause points back to, as a mention outside its words. */
export function pointedAt(facts: Facts, context: Context, saidAt: number | null): PeriodMention[] {
  const { stretch } = context;
  if (facts.periods.length > 0 || !stretch || stretch.age > 2 || !saysSameTime(facts)) return [];
  const { period } = stretch.period;
  const settled = period.settle({ saidAt, calendar: stretch.calendar, future: false });
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

/** "This is also a time when", "over the same period": the time spoken of before. */
export function saysSameTime(facts: Facts): boolean {
  const words = facts.tokens.slice(facts.clause.from, facts.clause.to).map(({ lower }) => lower);
  return SAME_TIME.some((phrase) => ` ${words.join(" ")} `.includes(` ${phrase} `));
}

const RECENT = 200;

/** A change on the year is of the period last spoken of when that is recent, else of the year that ends on the day it was said. */
function yearOnYear(input: SentenceInput, context: Context, text: string): PeriodField | null {
  const { saidAt } = input;
  if (saidAt === null) return null;
  const settled = context.period?.period.settle({ saidAt, calendar: context.calendar, future: false });
  const recent =
    settled && settled.first !== null && settled.last !== null && Math.abs(saidAt - settled.last) <= RECENT;
  const [start, end] = recent ? [settled.first, settled.last] : [addMonths(saidAt, -12), saidAt];
  return { field: { text, start, end }, first: start, rule: "carried:year-on-year" };
}

/** A figure under a lead-in, or a record that points back (`That's the highest ever`), keeps the period spoken of before. */
function carried(facts: Facts, context: Context) {
  if (saysSameTime(facts) && context.stretch && context.stretch.age <= 2) return context.stretch.period;
  const record = cueIn(facts, "record-high", "record-low", "ordinal-record");
  return (facts.quantities.length > 0 && context.age <= 1) || (record && hasWord(facts, "that", "this", "it"))
    ? context.period
    : null;
}
