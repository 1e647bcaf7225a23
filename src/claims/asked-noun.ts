import type { Facts } from "./facts.ts";
import { singular } from "./grammar/units.ts";
import type { Figure } from "./idle-figures.ts";

/** How far behind the question its answer may stand, in tokens, and how long the name of what is counted is. */
const REACH = 40;
const LONGEST_NOUN = 3;
const PLURAL = /[^su]s$|people/;

/** `How many stores are they closing? About 45.`: the noun that a question asked the number of, for a bare number behind it. */
export function askedNoun({ tokens }: Facts, { from, quantity }: Figure): string | null {
  if (quantity.unit !== "" || (quantity.role !== "level" && quantity.role !== "count")) return null;
  let asked = false;
  for (let i = from - 1; i > Math.max(0, from - REACH); i--) {
    if (tokens[i].breaks > 1) return null;
    asked ||= tokens[i].lower === "?";
    if (tokens[i].lower !== "many" || tokens[i - 1].lower !== "how") continue;
    if (!asked) return null;
    for (let k = i + 1; k <= i + LONGEST_NOUN && tokens[k]?.kind === "word"; k++)
      if (PLURAL.test(tokens[k].lower)) return singular(tokens[k].lower);
    return null;
  }
  return null;
}
