import type { Board, Series, TestAnswer } from "./schemas.ts";

/**
 * What the API needs of Assay: one function a route. Days are YYYY-MM-DD. A wrong input throws an AssayError.
 */
export interface Service {
  /** The embedded sample discussion, marked as of a day; as of the last day of its record when none is named. */
  sample(asOf?: string): Promise<Board>;
  /** A discussion in any known format, marked as of a day. */
  read(input: { text: string; saidAt?: string; asOf: string }): Promise<Board>;
  /** One expression of the test language, marked as of a day. */
  test(input: { text: string; asOf: string }): Promise<TestAnswer>;
  /** The latest value known by `asOf` for each period that meets `from` to `to`; no observations when there are none. */
  series(input: { subject: string; measure: string; asOf: string; from?: string; to?: string }): Promise<Series>;
}
