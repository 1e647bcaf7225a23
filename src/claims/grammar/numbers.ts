import numbers from "../../../data/registry/lexicon/numbers.json" with { type: "json" };
import { coinAt, isOneOfMoney, MONEY } from "./one-of-money.ts";
import { isPlaceInRun } from "./place-in-run.ts";
import { isFourth, isQuarterOfAYear, isThreeFourths, PERCENTS, TIMES, YEARS } from "./quarters-as-parts.ts";
import { isWeight, joinsScale, SCALES, scaleAt } from "./scales.ts";
import { lowerAt, type Token } from "./tokens.ts";
import { PerWord, type Word, WordSet } from "./vocabulary.ts";

/** A number as written: its value, half of its last digit, and the token after it. */
export interface NumberRead {
  value: number;
  halfStep: number;
  next: number;
  /** The power of ten its scale word gave (1e9 for `bn`), or 1. */
  scale: number;
  /** Written in words (`two`, `half a billion`). */
  inWords: boolean;
  /** A part of something: `a third`, `two-thirds`, `1 in 5`. */
  fraction: boolean;
}

const numberRead = (
  value: number,
  halfStep: number,
  next: number,
  scale = 1,
  inWords = false,
  fraction = false,
): NumberRead => ({ value, halfStep, next, scale, inWords, fraction });

const wordsRead = (value: number, halfStep: number, next: number, scale = 1) =>
  numberRead(value, halfStep, next, scale, true);

const fractionRead = (value: number, halfStep: number, next: number) =>
  numberRead(value, halfStep, next, 1, true, true);

const WORDS = new Map(Object.entries(numbers.words));
const VAGUE = new Map(Object.entries(numbers.vague));
const FRACTIONS = new Map(Object.entries(numbers.fractions));
export const MULTIPLES = new Map(Object.entries(numbers.multiples));

/** True for words a number in words may start with. */
export const mayStartNumber = (word: string) =>
  WORDS.has(word) || word === "half" || word === "a" || word === "an" || word === "another";

/** The value of a number told by one word, or null. */
export const wordValue = (word: string): number | null => WORDS.get(word) ?? null;

/** True for what goes on with a number behind its digits or its article: `million`, `dozen`, `third`. */
export const isPartOfNumber = ({ lower }: Word) => FRACTIONS.has(lower) || VAGUE.has(lower) || SCALES.has(lower);

/** `Lags rents by a year`: one of them. */
const LENGTHS = new Set(["year", "quarter", "month", "week", "decade"]);

const ARTICLES = new Set(["a", "an", "another"]);
const NUMBER = 1;
const ARTICLE = 2;
const AFTER_ARTICLE = 4;
/** What a word may be of a number: its start, an article before it, what such an article goes before. */
const PART_OF_NUMBER = new PerWord(
  (word) =>
    (word.kind === "number" || (word.kind === "word" && mayStartNumber(word.lower) && !ARTICLES.has(word.lower))
      ? NUMBER
      : 0) |
    (word.kind === "word" && ARTICLES.has(word.lower) ? ARTICLE : 0) |
    (isPartOfNumber(word) || LENGTHS.has(word.lower) || PERCENTS.has(word.lower) || MONEY.has(word.lower)
      ? AFTER_ARTICLE
      : 0),
);

/** False where `numberAt` finds none, told by one or two words alone. */
export function mayBeNumber(tokens: readonly Token[], i: number): boolean {
  const part = PART_OF_NUMBER.of(tokens[i].word);
  if ((part & ARTICLE) === 0) return (part & NUMBER) !== 0;
  return i + 1 < tokens.length && (PART_OF_NUMBER.of(tokens[i + 1].word) & AFTER_ARTICLE) !== 0;
}

/** A number in digits or words at token `i`, with its scale, or null. */
export function numberAt(tokens: readonly Token[], i: number): NumberRead | null {
  if (i >= tokens.length) return null;
  if (tokens[i].kind === "number") return digitsAt(tokens, i);
  return mayBeNumber(tokens, i) ? wordsAt(tokens, i) : null;
}

function digitsAt(tokens: readonly Token[], i: number): NumberRead | null {
  const token = tokens[i];
  if (Number.isNaN(token.value)) return null;
  let { value } = token;
  let next = i + 1;
  // 1 000 000: groups of three parted by spaces
  if (tokens[next]?.kind === "number" && /^\d{1,3}$/.test(token.lower))
    while (
      next < tokens.length &&
      next < i + 4 &&
      /^\d{3}$/.test(tokens[next].lower) &&
      !tokens[next].glued &&
      tokens[next].breaks === 0 &&
      tokens[next].start === tokens[next - 1].end + 1 &&
      (next > i + 1 || /^\d{3}$/.test(tokens[next + 1]?.lower ?? ""))
    ) {
      value = value * 1000 + tokens[next].value;
      next++;
    }
  const slashed = token.decimals === 0 ? slashedAt(tokens, i) : null;
  if (slashed) return slashed;
  const half = token.decimals === 0 ? andAHalf(tokens, next) : null;
  if (half) return mixed(value, half, false);
  const decimal = token.decimals === 0 ? pointAt(tokens, next) : null;
  if (decimal) return scaled(tokens, numberRead(tidied(value + decimal.part), 0.05, next + 2));
  const part = eighthsAt(tokens, next);
  if (part !== null && token.decimals === 0) return numberRead(value + part, 1 / 32, next + 3);
  return scaled(tokens, numberRead(value, 0.5 * 10 ** -token.decimals, next));
}

