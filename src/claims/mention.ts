import type { Day } from "../calendar.ts";
import type { FiscalPeriod } from "../fiscal.ts";

/**
 * Something the grammar read in a post: a quantity, a period, a subject, a measure, a direction or another cue.
 * `start` and `end` are UTF-16 indices into the post's text. Claims are put together from mentions, and tests are built
 * from the mentions of a claim, so that nothing is read out of the words twice.
 */
export interface MentionBase {
  start: number;
  end: number;
  text: string;
  /** Name of the rule that found it, for `assay read --explain`. */
  rule: string;
}

export type Bound = "exact" | "more-than" | "at-least" | "less-than" | "at-most" | "range";

export interface QuantityMention extends MentionBase {
  kind: "quantity";
  low: number | null;
  high: number | null;
  /** ISO currency code, `ratio`, `x`, `USD/share`, `USD/bbl`, `bp`, `day`, `year`, or the thing counted. */
  unit: string;
  bound: Bound;
  /** `about`, `almost`, `nearly`: how the words loosen the number; null when they do not. */
  loose: "about" | "almost" | "just-over" | null;
  /** Half of the last digit stated, in units of the value: 22.6bn has 0.05bn. */
  halfStep: number;
  /** A level (22.6bn), a change (+36 %, down a fifth), a multiple (doubled, 27 times cheaper), a share (half of), a duration or a count. */
  role: "level" | "change" | "multiple" | "share" | "duration" | "count";
  /** True of an amount that is lost: a loss of 2bn is a profit of -2bn. */
  negative?: boolean;
  /** Its sign says which way it went, whatever words stand around it. */
  signed?: true;
  /** The start of a from–to move. */
  from?: number;
}

export interface PeriodMention extends MentionBase {
  kind: "period";
  /** Inclusive days; null on an open or unresolved side. */
  first: Day | null;
  last: Day | null;
  grain: "day" | "week" | "month" | "quarter" | "half" | "year" | "span";
  fiscal?: FiscalPeriod;
  /** The period named, where "since" or "from" make an open stretch of it. */
  named?: { first: Day; last: Day; grain: PeriodMention["grain"]; fiscal?: FiscalPeriod };
  /** How the words stand to the period: in it, since its start, by its end, before, after, over its length. */
  relation: "in" | "since" | "by" | "before" | "after" | "over" | "from" | "until";
  /** The words count from the day they were said ("last quarter", "in May"), which nobody told. */
  fromUnknownDay?: true;
  /** It stands with a figure that another is held against: `up from 46.8 % | in Q1`. */
  ofBase?: true;
}

export interface SubjectMention extends MentionBase {
  kind: "subject";
  /** Registry id, or the plain name for one the registry does not hold. */
  subject: string;
  implied?: boolean;
}

export interface MeasureMention extends MentionBase {
  kind: "measure";
  measure: string;
  /** A definition the words name, such as `cash_capex` by "cash paid for property". */
  definition?: string;
}

export interface DirectionMention extends MentionBase {
  kind: "direction";
  direction: "up" | "down" | "flat";
  negated: boolean;
}

/**
 * Other words a test needs: `yoy`, `qoq`, `mom`, `average`, `total`, `record-high`, `record-low`, `highest-since`,
 * `lowest-since`, `streak`, `beats`, `trails`, `expected`, `negation`, `intraday`, `split-before`, `condition`, `hedge`, …
 */
export interface CueMention extends MentionBase {
  kind: "cue";
  cue: string;
}

export type Mention = QuantityMention | PeriodMention | SubjectMention | MeasureMention | DirectionMention | CueMention;
