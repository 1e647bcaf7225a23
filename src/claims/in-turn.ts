import type { Atom } from "./atoms.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isVerb } from "./verbs.ts";

const IN_TURN = new WordSet("respectively");
const JOINS = new Set([",", "and", "&", "plus"]);

/** "Rose 12%, 9% | and 4%, respectively": the figures of several, told one after the other, are one statement. */
export function isInTurn(tokens: readonly Token[], { from, opener, verb }: Atom, to: number): boolean {
  if (!JOINS.has(opener) || verb || !IN_TURN.in(tokens, from, to)) return false;
  for (let i = from; i < to && !IN_TURN.has(tokens[i]); i++) if (isVerb(tokens, i)) return false;
  return true;
}
