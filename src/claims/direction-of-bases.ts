import type { Measure } from "../registry/measure.ts";
import { baseOf } from "./bases.ts";
import type { Direction } from "./claim.ts";
import type { Rule } from "./direction-rule.ts";
import type { Facts, Of } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isOfAnalysts } from "./of-analysts.ts";
import { isInCents } from "./trade-field.ts";

/** The side of a figure below zero: `-.26 vs -.27`. */
const signed = (figure: Of<"quantity">, base: Of<"quantity">, a: number, b: number) =>
  figure.quantity.sign < 0 && base.quantity.sign < 0 ? [-a, -b] : [a, b];

/** `From 4.2 to 4.4`. */
export const fromTo: Rule = ({ figure }) => {
  const from = figure?.quantity.from;
  const to = figure?.quantity.high ?? figure?.quantity.low ?? null;
  return figure && from !== undefined && to !== null && from !== to
    ? { direction: to > from ? "up" : "down", rule: "from-to", at: figure }
    : null;
};

/** `From 97 in late September to 77`: the level left is told with words of its own. */
export const leftAndReached: Rule = ({ facts, figure }) => {
  if (!figure || facts.quantities.length < 2 || wordBefore(facts, figure.from) !== "to") return null;
  const left = facts.quantities.find((one) => one.to < figure.from && wordBefore(facts, one.from) === "from");
  const [a, b] = [figure.quantity.high ?? figure.quantity.low, left && (left.quantity.high ?? left.quantity.low)];
  if (!left || a === null || b === null || b === undefined || a === b) return null;
  if (!areAlike(left.quantity.unit, figure.quantity.unit)) return null;
  return {
    direction: a * scaleOf(left, figure) > b * scaleOf(figure, left) ? "up" : "down",
    rule: "from-to",
    at: { from: left.from, to: figure.to },
  };
};

/** Units of two figures of one thing, of which either may be left out. */
const areAlike = (a: string, b: string) => a === b || a === "" || b === "";

/** The figure that another is held against: `0.4 % vs 0.3 % expected`, `20 instead of the 46 planned`; undefined where there is none. */
export function baseFigure(facts: Facts, figure: Of<"quantity">): Of<"quantity"> | undefined {
  if (facts.quantities.length < 2) return undefined;
  return facts.quantities.find(
    (one) =>
      one.from > figure.from &&
      (one.quantity.unit === figure.quantity.unit ||
        (one.quantity.unit !== "" && figure.quantity.unit.startsWith(`${one.quantity.unit}/`)) ||
        isCentsBeside(facts, figure, one) ||
        isUnitLeftOut(facts, figure, one)) &&
      (isLeft(facts, figure, one) ||
        BASES.has(wordBefore(facts, one.from)) ||
        BASES.has(wordBefore(facts, ownerBefore(facts, one.from))) ||
        isCompared(facts, one.from) ||
        isBeside(facts, one.from) ||
        isOfThen(facts, one) ||
        isInstead(facts, one.from) ||
        isAwaitedBehind(facts, one) ||
        isOfAnalysts(facts, one.from) ||
        BASES.has(facts.tokens[one.from].lower) ||
        isOfYearAgo(facts, one)),
  );
}

/** `Below the 1.42 million expected`: the figure's side of the one it is held against. */
export const against: Rule = ({ facts, figure, measure }) => {
  if (!figure) return null;
  const base = baseFigure(facts, figure);
  const [a, b] = [inDollars(facts, figure), base && inDollars(facts, base)];
  if (!base || a === null || b === null || b === undefined || a === b) return null;
  const [one, other] = signed(figure, base, a, b * scaleOf(figure, base));
  const more = isLoss(facts, figure, measure) ? one < other : one > other;
  return { direction: more ? "up" : "down", rule: "held-against", at: base };
};

/** `Maintains a 53% margin versus AMD's 10.3%`: beside another's figure what only stays is held against that. */
export const againstOther: Rule = (input) => {
  const { facts, figure } = input;
  const base = figure && baseFigure(facts, figure);
  if (!base || ownerBefore(facts, base.from) === base.from) return null;
  return facts.directions.every(({ direction }) => direction === "flat") ? against(input) : null;
};

const EARNED = new Set(["eps", "profit", "net_income", "operating_income", "pretax_income", "ebitda"]);
const LOSS = new WordSet("loss losses lost", "stretch");
const WORDS_OF_LOSS = 5;
/** `A loss of $1.13 against $1.76 expected`: the smaller loss is the higher profit. */
const isLoss = ({ tokens, clause, words }: Facts, { from }: Of<"quantity">, measure: string | null) =>
  measure !== null &&
  EARNED.has(measure) &&
  words.has(LOSS) &&
  LOSS.in(tokens, Math.max(clause.from, from - WORDS_OF_LOSS), from);