const LARGEST_WHOLE = 1000;
/** `1/10 of the cars`, `2/3rds of sales`: a part; before `of last year` it is a day. */
function slashedAt(tokens: readonly Token[], i: number): NumberRead | null {
  const [over, slash, under] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (slash?.lower !== "/" || !slash.glued || under?.kind !== "number" || !under.glued) return null;
  if (under.decimals > 0 || over.value < 1 || over.value >= under.value || under.value > LARGEST_WHOLE) return null;
  const ordinal = tokens[i + 3]?.glued && /^(?:rds?|ths?)$/.test(tokens[i + 3].lower);
  const next = ordinal ? i + 4 : i + 3;
  const word = lowerAt(tokens, next + 1);
  const isDay = YEARS.has(word) || /^(?:19|20)\d\d$/.test(word) || lowerAt(tokens, i - 1) === "on";
  if (lowerAt(tokens, i - 1) === "/" || (!ordinal && (lowerAt(tokens, next) !== "of" || isDay))) return null;
  return fractionRead(over.value / under.value, 1 / 32 / under.value, next);
}

/** Parts of a dollar or a point in which prices were told before decimals. */
const PARTS_OF_ONE = new Set([2, 4, 8, 16, 32]);

/** `8 5/8`, `4 1/2`: what a fraction behind a whole number adds, or null. */
function eighthsAt(tokens: readonly Token[], i: number): number | null {
  const [over, slash, under] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (under?.kind !== "number" || over.kind !== "number" || slash.lower !== "/") return null;
  if (over.glued || over.breaks > 0 || !slash.glued || !under.glued || tokens[i + 3]?.lower === "/") return null;
  return PARTS_OF_ONE.has(under.value) && over.value > 0 && over.value < under.value ? over.value / under.value : null;
}

const tidied = (value: number) => Math.round(value * 10) / 10;

/** `84 point 2`, `two point five`: the digits behind a point told in a word. */
function pointAt(tokens: readonly Token[], i: number): { part: number } | null {
  const [point, digits] = [tokens[i], tokens[i + 1]];
  if (point?.lower !== "point" || point.breaks > 0 || digits === undefined || digits.breaks > 0) return null;
  const value = digits.kind === "number" ? digits.value : WORDS.get(digits.lower);
  if (value === undefined || value >= 10 || !Number.isInteger(value) || digits.decimals > 0) return null;
  return { part: value / 10 };
}

/** A number with the scale behind it: `12` before `million`. */
export function scaled(tokens: readonly Token[], read: NumberRead): NumberRead {
  let out = read;
  for (let turns = 0; turns < 2; turns++) {
    if (isWeight(tokens, read)) break;
    const at = joinsScale(tokens, out.next) ? out.next + 1 : out.next;
    const scale = scaleAt(tokens, at);
    if (scale === 1) break;
    out = numberRead(out.value * scale, out.halfStep * scale, at + 1, out.scale * scale, out.inWords, out.fraction);
  }
  return out;
}

/** `two`, `twenty five`, `a dozen`, `a third`, `two-thirds`, `half a billion`, `a million`. */
function wordsAt(tokens: readonly Token[], i: number): NumberRead | null {
  const first = tokens[i].lower;
  if (first === "half") {
    const at = lowerAt(tokens, i + 1) === "a" || lowerAt(tokens, i + 1) === "of" ? i + 2 : i + 1;
    const scale = lowerAt(tokens, i + 1) === "a" ? scaleAt(tokens, at) : 1;
    return scale > 1 ? wordsRead(0.5 * scale, 0.05 * scale, at + 1, scale) : fractionRead(0.5, 0.025, i + 1);
  }
  if (first === "a" || first === "an" || first === "another") return articleAt(tokens, i);
  let value = WORDS.get(first);
  if (value === undefined) return null;
  let next = i + 1;
  const joined = lowerAt(tokens, next) === "-" ? next + 1 : next;
  const unit = WORDS.get(lowerAt(tokens, joined));
  if (value >= 20 && unit !== undefined && unit < 10) {
    value += unit;
    next = joined + 1;
  }
  const part = FRACTIONS.get(lowerAt(tokens, joined));
  const whole = part !== undefined && value < 20 ? scaleBehindOf(tokens, joined + 1) : null;
  if (part !== undefined && whole)
    return wordsRead(value * part * whole.scale, 0.05 * whole.scale, whole.next, whole.scale);
  if (
    part !== undefined &&
    value < 20 &&
    /s$|half$|third$|fifth$|quarter$|tenth$/.test(lowerAt(tokens, joined)) &&
    (lowerAt(tokens, joined) !== "quarters" || isThreeFourths(tokens, joined)) &&
    !isQuarterOfAYear(tokens, joined)
  )
    return fractionRead(value * part, 0.02, joined + 1);
  const decimal = pointAt(tokens, next);
  if (decimal) return scaled(tokens, wordsRead(tidied(value + decimal.part), 0.05, next + 2));
  const half = andAHalf(tokens, next);
  return scaled(tokens, half ? mixed(value, half, true) : wordsRead(value, 0.5, next));
}

