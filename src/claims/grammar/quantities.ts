import type { Bound } from "../mention.ts";
import { yearAt } from "./calendar-periods.ts";
import { BOUNDS, type BoundWord, CODES, SIGNS } from "./lexicon.ts";
import { MULTIPLES, type NumberRead, numberAt } from "./numbers.ts";
import type { Token } from "./tokens.ts";
import { NO_UNIT, type UnitRead, unitAfter } from "./units.ts";

/** A quantity read at a token: as in `QuantityMention`, with the token after it. */
export interface QuantityRead {
  low: number | null;
  high: number | null;
  unit: string;
  bound: Bound;
  loose: "about" | "almost" | "just-over" | null;
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

interface Figure {
  number: NumberRead;
  currency: string | null;
  unit: UnitRead;
  sign: 1 | -1 | 0;
  next: number;
}

/** Without the dust of binary fractions: 0.7, not 0.7000000000000001. */
const tidy = (value: number) => (Number.isInteger(3 * value) ? value : Number(value.toPrecision(15)));

const at = (tokens: readonly Token[], i: number) => (i >= 0 && i < tokens.length ? tokens[i].lower : "");
const MINUS = new Set(["-", "−", "–"]);
const RANGE_MARKS = new Set(["-", "–", "—", "~", "to", "and", "or"]);
const IDENTIFIER_BEFORE = /^[a-z_]/;

/** A number glued to the end of a word (H100, F-150, v1.05) names something; it does not measure it. */
function isPartOfName(tokens: readonly Token[], i: number): boolean {
  if (!tokens[i].glued || i === 0) return false;
  const before = tokens[i - 1];
  if (before.kind === "word") return !CODES.longest(tokens, i - 1);
  if (before.lower === ":" && i > 1 && tokens[i - 2].kind === "number" && before.glued) return true;
  return (
    before.lower === "-" &&
    before.glued &&
    i > 1 &&
    tokens[i - 2].kind === "word" &&
    IDENTIFIER_BEFORE.test(tokens[i - 2].lower) &&
    !BOUNDS.longest(tokens, i - 2)
  );
}

/** A currency sign; in `NT$`, `A$` the letters are capitals and glued. */
function signAt(tokens: readonly Token[], i: number) {
  const hit = SIGNS.longest(tokens, i);
  if (!hit || hit.next === i + 1) return hit;
  return tokens[hit.next - 1].glued && tokens[i].caps > 0 ? hit : null;
}

/** One amount with its currency and unit, without range or bound. */
function figureAt(tokens: readonly Token[], start: number): Figure | null {
  let i = start;
  let sign: 1 | -1 | 0 = 0;
  const signed = () => {
    const mark = at(tokens, i);
    if (i + 1 >= tokens.length || !tokens[i + 1].glued || !(mark === "+" || MINUS.has(mark))) return;
    if (tokens[i].glued && i > 0 && tokens[i - 1].kind !== "mark") return;
    sign = mark === "+" ? 1 : -1;
    i++;
  };
  signed();
  const currency = i < tokens.length ? (signAt(tokens, i) ?? CODES.longest(tokens, i)) : null;
  if (currency) i = currency.next;
  if (currency) signed();
  const number = numberAt(tokens, i);
  if (!number) return null;
  if (!currency && tokens[i].kind === "number" && isPartOfName(tokens, i)) return null;
  const unit = unitAfter(tokens, number, currency?.value ?? null);
  if (!unit) return null;
  return { number, currency: currency?.value ?? unit.currency, unit, sign, next: unit.next };
}

/** The second figure of a range `25-30bn`, `3 to 5 percent`, `$175-$250`; scale and unit are shared where one lacks them. */
function rangeAfter(
  tokens: readonly Token[],
  first: Figure,
  before: string,
): { second: Figure; low: number; mark: string } | null {
  const mark = at(tokens, first.next);
  if (!RANGE_MARKS.has(mark) || tokens[first.next].breaks > 0) return null;
  if (mark === "and" && before !== "between") return null;
  if (mark === "or" && !(first.unit === NO_UNIT || first.unit.kind === "none")) return null;
  const second = figureAt(tokens, first.next + 1);
  if (!second || second.sign === 1) return null;
  if (first.unit.kind !== "none" && second.unit.kind === "none" && first.currency === null) return null;
  if (first.currency && !second.currency && second.unit.kind !== "none" && second.unit.kind !== "money") return null;
  if (
    first.unit.kind !== "none" &&
    second.unit.kind !== "none" &&
    first.unit.unit !== second.unit.unit &&
    !first.currency
  )
    return null;
  const share =
    first.number.scale === 1 && second.number.scale > 1 && first.number.value < 1000 ? second.number.scale : 1;
  const low = tidy(first.number.value * share * (first.unit.kind === "none" ? second.unit.factor : first.unit.factor));
  return { second, low, mark };
}

const BOUND_OF: Record<BoundWord, { bound: Bound; loose: QuantityRead["loose"] }> = {
  "more-than": { bound: "more-than", loose: null },
  "at-least": { bound: "at-least", loose: null },
  "less-than": { bound: "less-than", loose: null },
  "at-most": { bound: "at-most", loose: null },
  about: { bound: "exact", loose: "about" },
  almost: { bound: "exact", loose: "almost" },
  "just-under": { bound: "less-than", loose: "almost" },
  "just-over": { bound: "more-than", loose: "just-over" },
};

/** The bound said after a number: `70%+`, `or more`, `or less`, `or so`, `plus`. */
function boundAfter(tokens: readonly Token[], i: number): { word: BoundWord; next: number } | null {
  const word = at(tokens, i);
  if (word === "+" && tokens[i].glued) return { word: "at-least", next: i + 1 };
  if (word === "or" || word === "and") {
    const next = at(tokens, i + 1);
    if (["more", "higher", "better", "above", "up"].includes(next)) return { word: "at-least", next: i + 2 };
    if (["less", "lower", "fewer", "below", "under"].includes(next)) return { word: "at-most", next: i + 2 };
    if (word === "or" && next === "so") return { word: "about", next: i + 2 };
  }
  if (word === "ish" || (word === "-" && at(tokens, i + 1) === "ish"))
    return { word: "about", next: word === "-" ? i + 2 : i + 1 };
  if (word === "plus" && tokens[i].breaks === 0 && tokens[i + 1]?.kind !== "number")
    return { word: "at-least", next: i + 1 };
  return null;
}

const BEFORE_VERB = new Set("will 'll to could would might can may should won't not it they and which".split(" "));

/** `at the top 411$`: a noun; `will top $3,000`: a bound. */
const isNounTop = (tokens: readonly Token[], i: number) =>
  tokens[i].lower === "top" && !BEFORE_VERB.has(at(tokens, i - 1));

/** `ticked up to 4.3 %`: a move and where it ended, not a bound. */
export const isVerbUpTo = (tokens: readonly Token[], i: number) =>
  at(tokens, i) === "up" &&
  at(tokens, i + 1) === "to" &&
  (/[a-z]ed$/.test(at(tokens, i - 1)) ||
    ["went", "go", "goes", "going", "moves", "is", "are", "was", "back", "crept", "rose", "all"].includes(
      at(tokens, i - 1),
    ));

/** Every bound word that stands before the number, outermost first: `up to about`, `at least some`. */
function boundsBefore(tokens: readonly Token[], start: number): { words: BoundWord[]; next: number } {
  const words: BoundWord[] = [];
  let i = start;
  for (let turns = 0; turns < 3; turns++) {
    const hit = i < tokens.length ? BOUNDS.longest(tokens, i) : null;
    if (!hit || isNounTop(tokens, i) || isVerbUpTo(tokens, i)) break;
    words.push(hit.value);
    i =
      at(tokens, hit.next) === "a" && at(tokens, hit.next + 1) !== "third" && tokens[hit.next + 1]?.kind === "number"
        ? hit.next + 1
        : hit.next;
    if (at(tokens, i) === "-" && tokens[i].glued) i++;
    if (at(tokens, i) === "the" && tokens[i + 1]?.kind === "number") i++;
  }
  return { words, next: i };
}

/** A quantity that starts at token `i`, bounds included, or null. */
export function quantityAt(tokens: readonly Token[], i: number): QuantityRead | null {
  const { words, next } = boundsBefore(tokens, i);
  if (next > i && yearAt(tokens, next) !== null) return null;
  return multipleAt(tokens, i, next, words) ?? figureRead(tokens, i, next, words);
}

function figureRead(tokens: readonly Token[], i: number, start: number, words: BoundWord[]): QuantityRead | null {
  const first = figureAt(tokens, start);
  if (!first) return null;
  const before = at(tokens, i - 1);
  const range = rangeAfter(tokens, first, before);
  const ratio = toOne(first, range);
  if (ratio) return { ...ratio, first: i };
  if (range) return rangeRead(tokens, i, first, range, words);
  const rank =
    before === "top" && !first.currency && ["none", "count"].includes(first.unit.kind) && first.number.value <= 100;
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
  const factor = first.unit.factor;
  const value = tidy(first.number.value * factor);
  const decade = decadeOf(tokens, first);
  const suffix = boundAfter(tokens, decade?.next ?? first.next);
  const chosen = suffix ? [...words, suffix.word] : words;
  const { bound, loose } = combine(chosen);
  const low = bound === "less-than" || bound === "at-most" ? null : value;
  const high = bound === "more-than" || bound === "at-least" ? null : (decade?.high ?? value);
  return {
    ...describe(first, first.number),
    low,
    high,
    bound: decade ? "range" : bound,
    loose,
    halfStep: first.number.halfStep * factor,
    sign: first.sign,
    first: i,
    next: suffix?.next ?? decade?.next ?? first.next,
  };
}

function combine(words: BoundWord[]): { bound: Bound; loose: QuantityRead["loose"] } {
  const read = words.map((word) => BOUND_OF[word]);
  return {
    bound: read.find((one) => one.bound !== "exact")?.bound ?? "exact",
    loose: read.find((one) => one.loose)?.loose ?? null,
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

function rangeRead(
  tokens: readonly Token[],
  i: number,
  first: Figure,
  range: { second: Figure; low: number; mark: string },
  words: BoundWord[],
): QuantityRead {
  const { second } = range;
  const scale = second.number.scale === 1 && first.number.scale > 1 && first.currency ? first.number.scale : 1;
  const high = tidy(second.number.value * second.unit.factor * scale);
  const unit = describe(second.unit.kind === "none" ? first : second, second.number);
  const before = at(tokens, i - 1);
  const isMove =
    range.mark === "to" &&
    before === "from" &&
    !["ranging", "range", "ranges", "ranged", "anywhere"].includes(at(tokens, i - 2));
  const currencyUnit = first.currency && unit.unit === "" ? { unit: first.currency } : {};
  const base = {
    ...unit,
    ...currencyUnit,
    halfStep: second.number.halfStep * second.unit.factor,
    sign: first.sign,
    first: i,
    next: second.next,
  };
  if (isMove)
    return {
      ...base,
      low: high,
      high,
      from: range.low,
      bound: "exact",
      loose: combine(words).loose,
      rule: `${base.rule}:from-to`,
    };
  return {
    ...base,
    low: Math.min(range.low, high),
    high: Math.max(range.low, high),
    bound: "range",
    loose: combine(words).loose,
    rule: `${base.rule}:range`,
  };
}

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
  return { unit: "", role: number.inWords ? "count" : "level", rule: "bare-number" };
}

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
function multipleAt(tokens: readonly Token[], i: number, start: number, words: BoundWord[]): QuantityRead | null {
  const value = start < tokens.length ? MULTIPLES.get(tokens[start].lower) : undefined;
  if (value === undefined) return null;
  const after = at(tokens, start + 1);
  if (["twice", "thrice"].includes(at(tokens, start)) && COUNTS_TIMES.has(after)) return null;
  if (
    (after === "-" && !/^(?:d|ing)$/.test(at(tokens, start + 2))) ||
    after === "down" ||
    (at(tokens, start) === "double" && ["digit", "digits", "check", "dip", "top", "bottom"].includes(after))
  )
    return null;
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
    first: i,
    next: start + 1,
  };
}
