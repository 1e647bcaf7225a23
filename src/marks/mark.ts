import type { Day } from "../calendar.ts";
import type { Observation } from "../observation.ts";

export const VERDICTS = ["holds", "fails", "open", "void", "no-data", "untestable"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The day a claim's mark changed, and what changed it. */
export interface Flip {
  on: Day;
  to: Verdict;
  because: string;
  /** The newest fact it rests on that became public that day; absent where time alone changed the mark. */
  observation?: Observation;
}

/** A test as of a date. */
export interface Mark {
  verdict: Verdict;
  /** Which way the evidence points while the mark is not final; null when it is, or when nothing is known. */
  soFar: string | null;
  /** Stable reason code. */
  code: string;
  reason: string;
  /** The arithmetic, a step a line. */
  working: string[];
  inputs: Observation[];
  flips: Flip[];
}
