import { type Day, type Days, isoOf, weekday } from "../calendar.ts";
import { firstEndingFrom, LENGTH, publishedWithin } from "./grain.ts";
import { FAR_FUTURE } from "./periods.ts";
import { spanName } from "./scope.ts";
import { ALWAYS, type Missing, type Point, type Series } from "./value.ts";

/**
 * Why a series has no figure for a period as of a day. A period that is not over, or whose figure may still be
 * published, leaves a test open; one before the record, past its end, or long overdue is no data.
 */
export function whyMissing(series: Series, days: Days, asOf: Day): Missing {
  if (series.absent) return series.absent;
  const [first, last] = [series.points[0], series.points[series.points.length - 1]];
  const period = `${series.name} for ${spanName(days.start, days.end)}`;
  if (first && days.end < first.periodStart)
    return {
      code: "before-record",
      text: `the record of ${series.name} begins ${isoOf(first.periodStart)}`,
      next: null,
    };
  if (days.end === FAR_FUTURE) return endless(series, days);
  if (days.end > asOf)
    return { code: "period-not-over", text: `${period} is not over on ${isoOf(asOf)}`, next: days.end };
  return overdue(series, days, asOf, last) ?? pending(series, days, asOf, last);
}

/** A level that may be reached on any day to come is never refuted. */
const endless = (series: Series, { start }: Days): Missing => ({
  code: "no-horizon",
  text: `no day was named by which ${series.name} should get there, so that it stays open after ${isoOf(start - 1)}`,
  next: null,
});

/** The market of a series was closed on every day of a period that is over. */
export const noSession = (series: Series, { start, end }: Days): Missing => ({
  code: "no-session",
  text: `${series.name} has no session on ${spanName(start, end)}`,
  next: null,
});

/** The last day of the period whose figure is due next: the one asked for, or one within or before it where the record is behind. */
function nextEnd({ grain }: Series, { start, end }: Days, last: Point | undefined): Day {
  if (!last || last.periodEnd >= end) return end;
  const isBehind = last.periodEnd < start - 1 - LENGTH[grain] / 2;
  return Math.min(isBehind ? start - 1 : end, last.periodEnd + Math.ceil(1.5 * LENGTH[grain]));
}

/** A figure that should be there by now, of a series that goes on, or that has ended. */
function overdue(series: Series, days: Days, asOf: Day, last: Point | undefined): Missing | null {
  const within = publishedWithin(series);
  if (last && last.periodEnd < days.end && asOf > nextEnd(series, days, last) + within)
    return { code: "series-ended", text: `the record of ${series.name} ends ${isoOf(last.periodEnd)}`, next: null };
  if ((last && last.periodEnd > days.end + LENGTH[series.grain] / 2) || asOf > days.end + within)
    return {
      code: "not-published",
      text: `the record lacks ${series.name} for ${spanName(days.start, days.end)}`,
      next: null,
    };
  return null;
}

function pending(series: Series, days: Days, asOf: Day, last: Point | undefined): Missing {
  const due = nextEnd(series, days, last) + publishedWithin(series);
  const text = `${series.name} for ${spanName(days.start, days.end)} is not public on ${isoOf(asOf)}`;
  return { code: "not-public", text, next: due + 1 };
}

/** Weekdays from `from` to `to`, both inclusive. */
function hasWeekday(from: Day, to: Day): boolean {
  for (let day = from; day <= to && day < from + 7; day++) if (weekday(day) !== 0 && weekday(day) !== 6) return true;
  return false;
}

/**
 * Why the sessions of a period may not all be on record: null when they are. A market that has traded since, or on whose
 * last days only a weekend followed, is complete.
 */
export function sessionsMissing(series: Series, days: Days, asOf: Day): Missing | null {
  if (series.absent) return series.absent;
  const last = series.points[series.points.length - 1]?.periodEnd;
  if (last !== undefined && asOf >= days.end && (last >= days.end || !hasWeekday(last + 1, days.end))) return null;
  return whyMissing(series, days, asOf);
}

/** The day on which the sessions of a complete period were known to be all: the last one's, or the next one's after a weekday without. */
export function completeOn(series: Series, days: Days): Day {
  const { points } = series;
  const next = firstEndingFrom(points, days.end);
  const before = points[next - 1];
  const closed = before !== undefined && !hasWeekday(before.periodEnd + 1, days.end);
  return closed || next === points.length ? (before?.known ?? ALWAYS) : points[next].known;
}
