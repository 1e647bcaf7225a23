import type { QuantityRead } from "./quantities.ts";
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

/** The rule of a figure that is told by the digits it begins with. */
export const LEADING_DIGITS = "handle";

const WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(
  " ",
);
/** Words a figure told by its first digits may start with. */
export const LEADING_WORDS: ReadonlySet<string> = new Set(WORDS);
const ARTICLES = new WordSet("a an the another its their that");
/** From here on the digits are of a price of hundreds, told by all of them. */
const LARGEST = 99;
/** A handle of more than this is told by hundreds or tens, which another rule reads. */
const LARGEST_HANDLE = 15;

/** The digits at a token, in figures or as a word; null for anything else. */
function digitsAt(token: Token | undefined): number | null {
  if (!token) return null;
  if (token.kind === "number") return token.decimals === 0 && token.value >= 1 ? token.value : null;
  const found = WORDS.indexOf(token.lower);
  return found > 0 ? found : null;
}

/** Ends the words that say what a figure begins with: a mark, a time, nothing more. */
const GOES_ON = new WordSet(
  "% percent pct point points bn billion million trillion k x times bp bps day week month year session handle dollar dollars $ - . of",
);

/** `(starts) with a 4`: the token where the verb stands, or -1. */
function beginsAt(tokens: readonly Token[], article: number): number {
  if (at(tokens, article - 1) !== "with") return -1;
  return /^(?:start|begin|open|lead)(?:s|ning|ing)?$/.test(at(tokens, article - 2)) ? article - 2 : -1;
}

/** The token behind `in front (of it)`, `up front`, `at the front`; 0 where no such words stand. */
function behindFront(tokens: readonly Token[], i: number): number {
  if (!["in", "up", "out", "at"].includes(at(tokens, i))) return 0;
  const front = at(tokens, i + 1) === "the" ? i + 2 : i + 1;
  if (at(tokens, front) !== "front") return 0;
  return at(tokens, front + 1) === "of" && ["it", "them"].includes(at(tokens, front + 2)) ? front + 3 : front + 1;
}

/** The token behind the words that tell that these digits only begin the figure; 0 where none do. */
function behindDigits(tokens: readonly Token[], i: number, value: number): number {
  const noun = at(tokens, i + 1) === "-" ? i + 2 : i + 1;
  if (at(tokens, noun) === "handle") return value <= LARGEST_HANDLE ? noun + 1 : 0;
  const front = behindFront(tokens, i + 1);
  if (front > 0) return front;
  return beginsAt(tokens, i - 1) >= 0 && !GOES_ON.has(tokens[i + 1]) ? i + 1 : 0;
}

/** `A 4 handle`, `a three-handle`, `with a 15 in front`, `starts with a 7`: the first digits of a figure, however long it is. */
export function leadingDigitsAt(tokens: readonly Token[], i: number): QuantityRead | null {
  const value = digitsAt(tokens[i]);
  if (value === null || value > LARGEST || !ARTICLES.has(tokens[i - 1])) return null;
  const next = behindDigits(tokens, i, value);
  if (next === 0) return null;
  const base = { unit: "", loose: null, role: "level", halfStep: 0.05, sign: 0, bound: "range" } as const;
  return { ...base, low: value, high: value + 0.99, rule: LEADING_DIGITS, first: i, next };
}
