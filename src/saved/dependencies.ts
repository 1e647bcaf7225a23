import type { Day } from "../calendar.ts";
import { isMoving, isSteady, periodsOf } from "../marks/flips.ts";
import type { Verdict } from "../marks/mark.ts";
import type { MarkOptions } from "../marks/mark-claim.ts";
import { seriesOf } from "../marks/series-of.ts";
import type { Observation } from "../observation.ts";
import { barColumns } from "../record/bar-measures.ts";
import type { Test, Untestable } from "../tests/test.ts";

/** A series that a mark rests on, or would if it were on record. Facts of periods that begin after `until` leave it as it is. */
export interface Dependency {
  subject: string;
  measure: string;
  until: Day | null;
}

const isOfBars = (measure: string) => barColumns(measure).length > 0;
/** How many of its own lengths a stated figure is looked for beside a period, where it is wrong for that period. */
const NEIGHBOURS = 5;
/** Days beyond the last one named after which a market's sessions up to it are surely all on record. */
const MARGIN = 31;

/** The last day of prices that the steady verdict of a test can rest on; null when it may rest on any. */
function lastDay(test: Test, { registry }: MarkOptions, verdict: Verdict): Day | null {
  if (!isSteady(test, verdict, isMoving(test, registry))) return null;
  const periods = periodsOf(test, registry);
  if (periods.length === 0) return null;
  return Math.max(...periods.map(({ start, end }) => end + NEIGHBOURS * (end - start + 1))) + MARGIN;
}

/** The first day on which it was public that a series of prices goes on to `day` or beyond; null while it is not. */
function goesOnBy(versions: readonly Observation[], day: Day): Day | null {
  let [low, high] = [0, versions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (versions[middle].known < day) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < versions.length; i++) if (versions[i].periodEnd >= day) return versions[i].known;
  return null;
}

/**
 * The series that a test's mark rests on. Splits change every price of a listing, so they are among them. A settled test on
 * days long past is not touched by the prices of the days that follow, once these have begun to be on record.
 */
export function dependenciesOf(test: Test | Untestable, options: MarkOptions, verdict: Verdict): Dependency[] {
  const { lookup, registry, asOf } = options;
  const last = "text" in test ? lastDay(test, options, verdict) : null;
  const found = new Map<string, Dependency>();
  const put = (subject: string, measure: string, until: Day | null) => {
    const key = `${subject}\n${measure}`;
    const known = found.get(key);
    found.set(key, { subject, measure, until: known && (known.until === null || until === null) ? null : until });
  };
  for (const { subject, measure } of seriesOf(test, registry)) {
    const begun = last !== null && isOfBars(measure) ? goesOnBy(lookup.versions(subject, measure), last) : null;
    put(subject, measure, begun !== null && begun <= asOf ? begun : null);
    if (isOfBars(measure)) put(subject, "split", null);
  }
  return [...found.values()];
}
