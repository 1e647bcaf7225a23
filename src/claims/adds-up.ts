import { at, type Token } from "./grammar/tokens.ts";
import type { Stretch } from "./sentences.ts";

const ADDS = new Set("add sum tot total tally".split(" "));
const JOINS = new Set("put lump take string".split(" "));
const LEADS = 4;

/** `Add up July, August and September | and TSMC did 990bn`, `put the three months together | and you get`: what is reckoned with opens what it comes to. */
export function addsUp(tokens: readonly Token[], { from, to }: Stretch): boolean {
  for (let i = from; i < Math.min(to, from + LEADS); i++) {
    const word = at(tokens, i);
    if (ADDS.has(word)) return at(tokens, i + 1) === "up" || word === "sum" || word === "tally" || word === "total";
    if (JOINS.has(word)) return tokens.slice(i, to).some(({ lower }) => lower === "together");
  }
  return false;
}