/** Whether a figure is compared with another; a level that came from another has moved, what flows in a time is of another time. */
export function isHeldAgainst(facts: Facts, figure: Of<"quantity">, measure: Measure | undefined): boolean {
  const base = baseFigure(facts, figure);
  return base !== undefined && (measure?.nature === "flow" || wordBefore(facts, base.from) !== "from");
}

/** The amount of a figure, cents as parts of a dollar. */
function inDollars(facts: Facts, figure: Of<"quantity">): number | null {
  const value = figure.quantity.high ?? figure.quantity.low;
  return value !== null && isInCents(facts, figure) ? value / CENTS : value;
}
const CENTS = 100;

/** `$1.05 vs 50c`. */
const isCentsBeside = (facts: Facts, { quantity }: Of<"quantity">, base: Of<"quantity">) =>
  quantity.unit === base.quantity.unit.slice(0, 3) && isInCents(facts, base);

/** `24.1% of units vs 18.6`, `at 22, from 96`: a base told without the unit, of the same size in the figure's. */
function isUnitLeftOut(facts: Facts, figure: Of<"quantity">, base: Of<"quantity">): boolean {
  if (base.quantity.unit !== "") return false;
  if (isLeft(facts, figure, base)) return true;
  const [a, b] = [figure.quantity.high ?? 0, (base.quantity.high ?? 0) * scaleOf(figure, base)];
  return a > 0 && b > 0 && a / b < ALIKE && b / a < ALIKE;
}

/** What a bare base is to be taken times: a hundredth beside a percentage, a million beside millions. */
function scaleOf({ quantity }: Of<"quantity">, { quantity: base }: Of<"quantity">): number {
  if (base.unit !== "") return 1;
  if (quantity.unit === "ratio") return 0.01;
  const [a, b] = [quantity.high ?? quantity.low ?? 0, base.high ?? base.low ?? 0];
  if (quantity.unit === "" && (a < SUM || b >= SCALE * ALIKE)) return 1;
  return [1, 1e3, 1e6, 1e9, 1e12].find((scale) => a / (b * scale) < ALIKE) ?? 1;
}

/** Two figures of the same thing are within this of each other. */
const ALIKE = 10;

/** From here on a number was told with its scale: `1.4bn`. */
const SUM = 1e6;

/** Levels further apart than this differ in scale: `$88k a day from 62`. */
const SCALE = 100;

/** `At 22, from 96`, `4.3 from 4.1`: the level left, told after the one reached. */
const isLeft = (facts: Facts, { quantity }: Of<"quantity">, base: Of<"quantity">) => {
  const scale = quantity.unit === "ratio" && base.quantity.unit === "" ? 0.01 : 1;
  const [a, b] = [quantity.high ?? quantity.low ?? 0, scale * (base.quantity.high ?? base.quantity.low ?? 0)];
  return (
    wordBefore(facts, base.from) === "from" && quantity.role !== "change" && a > 0 && a / b < SCALE && b / a < SCALE
  );
};

const ONES = new WordSet("it they that which");
/** `$14 (was $22)`, `270, was 29 the year before`, `65, it was 106 in May`. */
function isOfThen({ tokens }: Facts, { from }: Of<"quantity">): boolean {
  if (!["was", "were"].includes(tokens[from - 1]?.lower ?? "")) return false;
  const before = ONES.has(tokens[from - 2]) ? from - 3 : from - 2;
  return ["(", ",", "—"].includes(tokens[before]?.lower ?? "");
}

/** `20 instead of the 46`, `61, not 101`. */
function isInstead(facts: Facts, from: number): boolean {
  const { tokens } = facts;
  let i = from - 1;
  while (i > 0 && PASSED.has(tokens[i])) i--;
  const { lower } = tokens[i] ?? { lower: "" };
  return (lower === "of" && tokens[i - 1]?.lower === "instead") || (lower === "not" && tokens[i - 1]?.lower === ",");
}

const AWAITED = new WordSet("exp est ests expected consensus");
/** `196 last week, 190 exp`. */
const isAwaitedBehind = ({ tokens, clause }: Facts, { from, to }: Of<"quantity">) =>
  tokens[from - 1]?.lower === "," && to < clause.to && AWAITED.has(tokens[to]);

/** `5.8bn, compared with 5.4bn a year earlier`. */
const isCompared = ({ tokens }: Facts, i: number) =>
  COMPARED.has(tokens[i - 2]) && ["with", "to"].includes(tokens[i - 1].lower);

