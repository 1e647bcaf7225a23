import type { Day } from "../calendar.ts";
import type { Observation } from "../observation.ts";

/** The days on which facts of a series became public, rising, each once. */
export interface FactDays {
  all: readonly Day[];
  /** Those on which more may happen than that the series goes on: revisions, and periods within or before those known. */
  stops: readonly Day[];
}

const kept = new WeakMap<readonly Observation[], FactDays>();

/** The days on which the versions of one series, which come by `known`, became public; worked out once for each list. */
export function factDaysOf(versions: readonly Observation[]): FactDays {
  const found = kept.get(versions);
  if (found) return found;
  const [all, stops]: [Day[], Day[]] = [[], []];
  let newest = Number.NEGATIVE_INFINITY;
  for (const { known, periodStart, periodEnd } of versions) {
    const isNext = periodStart > newest;
    newest = Math.max(newest, periodEnd);
    if (all.at(-1) !== known) all.push(known);
    if (!isNext && stops.at(-1) !== known) stops.push(known);
  }
  const days = { all, stops };
  kept.set(versions, days);
  return days;
}

/** The days after `from` up to `to`, of days that rise. */
export function between(days: readonly Day[], from: Day, to: Day): readonly Day[] {
  return days.slice(firstAfter(days, from), firstAfter(days, to));
}

/** Index of the first of rising days that is after `day`. */
export function firstAfter(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
