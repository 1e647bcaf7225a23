import { addMonths, partsOf } from "../../calendar.ts";
import { calendarYear, type PeriodRead, type Settled, UNKNOWN, type When } from "./period-shape.ts";
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

const COUNTS = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
  }),
);
const AT_START = new WordSet("first opening initial");
const AT_END = new WordSet("last final closing");

/** `The year` whose months are spoken of: this one, or the last where those months are still to come and no word looks ahead. */
function yearMeant({ saidAt, future }: When, months: number): Settled {
  if (saidAt === null) return UNKNOWN;
  const { year, month } = partsOf(saidAt);
  return calendarYear(!future && month <= months / 2 ? year - 1 : year);
}

/** What firms report on, counted in months. */
const REPORTED = new Set([6, 9]);
const AFTER_MONTHS = new WordSet("on in after since as with at when i we there into");

/** `Sales rose 12 % in the first nine months`: of the year, where it is the calendar's. */
function reportedMonths(tokens: readonly Token[], start: number, count: number): PeriodRead | null {
  if (!REPORTED.has(count) || AFTER_MONTHS.has(tokens[start + 3])) return null;
  return {
    settle: (when) => {
      const { first } = when.calendar.endMonth === 12 ? yearMeant(when, count) : UNKNOWN;
      return first === null ? UNKNOWN : { first, last: addMonths(first, count) - 1, grain: "span" };
    },
    relation: "in",
    rule: "months-of",
    next: start + 3,
  };
}

/** `first six months of 2024`, `the last three months of the year`: months counted from an end of a year. */
export function monthsOfAt(
  tokens: readonly Token[],
  i: number,
  base: (at: number) => PeriodRead | null,
): PeriodRead | null {
  const start = at(tokens, i) === "the" ? i + 1 : i;
  const [first, last] = [AT_START.has(tokens[start]), AT_END.has(tokens[start])];
  if (!first && !last) return null;
  const number = tokens[start + 1];
  const single = at(tokens, start + 1) === "month" && at(tokens, start + 2) === "of";
  const count = single ? 1 : number?.kind === "number" ? number.value : COUNTS.get(at(tokens, start + 1));
  const of = single ? start + 2 : start + 3;
  const unit = single ? "months" : at(tokens, start + 2);
  const months = (count ?? 0) * (unit === "quarters" ? 3 : 1);
  if (!count || count < 1 || months > 11 || !["months", "quarters"].includes(unit)) return null;
  if (at(tokens, of) !== "of") return first && unit === "months" ? reportedMonths(tokens, start, count) : null;
  const ofTheYear = at(tokens, of + 1) === "the" && at(tokens, of + 2) === "year";
  const inner = of + 1 < tokens.length && !ofTheYear ? base(of + 1) : null;
  if (!inner && !ofTheYear) return null;
  return {
    settle: (when) => {
      const year = inner ? inner.settle(when) : yearMeant(when, first ? months : 12);
      if (year.grain !== "year" || year.first === null || year.last === null) return UNKNOWN;
      const from = first ? year.first : addMonths(year.last + 1, -months);
      const last = first ? addMonths(year.first, months) - 1 : year.last;
      return { first: from, last, grain: single ? "month" : "span" };
    },
    relation: "in",
    rule: single ? "month" : "months-of",
    next: inner?.next ?? of + 3,
  };
}
