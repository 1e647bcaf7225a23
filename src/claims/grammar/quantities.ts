import type { Bound } from "../mention.ts";
import { boundAfter, boundsBefore, combine, type Loose } from "./bounds.ts";
import { yearAt } from "./calendar-periods.ts";
import { type Figure, figureAt, mayStartSign, rangeAfter, tidy } from "./figures.ts";
import { ishEnd, ishRead } from "./ish.ts";
import { type BoundWord, CODES, SIGNS } from "./lexicon.ts";
import { isDescent, leftBy } from "./moved-to.ts";
import { multipleAt } from "./multiples.ts";
import { MULTIPLES, mayBeNumber, type NumberRead, numberAt } from "./numbers.ts";
import { spreadAfter } from "./spread.ts";
import { placedAt } from "./tens.ts";
import { at, type Token } from "./tokens.ts";
import { unitAfter } from "./units.ts";
import { PerWord, WordSet } from "./vocabulary.ts";

/** A quantity read at a token: as in `QuantityMention`, with the token after it. */
export interface QuantityRead {
  low: number | null;
  high: number | null;
  unit: string;
  bound: Bound;
  loose: Loose;
  halfStep: number;
  role: "level" | "change" | "multiple" | "share" | "duration" | "count";
  from?: number;
  /** What the sign says: +36 % is up, -17 % down. */
  sign: 1 | -1 | 0;
  rule: string;
  /** First token, after bounds such as `to` that are not part of it. */
  first: number;
  next: number;
}

/** From here on a number in words is a level, as in digits: `the S&P at eight thousand`. */
const THOUSAND = 1000;

function describe(figure: Figure, number: NumberRead): Pick<QuantityRead, "unit" | "role" | "rule"> {
  const { unit, currency } = figure;
  if (unit.kind === "money" || (currency && unit.kind === "none"))
    return { unit: unit.per ? `${currency}/${unit.per}` : (currency ?? ""), role: "level", rule: "money" };
  if (unit.kind === "percent") return { unit: "ratio", role: "level", rule: "percent" };
  if (unit.kind === "points") return { unit: unit.unit, role: "change", rule: "points" };
  if (unit.kind === "fraction") return { unit: "ratio", role: "share", rule: "fraction" };
  if (unit.kind === "times") return { unit: "x", role: "multiple", rule: "multiple" };
  if (unit.kind === "duration") return { unit: unit.unit, role: "duration", rule: "duration" };
  if (unit.kind === "physical") return { unit: unit.unit, role: "level", rule: "physical" };
  if (unit.kind === "count") return { unit: unit.unit, role: "count", rule: "count" };
  return {
    unit: "",
    role: number.inWords && number.value < THOUSAND && Number.isInteger(number.value) ? "count" : "level",
    rule: "bare-number",
  };
}

/** `$80s`: from 80 to the last hundredth below 90. */
function decadeOf(tokens: readonly Token[], figure: Figure): { high: number; next: number } | null {
  if (
    at(tokens, figure.next) !== "s" ||
    !tokens[figure.next].glued ||
    !figure.currency ||
    figure.number.value % 10 !== 0
  )
    return null;
  return { high: figure.number.value + 9.99, next: figure.next + 1 };
}

/** `10 to 1`: a ratio of two, as a multiple. */
function toOne(first: Figure, range: ReturnType<typeof rangeAfter>): Omit<QuantityRead, "first"> | null {
  if (
    range?.mark !== "to" ||
    range.second.number.value !== 1 ||
    first.currency ||
    first.unit.kind !== "none" ||
    range.second.unit.kind !== "none"
  )
    return null;
  if (first.number.value <= 1) return null;
  const value = first.number.value;
  return {
    low: value,
    high: value,
    unit: "x",
    bound: "exact",
    loose: null,
    halfStep: first.number.halfStep,
    role: "multiple",
    sign: 0,
    rule: "ratio-to-one",
    next: range.second.next,
  };
}

/** Words and marks that may stand before an amount's number, and multiples in one word. */
const BEFORE_NUMBER = new PerWord((word) =>
  MULTIPLES.has(word.lower) || mayStartSign(word) || SIGNS.starts(word) || CODES.starts(word) ? 1 : 0,
);