/** `Three quarters | of a billion`: the amount that a fraction is of. */
function scaleBehindOf(tokens: readonly Token[], i: number): { scale: number; next: number } | null {
  if (lowerAt(tokens, i) !== "of" || !["a", "one"].includes(lowerAt(tokens, i + 1))) return null;
  const scale = scaleAt(tokens, i + 2);
  return scale >= 1e6 ? { scale, next: i + 3 } : null;
}

/** What a fraction adds to the whole number before it. */
interface Added {
  part: number;
  next: number;
}

/** `nine and a half thousand`, `two and a quarter million`, `one and a half percent`: what is added to the number before its scale or unit, or null. */
function andAHalf(tokens: readonly Token[], i: number): Added | null {
  if (lowerAt(tokens, i) !== "and") return null;
  const over = PARTS_TOLD.get(lowerAt(tokens, i + 1));
  const behind = lowerAt(tokens, i + 2) === "-" ? i + 3 : i + 2;
  const under = ADDED.get(lowerAt(tokens, behind).replace(/s$/, ""));
  if (over === undefined || under === undefined || over * under >= 1) return null;
  const [part, next] = [over * under, behind + 1];
  return scaleAt(tokens, next) >= 100 || isMixedUnit(tokens, next) || endsThere(tokens, next) ? { part, next } : null;
}
/** `And a`, `and three`: how many of the parts. */
const PARTS_TOLD = new Map([
  ["a", 1],
  ["an", 1],
  ["one", 1],
  ["three", 3],
  ["five", 5],
  ["seven", 7],
]);
const ADDED = new Map([
  ["half", 0.5],
  ["quarter", 0.25],
  ["eighth", 0.125],
]);
/** `7 and an eighth`: nothing follows that the part could be of. */
const endsThere = (tokens: readonly Token[], i: number) =>
  i >= tokens.length || tokens[i].breaks > 0 || tokens[i].kind === "mark" || ENDS_NUMBER.has(tokens[i]);
const ENDS_NUMBER = new WordSet("to and or on for in by now today is was but so at from");

const mixed = (whole: number, { part, next }: Added, inWords: boolean) =>
  numberRead(whole + part, part / 5, next, 1, inWords);

const MIXED_UNITS = new Set(numbers.mixedUnits);
/** `and a half percent`, `and a quarter points`, `and a half times`: the number before has the same unit. */
const isMixedUnit = (tokens: readonly Token[], i: number) => MIXED_UNITS.has(lowerAt(tokens, i));

/** `A third big buyer`, `a fourth rate cut`: one more of them, no part of anything. */
const ONE_OF_SEVERAL = new WordSet(numbers.oneOfSeveral);

function articleAt(tokens: readonly Token[], i: number): NumberRead | null {
  const word = lowerAt(tokens, i + 1);
  const part = FRACTIONS.get(word);
  const whole = part === undefined ? null : scaleBehindOf(tokens, i + 2);
  if (part !== undefined && whole) return wordsRead(part * whole.scale, 0.05 * whole.scale, whole.next, whole.scale);
  if (part !== undefined && word !== "quarter" && !word.endsWith("s"))
    return isPlaceInRun(tokens, i + 2) || ONE_OF_SEVERAL.has(tokens[i + 2]) ? null : fractionRead(part, 0.02, i + 2);
  if (isFourth(tokens, i)) return fractionRead(0.25, 0.02, i + 2);
  // "A percent and a half"
  if (word === "percent" && lowerAt(tokens, i + 2) === "and") return wordsRead(1, 0.5, i + 1);
  if (isOneOfMoney(tokens, i)) return wordsRead(1, 0.5, i + 1);
  const coin = coinAt(tokens, i);
  if (coin !== null) return wordsRead(coin, 0.005, i + 2);
  const vague = VAGUE.get(word);
  if (vague !== undefined) {
    const at = lowerAt(tokens, i + 2) === "of" ? i + 3 : i + 2;
    return scaled(tokens, wordsRead(vague, 0.5, at));
  }
  if (lowerAt(tokens, i - 1) === "by" && LENGTHS.has(word) && !TIMES.has(lowerAt(tokens, i + 2)))
    return wordsRead(1, 0.5, i + 1);
  const scale = scaleAt(tokens, i + 1);
  return scale >= 100 ? scaled(tokens, wordsRead(scale, 0.5 * scale, i + 2, scale)) : null;
}
