import { type Day, type Days, isoOf } from "../calendar.ts";
import { firstEndingFrom, grainOf, isInstant, LENGTH, slackFor } from "./grain.ts";
import { completeOn, sessionsMissing, whyMissing } from "./missing.ts";
import { mixedIn } from "./mixed-units.ts";
import { FAR_FUTURE, FAR_PAST } from "./periods.ts";
import type { Scope } from "./scope.ts";
import { ALWAYS, type Missing, type Period, type Point, type Series } from "./value.ts";

/** The points of a series in a period, oldest first, and why more may belong to it. */
export interface Selection {
  points: Point[];
  missing: Missing[];
  days: Days;
  /** The day on which the last of them, and that they are all where they are, was known. */
  known: Day;
}

function lastKnown(points: readonly Point[]): Day {
  let latest = ALWAYS;
  for (const { known } of points) if (known > latest) latest = known;
  return latest;
}

/** The days of a period for a series, ending at the deadline in force. */
export function daysIn(scope: Scope, series: Series, period: Period): Days {
  const days = period.days(series.fiscal);
  return scope.until !== null && days.end > scope.until ? { start: days.start, end: scope.until } : days;
}

/** Share of a period that the record must cover for its beginning to be left out with a note. */
const COVERED = 0.8;

/** What the record lacks at the beginning of a period: nothing, a note, or a reason not to decide. */
function leading(scope: Scope, series: Series, days: Days, from: Day, tolerance: number): Missing[] {
  if (from - days.start <= tolerance) return [];
  const text = `the record of ${series.name} begins ${isoOf(series.points[0].periodStart)}`;
  const covered = (days.end - from + 1) / (days.end - days.start + 1);
  if (days.start > FAR_PAST && covered < COVERED) return [{ code: "before-record", text, next: null }];
  scope.notes.add(text);
  return [];
}

/** The statements made within the days: complete once those are over. */
function statementsIn(scope: Scope, series: Series, days: Days): Selection {
  const points = series.points.filter(({ periodEnd }) => periodEnd >= days.start && periodEnd <= days.end);
  const isOver = scope.asOf >= days.end;
  const missing = isOver ? [] : [whyMissing(series, days, scope.asOf)];
  return { points, missing, days, known: Math.max(lastKnown(points), isOver ? days.end : ALWAYS) };
}

function sessionsIn(scope: Scope, series: Series, days: Days): Selection {
  const { points } = series;
  const from = firstEndingFrom(points, days.start);
  const chosen = points.slice(from, firstEndingFrom(points, days.end + 1));
  const trailing = sessionsMissing(series, days, scope.asOf);
  const beginning = from === 0 && chosen.length ? leading(scope, series, days, chosen[0].periodEnd, 10) : [];
  const missing = trailing ? [trailing, ...beginning] : beginning;
  const known = Math.max(lastKnown(chosen), trailing ? ALWAYS : completeOn(series, days));
  return { points: chosen, missing, days, known };
}

/** Stretches between consecutive points that are longer than a seam. */
function holes(series: Series, points: readonly Point[]): Days[] {
  const found: Days[] = [];
  for (let i = 1; i < points.length; i++) {
    const [end, start] = [points[i - 1].periodEnd + 1, points[i].periodStart - 1];
    if (start - end >= 0.8 * LENGTH[series.grain]) found.push({ start: end, end: start });
  }
  return found;
}

function periodsIn(scope: Scope, series: Series, days: Days): Selection {
  const slack = slackFor(days);
  // A stretch that is no quarter or year names its days: what happened on the day after is not of it.
  const apart = ["quarter", "year"].includes(grainOf(days.start, days.end)) ? slack : 0;
  const points = series.points.filter((point) =>
    isInstant(point)
      ? point.periodStart >= days.start - apart && point.periodEnd <= days.end + apart
      : point.periodStart >= days.start - slack &&
        point.periodEnd <= days.end + slack &&
        grainOf(point.periodStart, point.periodEnd) === series.grain,
  );
  const least = 0.8 * LENGTH[series.grain];
  const lacking: Days[] = points.some(isInstant) ? [] : holes(series, points);
  const end = points.length ? points[points.length - 1].periodEnd : days.start - 1;
  // A list price stands until another is seen.
  const stands = series.grain === "day" && days.start === FAR_PAST && points.length > 0 && days.end <= scope.asOf;
  if (days.end - end >= least && !stands) lacking.push({ start: end + 1, end: days.end });
  const beginning = points.length ? leading(scope, series, days, points[0].periodStart, least) : [];
  const missing = [...lacking.map((gap) => whyMissing(series, gap, scope.asOf)), ...beginning];
  return { points, missing, days, known: lastKnown(points) };
}

/**
 * The points of a series that lie in a period as of the scope's day. A period of which some points are not public yet,
 * or that the record does not cover, says so in `missing`.
 */
export function select(scope: Scope, series: Series, period: Period): Selection {
  const days = daysIn(scope, series, period);
  if (series.absent) return { points: [], missing: [series.absent], days, known: ALWAYS };
  const read = series.stated ? statementsIn : series.sessions ? sessionsIn : periodsIn;
  const chosen = read(scope, series, days);
  const mixed = mixedIn(series.name, chosen.points);
  if (mixed) return { points: [], missing: [mixed], days, known: ALWAYS };
  if (days.end === FAR_FUTURE) for (const missing of chosen.missing) missing.next = null;
  return chosen;
}