/** Where the name begins whose figure stands at a token: `versus | AMD's 10.3%`; else that token. */
function ownerBefore({ tokens, subjects }: Facts, i: number): number {
  if (tokens[i - 1]?.lower !== "'s") return i;
  return subjects.find(({ to }) => to === i - 1)?.from ?? i;
}

/** `22x next to Kroger's 14x`. */
function isBeside(facts: Facts, i: number): boolean {
  const { tokens } = facts;
  const at = ownerBefore(facts, i);
  return tokens[at - 1]?.lower === "to" && tokens[at - 2]?.lower === "next";
}

/** `26.3%, last year it was 25.7%`. */
const isOfYearAgo = (facts: Facts, one: Of<"quantity">) =>
  ["was", "were"].includes(wordBefore(facts, one.from)) &&
  facts.periods.some(
    (period) =>
      /^(?:last-year|ago)$/.test(period.period.rule) &&
      (Math.abs(period.to - one.from) <= 3 || Math.abs(period.from - one.to) <= 3),
  );

const BASES = new Set(["vs", "versus", "against", "than", "v", "below", "above", "under", "over"]);
const COMPARED = new WordSet("compared compares");

const PASSED = new WordSet("the a maybe about around roughly some only just perhaps nearly almost");

/** The word before a token, past articles and words that loosen a figure. */
function wordBefore({ tokens }: Facts, i: number): string {
  let at = i - 1;
  while (at > 0 && PASSED.has(tokens[at])) at--;
  // "1.11 vs. 1.16".
  if (tokens[at]?.lower === "." && tokens[at].glued && at > 0) at--;
  return tokens[at]?.lower ?? "";
}

const OF_BASE = new WordSet("what as the its where more higher bigger larger");
const OTHERS = new WordSet("your our their his her my");

/** `4x what it was`, `92% of the same week in 2019`: more than once the base, or less. */
export const multiple: Rule = ({ facts, figure }) => {
  const value = figure?.quantity.high ?? figure?.quantity.low ?? null;
  if (!figure || value === null || value === 1 || figure.to >= facts.clause.to) return null;
  const { unit } = figure.quantity;
  const of = facts.tokens[figure.to - 1].lower === "of" ? figure.to - 1 : figure.to;
  const times = unit === "x" && OF_BASE.has(facts.tokens[figure.to]);
  const part = unit === "ratio" && baseOf(facts)?.from === of && facts.tokens[of].lower === "of";
  return times || part ? { direction: value > 1 ? "up" : "down", rule: "multiple-of-base", at: figure } : null;
};

/** Whether a multiple is of what is somebody else's: `twice Walmart's`, `eight times your price`. */
export const isTimesAnother = ({ tokens, clause, subjects }: Facts, { to }: Of<"quantity">): boolean =>
  subjects.some(({ from }) => from === to) ||
  (to + 1 < clause.to && OTHERS.has(tokens[to]) && tokens[to + 1].kind === "word");

const GAPS = new Map<string, Direction>(
  Object.entries({ below: "down", under: "down", above: "up", over: "up" } as const),
);
/** `353 below the 5 yr average`, `40 under France`: how far from what it is held against. */
export const apart: Rule = ({ facts, figure }) => {
  const direction = figure && figure.to < facts.clause.to ? GAPS.get(facts.tokens[figure.to].lower) : undefined;
  if (!figure || !direction || figure.quantity.role === "duration") return null;
  const held = baseOf(facts)?.from === figure.to || facts.subjects.some(({ from }) => from === figure.to + 1);
  return held ? { direction, rule: "apart-from-base", at: { from: figure.to, to: figure.to + 1 } } : null;
};

/** `Costco's P/E is twice Walmart's`: more than that of another, or less. */
export const timesOther: Rule = ({ facts, figure }) => {
  const value = figure?.quantity.high ?? figure?.quantity.low ?? null;
  if (!figure || value === null || value === 1 || figure.quantity.unit !== "x") return null;
  if (!isTimesAnother(facts, figure)) return null;
  return { direction: value > 1 ? "up" : "down", rule: "times-another", at: figure };
};

const VALUED = new Map<string, Direction>(
  Object.entries({ undervalued: "down", underpriced: "down", overvalued: "up", overpriced: "up" } as const),
);

/** `30% undervalued`: how far from what it should be. */
export const valued: Rule = ({ facts, figure }) => {
  const direction = figure && figure.to < facts.clause.to ? VALUED.get(facts.tokens[figure.to].lower) : undefined;
  return figure && direction ? { direction, rule: "valued", at: { from: figure.to, to: figure.to + 1 } } : null;
};
