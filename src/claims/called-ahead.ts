import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const PREDICTION = new WordSet("prediction predictions forecast");
const CALL = new WordSet("call bet guess calls bets");
const OWN = new WordSet("my our bold safe hot next early");
const MARKS = new WordSet(": — –");

/** Whether words head what stands from token `from` on as somebody's prediction: `Prediction: …`, `My call: …`. */
export function isCalledAhead(tokens: readonly Token[], from: number): boolean {
  if (from < 2 || !MARKS.has(tokens[from - 1])) return false;
  const head = tokens[from - 2];
  return PREDICTION.has(head) || (CALL.has(head) && from > 2 && OWN.has(tokens[from - 3]));
}
