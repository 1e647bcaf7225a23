import { type Day, type Days, isoOf, weekday } from "../calendar.ts";
import { LENGTH, PUBLISHED_WITHIN } from "./grain.ts";
import { spanName } from "./scope.ts";
import type { Missing, Series } from "./value.ts";

/**
 * Why a series has no figure for a period as of a day. A period that is not over, or whose figure may still be
 * published, leaves a test open; one before the record, past its end, or long overdue is no data.
 */
export function whyMissing(series: Series, days: Days, asOf: Day): Missing {
  if (series.absent) return series.absent;
  const first = series.points[0];
  const last = series.points[series.points.length - 1];
  const period = `${series.name} for ${spanName(days.start, days.end)}`;
  if (days.end < first.periodStart)
    return {
      code: "before-record",
      text: `the record of ${series.name} begins ${isoOf(first.periodStart)}`,
      next: null,
    };
  if (days.end > asOf) return { code: "period-not-over", text: `${period} ends after ${isoOf(asOf)}`, next: days.end };
  const within = PUBLISHED_WITHIN[series.grain];
  const before = days.start - 1;
  const behind = last.periodEnd < before - LENGTH[series.grain] / 2;
  const stale = behind && asOf > before + within;
  if (stale || (last.periodEnd < days.end && asOf > days.end + within))
    return { code: "series-ended", text: `the record of ${series.name} ends ${isoOf(last.periodEnd)}`, next: null };
  if (last.periodEnd > days.end + LENGTH[series.grain] / 2 || asOf > days.end + within)
    return { code: "not-published", text: `the record lacks ${period}`, next: null };
  return {
    code: "not-public",
    text: `${period} is not public as of ${isoOf(asOf)}`,
    next: (behind ? before : days.end) + within + 1,
  };
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
  const last = series.points[series.points.length - 1].periodEnd;
  if (asOf >= days.end && (last >= days.end || !hasWeekday(last + 1, days.end))) return null;
  return whyMissing(series, days, asOf);
}
