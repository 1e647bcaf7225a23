import type { Day, Days } from "../calendar.ts";
import type { FiscalCalendar } from "../fiscal.ts";
import type { Observation } from "../observation.ts";
import type { NamedPeriod } from "./period.ts";
import type { ReasonCode } from "./reasons.ts";
import type { Unit } from "./unit.ts";

/** Why a figure is not there as of the day, and on which day that may change although no new fact comes in. */
export interface Missing {
  code: ReasonCode;
  /** A sentence without its full stop: "the quarter to 2024-12-31 is not public". */
  text: string;
  next: Day | null;
}

/** The bounds a figure had from `known` on. */
export interface Step {
  known: Day;
  low: number;
  high: number;
}

/**
 * A number as far as it is known: it lies between `low` and `high`, which are equal once it is final. A sum with two of
 * four quarters in, of something never negative, is known to be at least those two.
 */
export interface Figure {
  type: "figure";
  low: number;
  high: number;
  /** The figure on what is public, final or not; null when nothing is. */
  now: number | null;
  unit: Unit;
  /** Empty when the figure is final. */
  missing: Missing[];
  /** Latest known day of what went into it. */
  known: Day;
  /** How the bounds closed in, oldest first, when they did so step by step. */
  steps?: () => Step[];
  /** Half of the last stated digit, for a number written in the test. */
  halfStep?: number;
}

/** One element of a series. An observation is one; a derived one names what it came from. */
export interface Point {
  periodStart: Day;
  periodEnd: Day;
  value: number;
  known: Day;
  from?: readonly Observation[];
}

/** All a series holds as of the day, oldest first. */
export interface Series {
  type: "series";
  name: string;
  /** The registry's id of whose series it is; absent for one worked out from several. */
  subject?: string;
  points: readonly Point[];
  unit: Unit;
  nature: "flow" | "level";
  /** The kind of period its points describe. */
  grain: "day" | "month" | "quarter" | "year";
  /** True for the daily figures of a market, which has no session on some days. */
  sessions: boolean;
  /** True of what was stated, statement by statement: nothing is lacking on the days between. */
  stated?: true;
  /** True when it can never be below zero. */
  positive: boolean;
  fiscal: FiscalCalendar;
  /** Why the series is empty, when it is. */
  absent?: Missing;
}

/** A period, resolved by the calendar of whatever it is asked of. */
export interface Period {
  type: "period";
  text: string;
  days(calendar: FiscalCalendar): Days;
  /** Set for one named period, absent for a range. */
  named?: NamedPeriod;
  ends?: { low: NamedPeriod; high: NamedPeriod };
  /** Reaches back to the first or on past the last observation. */
  open?: "start" | "end";
}

/** `any(…)` or `every(…)`: the points of a series in a period, to be compared one by one. */
export interface Quantified {
  type: "quantified";
  mode: "any" | "every";
  points: readonly Point[];
  /** The day on which the last of them was known. */
  known: Day;
  unit: Unit;
  name: string;
  /** Why further points may come or are lacking. */
  missing: Missing[];
}

/** Each point of a series, with whether it satisfies a comparison. */
export interface Condition {
  type: "condition";
  series: Series;
  holds: (value: number) => boolean;
}

/** A proposition as of a day. */
export interface Truth {
  type: "truth";
  verdict: "holds" | "fails" | "open" | "void" | "no-data";
  code: ReasonCode;
  /** A sentence without its full stop. */
  reason: string;
  /** Which way the figures so far point; null when nothing is known. */
  leaning: boolean | null;
  soFar: string | null;
  /** The known day on which the verdict became certain; null while it is not. */
  decidedOn: Day | null;
  next: Day | null;
}

export type Value = Figure | Series | Period | Quantified | Condition | Truth;

/** Known day of what was always known: a number written in the test. */
export const ALWAYS: Day = Number.NEGATIVE_INFINITY;

export const earliest = (days: (Day | null)[]): Day | null => {
  const set = days.filter((day): day is Day => day !== null);
  return set.length ? Math.min(...set) : null;
};
