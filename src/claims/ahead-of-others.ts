import type { Direction } from "./claim.ts";
import { needing, type Rule } from "./direction-rule.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isNegated } from "./negation.ts";

const STANDING = new WordSet("lead share", "stretch");
const HAS = new WordSet("has have had holds hold held keeps keep kept enjoys commands with maintains");
const LARGEST = new WordSet("largest biggest highest greatest");
const SMALLEST = new WordSet("smallest lowest");
const ARTICLES = new WordSet("a an the its their");
const NO_LEAD = new WordSet("time times year years of");
const WORDS_BETWEEN = 4;

/** `Has an overwhelming lead`, `the largest share`: where somebody stands among others, and the word that says so; null elsewhere. */
export function standingOf({
  tokens,
  clause,
  words,
}: Facts): { direction: Direction; from: number; to: number } | null {
  if (!words.has(STANDING)) return null;
  for (let i = clause.from + 1; i < clause.to; i++) {
    if (!STANDING.has(tokens[i]) || isNegated(tokens, i)) continue;
    const first = Math.max(clause.from, i - WORDS_BETWEEN);
    const at = { from: i, to: i + 1 };
    if (tokens[i].lower === "lead") {
      if (ARTICLES.in(tokens, first, i) && HAS.in(tokens, first, i) && !NO_LEAD.has(tokens[i + 1] ?? tokens[i]))
        return { direction: "up", ...at };
    } else if (LARGEST.has(tokens[i - 1]) || LARGEST.has(tokens[i - 2] ?? tokens[i])) return { direction: "up", ...at };
    else if (SMALLEST.has(tokens[i - 1])) return { direction: "down", ...at };
  }
  return null;
}

/** The side of somebody among others. */
export const standing: Rule = needing(STANDING, ({ facts, figure }) => {
  const found = figure ? null : standingOf(facts);
  return found && { direction: found.direction, rule: "stands-among-others", at: found };
});
