import type { Days } from "../calendar.ts";
import { isInstant, slackFor } from "./grain.ts";
import type { Point, Series } from "./value.ts";

/** One period of a sum, added or taken away. */
export interface Part {
  point: Point;
  sign: 1 | -1;
}

export interface Tiling {
  parts: Part[];
  /** Stretches for which the series has nothing. */
  gaps: Days[];
}

/** Two periods follow on each other when no more than this many days lie between them or are shared. */
const SEAM = 4;

/** Points that lie within the days, give or take the slack, longest first among those that begin together. */
function within(points: readonly Point[], days: Days): Point[] {
  const slack = slackFor(days);
  return points
    .filter((p) => !isInstant(p) && p.periodStart >= days.start - slack && p.periodEnd <= days.end + slack)
    .sort((a, b) => a.periodStart - b.periodStart || b.periodEnd - a.periodEnd);
}

/** Puts the days together from points end to end, each the longest that begins where the last one ended. */
function endToEnd(points: readonly Point[], days: Days): Tiling {
  const slack = slackFor(days);
  const parts: Part[] = [];
  const gaps: Days[] = [];
  let next = days.start;
  for (const point of within(points, days)) {
    const off = point.periodStart - next;
    const allowed = parts.length === 0 ? slack : SEAM;
    if (off < -allowed) continue;
    if (off > allowed) gaps.push({ start: next, end: point.periodStart - 1 });
    parts.push({ point, sign: 1 });
    next = point.periodEnd + 1;
  }
  if (next <= days.end - slack) gaps.push({ start: next, end: days.end });
  return { parts, gaps };
}

/** A longer period to the same end less what came before: a second quarter as the half year less the first quarter. */
function byDifference(points: readonly Point[], days: Days): Tiling | undefined {
  const slack = slackFor(days);
  const longer = points.filter(
    (p) =>
      Math.abs(p.periodEnd - days.end) <= slack &&
      p.periodStart < days.start - slack &&
      p.periodEnd - p.periodStart < 380,
  );
  for (const point of longer.sort((a, b) => b.periodStart - a.periodStart)) {
    const before = endToEnd(points, { start: point.periodStart, end: days.start - 1 });
    if (before.gaps.length === 0 && before.parts.length > 0)
      return { parts: [{ point, sign: 1 }, ...before.parts.map((part) => ({ ...part, sign: -1 as const }))], gaps: [] };
  }
  return undefined;
}

/**
 * How a flow's figure for the days comes about from the periods on record: end to end, or where only a year-to-date
 * figure was filed, by subtraction; undefined when the record has nothing of it.
 */
export function tiling({ points }: Series, days: Days): Tiling | undefined {
  const known = foundIn.get(points) ?? new Map<string, Tiling | undefined>();
  const key = `${days.start} ${days.end}`;
  if (!known.has(key)) foundIn.set(points, known.set(key, tilingOf(points, days)));
  return known.get(key);
}

/** What was found in each list of points, which many tests ask for the same days. */
const foundIn = new WeakMap<readonly Point[], Map<string, Tiling | undefined>>();

function tilingOf(points: readonly Point[], days: Days): Tiling | undefined {
  const tiles = endToEnd(points, days);
  if (tiles.parts.length > 0 && tiles.gaps.length === 0) return tiles;
  const difference = byDifference(points, days);
  if (difference) return difference;
  return tiles.parts.length > 0 ? tiles : undefined;
}
