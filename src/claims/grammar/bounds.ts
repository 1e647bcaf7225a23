import type { Bound } from "../mention.ts";
import { BOUNDS, type BoundWord, DURATIONS } from "./lexicon.ts";
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

/** How words loosen a number. */
export type Loose = "about" | "almost" | "just-over" | null;

const BOUND_OF: Record<BoundWord, { bound: Bound; loose: Loose }> = {
  "more-than": { bound: "more-than", loose: null },
  "at-least": { bound: "at-least", loose: null },
  "less-than": { bound: "less-than", loose: null },
  "at-most": { bound: "at-most", loose: null },
  about: { bound: "exact", loose: "about" },
  almost: { bound: "exact", loose: "almost" },
  "just-under": { bound: "less-than", loose: "almost" },
  "just-over": { bound: "more-than", loose: "just-over" },
};

const next = (tokens: readonly Token[], i: number) => at(tokens, i + 1);

/** The bound said after a number: `70%+`, `or more`, `or less`, `or so`, `plus`. */
export function boundAfter(tokens: readonly Token[], i: number): { word: BoundWord; next: number } | null {
  const word = at(tokens, i);
  if (word === "+" && tokens[i].glued) return { word: "at-least", next: i + 1 };
  if (word === "or" || word === "and") {
    const side = next(tokens, i);
    if (["more", "higher", "better", "above", "up"].includes(side)) return { word: "at-least", next: i + 2 };
    if (["less", "lower", "fewer", "below", "under"].includes(side)) return { word: "at-most", next: i + 2 };
    if (word === "and" && side === "change") return { word: "just-over", next: i + 2 };
    if (word === "and" && side === "then" && at(tokens, i + 2) === "some") return { word: "more-than", next: i + 3 };
    if (word === "or" && side === "so") return { word: "about", next: i + 2 };
  }
  if (word === "ish" || (word === "-" && at(tokens, i + 1) === "ish"))
    return { word: "about", next: word === "-" ? i + 2 : i + 1 };
  if (["max", "tops"].includes(word) && tokens[i].breaks === 0 && tokens[i].caps < 2)
    return { word: "at-most", next: i + 1 };
  if (["minimum", "min"].includes(word) && tokens[i].breaks === 0) return { word: "at-least", next: i + 1 };
  if (word === "maximum" && tokens[i].breaks === 0) return { word: "at-most", next: i + 1 };
  if (word === "at" && ["most", "least"].includes(next(tokens, i)) && !countsTimes(tokens, i + 2))
    return { word: next(tokens, i) === "most" ? "at-most" : "at-least", next: i + 2 };
  if (word === "plus" && tokens[i].breaks === 0 && tokens[i + 1]?.kind !== "number" && next(tokens, i) !== "or")
    return { word: "at-least", next: i + 1 };
  return null;
}

const OFTEN = new WordSet("once twice thrice");
const SOME = new WordSet("a one two three four five six some");
/** `Below 105 at least | once in May`, `at least on one day`: how often, and no bound of the figure before. */
const countsTimes = (tokens: readonly Token[], i: number) =>
  tokens[i]?.breaks === 0 &&
  (OFTEN.has(tokens[i]) ||
    SOME.has(tokens[i]) ||
    (["on", "in"].includes(tokens[i].lower) && SOME.has(tokens[i + 1])) ||
    (tokens[i].kind === "number" && ["times", "days", "sessions", "closes"].includes(at(tokens, i + 1))));

const BEFORE_VERB = new WordSet(
  "did does do never finally will 'll to could would might can may should won't not it they and which sales revenues deliveries shipments purchases outlays profits earnings buybacks repurchases",
);

/** `at the top 411$`: a noun; `will top $3,000`: a bound. */
const isNounTop = (tokens: readonly Token[], i: number) =>
  tokens[i].lower === "top" && !BEFORE_VERB.has(tokens[i - 1]) && !followsShould(tokens, i);
/** `Should its capex top 15bn, …`, `only then did its operating cash flow top 15bn`. */
function followsShould(tokens: readonly Token[], i: number): boolean {
  for (let back = 2; back <= INVERTED_WITHIN; back++) if (INVERTS.has(tokens[i - back])) return true;
  return false;
}
const INVERTS = new WordSet("should did");
const INVERTED_WITHIN = 7;

