import deeds from "../../data/registry/lexicon/deeds.json" with { type: "json" };
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const RATINGS = new WordSet(deeds.ratings, "stretch");
const RATED = new WordSet(deeds.rate);
const RATERS = new WordSet(deeds.raters);
const BEFORE_RATING = new WordSet("to at from");

/** `Moody's cut them to Baa3`, `upgraded to BBB`: what its creditors are told of a debtor. */
export function isRating({ tokens, clause, words }: Facts): boolean {
  if (!words.has(RATINGS)) return false;
  for (let i = clause.from + 1; i < clause.to; i++)
    if (RATINGS.has(tokens[i]) && BEFORE_RATING.has(tokens[i - 1]))
      return (
        RATED.in(tokens, clause.from, i) &&
        (tokens[i].caps > 0 || tokens[i].lower === "junk") &&
        (RATERS.in(tokens, clause.from, i) || tokens[i].lower.length > 1)
      );
  return false;
}
