import type { Generated } from "kysely";

/** A text kept once and named by number from the large tables: a unit, a source. */
export interface TextTable {
  id: Generated<number>;
  name: string;
}

/** One subject and one measure. */
export interface SeriesTable {
  id: Generated<number>;
  subject: string;
  measure: string;
}

/** A committed batch: when it was recorded (seconds since 1970, UTC) and out of which file or service it came. */
export interface BatchTable {
  id: Generated<number>;
  recorded_at: number;
  origin: string;
}

/**
 * Observations, append-only. Days are numbers since 1970-01-01. `clock` is the minute of the day `known`, `zone` its
 * minutes east of UTC; `clock` without `zone` is a minute whose zone nobody proved. `ordinal` counts the versions
 * that became public on one day, in the order they were recorded.
 */
export interface ObservationTable {
  series: number;
  period_start: number;
  period_end: number;
  known: number;
  ordinal: number;
  clock: number | null;
  zone: number | null;
  value: number;
  unit: number;
  source: number;
  batch: number;
}

/**
 * Daily bars, append-only, known at the close of their day. `basis` is the last day whose splits the prices already
 * reflect (`EVERY_SPLIT` when all of them).
 */
export interface BarTable {
  listing: number;
  day: number;
  ordinal: number;
  open: number | null;
  high: number | null;
  low: number | null;
  close: number | null;
  adj_close: number | null;
  volume: number | null;
  basis: number;
  unit: number;
  source: number;
  batch: number;
}

/** A company that files with the SEC, by its number there; `calendar` is a FiscalCalendar as JSON. */
export interface FilerTable {
  cik: number;
  subject: string;
  name: string;
  calendar: string;
}

/** The `basis` of prices adjusted for every split there ever was: 9999-12-31. */
export const EVERY_SPLIT = 2932896;

export interface Tables {
  migration: { id: number; name: string };
  unit: TextTable;
  source: TextTable;
  listing: TextTable;
  series: SeriesTable;
  batch: BatchTable;
  filer: FilerTable;
  observation: ObservationTable;
  bar: BarTable;
}
