import { isoOf } from "../../calendar.ts";
import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { isForecast } from "../stance.ts";
import { built, latest, priceOf, type Side } from "./model-sides.ts";

/** What one model costs on its two sides, told at once: "$2/$8", "$2 in and $8 out". */
interface Pair {
  input: QuantityMention;
  output: QuantityMention;
}

const AMOUNT = "(?:us)?\\$?\\d+(?:\\.\\d+)?(?: ?(?:dollars?|bucks|cents?|usd))?";
const PAIR = `${AMOUNT}(?: (?:in|input))? ?(?:/|and|,|&|\\+) ?${AMOUNT}(?: (?:out|output))?`;
/** "$10/$40 to $2/$8", "$10/$40 → $2/$8". */
const TWO_PAIRS = new RegExp(
  `(?:^|[^\\d.])${PAIR},? ?(?:(?:all the way |right )?(?:down |up |back )?to|->|→|–>|=>|then|now|today) ?${PAIR}`,
);
/** "$2/$8", with nothing that tells of a move. */
const SLASHED = new RegExp(`${AMOUNT} ?/ ?$`);

/** "$40 to $2" between two pairs: the two figures that it tells. */
const apartFrom = (quantity: QuantityMention): QuantityMention[] =>
  quantity.from === undefined
    ? [quantity]
    : [
        { ...quantity, low: quantity.from, high: quantity.from, bound: "exact" },
        { ...quantity, from: undefined },
      ];

/** True where a figure is the first or the second of a pair told with a stroke. */
export const strokeSide = (ask: Ask, { start, end }: QuantityMention): Side | null => {
  if (/^ ?\/ ?(?:us)?\$?\d/.test(wordsBetween(ask, end, end + 6))) return "price_input";
  return SLASHED.test(wordsBetween(ask, start - 14, start)) ? "price_output" : null;
};

/** "From $10/$40 to $2/$8": both prices before and after; null where the words tell no two pairs. */
export function pairToPair(ask: Ask, model: string, figures: readonly QuantityMention[], day: number): Built | null {
  const [first, second, third, fourth, more] = figures.flatMap(apartFrom);
  if (!fourth || more || isForecast(ask)) return null;
  if (!TWO_PAIRS.test(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY))) return null;
  const pairs: [Pair, Pair] = [
    { input: first, output: second },
    { input: third, output: fourth },
  ];
  const parts = (["price_input", "price_output"] as const).flatMap((side) => {
    const [start, end] = pairs.map((pair) => intervalOf(side === "price_input" ? pair.input : pair.output));
    if (!start || !end) return [];
    const before = `any(${priceOf(ask, model, side)}, before(${isoOf(day)}))`;
    return [within(before, start, ""), within(latest(ask, model, side, day), end, "")];
  });
  return parts.length === 4 ? built(ask, parts.join(" and ")) : null;
}
