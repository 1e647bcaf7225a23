import { isForm, isHalvingEvent, isInName, isLabel, isModel, isOfTwo } from "./numbers-in-names.ts";
import type { Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

/** "Closed the half at": six months, not a fraction. */
const isHalfYear = (tokens: readonly Token[], i: number) =>
  tokens[i].lower === "half" &&
  ["the", "first", "second", "this", "last"].includes(tokens[i - 1]?.lower ?? "") &&
  !["of", "a", "the", "as", "percent"].includes(tokens[i + 1]?.lower ?? "");

/** `1.` or `2)` at the start of a line numbers a list. */
function isListNumber(tokens: readonly Token[], i: number): boolean {
  const mark = tokens[i + 1]?.lower;
  return (
    tokens[i].kind === "number" &&
    (i === 0 || tokens[i].breaks > 0) &&
    (mark === "." || mark === ")") &&
    tokens[i + 1].glued &&
    !tokens[i + 2]?.glued
  );
}

/** `(2) they borrow`, `3: a note`: an item of a list or a footnote. */
function isItemNumber(tokens: readonly Token[], i: number): boolean {
  const { kind, value, decimals, glued, breaks } = tokens[i];
  const [after, behind] = [tokens[i + 1], tokens[i + 2]];
  if (kind !== "number" || decimals > 0 || value > 20 || !after?.glued || !behind || behind.glued) return false;
  if (after.lower === ")") return glued && tokens[i - 1]?.lower === "(" && behind.kind === "word";
  return after.lower === ":" && (i === 0 || breaks > 0);
}

/** `rate hikes. [1]`: the mark of a footnote. */
const isFootnote = (tokens: readonly Token[], i: number) =>
  tokens[i].kind === "number" &&
  tokens[i].decimals === 0 &&
  tokens[i].glued &&
  tokens[i - 1]?.lower === "[" &&
  tokens[i + 1]?.lower === "]" &&
  tokens[i + 1].glued;

/** `@3 careful`: the post answered, at the head of a line. */
const isAnswered = (tokens: readonly Token[], i: number) =>
  i > 0 &&
  tokens[i].glued &&
  tokens[i - 1].lower === "@" &&
  (i === 1 || tokens[i - 1].breaks > 0) &&
  tokens[i].decimals === 0 &&
  tokens[i + 1]?.lower !== "x";

/** `+1, great comment`: agreement. */
function isPlusOne(tokens: readonly Token[], i: number): boolean {
  const at = tokens[i].lower === "+" ? i : i - 1;
  return (
    tokens[at]?.lower === "+" &&
    (at === 0 || tokens[at].breaks > 0) &&
    tokens[at + 1]?.lower === "1" &&
    (tokens[at + 2] === undefined || [",", ".", "!", "to", "for", "this", "on"].includes(tokens[at + 2].lower))
  );
}

/** `6am`, `9:30 pm`: a time of day. */
const isClock = (tokens: readonly Token[], i: number) =>
  tokens[i].kind === "number" &&
  ((tokens[i].value <= 12 && ["am", "pm"].includes(tokens[i + 1]?.lower ?? "") && tokens[i + 1].caps !== 1) ||
    (tokens[i].value <= 24 &&
      tokens[i + 1]?.lower === ":" &&
      tokens[i + 1].glued &&
      /^[0-5]\d$/.test(tokens[i + 2]?.lower ?? "")));

const SPANS_OF_EXTREMES = /^(?:w|wk|wks|week|weeks|d|day|days|mo|month|months|m|y|yr|yrs|year|years)$/;
const EXTREMES = new WordSet("high highs low lows range");

/** `A new 52w high`, `20d lows`: how long a stretch the high is of. */
function isSpanOfExtreme(tokens: readonly Token[], i: number): boolean {
  const unit = tokens[i + 1]?.lower === "-" ? i + 2 : i + 1;
  return (
    tokens[i].kind === "number" && SPANS_OF_EXTREMES.test(tokens[unit]?.lower ?? "") && EXTREMES.has(tokens[unit + 1])
  );
}

/** `A double beat`, `double bottom`, `double down`: talk of traders, not twice as much. */
const DOUBLES = new WordSet(
  "beat beats miss misses bottom top dip down downs whammy taxation standard standards counting edged check triple",
);
const isIdiom = (tokens: readonly Token[], i: number) =>
  (tokens[i].lower === "double" || tokens[i].lower === "triple") && DOUBLES.has(tokens[i + 1]);

const TIMES = new WordSet("time times x");
const OFTEN = new Set("daily weekly monthly quarterly yearly annually nightly".split(" "));
const EACH = new Set(["a", "per", "each", "every", "/"]);
const ROUNDS = new Set("day night week month quarter year hour decade".split(" "));

/** `Once a week`, `twice daily`, `three times a year`: how often, not how much. */
function isFrequency(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i].lower;
  const counted = TIMES.has(tokens[i + 1]);
  if (!counted && !["once", "twice", "thrice"].includes(word)) return false;
  const after = tokens[counted ? i + 2 : i + 1]?.lower ?? "";
  const round = tokens[counted ? i + 3 : i + 2]?.lower ?? "";
  const ago = tokens[counted ? i + 4 : i + 3]?.lower === "ago";
  const dashed = after === "-" && OFTEN.has(round);
  return dashed || OFTEN.has(after) || (EACH.has(after) && ROUNDS.has(round) && !ago);
}

