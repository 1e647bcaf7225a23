import { combine } from "./bounds.ts";
import type { BoundWord } from "./lexicon.ts";
import { MULTIPLES, numberAt } from "./numbers.ts";
import type { QuantityRead } from "./quantities.ts";
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

const HALVING = new WordSet("cut cuts cutting slashed split sliced chopped");

/** After `twice` these make it a number of occasions: cut twice before Christmas, twice a year. */
const COUNTS_TIMES = new Set([
  "",
  "before",
  "in",
  "this",
  "since",
  "during",
  "a",
  "per",
  "by",
  "and",
  "already",
  "now",
  "over",
  ".",
  ",",
  "!",
  "?",
]);

/** `nearly doubled`, `twice`, `halved`: a multiple in one word. */
export function multipleAt(
  tokens: readonly Token[],
  i: number,
  start: number,
  words: BoundWord[],
): QuantityRead | null {
  const bagger = baggerAt(tokens, start);
  if (bagger) return multipleRead(i, bagger.value, bagger.next, words);
  if (tokens[start].kind === "number") return null;
  const halves = at(tokens, start) === "half" && at(tokens, start - 1) === "in" && HALVING.has(tokens[start - 2]);
  const value = halves ? 0.5 : MULTIPLES.get(tokens[start].lower);
  if (value === undefined) return null;
  const after = at(tokens, start + 1);
  if (["twice", "thrice"].includes(at(tokens, start)) && COUNTS_TIMES.has(after)) return null;
  if (
    (after === "-" && !/^(?:d|ing)$/.test(at(tokens, start + 2))) ||
    after === "down" ||
    (at(tokens, start) === "double" && ["digit", "digits", "check", "dip", "top", "bottom"].includes(after))
  )
    return null;
  return multipleRead(i, value, start + 1, words);
}

const BAGGERS = new WordSet("bagger baggers");
/** `A ten-bagger`, `a 2.5 bagger`: what became so many times what it was. */
function baggerAt(tokens: readonly Token[], start: number): { value: number; next: number } | null {
  const word = at(tokens, start + 1) === "-" ? start + 2 : start + 1;
  if (!BAGGERS.has(tokens[word])) return null;
  const number = numberAt(tokens, start);
  return number && number.next < word + 1 ? { value: number.value, next: word + 1 } : null;
}

function multipleRead(first: number, value: number, next: number, words: BoundWord[]): QuantityRead {
  const { bound, loose } = combine(words);
  const low = bound === "less-than" || bound === "at-most" ? null : value;
  const high = bound === "more-than" || bound === "at-least" ? null : value;
  return {
    low,
    high,
    unit: "x",
    bound,
    loose,
    halfStep: 0.05 * value,
    role: "multiple",
    sign: value < 1 ? -1 : 0,
    rule: "multiple-word",
    first,
    next,
  };
}
