import type { Registry } from "../registry/registry.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { kindOf, recentOf } from "./named-before.ts";
import type { Context } from "./thread-context.ts";

const MARKETS = new Set(["commodity", "coin", "index", "currency"]);
const GOODS = new Set(["commodity", "coin"]);
const WE = new WordSet("we we're");
const LEADS = new WordSet("and but so then now spot");
const PRICES = new WordSet("price prices");
/** What goods are told by the weight or measure of, and no share is. */
const PER_MEASURE = /^[A-Z]{3}\/(?:t|kg|lb|oz|bbl|bu|mmbtu|MWh|gal|dmtu)$/;

/** `Back to 67k`: a bare level that no share or fund of the talk has, and coins and indices do. */
const isOfThousands = ({ quantity: { unit, role, low, high } }: Facts["quantities"][number]) =>
  (unit === "" || unit === "count") && role === "level" && (high ?? low ?? 0) >= THOUSANDS;
const THOUSANDS = 10_000;
/** Whether it was told before whose figures follow, or the clause tells another one than a price. */
const settled = (facts: Facts, { own }: Context) =>
  (own && !PRICES.has(facts.tokens[startOf(facts)])) ||
  POINTS.in(facts.tokens, facts.clause.from, facts.clause.to) ||
  facts.measures.some(({ measure }) => measure !== "price");
const POINTS = new WordSet("they they're it it's he she that's those these cost costs basis");

/** Where a clause begins behind its small words. */
function startOf({ tokens, clause }: Facts): number {
  let i = clause.from;
  while (i + 1 < clause.to && LEADS.has(tokens[i])) i++;
  return i;
}

/**
 * The market that a clause without a name tells the price of, where those in hand are none: `prices fell 80%` and `we fall 80
 * cents` in a thread on lithium that has just named a miner, `it went to 6 dollars a kilo`; or null.
 */
export function marketOfThread(
  facts: Facts,
  context: Context,
  measure: string | null,
  registry: Registry,
): string | null {
  const { subjects, main } = context;
  if ((measure !== null && measure !== "price") || subjects.some((id) => MARKETS.has(kindOf(id, registry))))
    return null;
  const moves = facts.directions.length > 0 || facts.quantities.length > 0;
  if (!moves) return null;
  if (facts.quantities.some(({ quantity }) => PER_MEASURE.test(quantity.unit)))
    return recentOf(context, registry, (kind) => kind === "commodity");
  if (!settled(facts, context) && facts.quantities.some(isOfThousands))
    return recentOf(context, registry, (kind) => kind === "coin" || kind === "index");
  if (main === null || !MARKETS.has(kindOf(main, registry))) return null;
  const first = facts.tokens[startOf(facts)];
  if (WE.has(first) && facts.directions.length > 0) return main;
  return PRICES.has(first) && GOODS.has(kindOf(main, registry)) ? main : null;
}
