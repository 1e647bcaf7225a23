import { addMonths, monthDays } from "../../calendar.ts";
import { fiscalQuarterAt } from "../../fiscal.ts";
import { monthAt, yearAfter, yearOf } from "./calendar-periods.ts";
import { fiscalSettled, monthWithoutYear, type PeriodRead, type Settled, type When } from "./period-shape.ts";
import { at, type Token } from "./tokens.ts";

const MONTHS_IN = new Map([
  ["year", 12],
  ["half", 6],
  ["quarter", 3],
]);
const ENDINGS = new Set(["ending", "ended", "to", "through"]);

/** The days of so many months up to the end of one; a firm's own fiscal year or quarter where they are one of it. */
function upTo(month: number, year: number | null, count: number, ahead: boolean) {
  return (when: When): Settled => {
    const { first, last } =
      year === null
        ? monthWithoutYear(month)({ ...when, future: ahead || when.future, past: !ahead })
        : { first: monthDays(year, month).start, last: monthDays(year, month).end };
    if (first === null || last === null) return { first, last, grain: "span" };
    const own = when.calendar.endMonth === month && count === 12 ? fiscalQuarterAt(when.calendar, first) : null;
    if (own) return fiscalSettled(when.calendar, { year: own.year });
    return { first: addMonths(first, 1 - count), last, grain: "span" };
  };
}

/** `the fiscal year ending June`, `the year to March 2024`, `fiscal year ended January 31`, `the quarter ended May`. */
export function yearEndingAt(tokens: readonly Token[], start: number): PeriodRead | null {
  const named = at(tokens, start) === "fiscal" || at(tokens, start) === "financial";
  const noun = named ? start + 1 : start;
  const count = MONTHS_IN.get(at(tokens, noun));
  const joint = at(tokens, noun + 1);
  if (count === undefined || !ENDINGS.has(joint)) return null;
  const month = noun + 2 < tokens.length ? monthAt(tokens, noun + 2) : null;
  if (month === null) return null;
  let next = noun + 3;
  const day = tokens[next];
  if (day?.kind === "number" && day.breaks === 0 && /^(?:2[89]|3[01])$/.test(day.lower)) next++;
  const said = yearAfter(tokens, next, next > noun + 3);
  const settle = (when: When) =>
    upTo(month, yearOf(when, said.year, said.shift), count, joint === "ending" && !when.past)(when);
  return { settle, relation: "in", rule: "fiscal-year-ending", next: said.next };
}
