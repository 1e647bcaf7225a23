import type { Ask } from "../ask.ts";
import { tokensOf } from "./tokens.ts";

/** What a verb of money tells of, apart from those that may tell of anything. */
export const OF_MONEY = new Set(["net_income", "revenue", "lost", "spent"]);

/**
 * True where the verbs of a comparison tell of different figures: "earned more … than Intel sold", "lost more than it took
 * in". A test that takes one measure for both of its terms would be of something else.
 */
export function verbsDiffer(ask: Ask): boolean {
  if (ask.offset === null) return false;
  const tokens = tokensOf(ask, ask.offset, ask.offset + ask.claim.quote.length);
  const told = tokens.flatMap((one) => (one.kind === "word" && one.role === "verb" && one.of ? [one.of] : []));
  return new Set(told.filter((of) => OF_MONEY.has(of))).size > 1;
}
