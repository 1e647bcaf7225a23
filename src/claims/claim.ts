import type { Day } from "../calendar.ts";
import type { Span } from "../span.ts";
import type { Mention } from "./mention.ts";

export const KINDS = [
  "report",
  "guidance",
  "forecast",
  "cause",
  "conditional",
  "comparison",
  "analogy",
  "trade",
  "question",
  "opinion",
] as const;
export type ClaimKind = (typeof KINDS)[number];

export const SPEECHES = ["asserted", "hedged", "asked", "quoted", "reported-from-other"] as const;
export type Speech = (typeof SPEECHES)[number];

export type Direction = "up" | "down" | "flat";

export interface Quantity {
  low: number | null;
  high: number | null;
  unit: string;
  approx?: boolean;
}

export interface ClaimPeriod {
  /** The words, or null when the period is implied by the post or thread. */
  text: string | null;
  start: Day | null;
  end: Day | null;
}

/** Why a field has its value: the rule and the words that gave it. */
export interface Because {
  rule: string;
  words: string | null;
}

/** One statement about one subject and one measure, with the exact words that carry it. */
export interface Claim {
  id: string;
  post: number;
  postId: string;
  quote: string;
  span: Span;
  kind: ClaimKind;
  speech: Speech;
  subjects: string[];
  /** True when no words of the quote name the subject and it was taken from the thread. */
  subjectImplied: boolean;
  measure: string | null;
  quantity: Quantity | null;
  direction: Direction | null;
  period: ClaimPeriod | null;
  condition: string | null;
  checkable: boolean;
  /** The day it was said. */
  saidAt: Day | null;
  /** What was read in the quote and, marked by position, in the rest of its sentence. */
  mentions: Mention[];
  /** Mentions of the sentence (or the carried-over context) outside the quote that the claim rests on. */
  context: Mention[];
  because: Partial<
    Record<"kind" | "speech" | "subjects" | "measure" | "quantity" | "direction" | "period" | "condition", Because>
  >;
}