/** How far a target or a multiple looks: `12m target`, `18-month PT`, `12m forward`. */
const LOOKED_AHEAD = new WordSet("target targets pt pts tp price forward fwd outlook view trailing");
const LONGEST_LOOK = 60;

function isHorizon(tokens: readonly Token[], i: number): boolean {
  const dashed = tokens[i + 1]?.glued && tokens[i + 1].lower === "-";
  const unit = tokens[dashed ? i + 2 : i + 1];
  if (tokens[i].kind !== "number" || tokens[i].value > LONGEST_LOOK || !unit) return false;
  const months = /^(?:mo|mth|month|months)$/.test(unit.lower) || (unit.lower === "m" && unit.glued);
  return months && LOOKED_AHEAD.has(tokens[dashed ? i + 3 : i + 2]);
}

/** Years that bonds run: `10s are 4.2`, `30s at 4.9`. */
const TENORS = new Set([2, 3, 5, 7, 10, 20, 30]);
const OF_BONDS = new WordSet(
  "are were at yield yielding yielded hit trade trading traded now back above below under over near touched rallied sold and vs",
);

const isTenor = (tokens: readonly Token[], i: number) =>
  tokens[i].kind === "number" &&
  TENORS.has(tokens[i].value) &&
  tokens[i].decimals === 0 &&
  tokens[i - 1]?.lower !== "$" &&
  tokens[i + 1]?.lower === "s" &&
  tokens[i + 1].glued &&
  OF_BONDS.has(tokens[i + 2]);

const AGREES = new WordSet(
  "agree agreed disagree right correct wrong true certain convinced with sure deserved serious honest positive confident legit",
);

/** `100% disagree`, `1000% correct`: how much somebody agrees. */
const isAgreement = (tokens: readonly Token[], i: number) =>
  tokens[i].kind === "number" &&
  tokens[i].value >= 100 &&
  tokens[i + 1]?.lower === "%" &&
  AGREES.has(tokens[i + 2]) &&
  (tokens[i + 2].lower !== "with" || tokens[i + 3]?.lower === "you");

const POINTS = new WordSet("things points questions reasons thoughts comments ways remarks notes caveats quibbles");
const SAID_OF = new Set("i i'd i'll we you to here , : . about".split(" "));

/** `Two things I'd add`, `3 questions:`: how many points follow. */
const isCountOfPoints = (tokens: readonly Token[], i: number) =>
  POINTS.has(tokens[i + 1]) &&
  SAID_OF.has(tokens[i + 2]?.lower ?? ".") &&
  !(tokens[i].value > MOST_POINTS) &&
  !MOVED.has(tokens[i - 1]);
