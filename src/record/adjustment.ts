import { isoOf } from "../calendar.ts";
import { asLastRevised } from "./as-of.ts";
import type { Version } from "./version.ts";

/** How far two adjustment factors may be apart and still be one, for prices kept to four decimals. */
const ROUNDING = 1e-5;
const LAST_DECIMAL = 1e-4;

/** How much of each day's close its adjusted close is. */
export type Factors = (adjusted: Version) => number;

export function factorsOf(closes: readonly Version[]): Factors {
  const closeOf = new Map(asLastRevised(closes).map((close) => [close.periodEnd, close.value]));
  return ({ periodEnd, value }) => value / (closeOf.get(periodEnd) ?? Number.NaN);
}

/**
 * Whether the adjusted closes of two days that follow each other are on one basis. Such closes hang together only as one
 * download: each later dividend changes all before it. They do where both days come from one download, or where close and
 * adjusted close stand in the same proportion on both, as when neither a dividend nor another basis lies between.
 */
export function onOneBasis(before: Version, day: Version, factorOf: Factors): boolean {
  if (before.source === day.source && before.recorded === day.recorded) return true;
  return Math.abs(factorOf(day) / factorOf(before) - 1) <= Math.max(ROUNDING, LAST_DECIMAL / before.value);
}

/**
 * Adjusted closes with their basis in their unit, so that figures of two downloads that do not fit together are as
 * unlike as two currencies: from the day where another basis begins, that day stands with the unit. Which day that is
 * rests on the days before it alone. A value that a later download replaced is on no basis that can be told.
 */
export function withBasis(adjusted: readonly Version[], closes: readonly Version[]): Version[] {
  const factorOf = factorsOf(closes);
  const standing = asLastRevised(adjusted);
  const units = new Map<Version, string>();
  let basis = "";
  for (const [i, day] of standing.entries()) {
    if (i > 0 && !onOneBasis(standing[i - 1], day, factorOf)) basis = ` (adjusted anew from ${isoOf(day.periodEnd)})`;
    units.set(day, day.unit + basis);
  }
  return adjusted.map((each) => ({ ...each, unit: units.get(each) ?? `${each.unit} (adjusted otherwise since)` }));
}
