import type { Day } from "../calendar.ts";

/** How sure it is that the test says what the speaker meant; only a `clear` reading, or agreement of all, gives a verdict. */
export interface Reading {
  /** The proposition in the test language. */
  text: string;
  /** What was taken for granted, in words, each with what was not taken. */
  assumptions: string[];
  note?: string;
}

/** A claim as a proposition that can be decided. */
export interface Test extends Reading {
  /** The first day on which the record could decide it, and the day by which it must be decided; null when nobody said. */
  decidableFrom: Day | null;
  deadline: Day | null;
  /** Other readings of the same words, to be marked beside it. */
  alternatives: Reading[];
}

/** Why a claim has no test. `code` is stable. */
export interface Untestable {
  code: string;
  reason: string;
  /** What would make it testable. */
  remedy?: string;
}
