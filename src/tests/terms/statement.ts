import type { Ask } from "../ask.ts";
import { CLAUSE_END } from "../unknown-word.ts";

/** Every word of the statement was read as part of a term. */
export const ALL_WORDS = /[\s\S]+/;

/** Where the words of the statement end: with the clause of its last mention. */
export function endOf({ claim, offset, mentions }: Ask): number {
  const last = Math.max(...mentions.map(({ end }) => end));
  const after = claim.quote.slice(last - (offset ?? 0));
  return last + (CLAUSE_END.exec(after)?.index ?? after.length);
}
