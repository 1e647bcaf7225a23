import type { Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

const OCCASION_BEFORE = new WordSet("after before into post on following until since through");
const OCCASION_AFTER = new WordSet("day call report release season print date week");
const DETERMINERS = new WordSet("the its their today's yesterday's this last strong weak good bad");

/** "After earnings", "the earnings call": the day figures came out, not what was earned. */
export function isOccasion(tokens: readonly Token[], i: number, next: number): boolean {
  if (tokens[i].lower !== "earnings" || next !== i + 1) return false;
  if (OCCASION_AFTER.has(tokens[next])) return true;
  const before = DETERMINERS.has(tokens[i - 1]) ? tokens[i - 2] : tokens[i - 1];
  return OCCASION_BEFORE.has(before) && !/^(?:of|per|growth|multiple)$/.test(tokens[next]?.lower ?? "");
}
