import { LEADING_WORDS, leadingDigitsAt } from "./leading-digits.ts";
import type { QuantityRead } from "./quantities.ts";
import { at, type Token } from "./tokens.ts";
import { PerWord, WordSet } from "./vocabulary.ts";

const PRICED = new Set(
  "trading trades traded trade priced is are averaged averages closed closes ended finished settled opened sat sits sitting stock shares was back still low mid high upper lower".split(
    " ",
  ),
);

/** What is told in percent: `utilization in the 80s`. */
const IN_PERCENTS = new Set(
  "utilization utilisation occupancy factor factors margin margins rate rates ratio ratios share yields recovery recoveries retention".split(
    " ",
  ),
);

/** `Mid 90s` is a time. */
const FIRST_DECADE = 50;

/** `In her mid 30s`: an age. */
const OWNERS = new WordSet("my your his her their our temperatures temps");

/** `The 1990s`, `the 2000s`. */
const isDecade = ({ lower, value }: Token) => /^\d{4}$/.test(lower) && value >= 1700 && value <= 2100;

/** What the last of some tens, hundreds or thousands is above the first: of the 60s 9.99, of the 3,300s 99.99. */
const widthOf = (value: number) => (value % 1000 === 0 ? 999.99 : value % 100 === 0 ? 99.99 : 9.99);

const PERCENTS = new WordSet("% percent pct");

/** `trading in the 20s`, `in the 3,300s`, `in the low 40s`, `low 40s`: a price of some tens, after words of trading or with the part of them. */
export function tensAt(tokens: readonly Token[], i: number): QuantityRead | null {
  const token = tokens[i];
  if (token?.kind !== "number" || token.value % 10 !== 0 || token.value < 10 || isDecade(token)) return null;
  if (at(tokens, i + 1) !== "s" || !tokens[i + 1].glued) return null;
  const part = ["low", "mid", "high", "upper", "lower"].includes(at(tokens, i - 1)) ? i - 1 : i;
  const ofTheTens = at(tokens, part - 1) === "the" && ["in", "into", "to", "from"].includes(at(tokens, part - 2));
  const before = at(tokens, i - 3);
  const isPrice = token.value >= 100 || PRICED.has(before) || IN_PERCENTS.has(before);
  if (part === i ? !ofTheTens || !isPrice : OWNERS.has(tokens[part - 1])) return null;
  if (!ofTheTens && at(tokens, part) === "mid" && token.value >= FIRST_DECADE) return null;
  const [low, high] = [token.value, token.value + widthOf(token.value)];
  const base = { unit: "", loose: null, role: "level" as const, halfStep: 0.5, sign: 0 as const };
  if (token.value < 100 && PERCENTS.has(tokens[i + 2]))
    return {
      ...base,
      unit: "ratio",
      low: low / 100,
      high: high / 100,
      bound: "range",
      rule: "tens",
      first: i,
      next: i + 3,
    };
  return { ...base, low, high, bound: "range", rule: "tens", first: i, next: i + 2 };
}

const PART_WORDS: Record<string, number> = { low: 0, lower: 0, mid: 1, high: 2, upper: 2 };
/** First and last hundredth of the low, middle and high part of one. */
const THIRDS = [
  [0, 0.39],
  [0.3, 0.69],
  [0.6, 0.99],
];

/** Where the low, middle and high of one begin, as the ends of `low to mid`. */
const HALVES = [0, 0.5, 0.99];

/** `In the low 9s`, `high 4s`, `the low to mid 5's`: a level of one digit, told by the part of the one it lies in. */
function onesAt(tokens: readonly Token[], i: number): QuantityRead | null {
  const first = PART_WORDS[at(tokens, i)];
  const second = at(tokens, i + 1) === "to" ? PART_WORDS[at(tokens, i + 2)] : undefined;
  const behind = second === undefined ? i + 1 : i + 3;
  const start = at(tokens, behind) === "-" ? behind + 1 : behind;
  const token = tokens[start];
  if (first === undefined || token?.kind !== "number" || !/^[1-9]$/.test(token.lower)) return null;
  const ends = ["'", "’"].includes(at(tokens, start + 1)) ? start + 2 : start + 1;
  if (at(tokens, ends) !== "s" || !tokens[ends].glued || OWNERS.has(tokens[i - 1])) return null;
  const part = second === undefined ? THIRDS[first] : [HALVES[first], HALVES[second]];
  const [low, high] = part.map((step) => token.value + step);
  return { ...LEVEL, low, high, bound: "range", rule: "ones", first: i, next: ends + 1 };
}

const LEVEL = { unit: "", loose: null, role: "level" as const, halfStep: 0.05, sign: 0 as const };

const DIGITS = new WordSet("digit digits");
const PARTS: Record<string, number> = { low: 0, lower: 0, mid: 1, middle: 1, high: 2, upper: 2 };
/** First and last of the low, middle and high part of a decade of percentages. */
const SINGLE = [
  [1, 3],
  [4, 6],
  [7, 9],
];
const TEENS = [
  [11, 13],
  [14, 16],
  [17, 19],
];

