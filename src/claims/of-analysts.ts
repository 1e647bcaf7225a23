import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const ANALYSTS = new WordSet("street analysts analyst consensus market wall estimates expectations");
const AWAIT = new WordSet(
  "had wanted wants expected expects modeled modelled penciled pencilled forecast at was were looked looking for in",
);
const JOINTS = new WordSet("when while where and but whereas , ( — –");
const WORDS_OF_ANALYSTS = 6;
/** `1.4bn when the street had 1.9`, `12 %, analysts were looking for 15`: what was awaited, told with who did. */
export function isOfAnalysts({ tokens, clause }: Facts, from: number): boolean {
  let i = from - 1;
  if (!AWAIT.has(tokens[i])) return false;
  for (; i > clause.from && from - i <= WORDS_OF_ANALYSTS; i--) {
    if (AWAIT.has(tokens[i]) || LOOSE.has(tokens[i])) continue;
    if (!ANALYSTS.has(tokens[i])) return false;
    while (i > clause.from && (ANALYSTS.has(tokens[i]) || LOOSE.has(tokens[i]) || tokens[i].lower === "'s")) i--;
    return JOINTS.has(tokens[i]);
  }
  return false;
}
const LOOSE = new WordSet("the a about around some");
