import { addMonths, type CalendarUnit, type Day, dayFrom, isoOf, partsOf, unitDays } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { fiscalQuarterAt } from "../../fiscal.ts";
import type { Ask } from "../ask.ts";
import { endedAt } from "../ended-period.ts";
import { lastMonth, lastPublished, placed } from "../measured.ts";
import { endOfNamed } from "../named-end.ts";
import { fiscalCalendar, type Series } from "../series.ts";
import { fiscalWindow, lastWeekday, quarterStep, type Window, windowOf } from "../window.ts";
import type { Unit } from "./lexicon.ts";
import type { Length } from "./told.ts";

const FRIDAY = 4;
const WEEK = 7;
const MONTHS: Record<Unit, number> = { day: 0, week: 0, month: 1, quarter: 3, year: 12 };

/** The unit of the calendar around a day, of a week its weekdays. */
export function around(unit: Unit, day: Day): { start: Day; end: Day } {
  if (unit === "day") return { start: day, end: day };
  const days = unitDays(unit as CalendarUnit, day);
  return unit === "week" ? { start: days.start, end: days.start + FRIDAY } : days;
}

/** The last day of the last unit that was over when it was said, of what is public by then. */
export function pastEnd(ask: Ask, series: Series, unit: Unit): Day {
  const { saidAt } = ask;
  if (series.grain === "quarter") return lastQuarter(ask, series).end;
  if (series.grain !== "day") return lastPublished(series, saidAt);
  if (unit === "day") return saidAt;
  const now = around(unit, saidAt);
  return lastWeekday(now.end) <= saidAt ? now.end : around(unit, now.start - 1).end;
}

/** Days in which units of each length end, at the least and at the most. */
const DAYS: Record<Unit, readonly [number, number]> = {
  day: [1, 1],
  week: [4, 7],
  month: [28, 31],
  quarter: [85, 98],
  year: [364, 372],
};
const lengthOf = ({ first, last }: PeriodMention) => (last ?? 0) - (first ?? 0) + 1;
/** True of a time named that is one of the units. */
export const isOne = (unit: Unit, period: PeriodMention) => {
  const [least, most] = DAYS[unit];
  return lengthOf(period) >= least && lengthOf(period) <= most;
};
export const isLonger = (unit: Unit, period: PeriodMention) => lengthOf(period) > DAYS[unit][1];

/** Days after the end of a quarter by which some firms have told of it, and by which all have. */
const [SOME_TOLD, ALL_TOLD] = [20, 45];

/** The quarters one of which is the last that a firm had told of, the newest first. */
export function quartersTold(ask: Ask, series: Series): Window[] {
  const calendar = fiscalCalendar(series);
  const over = quarterStep(fiscalQuarterAt(calendar, ask.saidAt), -1);
  const [newest, before] = [over, quarterStep(over, -1)].map((quarter) => fiscalWindow(calendar, quarter));
  const age = ask.saidAt - newest.end;
  if (age >= ALL_TOLD) return [newest];
  return age < SOME_TOLD ? [before] : [newest, before];
}

/** The last quarter that a firm had told of; where that may be one of two, both must agree. */
function lastQuarter(ask: Ask, series: Series): Window {
  const [newest, before] = quartersTold(ask, series);
  if (!before) return newest;
  return ask.chooser.choose("the last quarter told of", "rival", [
    { value: newest, words: newest.text },
    { value: before, words: before.text },
  ]);
}

/** The unit spoken of: the one named, or the one that was over when it was said. */
export function nowOf(ask: Ask, series: Series, unit: Unit, named: PeriodMention | undefined): Window | null {
  if (named) return isOne(unit, named) ? placed(ask, series, named) : null;
  if (series.grain === "month") return lastMonth(ask, series);
  if (series.grain === "quarter") return lastQuarter(ask, series);
  if (unit === "day") return windowOf(lastWeekday(ask.saidAt), lastWeekday(ask.saidAt));
  const ended = endedAt(unit, ask.saidAt);
  return ended && windowOf(ended.start, ended.end);
}

/** The unit right before another. */
export function unitBefore(series: Series, unit: Unit, { start, fiscal }: Window): Window {
  const { year, quarter } = fiscal ?? {};
  if (series.grain === "quarter" && year && quarter)
    return fiscalWindow(fiscalCalendar(series), quarterStep({ year, quarter }, -1));
  if (unit === "day") return windowOf(lastWeekday(start - 1), lastWeekday(start - 1));
  const days = around(unit, start - 1);
  return windowOf(days.start, days.end);
}

/** The first day after a time that "since" names, or null where it names none before `end`. */
export function daySince(period: PeriodMention, end: Day): Day | null {
  const named = endOfNamed(period);
  return named === null || named >= end ? null : named + 1;
}

const NEARLY = 0.9;
/** The first day of so long a time up to and with the unit that ends on a day; null of sessions, which no calendar counts. */
export function backFrom(end: Day, unit: Unit, { count, unit: length, nearly }: Length): Day | null {
  const whole = count * (nearly ? NEARLY : 1);
  if (length === "day") return null;
  if (length === "week") return end + 1 - WEEK * Math.floor(whole);
  const start = addMonths(end + 1, -Math.floor(MONTHS[length] * whole));
  return unit === "week" || unit === "day" ? start : around(unit, start).start;
}

/** So many weekdays up to a day. */
export function weekdaysBack(end: Day, count: number): Day {
  let day = lastWeekday(end);
  for (let left = count - 1; left > 0; left--) day = lastWeekday(day - 1);
  return day;
}

/** The years that a stretch of days covers as a whole. */
export function yearsIn(start: Day, end: Day): number[] {
  const from = partsOf(start).year + (start > dayFrom(partsOf(start).year, 1, 1) ? 1 : 0);
  const to = partsOf(end).year - (end < dayFrom(partsOf(end).year, 12, 31) ? 1 : 0);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** A month as the test language names it where figures are told by the month, else a day. */
export const pointOf = (series: Series, window: Window) =>
  series.grain === "month"
    ? isoOf(window.end).slice(0, 7)
    : series.grain === "quarter"
      ? window.text
      : isoOf(lastWeekday(window.end));
