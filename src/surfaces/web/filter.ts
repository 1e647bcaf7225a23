import type { Claim } from "../api/schemas.ts";
import { type Shown, verdictOf } from "./verdicts.ts";

/** What the reader wants to see; null and "" let everything through. */
export interface Filter {
  verdict: Shown | null;
  kind: string | null;
  subject: string | null;
  words: string;
}

export const NO_FILTER: Filter = { verdict: null, kind: null, subject: null, words: "" };

/** Whether a claim passes. Words are looked for in its quote, subjects, measure and test, whatever their case. */
export function passes(claim: Claim, { verdict, kind, subject, words }: Filter): boolean {
  if (verdict && verdictOf(claim) !== verdict) return false;
  if (kind && claim.kind !== kind) return false;
  if (subject && !claim.subjects.includes(subject)) return false;
  const text = [claim.quote, ...claim.subjects, claim.measure, claim.test?.text].join(" ").toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
