import type { Token } from "./tokens.ts";

const OCCASION_BEFORE = new Set(["after", "before", "into", "post", "on", "following", "until", "since", "through"]);
const OCCASION_AFTER = new Set(["day", "call", "report", "release", "season", "print", "date", "week"]);
const DETERMINERS = new Set([
  "the",
  "its",
  "their",
  "today's",
  "yesterday's",
  "this",
  "last",
  "strong",
  "weak",
  "good",
  "bad",
]);

/** "After earnings", "the earnings call": the day figures came out, not what was earned. */
export function isOccasion(tokens: readonly Token[], i: number, next: number): boolean {
  if (tokens[i].lower !== "earnings" || next !== i + 1) return false;
  if (OCCASION_AFTER.has(tokens[next]?.lower ?? "")) return true;
  const before = DETERMINERS.has(tokens[i - 1]?.lower ?? "") ? tokens[i - 2] : tokens[i - 1];
  return OCCASION_BEFORE.has(before?.lower ?? "") && !/^(?:of|per|growth|multiple)$/.test(tokens[next]?.lower ?? "");
}
