import type { Day } from "../calendar.ts";
import type { Observation } from "../observation.ts";

/**
 * Orders versions by when they became public. Those of one day: first the ones whose minute nobody knows, as they were
 * recorded, then the others by their minute.
 */
export function byKnown(a: Observation, b: Observation): number {
  if (a.known !== b.known) return a.known - b.known;
  return (a.knownMinute ?? Number.MIN_SAFE_INTEGER) - (b.knownMinute ?? Number.MIN_SAFE_INTEGER);
}

export function byPeriod(a: Observation, b: Observation): number {
  return a.periodStart - b.periodStart || a.periodEnd - b.periodEnd;
}

/** One version of each period, oldest period first, by folding those known by the end of `asOf` in order of `byKnown`. */
function onePerPeriod<T extends Observation>(versions: readonly T[], asOf: Day, keepFirst: boolean): T[] {
  const chosen = new Map<string, T>();
  for (const version of versions.filter((each) => each.known <= asOf).sort(byKnown)) {
    const period = `${version.periodStart}:${version.periodEnd}`;
    if (!(keepFirst && chosen.has(period))) chosen.set(period, version);
  }
  return [...chosen.values()].sort(byPeriod);
}

/** For each period the value known by the end of `asOf`: what a reader of that evening saw. */
export const asKnown = <T extends Observation>(versions: readonly T[], asOf: Day): T[] =>
  onePerPeriod(versions, asOf, false);

/** For each period the first value that was ever public, of those public by the end of `asOf`. */
export const firstPrint = <T extends Observation>(versions: readonly T[], asOf: Day): T[] =>
  onePerPeriod(versions, asOf, true);

/** For each period the value after all revisions the record knows of, whenever they came. */
export const asLastRevised = <T extends Observation>(versions: readonly T[]): T[] =>
  onePerPeriod(versions, Number.POSITIVE_INFINITY, false);
