import type { Because, Direction } from "./claim.ts";
import { deal, extreme, side, target } from "./direction-of-events.ts";
import { cueIn, type Facts, hasWord, type Of, wordsOf } from "./facts.ts";
import { type Level, levelSide } from "./level-side.ts";
import { isSum } from "./measure-field.ts";
import { moreOrLess } from "./more-or-less.ts";
import { isBelowZero } from "./quantity-field.ts";
import { stateOf } from "./states.ts";

export interface DirectionField {
  direction: Direction | null;
  because: Because | undefined;
}

export interface DirectionInput {
  facts: Facts;
  text: string;
  figure: Of<"quantity"> | null;
  trade: "long" | "short" | null;
  measure: string | null;
  /** The level of the same measure spoken of before, to see on which side of it a level to come lies. */
  known: () => Level | null;
  /** True of money whose level is told as its pair's, so that a level reached may lie on either side. */
  turned: boolean;
  /** True of a central bank, which holds its rate. */
  bank: boolean;
}

type Stretch = { from: number; to: number };
/** Reads the direction of a clause from one kind of words, or null where there are none. */
export type Rule = (input: DirectionInput) => { direction: Direction; rule: string; at: Stretch | null } | null;

const gap = (a: Stretch, b: Stretch) => Math.max(0, a.from - b.to, b.from - a.to);

/** Of a position, long or short. */
const position: Rule = ({ facts, trade }) =>
  trade && {
    direction: trade === "long" ? "up" : "down",
    rule: "position",
    at: cueIn(facts, `trade-${trade}`) ?? null,
  };

/** `Pumps 1.4 mb/d`, `burned 3bn`: an amount, no movement. */
const isOutput = ({ tokens }: Facts, one: Of<"direction">, figure: Of<"quantity"> | null) => {
  if (figure === null) return false;
  const { lower } = tokens[one.from];
  const pumps = figure.quantity.unit.endsWith("/day") && one.to === figure.from && lower.startsWith("pump");
  return pumps || (lower.startsWith("burn") && isSum(figure) && figure.from - one.to <= 2);
};

/** The side of a figure below zero: `-.26 vs -.27`. */
const signed = (figure: Of<"quantity">, base: Of<"quantity">, a: number, b: number) =>
  figure.quantity.sign < 0 && base.quantity.sign < 0 ? [-a, -b] : [a, b];

/** Words of movement outside the condition, verbs before words inside a measure's name, pictures for lack of words. */
function movesOf({ facts, figure, measure }: DirectionInput): Of<"direction">[] {
  if (facts.directions.length === 0) return facts.directions;
  const { condition } = facts.clause;
  const below = figure !== null && isBelowZero(facts, figure, measure);
  const free = facts.directions.filter(
    (one) =>
      !(below && one.rule === "sign") &&
      !isOutput(facts, one, figure) &&
      !(condition && one.from >= condition.from && one.to <= condition.to),
  );
  const amount = figure !== null && (figure.quantity.unit.endsWith("/day") || isSum(figure));
  const told = free.length > 0 || below || amount ? free : facts.directions;
  const words = told.filter((one) => one.rule !== "picture" && !isNamed(facts, one, told));
  const verbs = words.filter((one) => one.rule !== "measure-word");
  return verbs.length > 0 ? verbs : words;
}

const AUX = new Set("has have is are was were will went goes go going just also not even".split(" "));

/** `Losses narrowed`, `shrink went up`, `growth slowed`: a movement that itself moves is what is measured. */
const isNamed = (facts: Facts, one: Of<"direction">, all: readonly Of<"direction">[]) =>
  all.some((other) => {
    if (other.from < one.to || other.rule === "sign" || other.from - one.to > 2) return false;
    if (other.from === one.to)
      return (
        /(?:ed|s|ing|grew|fell|rose|sank|shrank|slid)$/.test(facts.tokens[other.from].lower) ||
        facts.tokens[other.from].lower === "went" ||
        other.to - other.from > 1
      );
    for (let i = one.to; i < other.from; i++) if (!AUX.has(facts.tokens[i].lower)) return false;
    return true;
  });

const sidesOf = (facts: Facts) =>
  facts.subjects.length > 1 ? (cueIn(facts, "beats") ?? cueIn(facts, "trails")) : undefined;

