import type { Token } from "./grammar/tokens.ts";
import { PerWord } from "./grammar/vocabulary.ts";
import { isUnsurprising } from "./unsurprising.ts";

const NEGATIONS = new Set(
  "not no never n't without hardly neither nor cannot none nothing didn't didnt don't dont doesn't doesnt isn't isnt aren't arent wasn't wasnt weren't werent won't wont wouldn't wouldnt can't cant couldn't couldnt shouldn't hasn't hasnt haven't havent hadn't ain't aint".split(
    " ",
  ),
);
const NEGATION_REACH = 6;
/** Words that put the denial of a whole clause before it: `I don't think those were needed`. */
const THINKING = new Set(["think", "believe", "expect", "see", "doubt"]);
const THINKING_REACH = 12;
/** Words past which a denial right before does not reach. */
const TURNS = new Set(["but", "and", "only", "because"]);

const DENIES = 1;
const THINKS = 2;
const TURN = 4;
const EDGE = 8;
const LEADS = 16;
/** What a word may be beside a denial. */
const MAY_BE = new PerWord(
  ({ kind, lower }) =>
    (NEGATIONS.has(lower) ? DENIES : 0) |
    (THINKING.has(lower) ? THINKS : 0) |
    (TURNS.has(lower) ? TURN : 0) |
    (lower === "if" || lower === "when" || lower === "see" ? LEADS : 0) |
    (kind === "mark" && /[,.;:!?()]/.test(lower) ? EDGE : 0),
);

/** `No it falls`, `no the Fed cuts`: an answer, and what is said behind it is not denied. */
const ANSWERED = new Set("it they he she we i you this that the these those there".split(" "));

/** True when a negation stands at most six words before token `i`, in the same clause. */
export function isNegated(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - NEGATION_REACH; j--) {
    const word = MAY_BE.of(tokens[j].word);
    if (word === 0) continue;
    if (word & EDGE) break;
    if (word & TURN) return false;
    if (word & LEADS && isUnsurprising(tokens, j + 1)) return false;
    if (word & DENIES) return !(tokens[j].lower === "no" && ANSWERED.has(tokens[j + 1]?.lower ?? ""));
  }
  for (let j = i - 1; j >= 1 && j >= i - THINKING_REACH; j--) {
    const word = MAY_BE.of(tokens[j].word);
    if (word & EDGE || (word & LEADS && isUnsurprising(tokens, j + 1))) return false;
    if (word & THINKS) return tokens[j].lower === "doubt" || (MAY_BE.of(tokens[j - 1].word) & DENIES) !== 0;
  }
  return false;
}
