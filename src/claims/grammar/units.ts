import { currencyAside } from "./currency-aside.ts";
import { CODES, CURRENCY_WORDS, DURATIONS, IN_PERCENT, NOT_COUNTED, PER, PHYSICAL, RATIOS } from "./lexicon.ts";
import { mayBeNumber, mayStartNumber, type NumberRead, wordValue } from "./numbers.ts";
import { isCoin } from "./one-of-money.ts";
import { isPartOfPercent } from "./quarters-as-parts.ts";
import type { Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";
import { isWeighed } from "./weighed.ts";

/** What stands after a number and says what it measures. */
export interface UnitRead {
  kind: "money" | "percent" | "points" | "fraction" | "times" | "duration" | "physical" | "count" | "none";
  unit: string;
  /** Value of one such unit in the unit given out: 0.01 for percent, 7 for a week in days. */
  factor: number;
  currency: string | null;
  per: string | null;
  next: number;
}

export const NO_UNIT: UnitRead = { kind: "none", unit: "", factor: 1, currency: null, per: null, next: 0 };

const at = (tokens: readonly Token[], i: number) =>
  i >= 0 && i < tokens.length && tokens[i].breaks === 0 ? tokens[i].lower : "";
/** Units of things whose price needs no currency to be one. */
const TRADED = new Set(["share", "bbl", "t", "oz", "lb", "kg", "m3", "bu", "gal", "mmbtu", "MWh", "coin"]);
const ARTICLES = new Set(["per", "a", "an", "/", "each"]);
/** Behind `a year` these make a time of it: `$2.40 a year ago`. */
const OF_TIME = new WordSet("ago earlier before later back prior from on");

/** `$1,406 psf`, `£1,200 pcm`: by what money is told, in short. */
const SHORT_RATES = new Map([
  ["psf", "sqft"],
  ["psm", "sqm"],
  ["pcm", "month"],
  ["pw", "week"],
]);

/** `/share`, `per barrel`, `a tonne`, `/yr`; not `a year ago`. */
function perAt(tokens: readonly Token[], i: number): { per: string; next: number } | null {
  const word = at(tokens, i);
  const short = SHORT_RATES.get(word);
  if (short !== undefined) return { per: short, next: i + 1 };
  if (!ARTICLES.has(word)) return null;
  if (word === "each") return null;
  const hit = i + 1 < tokens.length ? PER.longest(tokens, i + 1) : null;
  if (!hit || tokens[i + 1].breaks > 0) return null;
  const isTime = word === "a" && DURATIONS.longest(tokens, i + 1) !== null && OF_TIME.has(tokens[hit.next]);
  return isTime ? null : { per: hit.value, next: hit.next };
}

function moneyUnit(tokens: readonly Token[], next: number, currency: string, factor = 1): UnitRead {
  const per = perAt(tokens, next);
  return { kind: "money", unit: currency, factor, currency, per: per?.per ?? null, next: per?.next ?? next };
}

const ratio = (kind: UnitRead["kind"], unit: string, factor: number, next: number): UnitRead => ({
  kind,
  unit,
  factor,
  currency: null,
  per: null,
  next,
});

/** `2 points of growth`, `a point of GDP growth`: hundredths of what is told in percent. */
function pointsOf(tokens: readonly Token[], i: number): UnitRead | null {
  if (!["point", "points", "pts"].includes(at(tokens, i)) || !["of", "off"].includes(at(tokens, i + 1))) return null;
  for (let j = i + 2; j < i + 5 && tokens[j]?.kind === "word" && tokens[j].breaks === 0; j++)
    if (IN_PERCENT.has(tokens[j].lower)) return ratio("points", "ratio", 0.01, i + 1);
  return null;
}

/** After these `five times` counts occasions: cut five times since January. */
const OCCASIONS = new WordSet("since this last already before per a so");

const FURTHER = new WordSet("more further additional extra");
/** `5 more percent`, `ten further points`: the word for more stands before the unit. */
const afterMore = (tokens: readonly Token[], i: number): number =>
  FURTHER.has(tokens[i]) && RATIOS.longest(tokens, i + 1) !== null && at(tokens, i + 1) !== "" ? i + 1 : i;

function ratioUnit(tokens: readonly Token[], start: number, currency: string | null): UnitRead | null {
  const i = start < tokens.length ? afterMore(tokens, start) : start;
  const hit = i < tokens.length && tokens[i].breaks === 0 ? RATIOS.longest(tokens, i) : null;
  if (!hit) return pointsOf(tokens, i);
  if (hit.value === "percent") return currency ? null : ratio("percent", "ratio", 0.01, hit.next);
  if (hit.value === "points") return ratio("points", "ratio", 0.01, hit.next);
  if (hit.value === "basis-points") return ratio("points", "bp", 1, hit.next);
  if (hit.value === "cents") return moneyUnit(tokens, hit.next, at(tokens, i) === "pence" ? "GBP" : "USD", 0.01);
  if (at(tokens, i) === "x" && at(tokens, i + 1) === "-") return null;
  if (hit.value === "times" && at(tokens, i) === "times" && OCCASIONS.has(tokens[hit.next]))
    return ratio("count", "time", 1, hit.next);
  return ratio("times", "x", 1, hit.next);
}

/**
 * The unit that follows a number, or `none` with `next` at the token after the number; null where the number turns out to
 * be something else (an ordinal, a time of day).
 */
export function unitAfter(tokens: readonly Token[], number: NumberRead, currency: string | null): UnitRead | null {
  let i = number.next;
  const word = at(tokens, i);
  if (tokens[i]?.glued && /^(?:st|nd|rd|th)$/.test(word)) return null;
  if (tokens[i]?.glued && word === ":" && tokens[i + 1]?.kind === "number" && tokens[i + 1].glued) return null;
  if (currency) {
    const code = i < tokens.length && tokens[i].breaks === 0 ? CURRENCY_WORDS.longest(tokens, i) : null;
    return moneyUnit(tokens, code?.next ?? i, currency);
  }
  if (number.fraction) return fractionUnit(tokens, number);
  if (word === "-" && tokens[i + 1]?.glued) i++;
  if (number.inWords && isCoin(tokens, number.next - 1)) return moneyUnit(tokens, number.next, "USD");
  const found =
    moneyAfter(tokens, i, number) ??
    ratioUnit(tokens, i, currency) ??
    partsOf(tokens, number) ??
    plainUnit(tokens, i, number);
  if (found) return found;
  const per = perAt(tokens, i);
  if (per && TRADED.has(per.per)) return moneyUnit(tokens, i, "USD");
  return isInCrores(tokens, number) ? moneyUnit(tokens, i, "INR") : { ...NO_UNIT, next: number.next };
}

const CRORES = new WordSet("crore crores cr crs");
/** `PAT of 148 crs`: a sum told by ten millions is one of rupees, where nothing is counted by it. */
const isInCrores = (tokens: readonly Token[], { next, inWords }: NumberRead) =>
  !inWords && CRORES.has(tokens[next - 1]);

/** "53,000 won", "5 million won"; "in 2010 won" and "3 won" are of a victory. */
const isAmountOfWon = ({ value, scale }: NumberRead) => scale !== 1 || value >= 3000;

const LARGE = 1e6;
function moneyAfter(tokens: readonly Token[], i: number, number: NumberRead): UnitRead | null {
  if (i >= tokens.length || tokens[i].breaks > 0) return null;
  if (tokens[i].lower === "$" && tokens[i].glued) return moneyUnit(tokens, i + 1, "USD");
  if (tokens[i].lower === "€" && tokens[i].glued) return moneyUnit(tokens, i + 1, "EUR");
  const hit = CODES.longest(tokens, i) ?? CURRENCY_WORDS.longest(tokens, i);
  if (hit?.value === "GBP" && isWeighed(tokens, i, hit.next)) return ratio("physical", "lb", 1, hit.next);
  const aside = hit || number.scale < LARGE ? null : currencyAside(tokens, i);
  if (aside) return moneyUnit(tokens, aside.next, aside.currency);
  if (!hit || (tokens[i].lower === "won" && !isAmountOfWon(number)) || tokens[i].lower === "try") return null;
  return moneyUnit(tokens, hit.next, hit.value);
}

/** `half a percent`, `a quarter percent`, `two tenths of a percent`: that part of one percent. */
function partOfPercent(tokens: readonly Token[], number: NumberRead): UnitRead | null {
  let i = isPartOfPercent(tokens, number.next) ? number.next + 1 : number.next;
  if (["a", "one", "1", "-"].includes(at(tokens, i))) i++;
  const hit = i < tokens.length && tokens[i].breaks === 0 ? RATIOS.longest(tokens, i) : null;
  return hit?.value === "percent" ? ratio("percent", "ratio", 0.01, hit.next) : null;
}

/** `half of`, `a third`, `two-thirds`. */
function fractionUnit(tokens: readonly Token[], number: NumberRead): UnitRead {
  const percent = partOfPercent(tokens, number);
  if (percent) return percent;
  let point = number.next;
  while (["of", "a", "-", "percentage", "percent", "full"].includes(at(tokens, point))) point++;
  if (["point", "points"].includes(at(tokens, point))) return ratio("points", "ratio", 0.01, point + 1);
  const next = at(tokens, number.next) === "of" ? number.next + 1 : number.next;
  const duration = DURATIONS.longest(tokens, next);
  if (duration && tokens[next].breaks === 0 && next === number.next)
    return ratio("duration", duration.value[0], duration.value[1], duration.next);
  return ratio("fraction", "ratio", 1, next);
}

/** `1 in 5`, `4 out of 10`. */
function partsOf(tokens: readonly Token[], number: NumberRead): UnitRead | null {
  const i = number.next;
  const isOut = at(tokens, i) === "out" && at(tokens, i + 1) === "of";
  if (at(tokens, i) !== "in" && !isOut) return null;
  const whole = wholeAt(tokens, i + (isOut ? 2 : 1), number);
  if (whole === null || !(whole > number.value) || whole > 1000 || number.scale !== 1) return null;
  const after = at(tokens, i + (isOut ? 3 : 2));
  if (DURATIONS.longest(tokens, Math.min(tokens.length - 1, i + (isOut ? 3 : 2))) || after === "%") return null;
  return ratio("fraction", "ratio", 1 / whole, i + (isOut ? 3 : 2));
}

/** `1 in 5`, `one in five`: of how many. */
function wholeAt(tokens: readonly Token[], i: number, { inWords }: NumberRead): number | null {
  const token = tokens[i];
  if (token?.kind === "number") return token.value;
  return inWords && token?.breaks === 0 ? wordValue(token.lower) : null;
}

const LEAST_SUM = 1e6;
/** Marks that end what a unit is glued to: `at 1,010p.` */
const STOPS = new WordSet(". , ; : ! ? )");

function plainUnit(tokens: readonly Token[], i: number, number: NumberRead): UnitRead | null {
  if (i >= tokens.length || tokens[i].breaks > 0) return null;
  const short = tokens[i].lower.length < 3;
  const duration = DURATIONS.longest(tokens, i);
  // "A 20bn quarter": an amount of one.
  if (duration && number.scale >= LEAST_SUM) return null;
  if (duration && (!short || tokens[i].glued))
    return ratio("duration", duration.value[0], duration.value[1], duration.next);
  if (isCentsPer(tokens, i)) return moneyUnit(tokens, i + 1, "USD", 0.01);
  const strike =
    tokens[i].glued &&
    (tokens[i].lower === "c" || tokens[i].lower === "p") &&
    number.scale === 1 &&
    (!tokens[i + 1]?.glued || STOPS.has(tokens[i + 1]) || isRangeMark(tokens, i + 1));
  if (strike) return { kind: "money", unit: "USD", factor: 1, currency: "USD", per: "share", next: i + 1 };
  const physical = PHYSICAL.longest(tokens, i);
  if (physical) return ratio("physical", physical.value[0], physical.value[1], physical.next);
  return countUnit(tokens, i, number);
}

/** `55c-75c`: the other end follows. */
const isRangeMark = (tokens: readonly Token[], i: number) =>
  ["-", "–"].includes(tokens[i].lower) && tokens[i + 1]?.kind === "number" && tokens[i + 1].glued;

const MORE = new WordSet("more fewer less additional extra new other");

const ON_EACH = new WordSet("on a per /");

/** `10c a gallon`, `every 5c on a litre`, `2c per kWh`: cents and no call. */
function isCentsPer(tokens: readonly Token[], i: number): boolean {
  if (tokens[i].lower !== "c" || !tokens[i].glued || !ON_EACH.has(tokens[i + 1])) return false;
  const each = at(tokens, i + 1) === "on" ? i + 3 : i + 2;
  return each < tokens.length && PER.longest(tokens, each) !== null && DURATIONS.longest(tokens, each) === null;
}

/** A hyphen inside a word, as in `short-haul`. */
const isJoint = (tokens: readonly Token[], j: number) =>
  tokens[j].lower === "-" && tokens[j].glued && tokens[j + 1]?.kind === "word" && tokens[j + 1].glued;

/** `10s`, `the 80s`: bonds of that many years, or a stretch of tens; an `s` names nothing that is counted. */
const isTens = (tokens: readonly Token[], i: number) => tokens[i].glued && tokens[i].lower === "s";

/** `Under 3k fifteen months ago`: another number begins. */
const isNumberWord = (tokens: readonly Token[], j: number) =>
  mayStartNumber(tokens[j].lower) && mayBeNumber(tokens, j) && DURATIONS.longest(tokens, j + 1) !== null;

/** Words and hyphens up to the noun that is counted. */
const LONGEST_NOUN = 6;

/** `A 1.2bn loss`, `a 5bn business`: nouns that end so are in the singular, and what they name has that size. */
const IN_SINGULAR = /(?:ss|us|(?<!tax|sk)is)$/;

/** The thing counted: the last noun of the words that follow, in the singular. */
function countUnit(tokens: readonly Token[], i: number, number: NumberRead): UnitRead | null {
  if (isTens(tokens, i)) return null;
  let head = -1;
  for (let j = i; j < tokens.length && j < i + LONGEST_NOUN; j++) {
    const token = tokens[j];
    if (j > i && isJoint(tokens, j)) continue;
    if (
      token.kind !== "word" ||
      (j > i && token.breaks > 0) ||
      token.breaks > 1 ||
      NOT_COUNTED.has(token.lower) ||
      isNumberWord(tokens, j) ||
      token.lower.startsWith("'")
    )
      break;
    if (/(?:ed|ing|ly)$/.test(token.lower) && !/(?:buildings|listing)$/.test(token.lower)) break;
    head = j;
    if (/[^s]s$/.test(token.lower) && !IN_SINGULAR.test(token.lower)) break;
  }
  if (head < 0 || MORE.has(tokens[head])) return null;
  const noun = tokens[head].lower;
  if (!/s$|people|men|women|children|data$/.test(noun) || IN_SINGULAR.test(noun)) return null;
  return ratio("count", singular(noun), 1, number.next);
}

/** The singular of an English noun, for naming what is counted. */
export function singular(noun: string): string {
  if (/ies$/.test(noun) && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes)$/.test(noun)) return noun.slice(0, -2);
  return /[^su]s$/.test(noun) ? noun.slice(0, -1) : noun === "people" ? "person" : noun;
}
