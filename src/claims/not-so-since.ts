import { type Facts, hasWord } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const PRICED = new WordSet("expensive dear pricey costly high cheap inexpensive low");
const FELT = new WordSet(
  "bad ugly rough brutal nasty awful terrible horrible poor weak dismal grim bloody painful red good strong great hot green big large steep sharp heavy deep violent savage vicious harsh",
);
const MORE = new WordSet(
  "worse uglier rougher nastier poorer weaker bloodier grimmer better stronger bigger larger steeper sharper heavier deeper",
);
const MOVES = new WordSet(
  "day session week month quarter gain jump rise rally pop surge drop fall loss decline plunge slide slump selloff sell-off crash since",
);
const WORDS_TO_MOVE = 5;

/** `Has not been this expensive since 2022`, `hasn't had a day this ugly since May`, `nothing worse since`: today's figure or move against all of some time. */
export function notSoSince(facts: Facts): boolean {
  const { tokens, clause, subjects } = facts;
  if (!hasWord(facts, "not never n't hasn't haven't no nothing") || !hasWord(facts, "since in never")) return false;
  if (subjects.length === 0) return false;
  const isMove = (from: number, to: number) => MOVES.in(tokens, Math.max(from, clause.from), Math.min(to, clause.to));
  for (let i = clause.from; i + 1 < clause.to; i++) {
    const near = () => isMove(i - WORDS_TO_MOVE, i + 1 + WORDS_TO_MOVE);
    if (["this", "so", "as"].includes(tokens[i].lower)) {
      if (PRICED.has(tokens[i + 1])) return true;
      if (FELT.has(tokens[i + 1]) && hasWord(facts, "since never") && near()) return true;
    }
    if (MORE.has(tokens[i]) && hasWord(facts, "since") && near() && !/^than$/.test(tokens[i + 1].lower)) return true;
  }
  return false;
}
