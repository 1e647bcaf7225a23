import verbs from "../../data/registry/lexicon/verbs.json" with { type: "json" };
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const TAKEN = new WordSet(verbs.taken);
const ARTICLES = new WordSet("a an the another its their some of");
/** Words between the verb and the blow: `took an even bigger beating`, `took a 20% hit`. */
const REACH = 5;
const AMOUNTS = new WordSet("% $ € £ -");
const goesOn = (token: Token) => token.kind === "word" || token.kind === "number" || AMOUNTS.has(token);

/** `Took a heavy beating`, `suffered an even bigger hit`: a blow behind the verb by which it was taken, where `a hit with users` is none. */
export function isBlowTaken(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1, led = false; at >= 0 && at >= i - REACH && goesOn(tokens[at]); at--) {
    if (TAKEN.has(tokens[at])) return led;
    led ||= ARTICLES.has(tokens[at]);
  }
  return false;
}

/** `Intel is beating AMD`: whoever beats is ahead, and no blow was taken. */
export const isBeating = (tokens: readonly Token[], i: number) => tokens[i].lower === "beating";
