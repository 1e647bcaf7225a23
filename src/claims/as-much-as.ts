import { needing, type Rule } from "./direction-rule.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isNegated } from "./negation.ts";

const AS = new WordSet("as", "stretch");
/** What an `as` leads that measures nothing: `as long as`, `as soon as`, `as well as`, `as if`. */
const NO_MEASURE = new WordSet(
  "long soon well if though of per fast expected usual always such a an the i he she it they we",
);
const ONES = new WordSet("it they he she that those");
const WORDS_BETWEEN = 9;

/** `Is as cheap as Intel`, `as much in oil as it is in gold`: where one is held level with another; null elsewhere. */
export function levelWith({ tokens, clause, words, subjects }: Facts): { from: number; to: number } | null {
  if (!words.has(AS)) return null;
  for (let i = clause.from; i + 2 < clause.to; i++) {
    if (!AS.has(tokens[i]) || tokens[i + 1].kind !== "word" || NO_MEASURE.has(tokens[i + 1])) continue;
    const last = Math.min(clause.to - 1, i + WORDS_BETWEEN);
    for (let k = i + 2; k < last && tokens[k].lower !== ","; k++)
      if (AS.has(tokens[k]) && (ONES.has(tokens[k + 1]) || subjects.some(({ from }) => from === k + 1)))
        return { from: i, to: k + 1 };
  }
  return null;
}

/** Level with another; `isn't as cheap as` is below it. */
export const asMuchAs = needing(AS, ({ facts, figure }): ReturnType<Rule> => {
  const at = figure ? null : levelWith(facts);
  return at && { direction: isNegated(facts.tokens, at.from) ? "down" : "flat", rule: "as-much-as", at };
});

const HOW = new WordSet("how", "stretch");
const HIGH = new WordSet("high higher");
const LOW = new WordSet("low lower");

/** `How low can it go?`: which way the question asks. */
export const howFar = needing(HOW, ({ facts: { tokens, clause, asked } }): ReturnType<Rule> => {
  if (!asked) return null;
  for (let i = clause.from; i + 1 < clause.to; i++)
    if (HOW.has(tokens[i]) && (HIGH.has(tokens[i + 1]) || LOW.has(tokens[i + 1])))
      return { direction: HIGH.has(tokens[i + 1]) ? "up" : "down", rule: "how-far", at: { from: i, to: i + 2 } };
  return null;
});
