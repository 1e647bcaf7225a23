import type { Day } from "./calendar.ts";

/**
 * One value of one measure of one subject for one period, as a source stated it. Three times are kept apart: the period
 * it describes, `known` (when it became public) and, in the store only, when Assay recorded it.
 */
export interface Observation {
  subject: string;
  measure: string;
  /** First and last day the value describes; equal for a day's close or a balance. */
  periodStart: Day;
  periodEnd: Day;
  value: number;
  /** ISO currency code, `ratio` (50 % is 0.5), `x`, `USD/t`, or the thing counted. */
  unit: string;
  /** The day it became public, in the zone of the publisher or exchange. */
  known: Day;
  /** Minutes since 1970-01-01T00:00Z when the source proves the minute. */
  knownMinute?: number;
  source: string;
}

/**
 * What the evaluator may ask of the record. Synchronous and pure: whoever calls the evaluator loads the series a test
 * names beforehand. The same question always gets the same answer.
 */
export interface Lookup {
  /** The value known by the end of `asOf` for each period of the series, oldest period first. Empty when there is none. */
  series(subject: string, measure: string, asOf: Day): readonly Observation[];
  /** Every version ever recorded, by `known`, then period; later facts included. For the timeline and for `why` only. */
  versions(subject: string, measure: string): readonly Observation[];
}
