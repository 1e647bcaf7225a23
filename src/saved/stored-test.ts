import type { Test, Untestable } from "../tests/test.ts";

/** Who wrote a test: Assay from the words, or a person. */
export interface TestAuthor {
  kind: "machine" | "person";
  /** `assay`, or the person's name. */
  who: string;
  /** Seconds since 1970, UTC. */
  at: number;
}

/** A test of a saved claim, in the order written; the one that counts is not superseded. */
export interface StoredTest {
  ordinal: number;
  by: TestAuthor;
  test: Test | Untestable;
  superseded: boolean;
}

export const MACHINE = "assay";

/** The subject of the first series a test reads, by which claims are put together for marking. */
export const leadOf = (series: readonly { subject: string }[]): string => series[0]?.subject ?? "";
