import { addMonths } from "../../calendar.ts";
import { grainOf, isInstant } from "../grain.ts";
import { sourcesOf } from "../scope.ts";
import { RATIO } from "../unit.ts";
import type { Point, Series } from "../value.ts";

/** Days by which the same period of the year before may lie apart from exactly one year. */
const YEAR_SLACK = 12;

function ratioPoint(before: Point, point: Point): Point {
  const { periodStart, periodEnd } = point;
  const known = Math.max(before.known, point.known);
  return {
    periodStart,
    periodEnd,
    value: point.value / before.value - 1,
    known,
    from: [...sourcesOf(before), ...sourcesOf(point)],
  };
}

/** The points of the series' own grain in order, so that quarters are not set against years. */
export const regular = (series: Series): readonly Point[] =>
  series.sessions
    ? series.points
    : series.points.filter((point) => isInstant(point) || grainOf(point.periodStart, point.periodEnd) === series.grain);

/** The changes of the longest list met so far that begins with a point: the lists of earlier days are its beginnings. */
interface Kept {
  of: readonly Point[];
  found: Point[];
}

const KEPT = { step: new WeakMap<Point, Kept>(), year: new WeakMap<Point, Kept>() };

const isBeginning = (points: readonly Point[], of: readonly Point[]) =>
  points.length <= of.length && points.every((point, i) => point === of[i]);

/** The changes of a list of points. A change rests on earlier points only, so those of a beginning of a list are a beginning of its changes. */
function changesOf(points: readonly Point[], series: Series, by: "step" | "year"): readonly Point[] {
  if (points.length === 0) return [];
  const kept = KEPT[by].get(points[0]);
  if (kept && isBeginning(points, kept.of)) {
    if (points.length === kept.of.length) return kept.found;
    const last = points[points.length - 1].periodEnd;
    const end = kept.found.findLastIndex(({ periodEnd }) => periodEnd <= last);
    return kept.found.slice(0, end + 1);
  }
  const found = changes(points, series, by);
  KEPT[by].set(points[0], { of: points, found });
  return found;
}

/**
 * The series of relative changes: of each point on the one before (`step`) or on the one a year before (`year`). A gap
 * of more than one period, or a base at or below zero, leaves that point out.
 */
export function relativeSeries(series: Series, by: "step" | "year"): Series {
  const points = changesOf(regular(series), series, by);
  const name = `${by === "step" ? "change" : "yoy"}(${series.name})`;
  return { ...series, name, points, unit: RATIO, nature: "level", positive: false };
}

function changes(points: readonly Point[], series: Series, by: "step" | "year"): Point[] {
  const found: Point[] = [];
  let back = 0;
  points.forEach((point, i) => {
    const wanted = addMonths(point.periodEnd, -12);
    while (back < i && points[back].periodEnd < wanted - YEAR_SLACK) back++;
    const before = by === "step" ? points[i - 1] : points[back];
    if (!before || before === point || before.value <= 0) return;
    if (by === "year" && Math.abs(before.periodEnd - wanted) > YEAR_SLACK) return;
    if (by === "step" && !series.sessions && point.periodStart - before.periodEnd > 5) return;
    found.push(ratioPoint(before, point));
  });
  return found;
}
