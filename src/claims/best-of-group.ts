import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const RANKS = new WordSet("best worst strongest weakest top laggard straggler", "stretch");
/** `Came in last`, `finished first`. */
const PLACES = new WordSet("first second third fourth fifth last bottom top rear");
const PLACED = new WordSet(
  "came come comes coming finished finish finishes ended ends ranked ranks rank placed brought brings bringing",
  "stretch",
);
const WORDS_TO_PLACE = 3;
const AMONG = new WordSet("of among amongst in within");
/** `The best Mag 7 stock`. */
const MEMBER = new WordSet("stock stocks name names member performer share");
const WORDS_TO_GROUP = 4;
const WORDS_TO_NAME = 2;
/** So many names and one more are a list and who is picked from it: `Of A, B and C the worst was C`. */
const LIST = 2;

/** `Was the worst performer of the Mag 7 in 2024`: where somebody stood among those named over a time, which is no view of them; null elsewhere. */
export function bestOfGroup({ tokens, clause, words, periods, subjects }: Facts): { from: number; to: number } | null {
  if (!(words.has(RANKS) || words.has(PLACED)) || periods.length === 0 || subjects.length < 2) return null;
  const led =
    subjects.length > LIST && AMONG.has(tokens[clause.from]) && subjects[0].from - clause.from <= WORDS_TO_NAME;
  const rank = led ? tokens.findIndex((token, i) => i >= clause.from && i < clause.to && RANKS.has(token)) : -1;
  if (rank >= 0) return { from: rank, to: rank + 1 };
  for (let i = clause.from; i < clause.to; i++) {
    const place = PLACES.has(tokens[i]) && PLACED.in(tokens, Math.max(clause.from, i - WORDS_TO_PLACE), i);
    if (!place && !RANKS.has(tokens[i])) continue;
    const named = subjects.find(({ from }) => from > i && from - i <= WORDS_TO_NAME);
    if (!place && named && subjects[0] !== named && MEMBER.has(tokens[named.to])) return { from: i, to: named.to };
    for (let j = i + 1; j < Math.min(clause.to, i + 1 + WORDS_TO_GROUP); j++)
      if (AMONG.has(tokens[j]) && subjects.some(({ from }) => from > j && from - j <= WORDS_TO_NAME))
        return { from: i, to: j };
  }
  return null;
}
