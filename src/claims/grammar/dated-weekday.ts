import { dayFrom, partsOf, weekday } from "../../calendar.ts";
import { monthsAt } from "./month-ranges.ts";
import { numericDateAt } from "./numeric-dates.ts";
import { days, type PeriodRead, type Settled, type When } from "./period-shape.ts";
import { at, type Token } from "./tokens.ts";
import { WEEKDAYS } from "./weekday-names.ts";

const YEARS = 3;

/** `Monday, January 27`, `Fri 24 Jan 2025`: a weekday with its date, of the year in which it fell on that weekday. */
export function datedWeekdayAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const named = tokens[i].kind === "word" ? WEEKDAYS.get(at(tokens, i)) : undefined;
  if (named === undefined) return null;
  let k = i + 1;
  if (at(tokens, k) === "." && tokens[k].glued) k++;
  const opened = at(tokens, k) === "(";
  if (opened || at(tokens, k) === ",") k++;
  if (at(tokens, k) === "the") k++;
  const read = k < tokens.length && tokens[k].breaks === 0 ? (monthsAt(tokens, k) ?? numericDateAt(tokens, k)) : null;
  if (!read || !/^(?:date|numeric-date)$/.test(read.rule)) return null;
  if (opened && at(tokens, read.next) !== ")") return null;
  return {
    ...read,
    next: opened ? read.next + 1 : read.next,
    settle: (when) => onWeekday(named, read.settle(when), when),
  };
}

/** The date in the nearest year in which it fell on the weekday; as it is where that is none of those near, or it is no day. */
function onWeekday(named: number, settled: Settled, { future }: When): Settled {
  const { first, grain } = settled;
  if (first === null || grain !== "day" || weekday(first) === named) return settled;
  const { year, month, day } = partsOf(first);
  for (let away = 1; away <= YEARS; away++) {
    const other = dayFrom(year + (future ? away : -away), month, day);
    if (weekday(other) === named) return days({ start: other, end: other }, "day");
  }
  return settled;
}