/** `ticked up to 4.3 %`: a move and where it ended, not a bound. */
export const isVerbUpTo = (tokens: readonly Token[], i: number) =>
  at(tokens, i) === "up" &&
  at(tokens, i + 1) === "to" &&
  (/[a-z]ed$/.test(at(tokens, i - 1)) ||
    [
      "went",
      "go",
      "goes",
      "going",
      "moves",
      "is",
      "are",
      "was",
      "back",
      "crept",
      "rose",
      "all",
      "gap",
      "gaps",
      "gapping",
      "run",
      "runs",
      "ran",
      "pops",
      "jumps",
      "shot",
      "shoots",
      "rips",
      "creeps",
      "climbs",
    ].includes(at(tokens, i - 1)));

/** Verbs of which `over` is a part: they took over 34 billion of deposits. */
const WITH_OVER = new WordSet("take takes took taken taking roll rolls rolled rolling hand hands handed handing");
const REACH_OF_UNIT = 4;

/** `Took over 34 billion`: the verb's own word and no bound; `took over three years` and `took over 30%` have one. */
function isVerbOver(tokens: readonly Token[], i: number): boolean {
  if (at(tokens, i) !== "over" || !WITH_OVER.has(tokens[i - 1])) return false;
  for (let j = i + 1; j <= i + REACH_OF_UNIT && j < tokens.length; j++)
    if (DURATIONS.longest(tokens, j) || tokens[j].lower === "%" || tokens[j].lower === "percent") return false;
  return true;
}

const WHERE = new WordSet("at around near out in");
/** `Topped around 5,500`: where it turned, and no bound. */
const isTurn = (tokens: readonly Token[], i: number) =>
  /^(?:topped|tops|topping)$/.test(at(tokens, i)) && WHERE.has(tokens[i + 1]);

/** `All but two of them` leaves two out; `all but doubled` is a bound. */
const isExcept = (tokens: readonly Token[], i: number) =>
  at(tokens, i) === "all" && !/^(?:doubl|tripl|trebl|quadrupl|halv)/.test(at(tokens, i + 2));

/** `Below its $51 offer price`: what may stand between a bound and its figure. */
const OF_FIGURE = new WordSet("the its their");
const MONEY_MARKS = new WordSet("$ € £ ¥");
const PERHAPS = new WordSet("maybe perhaps");

const NO_BOUNDS: BoundWord[] = [];

/** "More than a three-bagger". */
const isBagger = (tokens: readonly Token[], i: number) =>
  /^baggers?$/.test(at(tokens, at(tokens, i) === "-" ? i + 1 : i));

/** Every bound word that stands before the number, outermost first: `up to about`, `at least some`. */
export function boundsBefore(tokens: readonly Token[], start: number): { words: BoundWord[]; next: number } {
  if (start >= tokens.length || !BOUNDS.starts(tokens[start].word)) return { words: NO_BOUNDS, next: start };
  const words: BoundWord[] = [];
  let i = start;
  for (let turns = 0; turns < 3; turns++) {
    const hit = i < tokens.length ? BOUNDS.longest(tokens, i) : null;
    if (
      !hit ||
      isNounTop(tokens, i) ||
      isVerbUpTo(tokens, i) ||
      isTurn(tokens, i) ||
      isVerbOver(tokens, i) ||
      isExcept(tokens, i)
    )
      break;
    words.push(hit.value);
    i =
      at(tokens, hit.next) === "a" &&
      at(tokens, hit.next + 1) !== "third" &&
      (tokens[hit.next + 1]?.kind === "number" || isBagger(tokens, hit.next + 2))
        ? hit.next + 1
        : hit.next;
    if (at(tokens, i) === "-" && tokens[i].glued) i++;
    if (PERHAPS.has(tokens[i]) && tokens[i + 1]?.kind === "number") i++;
    if (OF_FIGURE.has(tokens[i]) && (tokens[i + 1]?.kind === "number" || MONEY_MARKS.has(tokens[i + 1]))) i++;
  }
  return { words, next: i };
}

const EXACT: { bound: Bound; loose: Loose } = { bound: "exact", loose: null };

/** What several bound words come to together. */
export function combine(words: BoundWord[]): { bound: Bound; loose: Loose } {
  if (words.length === 0) return EXACT;
  const read = words.map((word) => BOUND_OF[word]);
  return {
    // `Control over as much as 36 %`: the word next to the figure bounds it.
    bound: read.findLast((one) => one.bound !== "exact")?.bound ?? "exact",
    loose: read.find((one) => one.loose)?.loose ?? null,
  };
}

/** `Closed at least 9 % higher`: the `at` behind a measure belongs to the bound. */
export const boundStarts = (tokens: readonly Token[], i: number) =>
  tokens[i].lower === "at" && ["least", "most"].includes(tokens[i + 1]?.lower ?? "");
