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

/**
 * A committed batch: when it was recorded (seconds since 1970, UTC) and out of which file or service it came. `rows` and
 * `digest` are what it held when it was committed (`BatchDigest`); null in a batch of an Assay that made none.
 */
export interface BatchTable {
  id: Generated<number>;
  recorded_at: number;
  origin: string;
  rows: number | null;
  digest: string | null;
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

/** A company that files with the SEC, by its number there; `calendar` is a FiscalCalendar as JSON, `digest` is of the rest (`digestOf`). */
export interface FilerTable {
  cik: number;
  subject: string;
  name: string;
  calendar: string;
  digest: string | null;
}

/** A saved discussion by its public name; `version` is the newest of its versions. */
export interface DiscussionTable {
  id: Generated<number>;
  name: string;
  version: number;
}

/** A discussion as it was saved: its exact source, and what the reading says of the whole (title, dates, quotations) as JSON. */
export interface DiscussionVersionTable {
  discussion: number;
  version: number;
  /** Seconds since 1970, UTC. */
  saved_at: number;
  saved_by: string;
  /** The file it came from. */
  origin: string;
  /** The day given for an undated discussion. */
  said_at: number | null;
  /** The day that claims which nobody dates are taken to be of. */
  undated_at: number;
  source: Uint8Array;
  reading: string;
}

/** A post of a saved discussion, as in the last version that has it; `place` is its index there. */
export interface PostTable {
  discussion: number;
  number: number;
  fingerprint: string;
  place: number;
  first_version: number;
  last_version: number;
  body: string;
}

/**
 * A claim of a saved discussion; `test` is the one that counts. `standing` is 0 for one that the newest reading no longer
 * finds in its post.
 */
export interface ClaimTable {
  id: Generated<number>;
  discussion: number;
  number: number;
  /** Number of its post. */
  post: number;
  said_at: number;
  first_version: number;
  standing: number;
  test: number | null;
  body: string;
}

/** A test of a claim, or why it has none, as JSON; append-only. `supersedes` is the test that counted before it. */
export interface ClaimTestTable {
  id: Generated<number>;
  claim: number;
  ordinal: number;
  author_kind: "machine" | "person";
  author: string;
  written_at: number;
  supersedes: number | null;
  /** The subject of the first series it reads: claims are marked in its order, so that a series is read once. */
  lead: string;
  body: string;
}

/**
 * The mark of a claim's test as of the day `as_of`, by the batches up to `batch`. It stays so until a fact it depends on
 * is added, and on the day `due` it may change without one.
 */
export interface MarkTable {
  claim: number;
  test: number;
  as_of: number;
  batch: number;
  due: number | null;
  verdict: string;
  so_far: string | null;
  code: string;
  reason: string;
  working: string;
}

/** A claim whose test that counts has no mark yet. */
export interface UnmarkedTable {
  claim: number;
}

/** A day on which a claim's verdict became another, up to the day of its mark; the first is the day it was said. */
export interface FlipTable {
  claim: number;
  day: number;
  verdict: string;
  because: string;
  observation: string | null;
}

/** A series that a claim's mark read. Periods that begin after `until` cannot change it; null when any may. */
export interface DependencyTable {
  subject: string;
  measure: string;
  claim: number;
  until: number | null;
}

/** The series (or with `bars` the listings) that a batch added to, and the first day its additions describe. */
export interface TouchedTable {
  batch: number;
  bars: number;
  leader: number;
  first_day: number;
}

/** One row once anything was marked: every mark takes the batches up to `batch` into account, by that registry, and none is of a day after `as_of`. */
export interface MarkingTable {
  id: number;
  batch: number;
  as_of: number;
  registry: string;
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
  discussion: DiscussionTable;
  discussion_version: DiscussionVersionTable;
  post: PostTable;
  claim: ClaimTable;
  claim_test: ClaimTestTable;
  mark: MarkTable;
  unmarked: UnmarkedTable;
  flip: FlipTable;
  dependency: DependencyTable;
  touched: TouchedTable;
  marking: MarkingTable;
}