/** `Won't grow more than 700`, `can't fall below 3`: what is denied is the bound; it moves, but no further. */
const isAtMost = (move: Of<"direction">, figure: Of<"quantity">) =>
  figure.from >= move.to &&
  figure.from - move.to <= 2 &&
  figure.quantity.role !== "level" &&
  ["more-than", "at-least"].includes(figure.quantity.bound);

/** The word of movement nearest to the figure; denied, it is flat. */
const movement: Rule = (input) => {
  const { facts, figure } = input;
  const moves = movesOf(input);
  const nearest = figure
    ? moves.reduce<Of<"direction"> | null>(
        (best, one) => (best === null || gap(one, figure) < gap(best, figure) ? one : best),
        null,
      )
    : (moves[0] ?? null);
  if (!nearest || nearest.from === sidesOf(facts)?.from) return null;
  const like = hasWord(facts, "as") && hasWord(facts, "hard much fast far");
  const most = nearest.negated && figure !== null && isAtMost(nearest, figure);
  const denied = nearest.negated && nearest.direction !== "flat" && !like && !most;
  return {
    direction: denied ? "flat" : nearest.direction,
    rule: nearest.negated ? "movement-denied" : nearest.rule,
    at: nearest,
  };
};

/** In a comparison of two, the first one's side. */
const comparison: Rule = ({ facts }) => {
  const sides = sidesOf(facts);
  return sides
    ? { direction: sides.cue === "beats" ? "up" : "down", rule: `comparison-${sides.cue}`, at: sides }
    : null;
};

const fromTo: Rule = ({ figure }) => {
  const from = figure?.quantity.from;
  const to = figure?.quantity.high ?? figure?.quantity.low ?? null;
  return figure && from !== undefined && to !== null && from !== to
    ? { direction: to > from ? "up" : "down", rule: "from-to", at: figure }
    : null;
};

const RISING = new Set(["record-high", "highest-since", "best-since"]);

const record: Rule = ({ facts }) => {
  const cue = cueIn(facts, "record-high", "highest-since", "best-since", "record-low", "lowest-since", "worst-since");
  return cue ? { direction: RISING.has(cue.cue) ? "up" : "down", rule: cue.cue, at: cue } : null;
};

/** `0.4 % vs 0.3 % expected`, `below the 1.42 million expected`: the figure's side of the one it is held against. */
const against: Rule = ({ facts, figure }) => {
  if (!figure) return null;
  const base = facts.quantities.find(
    (one) =>
      one.from > figure.from &&
      (one.quantity.unit === figure.quantity.unit || isUnitLeftOut(facts, figure, one)) &&
      (isLeft(facts, figure, one) ||
        BASES.has(wordBefore(facts, one.from)) ||
        BASES.has(facts.tokens[one.from].lower) ||
        isOfYearAgo(facts, one)),
  );
  const [a, b] = [figure.quantity.high ?? figure.quantity.low, base && (base.quantity.high ?? base.quantity.low)];
  if (!base || a === null || b === null || b === undefined || a === b) return null;
  const [one, other] = signed(figure, base, a, b * scaleOf(figure, base));
  return { direction: one > other ? "up" : "down", rule: "held-against", at: base };
};

/** `24.1% of units vs 18.6`, `at 22, from 96`: a base told without the unit, of the same size in the figure's. */
function isUnitLeftOut(facts: Facts, figure: Of<"quantity">, base: Of<"quantity">): boolean {
  if (base.quantity.unit !== "") return false;
  if (isLeft(facts, figure, base)) return true;
  const [a, b] = [figure.quantity.high ?? 0, (base.quantity.high ?? 0) * scaleOf(figure, base)];
  return a > 0 && b > 0 && a / b < ALIKE && b / a < ALIKE;
}

/** What a bare base is to be taken times: a hundredth beside a percentage, a million beside millions. */
function scaleOf({ quantity }: Of<"quantity">, { quantity: base }: Of<"quantity">): number {
  if (base.unit !== "" || quantity.unit === "") return 1;
  if (quantity.unit === "ratio") return 0.01;
  const [a, b] = [quantity.high ?? quantity.low ?? 0, base.high ?? base.low ?? 0];
  return [1, 1e3, 1e6, 1e9, 1e12].find((scale) => a / (b * scale) < ALIKE) ?? 1;
}

/** Two figures of the same thing are within this of each other. */
const ALIKE = 10;

