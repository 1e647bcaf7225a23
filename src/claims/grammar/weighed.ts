import { PAID_OF, WEIGHED_WHERE } from "./lexicon.ts";
import { lowerAt as at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

/** `15m pounds of uranium`, `production of 15m pounds`: a weight; a sum is told of money. */
export function isWeighed(tokens: readonly Token[], i: number, next: number): boolean {
  if (tokens[i].lower !== "pounds") return false;
  if (at(tokens, next) === "of") return !PAID_OF.has(at(tokens, next + 1));
  for (let k = i - 1; k >= 0 && k > i - WEIGHED_REACH && !SUM_ENDS.has(tokens[k]); k--)
    if (WEIGHED_WHERE.has(tokens[k].lower)) return true;
  return false;
}
const WEIGHED_REACH = 12;
const SUM_ENDS = new WordSet(". ; worth cost costs costing paid profit loss sales revenue for");
