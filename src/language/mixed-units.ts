import type { Observation } from "../observation.ts";
import { unitOf } from "./unit.ts";
import type { Missing, Point } from "./value.ts";

/** Why figures of one series do not go together. */
export const mixedUnits = (series: string, one: string, other: string): string =>
  `figures of ${series} are in ${one} and in ${other}, which do not go together`;

/** Why the points of one series do not go together; nothing where they are all in one unit, or worked out from others. */
export function mixedIn(series: string, points: readonly Point[]): Missing | undefined {
  const first = (points[0] as Observation | undefined)?.unit;
  for (const point of points) {
    const { unit } = point as Observation;
    if (unit !== first && unit !== undefined && first !== undefined && unitOf(unit) !== unitOf(first))
      return { code: "unit-mismatch", text: mixedUnits(series, first, unit), next: null };
  }
  return undefined;
}