/** Levels further apart than this differ in scale: `$88k a day from 62`. */
const SCALE = 100;

/** `At 22, from 96`, `4.3 from 4.1`: the level left, told after the one reached. */
const isLeft = (facts: Facts, { quantity }: Of<"quantity">, base: Of<"quantity">) => {
  const [a, b] = [quantity.high ?? quantity.low ?? 0, base.quantity.high ?? base.quantity.low ?? 0];
  return (
    wordBefore(facts, base.from) === "from" && quantity.role !== "change" && a > 0 && a / b < SCALE && b / a < SCALE
  );
};

/** `26.3%, last year it was 25.7%`. */
const isOfYearAgo = (facts: Facts, one: Of<"quantity">) =>
  ["was", "were"].includes(wordBefore(facts, one.from)) &&
  facts.periods.some(
    (period) =>
      /^(?:last-year|ago)$/.test(period.period.rule) &&
      (Math.abs(period.to - one.from) <= 3 || Math.abs(period.from - one.to) <= 3),
  );

const BASES = new Set(["vs", "versus", "against", "than", "v", "below", "above", "under", "over"]);

/** The word before a token, past an article. */
const wordBefore = ({ tokens }: Facts, i: number) =>
  (tokens[i - 1]?.lower === "the" ? tokens[i - 2] : tokens[i - 1])?.lower ?? "";

const OF_BASE = new Set("what as the its where more higher bigger larger".split(" "));

/** `4x what it was`, `a third of what it was`: more than once the base, or less. */
const multiple: Rule = ({ facts, figure }) => {
  const value = figure?.quantity.high ?? figure?.quantity.low ?? null;
  if (figure?.quantity.unit !== "x" || value === null || value === 1) return null;
  const after = facts.tokens[figure.to]?.lower ?? "";
  return figure.to < facts.clause.to && OF_BASE.has(after)
    ? { direction: value > 1 ? "up" : "down", rule: "multiple-of-base", at: figure }
    : null;
};

const level: Rule = ({ facts, figure, known, turned }) =>
  figure && !turned ? levelSide(facts, figure, known()) : null;
const HOLDS = new Set("hold holds held skip skips skipped".split(" "));
const HELD = new Set("rate rates steady fire again here now until . , ; !".split(" "));

/** `The Fed will hold`, `skips September`: what a central bank does with its rate where no figure says otherwise. */
const hold: Rule = ({ facts, figure, bank }) => {
  if (!bank || figure) return null;
  const { tokens, clause, periods } = facts;
  for (let i = clause.from; i < clause.to; i++) {
    const ends = i + 1 >= clause.to || HELD.has(tokens[i + 1].lower) || periods.some(({ from }) => from === i + 1);
    if (HOLDS.has(tokens[i].lower) && ends)
      return { direction: "flat", rule: "holds-rate", at: { from: i, to: i + 1 } };
  }
  return null;
};

const extent: Rule = ({ facts }) => moreOrLess(facts);
const state: Rule = ({ facts, measure }) => stateOf(facts, measure);

const picture: Rule = ({ facts }) => {
  const one = facts.directions.find(({ rule }) => rule === "picture");
  return one ? { direction: one.direction, rule: "picture", at: one } : null;
};

const RULES: readonly Rule[] = [
  position,
  movement,
  comparison,
  fromTo,
  record,
  against,
  multiple,
  extent,
  side,
  extreme,
  level,
  target,
  state,
  picture,
  deal,
  hold,
];

const WEAK = new Set(["picture", "state", "deal"]);

/** False for a direction read from a picture or a state alone, which makes no claim of words that are none without it. */
export const isTold = ({ direction, because }: DirectionField) => direction !== null && !WEAK.has(because?.rule ?? "");

/**
 * Where the claim says its measure goes: of a position, long or short; of a comparison, the first subject's side; else the
 * word of movement nearest to its figure; else what a record, two figures held against each other, a level to come or a
 * state (empty, closed) imply. The first rule that speaks decides.
 */
export function directionOf(input: DirectionInput): DirectionField {
  for (const rule of RULES) {
    const found = rule(input);
    if (!found) continue;
    const words = found.at ? wordsOf(input.text, input.facts.tokens, found.at) : null;
    return { direction: found.direction, because: { rule: found.rule, words } };
  }
  return { direction: null, because: undefined };
}
