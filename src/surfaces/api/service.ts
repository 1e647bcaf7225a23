import type { Board, ClaimReadings, Language, Series, TestAnswer, TestCheck } from "./schemas.ts";

/**
 * What the API needs of Assay: one function a route. Days are YYYY-MM-DD. A wrong input throws an AssayError.
 */
export interface Service {
  /** The embedded sample discussion, marked as of a day; as of the last day of its record when none is named. */
  sample(asOf?: string): Promise<Board>;
  /** A discussion in any known format, marked as of a day. */
  read(input: { text: string; saidAt?: string; asOf: string }): Promise<Board>;
  /** A discussion that was read before, by the id of its board, marked as of another day; null when it is not kept. */
  board(id: string, asOf?: string): Promise<Board | null>;
  /** One claim of such a discussion under each of its readings; null when the discussion is not kept. */
  readings(id: string, claim: string, asOf?: string): Promise<ClaimReadings | null>;
  /** What a test can be written with. */
  language(): Promise<Language>;
  /** All that is wrong with a test. */
  check(text: string): Promise<TestCheck>;
  /** One expression of the test language, marked as of a day. */
  test(input: { text: string; asOf: string }): Promise<TestAnswer>;
  /** The latest value known by `asOf` for each period that meets `from` to `to`; no observations when there are none. */
  series(input: { subject: string; measure: string; asOf: string; from?: string; to?: string }): Promise<Series>;
}
