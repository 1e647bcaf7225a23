import { isBeating, isBlowTaken } from "./blows.ts";
import type { Direction } from "./claim.ts";
import type { DirectionWord } from "./grammar/lexicon.ts";
import type { Token } from "./grammar/tokens.ts";

export const blow = (tokens: readonly Token[], i: number): Exclude<DirectionWord, "blow"> =>
  isBlowTaken(tokens, i) ? "down" : isBeating(tokens, i) ? "up" : "none";

/** News and sameness as movements; sameness that nobody denies is none. */
export function movement(
  word: Exclude<DirectionWord, "blow">,
  negated: boolean,
): { direction: Direction; negated: boolean; rule: string } | null {
  if (word === "none" || (word === "same" && !negated)) return null;
  if (word === "same") return { direction: "down", negated: false, rule: "not-the-same" };
  if (word === "cheer" || word === "gloom")
    return { direction: word === "cheer" ? "up" : "down", negated: false, rule: "picture" };
  if (word === "good" || word === "bad")
    return { direction: (word === "good") === negated ? "down" : "up", negated: false, rule: "news" };
  return { direction: word, negated, rule: "direction-word" };
}
