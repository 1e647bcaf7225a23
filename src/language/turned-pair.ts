import type { Observation } from "../observation.ts";
import type { SeriesName } from "./series.ts";
import type { Unit } from "./unit.ts";
import type { Point } from "./value.ts";

/** Prices of a pair that have an inverse: the highest of one way round is the lowest of the other. */
const TURNED: Record<string, string> = {
  close: "close",
  open: "open",
  adj_close: "adj_close",
  rate: "rate",
  high: "low",
  low: "high",
};

/** The series whose inverse a price of the money on a pair's second side is: the `high` of `JPYUSD` is 1 / the `low` of `USDJPY`. */
export function turnedName(pair: string, measure: string): SeriesName | null {
  const other = TURNED[measure];
  return other === undefined ? null : { subject: pair, measure: other, turned: true };
}

const kept = new WeakMap<readonly Observation[], readonly Point[]>();

/** The points of a pair the other way round, each with the observation it is the inverse of. */
export function turnedPoints(points: readonly Observation[]): readonly Point[] {
  const known = kept.get(points);
  if (known) return known;
  const turned = points.flatMap((point): Point[] =>
    point.value > 0
      ? [
          {
            periodStart: point.periodStart,
            periodEnd: point.periodEnd,
            value: 1 / point.value,
            known: point.known,
            from: [point],
          },
        ]
      : [],
  );
  kept.set(points, turned);
  return turned;
}

/** The unit of a pair's inverse: `USD/JPY` where the pair is in `JPY/USD`, dollars where it is in yen. */
export function turnedUnit(unit: Unit, pair: string): Unit {
  const [of, per] = unit.split("/");
  if (per) return `${per}/${of}`;
  return unit === "" ? unit : pair.slice(0, 3);
}
