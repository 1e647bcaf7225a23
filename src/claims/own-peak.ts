import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const PEAK_OF = new WordSet(
  "its their his her new record all-time hit hits hitting reach reached reaches near at from off below since previous prior last recent 52-week",
);
const PEAK_HAS = new WordSet("of in at was level levels price prices rate rates close");

/** `40 % below the peak`, `a peak of 12`, `hit a peak`; `peak oil` and `a sign of the peak` are of no record. */
export function isOwnPeak(tokens: readonly Token[], i: number, end: number): boolean {
  const before = tokens[["the", "a"].includes(tokens[i - 1]?.lower ?? "") ? i - 2 : i - 1];
  const next = tokens[end];
  return (
    (before !== undefined && (PEAK_OF.has(before) || before.kind === "number" || before.lower === "'s")) ||
    (next !== undefined && (PEAK_HAS.has(next) || next.kind === "number"))
  );
}
