import { addMonths, monthDays } from "../../calendar.ts";
import { fiscalQuarterAt } from "../../fiscal.ts";
import { yearAfter, yearOf } from "./calendar-periods.ts";
import { MONTHS, monthAt } from "./month-at.ts";
import { fiscalSettled, monthWithoutYear, type PeriodRead, type Settled, type When } from "./period-shape.ts";
import { at, type Token } from "./tokens.ts";

const MONTHS_IN = new Map([
  ["year", 12],
  ["half", 6],
  ["quarter", 3],
]);
const COUNTED = new Map(Object.entries({ three: 3, six: 6, nine: 9, twelve: 12, "3": 3, "6": 6, "9": 9, "12": 12 }));
const ENDINGS = new Set(["ending", "ended", "ends", "to", "through"]);
const AHEAD = new Set(["ending", "ends"]);

/** Months in so many quarters: `four quarters to January`. */
const OF_QUARTERS = new Map(Object.entries({ two: 6, three: 9, four: 12, "2": 6, "3": 9, "4": 12 }));

/** Whether a word is the number of months or quarters that firms report on: `three months to June`, `four quarters to June`. */
export const mayCountMonths = (word: string) => COUNTED.has(word) || OF_QUARTERS.has(word);

/** So many months, and the token after the noun: `quarter`, `three months`; null for other words. */
function lengthOf(tokens: readonly Token[], i: number): { count: number; next: number } | null {
  const half = at(tokens, i) === "half" ? (at(tokens, i + 1) === "-" ? 2 : 1) : 0;
  if (half > 0 && at(tokens, i + half) === "year") return { count: 6, next: i + half + 1 };
  const one = MONTHS_IN.get(at(tokens, i));
  if (one !== undefined) return { count: one, next: i + 1 };
  const noun = at(tokens, i + 1);
  const counts = noun === "months" ? COUNTED : noun === "quarters" ? OF_QUARTERS : undefined;
  const count = counts?.get(at(tokens, i));
  return count === undefined ? null : { count, next: i + 2 };
}

/** The word that says that it ends, and where the month stands: `ended`, `that ended in`, `which has just ended in`. */
function jointAt(tokens: readonly Token[], i: number): { joint: string; next: number } | null {
  let from = i;
  const relative = at(tokens, from) === "that" || at(tokens, from) === "which";
  if (relative) from++;
  while (relative && ["has", "just"].includes(at(tokens, from))) from++;
  const joint = at(tokens, from);
  if (!ENDINGS.has(joint) || (relative && !joint.startsWith("end"))) return null;
  const within = joint.startsWith("end") && ["in", "with"].includes(at(tokens, from + 1));
  return { joint, next: within ? from + 2 : from + 1 };
}

/** The month told, in small letters too: `ended may`, `ended march 31`. */
const endingMonth = (tokens: readonly Token[], { joint, next }: { joint: string; next: number }) =>
  monthAt(tokens, next) ?? (joint.startsWith("end") ? (MONTHS.get(at(tokens, next)) ?? null) : null);

/** The days of so many months up to the end of one; a firm's own fiscal year or quarter where they are one of it. */
function upTo(month: number, year: number | null, count: number, joint: string) {
  return (when: When): Settled => {
    const ahead = AHEAD.has(joint) && !when.past;
    const { first, last } =
      year === null
        ? monthWithoutYear(month)({ ...when, future: ahead || (when.future && joint !== "ended"), past: !ahead })
        : { first: monthDays(year, month).start, last: monthDays(year, month).end };
    if (first === null || last === null) return { first, last, grain: "span" };
    const own = when.calendar.endMonth === month && count === 12 ? fiscalQuarterAt(when.calendar, first) : null;
    if (own) return fiscalSettled(when.calendar, { year: own.year });
    return { first: addMonths(first, 1 - count), last, grain: count === 3 ? "quarter" : "span" };
  };
}

/** `the fiscal year ending June`, `the year to March 2024`, `fiscal year ended January 31`, `the quarter that ended in May`, `three months to June`. */
export function yearEndingAt(tokens: readonly Token[], start: number): PeriodRead | null {
  const named = at(tokens, start) === "fiscal" || at(tokens, start) === "financial";
  const length = lengthOf(tokens, named ? start + 1 : start);
  const ends = length && jointAt(tokens, length.next);
  const month = ends && ends.next < tokens.length ? endingMonth(tokens, ends) : null;
  if (!ends || month === null) return null;
  let next = ends.next + 1;
  const day = tokens[next];
  if (day?.kind === "number" && day.breaks === 0 && /^(?:2[2-9]|3[01])$/.test(day.lower)) next++;
  const said = yearAfter(tokens, next, next > ends.next + 1);
  const settle = (when: When) => upTo(month, yearOf(when, said.year, said.shift), length.count, ends.joint)(when);
  return { settle, relation: "in", rule: "fiscal-year-ending", next: said.next };
}
