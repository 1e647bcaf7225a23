import type { Token } from "./grammar/tokens.ts";

const NEGATIONS = new Set(
  "not no never n't without hardly neither nor cannot none nothing didn't didnt don't dont doesn't doesnt isn't isnt aren't arent wasn't wasnt weren't werent won't wont wouldn't wouldnt can't cant couldn't couldnt shouldn't hasn't hasnt haven't havent hadn't ain't aint".split(
    " ",
  ),
);
const NEGATION_REACH = 6;
/** Words that put the denial of a whole clause before it: `I don't think those were needed`. */
const THINKING = new Set(["think", "believe", "expect", "see", "doubt"]);
const THINKING_REACH = 12;

/** True when a negation stands at most six words before token `i`, in the same clause. */
export function isNegated(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - NEGATION_REACH; j--) {
    const token = tokens[j];
    if (token.kind === "mark" && /[,.;:!?()]/.test(token.lower)) break;
    if (token.lower === "but" || token.lower === "and" || token.lower === "only" || token.lower === "because")
      return false;
    if (NEGATIONS.has(token.lower)) return true;
  }
  for (let j = i - 1; j >= 1 && j >= i - THINKING_REACH; j--) {
    if (tokens[j].kind === "mark" && /[,.;:!?()]/.test(tokens[j].lower)) return false;
    if (THINKING.has(tokens[j].lower)) return tokens[j].lower === "doubt" || NEGATIONS.has(tokens[j - 1].lower);
  }
  return false;
}
