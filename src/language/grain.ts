import type { Day, Days } from "../calendar.ts";
import type { Measure } from "../registry/measure.ts";
import type { Point, Series } from "./value.ts";

export type SeriesGrain = Series["grain"];

/** Days by which a period of 13 or 52 weeks may begin or end apart from the one named. */
const SLACK: Record<SeriesGrain, number> = { day: 0, month: 3, quarter: 10, year: 10 };
/** Days after a period's end within which its figure is published; later than that it is lacking. */
export const PUBLISHED_WITHIN: Record<SeriesGrain, number> = { day: 10, month: 60, quarter: 120, year: 120 };
export const LENGTH: Record<SeriesGrain, number> = { day: 1, month: 31, quarter: 92, year: 366 };

export function grainOf(start: Day, end: Day): SeriesGrain | "other" {
  const days = end - start + 1;
  if (days === 1) return "day";
  if (days >= 27 && days <= 36) return "month";
  if (days >= 77 && days <= 105) return "quarter";
  return days >= 350 && days <= 380 ? "year" : "other";
}

/** How far apart two ends may be and still mean the same period: of the coarser of the two grains. */
export function slackFor(days: Days): number {
  const grain = grainOf(days.start, days.end);
  return grain === "day" || grain === "month" ? SLACK[grain] : SLACK.quarter;
}

/** The kind of period the points of a series describe: the measure's own when it occurs among them, else the commonest. */
export function seriesGrain(points: readonly Point[], measure: Measure | undefined): SeriesGrain {
  const counts = new Map<SeriesGrain, number>();
  for (let i = points.length - 1; i >= 0 && i >= points.length - 24; i--) {
    const grain = grainOf(points[i].periodStart, points[i].periodEnd);
    if (grain === measure?.grain) return grain;
    if (grain !== "other") counts.set(grain, (counts.get(grain) ?? 0) + 1);
  }
  if (measure && counts.size === 0) return measure.grain;
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "quarter";
}

/** True for a point that describes the end of a period rather than its length: a balance. */
export const isInstant = (point: Point): boolean => point.periodStart === point.periodEnd;

/** Index of the first point whose period ends on or after `day`; points are in order of period. */
export function firstEndingFrom(points: readonly Point[], day: Day): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle].periodEnd < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Days after its end within which the average price of a month is published: nobody has to draw up accounts for it. */
const PRICE_OF_MONTH_WITHIN = 20;

/** Days after the end of a period within which a series publishes its figure; what is priced by a unit, as in `USD/t`, is a price. */
export const publishedWithin = ({ grain, nature, unit }: Series): number =>
  grain === "month" && nature === "level" && unit.includes("/") ? PRICE_OF_MONTH_WITHIN : PUBLISHED_WITHIN[grain];
