import type { Day } from "../calendar.ts";
import type { Observation } from "../observation.ts";

/** The days on which facts of a series became public, rising, each once. */
export interface FactDays {
  all: readonly Day[];
  /** Those on which more may happen than that the series goes on: its first figure, revisions, and periods within or before those known. */
  stops: readonly Day[];
  /** Those that begin anew or go on by more than a day: with each of these a series that seemed to have ended may go on. */
  starts: readonly Day[];
}

/** Days without a figure after which a daily series begins anew. */
const GAP = 5;

const kept = new WeakMap<readonly Observation[], FactDays>();

/** The days on which the versions of one series, which come by `known`, became public; worked out once for each list. */
export function factDaysOf(versions: readonly Observation[]): FactDays {
  const found = kept.get(versions);
  if (found) return found;
  const [all, stops, starts]: Day[][] = [[], [], []];
  let newest = Number.NEGATIVE_INFINITY;
  let last: Day | undefined;
  for (const { known, periodStart, periodEnd } of versions) {
    // The first of all is no next one: with it the series may take the place of one that stood in for it.
    const isNext = periodStart > newest && Number.isFinite(newest);
    const goesOn = periodEnd === periodStart && periodStart - newest <= GAP;
    newest = Math.max(newest, periodEnd);
    if (known !== last) all.push((last = known));
    if (!isNext && stops.at(-1) !== known) stops.push(known);
    if (!goesOn && starts.at(-1) !== known) starts.push(known);
  }
  const days = { all, stops, starts };
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

/** The days of all lists, rising, each once; a list that is alone and rises without repeats may be given as it is. */
export const rising = (lists: readonly (readonly Day[])[]): readonly Day[] =>
  lists.length === 1 && isRising(lists[0]) ? lists[0] : [...new Set(lists.flat())].sort((a, b) => a - b);

function isRising(days: readonly Day[]): boolean {
  for (let i = 1; i < days.length; i++) if (days[i - 1] >= days[i]) return false;
  return true;
}
