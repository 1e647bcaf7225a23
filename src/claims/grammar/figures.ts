import { boundsBefore } from "./bounds.ts";
import { BOUNDS, CODES, SIGNS } from "./lexicon.ts";
import { type NumberRead, numberAt, scaled } from "./numbers.ts";
import { withHundredths } from "./spoken-money.ts";
import { at, type Token } from "./tokens.ts";
import { NO_UNIT, type UnitRead, unitAfter } from "./units.ts";
import { type Word, WordSet } from "./vocabulary.ts";

/** One amount with its currency and unit. */
export interface Figure {
  number: NumberRead;
  currency: string | null;
  unit: UnitRead;
  sign: 1 | -1 | 0;
  next: number;
}

/** Without the dust of binary fractions: 0.7, not 0.7000000000000001. */
export const tidy = (value: number) =>
  Number.isInteger(3 * value) || isShort(value) ? value : Number(value.toPrecision(15));

/** True of the number nearest to a decimal of at most four places and fifteen digits: it has no dust. */
const isShort = (value: number) => Math.abs(value) < 1e11 && Math.round(value * 1e4) / 1e4 === value;

const MINUS = new Set(["-", "−", "–"]);
const SIGN_WORDS = new Set(["minus", "negative", "plus"]);
const OF_A_YEAR = new WordSet(
  "eps earnings sales revenues estimates comps profits numbers deliveries margins results forecasts highs lows levels prices dividends guidance",
);
const RANGE_MARKS = new Set(["-", "–", "—", "~", "to", "and", "or"]);
const IDENTIFIER_BEFORE = /^[a-z_]/;

/** `4o`, `4o-mini`: the name of a model. */
const isModelName = (tokens: readonly Token[], i: number) => tokens[i + 1]?.lower === "o" && tokens[i + 1].glued;

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
    !(tokens[i - 2].glued && tokens[i - 3]?.kind === "number") &&
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

/** `NOK 250`; in `NOK 1/21/22 5c` the letters name a share, and a day follows. */
function codeAt(tokens: readonly Token[], i: number) {
  const hit = CODES.longest(tokens, i);
  if (!hit || tokens[hit.next]?.kind !== "number") return hit;
  const [slash, under] = [tokens[hit.next + 1], tokens[hit.next + 2]];
  return slash?.lower === "/" && slash.glued && under?.kind === "number" && under.glued ? null : hit;
}

/** True for words and marks that the sign of a number may start with. */
export const mayStartSign = ({ lower }: Word) => lower === "+" || MINUS.has(lower) || SIGN_WORDS.has(lower);

/** `Micron plus 12 %`, `the SOX plus 9.5`: a move of what is named before it, where `plus 50 others` is none. */
function isPlusMove(tokens: readonly Token[], i: number, { kind }: UnitRead, { halfStep }: NumberRead): boolean {
  const before = tokens[i - 1];
  return before?.kind === "word" && before.caps > 0 && (kind === "percent" || (kind === "none" && halfStep < 0.5));
}

/** The sign at token `i`: `minus`, or a plus or minus glued to what follows, and to no word or number before it. */
function plusOrMinus(tokens: readonly Token[], i: number): 1 | -1 | 0 {
  const mark = at(tokens, i);
  if (SIGN_WORDS.has(mark) && tokens[i + 1]?.breaks === 0 && tokens[i + 1].kind !== "word")
    return mark === "plus" ? 1 : -1;
  if (!(mark === "+" || MINUS.has(mark)) || i + 1 >= tokens.length || !tokens[i + 1].glued) return 0;
  if (tokens[i].glued && i > 0 && tokens[i - 1].kind !== "mark") return 0;
  return mark === "+" ? 1 : -1;
}

/** `2024 EPS`, `2023 comps`: a year before what was earned in it. */
const isYearOf = (tokens: readonly Token[], i: number) =>
  tokens[i].lower.length === 4 && /^(?:199|20[0-4])\d$/.test(tokens[i].lower) && OF_A_YEAR.has(tokens[i + 1]);

/** `$(0.05)`, `$(12.3) million`, `was (4)%`: in brackets, as accountants write what is below nothing. */
function lossAt(tokens: readonly Token[], i: number, isMoney: boolean): NumberRead | null {
  const first = isMoney && at(tokens, i) === "(" ? i + 1 : i;
  if (at(tokens, first - 1) !== "(" || tokens[first]?.kind !== "number" || !tokens[first].glued) return null;
  if (at(tokens, first + 1) !== ")" || Number.isNaN(tokens[first].value)) return null;
  const read = numberAt(tokens.slice(first, first + 1), 0);
  if (!read || (!isMoney && !["%", "percent"].includes(at(tokens, first + 2)))) return null;
  return scaled(tokens, { ...read, value: -read.value, next: first + 2 });
}

/** One amount with its currency and unit, without range or bound; `known` is the number at `start` where it was read already. */
export function figureAt(tokens: readonly Token[], start: number, known?: NumberRead | null): Figure | null {
  let i = start;
  let sign = plusOrMinus(tokens, i);
  if (sign !== 0) i++;
  const currency = i < tokens.length ? (signAt(tokens, i) ?? codeAt(tokens, i)) : null;
  if (currency) {
    i = currency.next;
    const inner = plusOrMinus(tokens, i);
    if (inner !== 0) {
      sign = inner;
      i++;
    }
  }
  const number =
    lossAt(tokens, i, currency !== null) ?? (i === start && known !== undefined ? known : numberAt(tokens, i));
  if (!number) return null;
  if (!currency && tokens[i].kind === "number" && (isPartOfName(tokens, i) || isModelName(tokens, i))) return null;
  const unit = unitAfter(tokens, number, currency?.value ?? null);
  if (!unit || (unit.kind === "count" && isYearOf(tokens, i))) return null;
  if (at(tokens, start) === "plus" && !isPlusMove(tokens, start, unit, number)) return null;
  const half = halfAfter(tokens, number, unit);
  if (half)
    return {
      number: half,
      currency: currency?.value ?? unit.currency,
      unit,
      sign,
      next: unit.next + AND_A_HALF.length,
    };
  const told = currency ? null : withHundredths(tokens, number, unit);
  return {
    number,
    unit,
    ...told,
    currency: currency?.value ?? unit.currency,
    sign,
    next: told?.unit.next ?? unit.next,
  };
}

