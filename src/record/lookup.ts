import type { Day } from "../calendar.ts";
import type { Lookup, Observation } from "../observation.ts";
import type { Store } from "../storage/store.ts";
import { asKnown, byKnown, byPeriod } from "./as-of.ts";
import { keyOf, readVersions } from "./read-versions.ts";
import type { SeriesKey } from "./version.ts";
import { withYearAgo } from "./year-ago.ts";

const NOTHING: readonly Observation[] = [];

/** One series in memory. What is known changes only on the days something became public, so answers are kept per such day. */
class LoadedSeries {
  readonly versions: readonly Observation[];
  readonly #days: Day[];
  readonly #answers: (readonly Observation[] | undefined)[];
  /** True when each period came once, in order: then what is known as of a day is a beginning of the list. */
  readonly #plain: boolean;

  constructor(observations: readonly Observation[]) {
    this.versions = isRising(observations, inOrder) ? observations : observations.toSorted(inOrder);
    this.#days = daysKnown(this.versions);
    this.#answers = new Array(this.#days.length);
    this.#plain = isRising(this.versions, (a, b) => (byPeriod(a, b) < 0 ? -1 : 1));
  }

  asOf(day: Day): readonly Observation[] {
    const at = lastAtMost(this.#days.length, (i) => this.#days[i], day);
    if (at < 0) return NOTHING;
    return (this.#answers[at] ??= Object.freeze(this.#answer(this.#days[at])));
  }

  #answer(day: Day): readonly Observation[] {
    if (!this.#plain) return asKnown(this.versions, day);
    return this.versions.slice(0, lastAtMost(this.versions.length, (i) => this.versions[i].known, day) + 1);
  }
}

const inOrder = (a: Observation, b: Observation) => byKnown(a, b) || byPeriod(a, b);

function isRising(list: readonly Observation[], compare: (a: Observation, b: Observation) => number): boolean {
  for (let i = 1; i < list.length; i++) if (compare(list[i - 1], list[i]) > 0) return false;
  return true;
}

/** The days on which one of the versions became public, each once; they come by that day. */
function daysKnown(versions: readonly Observation[]): Day[] {
  const days: Day[] = [];
  let last: Day | undefined;
  for (const { known } of versions) if (known !== last) days.push((last = known));
  return days;
}

/** Index of the last of `count` ascending days that is not after `day`; −1 when there is none. */
function lastAtMost(count: number, at: (index: number) => Day, day: Day): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function lookupFrom(series: Map<string, LoadedSeries>): Lookup {
  return {
    series: (subject, measure, asOf) => series.get(keyOf({ subject, measure }))?.asOf(asOf) ?? NOTHING,
    versions: (subject, measure) => series.get(keyOf({ subject, measure }))?.versions ?? NOTHING,
  };
}

/** A lookup over observations in memory: the embedded sample, a spec's own facts. Their order does not matter, except between two of one day. */
export function lookupOf(observations: Iterable<Observation>): Lookup {
  const groups = Map.groupBy(observations, keyOf);
  return lookupFrom(new Map([...groups].map(([key, group]) => [key, new LoadedSeries(group)])));
}

/**
 * Reads the named series in one batch and answers from memory ever after: synchronous, pure, the same answer to the
 * same question. A series that was not named, or that the record does not hold, is empty.
 */
export async function loadLookup(store: Store, keys: readonly SeriesKey[]): Promise<Lookup> {
  const versions = await readVersions(store, keys);
  return lookupFrom(new Map([...versions].map(([key, list]) => [key, new LoadedSeries(withYearAgo(key, list))])));
}