/** `Up low single digits`, `mid-teens growth`, `grew double digits`: percentages told by where they lie. */
function digitsAt(tokens: readonly Token[], i: number): QuantityRead | null {
  const part = PARTS[at(tokens, i)];
  const dash = at(tokens, i + 1) === "-" ? i + 2 : i + 1;
  const upper =
    part !== undefined && at(tokens, dash) === "to" ? (at(tokens, dash + 1) === "-" ? dash + 2 : dash + 1) : -1;
  const second = upper < 0 ? undefined : PARTS[at(tokens, upper)];
  const behind = second === undefined ? dash : at(tokens, upper + 1) === "-" ? upper + 2 : upper + 1;
  const start = part === undefined ? i : behind;
  const word = at(tokens, start);
  const noun = at(tokens, start + 1) === "-" ? start + 2 : start + 1;
  const base = { unit: "ratio", loose: null, role: "level" as const, halfStep: 0.005, sign: 0 as const };
  if (part === undefined && word === "teens" && IN_THE.has(tokens[i - 2]) && at(tokens, i - 1) === "the")
    return { ...LEVEL, low: 13, high: 19, bound: "range", rule: "tens", first: i, next: i + 1 };
  if (part !== undefined && word === "teens")
    return { ...base, ...rangeOf(spanOf(TEENS, part, second)), rule: "teens", first: i, next: start + 1 };
  if (!DIGITS.has(tokens[noun])) return null;
  const sum = sumAt(tokens, i, part, word, noun + 1);
  if (sum) return sum;
  const end = { first: i, next: noun + 1, rule: "digits" };
  if (word === "single" && part !== undefined) return { ...base, ...rangeOf(spanOf(SINGLE, part, second)), ...end };
  if (word === "double" && part === undefined) return { ...base, low: 0.1, high: null, bound: "at-least", ...end };
  return null;
}

const SCALES: Record<string, number> = { millions: 1e6, million: 1e6, billions: 1e9, billion: 1e9, trillions: 1e12 };

/** `Low single-digit billions`, `double-digit millions`: an amount told by how many digits it has before its scale. */
function sumAt(
  tokens: readonly Token[],
  i: number,
  part: number | undefined,
  word: string,
  end: number,
): QuantityRead | null {
  const scale = SCALES[at(tokens, end)];
  if (scale === undefined || (word !== "single" && word !== "double")) return null;
  const tens = word === "double" ? 10 : 1;
  const [low, high] = part === undefined ? [1, 9.99] : SINGLE[part];
  return {
    ...LEVEL,
    low: low * tens * scale,
    high: high * tens * scale,
    bound: "range",
    rule: "digits",
    first: i,
    next: end + 1,
  };
}

const IN_THE = new WordSet("in into to from");

const LENGTHS: Record<string, number> = { triple: 3, three: 3, four: 4, five: 5, six: 6, seven: 7 };
/** "Triple-digit growth", "a triple-digit loss": of how far something moved, no level. */
const OF_MOVES = new WordSet(
  "growth loss losses gain gains return returns percentage percent move moves rise rises drop drops increase increases",
);
const SPAN_NOUNS = new WordSet("digit digits figure figures");

/** `Back to triple digits`, `bitcoin at six figures`, `a 4-digit price`: a level told by how many digits it has. */
function lengthAt(tokens: readonly Token[], i: number): QuantityRead | null {
  const { kind, lower, decimals, value } = tokens[i];
  const digits = kind === "number" && decimals === 0 && value >= 3 && value <= 7 ? value : LENGTHS[lower];
  const noun = at(tokens, i + 1) === "-" ? i + 2 : i + 1;
  if (digits === undefined || !SPAN_NOUNS.has(tokens[noun]) || OF_MOVES.has(tokens[noun + 1])) return null;
  const range = { low: 10 ** (digits - 1), high: 10 ** digits - 1, bound: "range" as const };
  return { ...LEVEL, ...range, rule: "digits", first: i, next: noun + 1 };
}

/** Whether what is told by the decade or the one it lies in may start with a number (1), a word (2) or not at all. */
const MAY_START = new PerWord(({ kind, lower }) =>
  kind === "number"
    ? 1
    : lower === "double" ||
        LEADING_WORDS.has(lower) ||
        lower === "teens" ||
        Object.hasOwn(LENGTHS, lower) ||
        Object.hasOwn(PARTS, lower) ||
        Object.hasOwn(PART_WORDS, lower)
      ? 2
      : 0,
);

/** A quantity told by where it lies: `the 20s`, `a 4 handle`, `low single digits`, `the low 9s`. */
export function placedAt(tokens: readonly Token[], i: number): QuantityRead | null {
  const start = MAY_START.of(tokens[i].word);
  if (start === 0) return null;
  return (
    (start === 1 ? tensAt(tokens, i) : (digitsAt(tokens, i) ?? onesAt(tokens, i))) ??
    leadingDigitsAt(tokens, i) ??
    lengthAt(tokens, i)
  );
}

/** From the first of one part to the last of the other: `mid to high`. */
const spanOf = (parts: readonly number[][], first: number, second = first) => [parts[first][0], parts[second][1]];

const rangeOf = ([low, high]: number[]) => ({ low: low / 100, high: high / 100, bound: "range" as const });
