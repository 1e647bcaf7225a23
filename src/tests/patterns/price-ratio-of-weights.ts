import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { type Interval, intervalOf } from "../interval.ts";
import { figureTerm, isSingle, latestWords, measuredAs, placed } from "../measured.ts";

const OUNCES = /\b(?:ounces?|oz|tonnes?|tons?|barrels?|pounds?)\b/;
/** "Buys", "to buy", "for one": what so much of the other is given for. */
const BUYS =
  /\b(?:to buy|buys?|bought|for|to get|gets?|worth)\b[^,;.]*\b(?:(?:an?|each) (?:ounce|oz|tonne|ton|barrel|pound)|(?:one|1)(?: (?:ounce|oz|tonne|ton|barrel|pound))?) of\b/;

/** "An ounce of gold cost 55 ounces of silver": the one that stands first for so much of the other. */
const COSTS =
  /\b(?:an?|one|1) (?:ounce|oz|tonne|ton|barrel|pound) of\b[^,;.]*\b(?:costs?|(?:is|was|were|are) worth|buys?|bought|fetch(?:es|ed)?|equals?|equalled)\b/;

/** "A hundred ounces" is told of so many, within a twentieth. */
function narrowed(interval: Interval): Interval {
  const { low, high } = interval;
  if (low === null || high === null || high <= 1.2 * low) return interval;
  const middle = (low + high) / 2;
  return { ...interval, low: 0.95 * middle, high: 1.05 * middle, stated: null };
}

/**
 * "It takes 80 ounces of silver to buy an ounce of gold", "an ounce of gold cost 80 ounces of silver": the price of what one
 * weight is told of over that of the other, by the same weight.
 */
export function priceRatioOfWeights(ask: Ask): Built | null {
  const [first, second, third] = subjectIds(ask);
  const [quantity, another] = ask.quantities.filter(({ unit, low }) => !(unit !== "" && low === 1));
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  if (!second || third || !quantity || another || ask.periods.length > 1) return null;
  const weights = words.match(new RegExp(OUNCES, "g")) ?? [];
  const same = new Set(weights.map((word) => word.replace(/s$/, "").replace("ounce", "oz"))).size === 1;
  const costs = COSTS.test(words);
  if (costs === BUYS.test(words) || !(weights.length === 2 || (weights.length === 1 && !costs)) || !same) return null;
  const [one, other] = [first, second].map((subject) =>
    measuredAs({ ...ask, claim: { ...ask.claim, measure: "price" } }, subject, undefined),
  );
  const stated = intervalOf(quantity);
  const [period] = ask.periods;
  if (!one || !other || !stated || one.series.unit !== "price" || one.series.known?.unit !== other.series.known?.unit)
    return null;
  const terms = (costs ? [one, other] : [other, one]).map(({ series }) => {
    const window = period ? placed(ask, series, period) : null;
    return (period && !window) || (window && !isSingle(series, window)) ? null : figureTerm(ask, series, window);
  });
  if (terms.includes(null)) return null;
  return {
    text: within(`${terms[0]} / ${terms[1]}`, narrowed(stated), "x"),
    used: [
      ...one.used,
      ...other.used,
      ...ask.quantities,
      ...ask.measures,
      ...ask.periods,
      ...ask.cues.filter(({ cue }) => ["trade-long", "trade-short", "average"].includes(cue)),
    ],
    phrases: [costs ? COSTS : BUYS, OUNCES],
    assumptions: period ? [] : [latestWords(ask, one.series)],
  };
}
