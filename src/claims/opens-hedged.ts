import { cueIn, type Facts } from "./facts.ts";

/** Words before a hedge that opens a sentence, at most. */
const HEDGE_LEAD = 4;

/** `My guess is …`, `I don't think …`, `Implication is …`: a hedge of the speaker's own that opens a sentence covers it all. */
export function opensHedged(first: Facts): boolean {
  const hedge = cueIn(first, "hedge");
  if (!hedge || hedge.from - first.clause.from > HEDGE_LEAD) return false;
  return hedge.to - hedge.from > 1 || ["implication", "maybe", "perhaps"].includes(first.tokens[hedge.from].lower);
}
