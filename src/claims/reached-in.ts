import type { Facts, Of } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isVerb } from "./verbs.ts";

const AHEAD_OF = new Set(["in-horizon", "within-horizon"]);
const IS = new WordSet("is are 's 're be");

/** `600 in couple months`, `200 within the year`, `is 5T in 10 years`, with no other verb: by when a level is reached. */
export const isReachedIn = (
  { tokens, periods, clause, directions }: Facts,
  { to, quantity: { role, unit } }: Of<"quantity">,
): boolean =>
  role === "level" &&
  unit !== "ratio" &&
  directions.length === 0 &&
  periods.some(({ from, period }) => from === to && AHEAD_OF.has(period.rule)) &&
  !tellsOtherwise(tokens, clause);

/** Whether a verb but `is` stands in the clause. */
function tellsOtherwise(tokens: Facts["tokens"], { from, to }: Facts["clause"]): boolean {
  for (let i = from; i < to; i++) if (isVerb(tokens, i) && !IS.has(tokens[i])) return true;
  return false;
}