/** False where no amount starts, told by one or two words alone. */
const mayBeAmount = (tokens: readonly Token[], i: number) =>
  BEFORE_NUMBER.of(tokens[i].word) === 1 || mayBeNumber(tokens, i);

/** `16 cents to $3.66`: by how much, and where to. */
const isCentsTo = (first: Figure, second: Figure) => first.unit.factor === CENT && second.unit.factor === 1;
const CENT = 0.01;

/** A quantity that starts at token `i`, bounds included, or null. */
export function quantityAt(tokens: readonly Token[], i: number): QuantityRead | null {
  const placed = placedAt(tokens, i);
  if (placed) return placed;
  const { words, next } = boundsBefore(tokens, i);
  if (next >= tokens.length || !mayBeAmount(tokens, next)) return null;
  if (next > i && yearAt(tokens, next) !== null) return null;
  return multipleAt(tokens, i, next, words) ?? figureRead(tokens, i, next, words);
}

/** `90+ percent`, `20k+ users`, `6 or so years`: the bound stands between the number and its unit. */
function boundBeforeUnit(
  tokens: readonly Token[],
  number: NumberRead | null,
): { figure: Figure; word: BoundWord } | null {
  if (!number) return null;
  const loose = at(tokens, number.next) === "or" && at(tokens, number.next + 1) === "so";
  const plus = at(tokens, number.next) === "+" && tokens[number.next].glued;
  const ish = ishEnd(tokens, number.next);
  if (ish !== null) return ishRead(tokens, number, ish);
  if ((!plus && !loose) || (plus && tokens[number.next + 1]?.kind === "number")) return null;
  const unit = unitAfter(tokens, { ...number, next: number.next + (loose ? 2 : 1) }, null);
  return unit && (loose ? OF_SO_MANY : OF_MORE).has(unit.kind)
    ? { figure: { number, currency: null, unit, sign: 0, next: unit.next }, word: loose ? "about" : "at-least" }
    : null;
}
const OF_SO_MANY = new Set(["percent", "points", "duration", "physical"]);
const OF_MORE = new Set([...OF_SO_MANY, "times", "count"]);

function figureRead(tokens: readonly Token[], i: number, start: number, words: BoundWord[]): QuantityRead | null {
  const number = numberAt(tokens, start);
  const within = boundBeforeUnit(tokens, number);
  const first = within?.figure ?? figureAt(tokens, start, number);
  if (!first) return null;
  const before = at(tokens, start - 1) === "within" ? "within" : at(tokens, i - 1);
  const spread = spreadAfter(tokens, first);
  if (spread) return spreadRead(i, first, spread);
  const ends = rangeAfter(tokens, first, before);
  const range = ends && isCentsTo(first, ends.second) ? null : ends;
  const ratio = toOne(first, range);
  if (ratio) return { ...ratio, first: i };
  if (range) return rangeRead(tokens, i, first, range, range.mark === "and" ? [] : words);
  const rank =
    before === "top" &&
    !first.currency &&
    ["none", "count"].includes(first.unit.kind) &&
    first.number.value >= 1 &&
    first.number.value <= 100;
  if (rank)
    return {
      low: 1,
      high: first.number.value,
      unit: "rank",
      bound: "at-most",
      loose: null,
      halfStep: 0.5,
      role: "count",
      sign: 0,
      rule: "rank",
      first: i,
      next: first.number.next,
    };
  const base = baseAfter(tokens, i, first);
  if (base) return rangeRead(tokens, i, base.second, { second: first, low: base.low, mark: "from" }, words, base.next);
  const factor = first.unit.factor;
  const value = tidy(first.number.value * factor);
  const decade = decadeOf(tokens, first);
  const suffix = boundAfter(tokens, decade?.next ?? first.next);
  const inside =
    within?.word ?? (first.number.next - 2 > start && at(tokens, first.number.next - 2) === "+" ? "at-least" : null);
  const chosen: BoundWord[] = suffix ? [...words, suffix.word] : inside ? [...words, inside] : words;
  const { bound, loose } = combine(chosen);
  const least = fromFlat(tokens, i, first) ? 0 : value;
  const low = bound === "less-than" || bound === "at-most" ? null : least;
  const high = bound === "more-than" || bound === "at-least" ? null : (decade?.high ?? value);
  const { unit, role, rule } = describe(first, first.number);
  return {
    low,
    high,
    unit,
    role,
    rule,
    bound: decade || least < value ? "range" : bound,
    loose,
    halfStep: first.number.halfStep * factor,
    sign: first.sign,
    first: i,
    next: suffix?.next ?? decade?.next ?? first.next,
  };
}

