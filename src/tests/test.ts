import type { Day } from "../calendar.ts";
import type { Role } from "./choice.ts";

/** One way to read a claim's words. */
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
  /**
   * How the readings decide the mark together: `rival` readings must agree, of `fit` readings the one under which the
   * stated figure is right is the one meant. Null when there is one reading only.
   */
  among: Exclude<Role, "all"> | null;
  /** True for a trade or forecast without a horizon: it is told how it stands, and never comes due. */
  neverDue: boolean;
  /** True where the test leaves out words of the consequence: it can be open or void, but neither hold nor fail. */
  partial: boolean;
  /** True where a part behind it, which says how it is meant, was not understood: it can fail or be open, but not hold. */
  heldBack?: boolean;
  /** True where the words leave open which figure is meant ("margin"): it can hold or be open, but not fail. */
  tentative?: boolean;
  /** True where the if-part only tells the time that the words leave out: where it did not come true, nothing is said of any. */
  timedByMove?: boolean;
  /** True where an exact figure is stated of a measure whose definition no word tells ("capex"): another one that bears it out leaves it undecided. */
  undefinedWord?: boolean;
}

/** Why a claim has no test. `code` is stable. */
export interface Untestable {
  code: string;
  reason: string;
  /** `no-data` where figures would settle it and the record keeps none. */
  verdict: "untestable" | "no-data";
  /** The series its words name, as far as they do: where the record holds none of them, that is the answer. */
  about: readonly { subject: string; measure: string }[];
  /** The last day of the time ahead that a forecast names: until then nothing could have decided it. */
  openUntil: Day | null;
  /** What would make it testable. */
  remedy?: string;
}
