import numbers from "../../../data/registry/lexicon/numbers.json" with { type: "json" };
import { at, type Token } from "./tokens.ts";

const WORDS = new Map(Object.entries(numbers.words));

/** `A buck fifty`, `under a dollar`: one of them. */
export const MONEY = new Set(["buck", "dollar", "euro", "quid"]);
const LEVELS = new Set(
  "above below under over at to than about around near nearly almost past averaged averages average cost costs hit crossed topped broke reclaimed".split(
    " ",
  ),
);
const BEHIND_PRICE = new Set(
  "a per / each in on for by from since last this at as before after and again today now".split(" "),
);
/** `Under a dollar a kilo`, `averaged a buck in May`; not `a dollar of revenue`, `a dollar rally`. */
export const isOneOfMoney = (tokens: readonly Token[], i: number) =>
  MONEY.has(at(tokens, i + 1)) &&
  ((i > 0 &&
    LEVELS.has(tokens[i - 1].lower) &&
    (tokens[i + 2]?.kind !== "word" || tokens[i + 2].breaks > 0 || BEHIND_PRICE.has(tokens[i + 2].lower))) ||
    (WORDS.get(at(tokens, i + 2)) ?? 0) >= 10);