const FLAT = new WordSet("flat unchanged flattish even");
const EITHER_WAY = new WordSet("up down plus minus + -");
/** `Flat to up 1%`, `flat to down 2%`: from nothing to so much. */
const fromFlat = (tokens: readonly Token[], i: number, { unit, sign }: Figure): boolean => {
  if (unit.kind !== "percent" || i < 2) return false;
  const to = sign !== 0 || !EITHER_WAY.has(tokens[i - 1]) ? i - 1 : i - 2;
  return to > 0 && at(tokens, to) === "to" && FLAT.has(tokens[to - 1]);
};

/** `10.7bn plus or minus 300m`: from the one end to the other. */
function spreadRead(i: number, first: Figure, spread: { low: number; high: number; next: number }): QuantityRead {
  const read = describe(first, first.number);
  const halfStep = first.number.halfStep * first.unit.factor;
  return {
    ...read,
    ...spread,
    bound: "range",
    loose: null,
    halfStep,
    sign: first.sign,
    rule: `${read.rule}:spread`,
    first: i,
  };
}

/** "To $85bn from 75": what it came from, said after what it came to. */
function baseAfter(
  tokens: readonly Token[],
  i: number,
  last: Figure,
): { second: Figure; low: number; next: number } | null {
  if (at(tokens, i - 1) !== "to" && at(tokens, i) !== "to") return null;
  if (at(tokens, last.next) !== "from" || tokens[last.next].breaks > 0) return null;
  const { words, next: start } = boundsBefore(tokens, last.next + 1);
  if (words.length > 0 || yearAt(tokens, start) !== null) return null;
  const second = figureAt(tokens, start);
  if (!second) return null;
  const same = second.unit.kind === last.unit.kind && second.unit.unit === last.unit.unit;
  if (!same && second.unit.kind !== "none") return null;
  const scale = second.number.scale === 1 && last.number.scale > 1 ? last.number.scale : 1;
  return { second: last, low: tidy(second.number.value * scale * last.unit.factor), next: second.next };
}

function rangeRead(
  tokens: readonly Token[],
  i: number,
  first: Figure,
  range: { second: Figure; low: number; mark: string },
  words: BoundWord[],
  end = range.second.next,
): QuantityRead {
  const { second } = range;
  const scale = second.number.scale === 1 && first.number.scale > 1 && first.currency ? first.number.scale : 1;
  const high = tidy(second.number.value * second.unit.factor * scale);
  const bare = second.unit.kind === "none" || (second.unit.kind === "money" && !second.unit.per && first.unit.per);
  const unit = describe(bare ? first : second, second.number);
  const before = at(tokens, i - 1);
  const isMove =
    range.mark === "from" ||
    isDescent(range, high, first) ||
    (range.mark === "to" &&
      before === "from" &&
      !["ranging", "range", "ranges", "ranged", "anywhere"].includes(at(tokens, i - 2)));
  const left = isMove ? (first.sign < 0 ? -range.low : range.low) : leftBy(before, range, high, second);
  const base = {
    unit: unit.unit || (first.currency ?? ""),
    role: unit.role,
    halfStep: second.number.halfStep * second.unit.factor,
    sign: range.low < 0 && high > 0 ? (0 as const) : first.sign,
    first: i,
    next: end,
  };
  if (left !== null)
    return {
      ...base,
      sign: range.mark === "from" ? base.sign : 0,
      low: high,
      high,
      from: left,
      bound: "exact",
      loose: combine(words).loose,
      ...(isMove ? { rule: `${unit.rule}:from-to` } : { rule: "moved-to", role: "level" as const }),
    };
  const suffix = end === second.next ? boundAfter(tokens, end) : null;
  const open = suffix?.word === "at-least";
  return {
    ...base,
    ...(open ? { next: suffix.next } : {}),
    low: Math.min(range.low, high),
    high: open ? null : Math.max(range.low, high),
    bound: open ? "at-least" : "range",
    loose: combine(words).loose,
    rule: `${unit.rule}:range`,
  };
}
