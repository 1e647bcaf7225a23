import numbers from "../../data/registry/lexicon/numbers.json" with { type: "json" };
import { BOUNDS, CODES, SIGNS } from "./grammar/lexicon.ts";
import { mayStartPeriod } from "./grammar/period-starts.ts";
import { mayStartSplit } from "./grammar/split-ratio.ts";
import { superlativeStarts } from "./grammar/superlatives.ts";
import { PerWord, type Word } from "./grammar/vocabulary.ts";

const QUANTITY_WORDS = new Set([
  ...Object.keys(numbers.words),
  ...Object.keys(numbers.multiples),
  "half",
  "a",
  "an",
  "another",
  "minus",
  "plus",
  "negative",
  "low",
  "mid",
  "high",
  "teens",
]);
const QUANTITY_MARKS = new Set(["$", "€", "£", "¥", "₹", "₩", "+", "-", "−", "–", "~", "≈", "<", ">", "≤", "≥"]);
function isQuantityWord(word: Word): boolean {
  if (word.kind !== "word") return word.kind === "number" || (word.kind === "mark" && QUANTITY_MARKS.has(word.lower));
  return QUANTITY_WORDS.has(word.lower) || BOUNDS.starts(word) || CODES.starts(word) || SIGNS.starts(word);
}

export const QUANTITY = 1;
export const PERIOD = 2;
/** A mark that is no more than the sign of a number behind it. */
export const SIGN = 4;
export const SPLIT = 8;
export const SUPERLATIVE = 16;
export const LINK = 32;
/** A mark that may stand between two names: `META > MSFT`. */
export const ANGLE = 64;
const SIGNS_ALONE = new Set(["+", "-", "−", "–"]);

/** What may start with a word. */
export const STARTS = new PerWord(
  (word) =>
    (isQuantityWord(word) ? QUANTITY : 0) |
    (word.kind === "number" || mayStartPeriod(word.lower) ? PERIOD : 0) |
    (SIGNS_ALONE.has(word.lower) && !BOUNDS.starts(word) && !CODES.starts(word) && !SIGNS.starts(word) ? SIGN : 0) |
    (mayStartSplit(word) ? SPLIT : 0) |
    (superlativeStarts(word) ? SUPERLATIVE : 0) |
    (word.kind === "link" ? LINK : 0) |
    (word.lower === ">" || word.lower === "<" ? ANGLE : 0),
);

export const BY_ITSELF = QUANTITY | PERIOD | SPLIT;
