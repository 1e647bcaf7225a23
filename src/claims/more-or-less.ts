import type { Direction } from "./claim.ts";
import type { Facts } from "./facts.ts";
import { isOfSize } from "./given-up.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isNegated } from "./negation.ts";

const MORE_WORDS =
  "more additional extra another larger bigger stronger faster taller richer longer busier pricier healthier";
const MORE = new Set(MORE_WORDS.split(" "));
export const SIDED = new WordSet(
  `${MORE_WORDS} less smaller weaker slower worse poorer shorter leaner quieter`,
  "stretch",
);
/** What there is more of in talk only: `raises more questions`. */
const OF_TALK = new WordSet(
  "question questions answer answers detail details info information context proof evidence detailed time fun sense interesting important likely",
);
/** `more careful` is less of a risk taken. */
const CAREFUL = new Set(
  "conservative cautious careful prudent disciplined selective defensive reasonable affordable".split(" "),
);

/** `more`, `less`, `larger` as the side of a comparison where no verb of movement stands. */
export function moreOrLess(
  facts: Facts,
): { direction: Direction; rule: string; at: { from: number; to: number } } | null {
  const { tokens, clause } = facts;
  for (let i = clause.from; i < clause.to; i++) {
    if (!SIDED.has(tokens[i]) || isOfSize(tokens, i)) continue;
    const word = tokens[i].lower;
    const [next, after] = [tokens[i + 1]?.lower ?? "", tokens[i + 2]];
    const isBound = next === "than" && (after?.kind === "number" || after?.lower === "$");
    // "Fell 3% on Monday and another 2% on Tuesday": further the way it went.
    if (word === "another" && after?.lower === "%" && tokens[i + 1].kind === "number") continue;
    if (isBound || OF_TALK.has(tokens[i + 1] ?? tokens[i])) continue;
    const up = MORE.has(word) !== CAREFUL.has(next);
    const rule = "more-or-less";
    return { direction: up && isNegated(tokens, i) ? "flat" : up ? "up" : "down", rule, at: { from: i, to: i + 1 } };
  }
  return null;
}
