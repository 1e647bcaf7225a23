import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Figure } from "./idle-figures.ts";

const SELLS = new WordSet("sold sells sell selling shipped ships ship shipping moved");
const BETWEEN = new WordSet(
  "only just over about around some nearly almost roughly another more than at least a total of barely",
);
const MOST_BETWEEN = 4;
/** What is bought and sold for its price, and told of a position. */
const HELD = new WordSet(
  "share shares stake stakes bond bonds contract contracts call calls put puts option options coin coins unit units",
);
const VEHICLES = new Set("car vehicle truck plane aircraft jet airliner ev bike motorcycle bus".split(" "));

/**
 * `Ford sold 521,334 cars`, `Apple shipped 50 million iPhones`: the measure of how many goods a firm sold, or null where the
 * clause counts no goods.
 */
export function goodsSold({ tokens, clause }: Facts, figure: Figure | null, kind: string | undefined): string | null {
  if (kind !== "company" || figure === null || figure.quantity.rule !== "count") return null;
  let at = figure.from - 1;
  while (at > clause.from && figure.from - at <= MOST_BETWEEN && BETWEEN.has(tokens[at])) at--;
  if (at < clause.from || !SELLS.has(tokens[at])) return null;
  for (let i = figure.to; i < clause.to && i < figure.to + MOST_BETWEEN; i++) if (HELD.has(tokens[i])) return null;
  return VEHICLES.has(figure.quantity.unit) ? "deliveries" : "units";
}
