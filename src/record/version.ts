import type { Observation } from "../observation.ts";

/** An observation as the record keeps it: when Assay recorded it, and the zone its minute was stated in. */
export interface Version extends Observation {
  /** Minute of the day `known` in the publisher's own zone, where the source has one. */
  clock?: number;
  /** That zone in minutes east of UTC; absent with a `clock` means nobody proved it. */
  zone?: number;
  /** Seconds since 1970-01-01T00:00Z by the clock of the machine that recorded it. */
  recorded: number;
}

/** A subject and a measure. */
export interface SeriesKey {
  subject: string;
  measure: string;
}
