import { CALENDAR_YEAR, fiscalQuarterAt } from "../../fiscal.ts";
import { yearOf } from "./calendar-periods.ts";
import { fiscalSettled, type PeriodRead, UNKNOWN, type When } from "./period-shape.ts";
import { at, type Token } from "./tokens.ts";

export type Part = { quarter?: 1 | 2 | 3 | 4; half?: 1 | 2 };
type PartAt = (tokens: readonly Token[], i: number) => { part: Part; next: number } | null;

/** Days after the end of a fiscal year in which its last quarter is still the one spoken of. */
const LATELY = 80;
/** `Q1 of last year` of a firm whose year runs otherwise than the calendar's: of its own last year. */
export function yearMeant(when: When, { year, shift }: { year: number | null; shift: number | null }): number | null {
  const { endMonth } = when.calendar;
  if (year !== null || shift === null || when.saidAt === null || endMonth === 12) return yearOf(when, year, shift);
  return fiscalQuarterAt(when.calendar, when.saidAt - LATELY).year + shift;
}

/** `Last year's second quarter`, `2024's Q3` (but `up from last year's Q3`, a base), and `this one` behind the first of them: the year stands before its part. */
export function partOfYearBefore(
  tokens: readonly Token[],
  start: number,
  calendar: boolean,
  partAt: PartAt,
): PeriodRead | null {
  if (at(tokens, start) === "this" && at(tokens, start + 1) === "one") return thisOne(tokens, start, calendar, partAt);
  const shift = at(tokens, start + 1) === "year" ? SHIFTS.get(at(tokens, start)) : undefined;
  const number = /^(?:19|20)\d\d$/.test(at(tokens, start)) ? Number(at(tokens, start)) : null;
  const own = start + 2;
  // The apostrophe behind a number is a token of its own.
  const owns = number === null ? at(tokens, own) === "'s" : at(tokens, own - 1) === "'" && at(tokens, own) === "s";
  if ((shift === undefined && number === null) || !owns || at(tokens, start - 1) === "from") return null;
  const found = own + 1 < tokens.length ? partAt(tokens, own + 1) : null;
  return (
    found && partRead(found.part, { year: number, shift: number === null ? (shift ?? 0) : null }, calendar, found.next)
  );
}

const SHIFTS = new Map(Object.entries({ last: -1, previous: -1, prior: -1, this: 0, next: 1 }));
/** Words within which `this one` still speaks of the part of a year that was named. */
const REACH = 24;
/** `8.5bn in last year's second quarter to less than a billion in | this one`. */
function thisOne(tokens: readonly Token[], start: number, calendar: boolean, partAt: PartAt): PeriodRead | null {
  for (let i = start - 1; i >= Math.max(0, start - REACH); i--) {
    if (at(tokens, i) !== "'s" || at(tokens, i - 1) !== "year" || (SHIFTS.get(at(tokens, i - 2)) ?? 0) >= 0) continue;
    const found = partAt(tokens, i + 1);
    return found && partRead(found.part, { year: null, shift: 0 }, calendar, start + 2);
  }
  return null;
}

const partRead = (
  part: Part,
  said: { year: number | null; shift: number | null },
  calendar: boolean,
  next: number,
): PeriodRead => ({
  settle: (when) => {
    const own = calendar ? { ...when, calendar: CALENDAR_YEAR } : when;
    const year = yearMeant(own, said);
    return year === null ? UNKNOWN : fiscalSettled(own.calendar, { ...part, year });
  },
  relation: "in",
  rule: part.quarter ? "fiscal-quarter" : "fiscal-half",
  next,
});
