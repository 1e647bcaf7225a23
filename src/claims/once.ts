import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const NO_TIME = new WordSet("never not at only even just least exactly than");
/** `Raises it once more with the July numbers`: what follows says when. */
const WHEN = new WordSet("with in on at by before after during when until");
/** `Has once more set a record`. */
const HAVING = new Set(["has", "have", "had", "is", "are", "was", "were"]);
const LENGTHS = new WordSet("day week month quarter year decade century generation lifetime while");

/** `Once valued at 40bn, it is now worth 5`: at an earlier time. */
const WAS = new WordSet("valued worth considered known hailed seen touted dubbed trading priced rated");

/** `A year`, `every decade`, `in a generation`, at token `i`. */
function isLength(tokens: readonly Token[], i: number): boolean {
  const article = tokens[i]?.lower === "in" ? i + 1 : i;
  return ["a", "every", "per"].includes(tokens[article]?.lower ?? "") && LENGTHS.has(tokens[article + 1]);
}

/**
 * Whether a word is the `once` of how often, which opens no condition: `never once closed above 1,000`, `once again`,
 * `once a year`; unlike `once a deal is signed` and `once more supply arrives`.
 */
export function isOnceOfTimes(tokens: readonly Token[], i: number): boolean {
  if (tokens[i].lower !== "once") return false;
  if (NO_TIME.has(tokens[i - 1]) || isLength(tokens, i + 1)) return true;
  if (WAS.has(tokens[i + 1])) return true;
  const again = tokens[i + 1]?.lower;
  const before = tokens[i - 1]?.lower ?? "";
  const behind = tokens[i + 2];
  const ends = behind?.kind !== "word" || WHEN.has(behind);
  return again === "again" || (again === "more" && (ends || HAVING.has(before)));
}
