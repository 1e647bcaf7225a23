import numbers from "../../../data/registry/lexicon/numbers.json" with { type: "json" };
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

const WORDS = new Map(Object.entries(numbers.words));

/** `A buck fifty`, `under a dollar`: one of them. */
export const MONEY = new Set(["buck", "dollar", "euro", "quid", "penny", "nickel", "dime"]);
const LEVELS = new WordSet(
  "above below under over at to than about around near nearly almost past averaged averages average cost costs hit crossed topped broke reclaimed",
);
const BEHIND_PRICE = new WordSet(
  "a per / each in on for by from since last this at as before after and again today now",
);
const COINS = new Map([
  ["penny", 0.01],
  ["nickel", 0.05],
  ["dime", 0.1],
]);
const BEATS = new WordSet("beat miss better worse short shy ahead below above light over under loss gain");
const BY = new WordSet("by of just only another");
/** `Beat by a nickel`, `a penny miss`: the dollars that the coin behind an article comes to, or null. */
export function coinAt(tokens: readonly Token[], i: number): number | null {
  const coin = COINS.get(at(tokens, i + 1));
  if (coin === undefined) return null;
  const told = (i > 0 && tokens[i].breaks === 0 && BY.has(tokens[i - 1])) || BEATS.has(tokens[i + 2]);
  return told ? coin : null;
}

/** The dollar that such a coin is a part of; `i` is the token of the coin. */
export const isCoin = (tokens: readonly Token[], i: number) => COINS.has(at(tokens, i)) && at(tokens, i - 1) === "a";

/** `Under a dollar a kilo`, `averaged a buck in May`; not `a dollar of revenue`, `a dollar rally`. */
export const isOneOfMoney = (tokens: readonly Token[], i: number) =>
  MONEY.has(at(tokens, i + 1)) &&
  !COINS.has(at(tokens, i + 1)) &&
  ((i > 0 &&
    LEVELS.has(tokens[i - 1]) &&
    (tokens[i + 2]?.kind !== "word" || tokens[i + 2].breaks > 0 || BEHIND_PRICE.has(tokens[i + 2]))) ||
    (WORDS.get(at(tokens, i + 2)) ?? 0) >= 10);