const AND_A_HALF = ["and", "a", "half"];
/** `one percent and a half`: the half is of the unit before it. */
function halfAfter(tokens: readonly Token[], number: NumberRead, unit: UnitRead): NumberRead | null {
  if (!["percent", "points", "money"].includes(unit.kind) || !Number.isInteger(number.value)) return null;
  if (!AND_A_HALF.every((word, index) => at(tokens, unit.next + index) === word)) return null;
  return { ...number, value: number.value + 0.5 * number.scale, halfStep: 0.1 * number.scale };
}

/** `from 30 GW to 13`, `from 90% to about 60`: the figure a move ends at, in the unit it began in. */
function reachedAt(tokens: readonly Token[], first: Figure, before: string, mark: string): Figure | null {
  if (before !== "from" || mark !== "to" || first.unit.kind === "none" || first.unit.kind === "count") return null;
  const start = boundsBefore(tokens, first.next + 1).next;
  const second = figureAt(tokens, start);
  if (second?.unit.kind !== "none" || second.currency || second.number.value >= YEARS) return null;
  return { ...second, currency: first.currency, unit: { ...first.unit, next: second.next } };
}

/** The ends of a range are not so far apart as a move and the level it ends at. */
const APART = 12;

/** `By 2 to 3 %`, not `by 2 billion to 37bn`. */
function isNear(first: Figure, second: Figure): boolean {
  const unit = first.unit.kind === "none" ? second.unit : first.unit;
  const [a, b] = [first.number.value * unit.factor, second.number.value * second.unit.factor];
  return b >= a && (a === 0 || b < APART * a);
}

/** `between 25 and 30`, `within 25 and 30`. */
const BETWEEN = new Set(["between", "within", "inside"]);

/** A bare number from here on may be a year. */
const YEARS = 1900;

/** The second figure of a range `25-30bn`, `3 to 5 percent`, `$175-$250`; scale and unit are shared where one lacks them. */
export function rangeAfter(
  tokens: readonly Token[],
  first: Figure,
  before: string,
): { second: Figure; low: number; mark: string } | null {
  const mark = at(tokens, first.next);
  if (!RANGE_MARKS.has(mark) || tokens[first.next].breaks > 0) return null;
  if (mark === "and" && !BETWEEN.has(before)) return null;
  if (mark === "or" && !(first.unit === NO_UNIT || first.unit.kind === "none")) return null;
  const start = behindLoose(tokens, first.next + 1);
  const second = reachedAt(tokens, first, before, mark) ?? (start < tokens.length ? figureAt(tokens, start) : null);
  if (!second) return null;
  if (second.sign === 1) return first.sign === -1 && straddles(first, second) ? straddling(first, second, mark) : null;
  if (mark === "to" && before === "by" && !isNear(first, second)) return null;
  if (first.unit.kind !== "none" && second.unit.kind === "none" && first.currency === null) return null;
  if (first.currency && !second.currency && second.unit.kind !== "none" && second.unit.kind !== "money") return null;
  if (
    first.unit.kind !== "none" &&
    second.unit.kind !== "none" &&
    first.unit.unit !== second.unit.unit &&
    !first.currency
  )
    return null;
  const isPerUnit = second.unit.kind === "money" && second.unit.per && PER_WORDS.has(tokens[second.number.next]);
  if (first.currency && (second.unit.kind === "none" || isPerUnit)) {
    const unit = unitAfter(tokens, second.number, first.currency);
    if (unit?.per) return rangeOf(first, { ...second, currency: first.currency, unit, next: unit.next }, mark);
  }
  return rangeOf(first, second, mark);
}

/** `A$41-45 per pound`: what is said by its unit alone is in the currency of the lower end. */
const PER_WORDS = new WordSet("per a an /");

const LOOSE = new WordSet("about around roughly maybe perhaps possibly even approximately nearly almost just");
const SIDE = new WordSet("over under above below");
/** `$4.50 to just over $5`: behind the words that loosen the other end. */
function behindLoose(tokens: readonly Token[], i: number): number {
  if (!LOOSE.has(tokens[i]) || tokens[i].breaks > 0) return i;
  return at(tokens, i) === "just" && SIDE.has(tokens[i + 1]) ? i + 2 : i + 1;
}

/** `Between -1 and +1 percent`: from below nothing to above it. */
const straddles = (first: Figure, second: Figure) =>
  first.unit.kind === "none" || (first.unit.kind === second.unit.kind && first.unit.unit === second.unit.unit);

function straddling(first: Figure, second: Figure, mark: string): { second: Figure; low: number; mark: string } {
  const { low } = rangeOf(first, second, mark);
  return { second, low: -low, mark };
}

function rangeOf(first: Figure, second: Figure, mark: string): { second: Figure; low: number; mark: string } {
  const share =
    first.number.scale === 1 && second.number.scale > 1 && first.number.value < 1000 ? second.number.scale : 1;
  const low = tidy(first.number.value * share * (first.unit.kind === "none" ? second.unit.factor : first.unit.factor));
  return { second, low, mark };
}
