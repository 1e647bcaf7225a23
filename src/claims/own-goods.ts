import talk from "../../data/registry/lexicon/talk.json" with { type: "json" };
import { firstWord } from "./asking.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { pastGreeting } from "./own-life.ts";

const OF_MARKET = new WordSet(talk.ownLife.ofMarket);
const HOUSEHOLD = new Set(talk.household.split(" "));
const BEFALLS = new WordSet(talk.ownLife.befalls);
const AUX = new WordSet("'m am was were got been have 've just recently also");

/**
 * `My Tesla has been in the shop 4 times`, `my iPhone needs a third battery`: a thing a named maker sold the poster; not their
 * shares (`my NVDA is up`, `my Apple position`), nor what has a move or an amount that is a market's.
 */
export function isOfOwnGoods(facts: Facts): boolean {
  const { tokens, clause, subjects, directions, quantities } = facts;
  const at = firstWord(facts);
  if (tokens[at].lower !== "my" || directions.length > 0) return false;
  const named = subjects.find(({ from }) => from === at + 1);
  if (!named || named.to >= clause.to || tokens[named.from].caps === 2) return false;
  if (quantities.some(({ quantity }) => quantity.rule !== "count" && quantity.unit !== "time")) return false;
  return tokens[named.to].kind === "word" && !OF_MARKET.has(tokens[named.to]);
}

/** `I was laid off from Cisco`, `got fired by Wayfair in May`: what befell the poster, whoever is named. */
export function isBefallen(facts: Facts): boolean {
  const { tokens, clause } = facts;
  let at = pastGreeting(facts, firstWord(facts));
  const first = tokens[at].lower;
  if (first !== "i" && first !== "got" && first !== "im") return false;
  at++;
  while (at < clause.to && AUX.has(tokens[at])) at++;
  return at < clause.to && BEFALLS.has(tokens[at]) && tokens[at - 1].lower !== "i";
}

/** `With 2 kids and a dog`: what is counted is of a household. */
export const countsHousehold = ({ quantities }: Facts): boolean =>
  quantities.length > 0 && quantities.every(({ quantity: { rule, unit } }) => rule === "count" && HOUSEHOLD.has(unit));
