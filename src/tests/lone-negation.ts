import type { CueMention, Mention } from "../claims/mention.ts";
import { type Ask, wordsBetween } from "./ask.ts";
import { isCovered } from "./built.ts";

/** "Capex of 80bn is | not enough", "39.3bn | did not help": what is denied is said of the figure, which stands. */
const DENIED_OF_IT =
  /^(?:(?:is|was|are|were|wo|do|does|did|ca)?n[’']t|not|no|never|cannot)(?: (?:an?|the|any|at all|really|exactly|even|much of|such|so|that|very|all|quite|be|going to be|remotely|particularly|especially|necessarily))* (?!(?:been|happen|gonna|going|likely|possible|chance|way|true|right|the case|correct|so|yet|there|one|since|again|anymore|this|in|on|at|by|for|until|a)\b)[a-z]+/;

/** The one negation a pattern left over, if that is all it left; cues of the same words count as one. */
export function loneNegation(ask: Ask, used: readonly Mention[]): CueMention[] | null {
  const taken = new Set(used);
  const found = ask.cues.filter(
    (mention) => ["negation", "doubt"].includes(mention.cue) && !taken.has(mention) && !isCovered(mention, used),
  );
  const [first] = found;
  const head = ask.mentions.find(
    ({ kind, start }) => first && start >= first.end && (kind === "quantity" || kind === "direction"),
  );
  const stands = first && ask.quantities.some(({ end }) => end <= first.start);
  if (stands && !head && DENIED_OF_IT.test(wordsBetween(ask, first.start, first.end + 48))) return null;
  if (first && head && /[,;:.!?—–(]/.test(wordsBetween(ask, first.end, head.start))) return null;
  return first && found.every((mention) => mention.start < first.end + 8 && first.start < mention.end + 8)
    ? found
    : null;
}
