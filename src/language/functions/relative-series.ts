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

/** Worked out once for each state of a series: the same list of points has the same changes. */
const CHANGES = { step: new WeakMap<readonly Point[], Point[]>(), year: new WeakMap<readonly Point[], Point[]>() };

/**
 * The series of relative changes: of each point on the one before (`step`) or on the one a year before (`year`). A gap
 * of more than one period, or a base at or below zero, leaves that point out.
 */
export function relativeSeries(series: Series, by: "step" | "year"): Series {
  const points = CHANGES[by].get(series.points) ?? changes(series, by);
  CHANGES[by].set(series.points, points);
  const name = `${by === "step" ? "change" : "yoy"}(${series.name})`;
  return { ...series, name, points, unit: RATIO, nature: "level", positive: false };
}

function changes(series: Series, by: "step" | "year"): Point[] {
  const points = regular(series);
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