/** Nobody makes more points in a post; `fell 7 points` is of an index. */
const MOST_POINTS = 20;
const MOVED = new WordSet(
  "up down fell fall falls rose rise rises dropped drop drops lost lose loses gained gain gains shed sheds added jumped climbed plunged slid sank slipped surged soared tumbled by another",
);

/** `Dividends 101`: a first course in it. */
const isCourse = (tokens: readonly Token[], i: number) =>
  tokens[i].lower === "101" &&
  i > 0 &&
  tokens[i - 1].kind === "word" &&
  tokens[i - 1].caps > 0 &&
  !tokens[i].glued &&
  (tokens[i + 1] === undefined || tokens[i + 1].kind === "mark" || tokens[i + 1].breaks > 0) &&
  tokens[i + 1]?.lower !== "%";

const AVERAGES = /^(?:[sdewh]?ma|dsma|dema|day|week|hour|period)s?$/;
const MOVING = new WordSet("moving ma sma ema average avg");

/** `Over the 200sma`, `below its 50 day moving average`: what an average is taken of. */
export function isSpanOfAverage(tokens: readonly Token[], i: number): boolean {
  const unit = tokens[i + 1]?.lower === "-" ? i + 2 : i + 1;
  const word = tokens[unit]?.lower ?? "";
  if (tokens[i].kind !== "number" || tokens[i].decimals > 0 || !AVERAGES.test(word)) return false;
  if (word === "ma" && !tokens[unit].glued && tokens[unit].caps === 0) return false;
  return /ma$/.test(word) || MOVING.has(tokens[unit + 1]);
}

/** `A 2x4`, `4x8 sheets`: the size of a board. */
const isDimension = (tokens: readonly Token[], i: number) =>
  isCross(tokens, i + 1) || (i > 1 && isCross(tokens, i - 1));
const isCross = (tokens: readonly Token[], at: number) =>
  tokens[at]?.lower === "x" &&
  tokens[at].glued &&
  tokens[at - 1]?.kind === "number" &&
  tokens[at + 1]?.kind === "number" &&
  tokens[at + 1].glued;

const TELLERS = new WordSet("i we you they it he she this that the there");
/** `60/40 we see 380`: how likely it is, before what it is of. */
function isOddsOf(tokens: readonly Token[], i: number): boolean {
  const first = tokens[i].kind === "number" ? i : i - 1;
  const at = tokens[i + 1]?.lower === "/" ? i : tokens[i - 1]?.lower === "/" ? i - 2 : first;
  const [one, slash, other, next] = tokens.slice(Math.max(0, at), Math.max(0, at) + 4);
  return (
    at >= 0 &&
    one?.kind === "number" &&
    slash?.lower === "/" &&
    other?.kind === "number" &&
    other.glued &&
    one.value + other.value === 100 &&
    next !== undefined &&
    next.breaks === 0 &&
    TELLERS.has(next)
  );
}

/** True for a number or fraction that states no amount. */
export const isNoFigure = (tokens: readonly Token[], i: number) =>
  isListNumber(tokens, i) ||
  isAnswered(tokens, i) ||
  isFootnote(tokens, i) ||
  isLabel(tokens, i) ||
  isInName(tokens, i) ||
  isPlusOne(tokens, i) ||
  isHalfYear(tokens, i) ||
  isItemNumber(tokens, i) ||
  isForm(tokens, i) ||
  isClock(tokens, i) ||
  isOfTwo(tokens, i) ||
  isHalvingEvent(tokens, i) ||
  isSpanOfExtreme(tokens, i) ||
  isFrequency(tokens, i) ||
  isHorizon(tokens, i) ||
  isAgreement(tokens, i) ||
  isCountOfPoints(tokens, i) ||
  isCourse(tokens, i) ||
  isTenor(tokens, i) ||
  isSpanOfAverage(tokens, i) ||
  isModel(tokens, i) ||
  isDimension(tokens, i) ||
  isOddsOf(tokens, i) ||
  isIdiom(tokens, i);
