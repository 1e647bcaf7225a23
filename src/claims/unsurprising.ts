import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const SURPRISED = new WordSet("surprised shocked stunned amazed astonished");
const SURPRISE = new WordSet("surprise shock");
const NOT = new WordSet("not n't wouldn't won't don't wouldnt wont dont shouldn't can't never nobody");
const WORDS_OF_DENIAL = 5;

/**
 * Whether the words that end before token `i` say that what follows would be no surprise: `I wouldn't be surprised if |`,
 * `it would not shock me to see |`. It is then what the speaker holds possible; whoever would be surprised holds it is not.
 */
export function isUnsurprising(tokens: readonly Token[], i: number): boolean {
  const lead = tokens[i - 1]?.lower;
  const end = lead === "if" || lead === "when" ? i - 2 : lead === "see" && tokens[i - 2]?.lower === "to" ? i - 3 : -1;
  if (end < 1) return false;
  const told = tokens[end].lower === "me" ? SURPRISE.has(tokens[end - 1]) : SURPRISED.has(tokens[end]);
  return told && NOT.in(tokens, Math.max(0, end - WORDS_OF_DENIAL), end);
}
