import type { Because, Direction } from "./claim.ts";
import { cueIn, type Facts, hasWord, type Of, wordsOf } from "./facts.ts";
import { type Level, levelSide } from "./level-side.ts";
import { moreOrLess } from "./more-or-less.ts";
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
  known: Level | null;
}

type Stretch = { from: number; to: number };
type Rule = (input: DirectionInput) => { direction: Direction; rule: string; at: Stretch | null } | null;

const gap = (a: Stretch, b: Stretch) => Math.max(0, a.from - b.to, b.from - a.to);

/** Of a position, long or short. */
const position: Rule = ({ facts, trade }) =>
  trade && {
    direction: trade === "long" ? "up" : "down",
    rule: "position",
    at: cueIn(facts, `trade-${trade}`) ?? null,
  };

/** Words of movement outside the condition, verbs before words inside a measure's name, pictures for lack of words. */
function movesOf(facts: Facts): Of<"direction">[] {
  const { condition } = facts.clause;
  const free = facts.directions.filter((one) => !(condition && one.from >= condition.from && one.to <= condition.to));
  const told = free.length > 0 ? free : facts.directions;
  const words = told.filter((one) => one.rule !== "picture");
  const verbs = words.filter((one) => one.rule !== "measure-word");
  return verbs.length > 0 ? verbs : words;
}

const sidesOf = (facts: Facts) =>
  facts.subjects.length > 1 ? (cueIn(facts, "beats") ?? cueIn(facts, "trails")) : undefined;

/** The word of movement nearest to the figure; denied, it is flat. */
const movement: Rule = ({ facts, figure }) => {
  const moves = movesOf(facts);
  const nearest = figure
    ? moves.reduce<Of<"direction"> | null>(
        (best, one) => (best === null || gap(one, figure) < gap(best, figure) ? one : best),
        null,
      )
    : (moves[0] ?? null);
  if (!nearest || nearest.from === sidesOf(facts)?.from) return null;
  const like = hasWord(facts, "as") && hasWord(facts, "hard", "much", "fast", "far");
  const denied = nearest.negated && nearest.direction !== "flat" && !like;
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
      one.quantity.unit === figure.quantity.unit &&
      (BASES.has(wordBefore(facts, one.from)) || BASES.has(facts.tokens[one.from].lower)),
  );
  const [a, b] = [figure.quantity.high ?? figure.quantity.low, base && (base.quantity.high ?? base.quantity.low)];
  if (!base || a === null || b === null || b === undefined || a === b) return null;
  return { direction: a > b ? "up" : "down", rule: "held-against", at: base };
};

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

const level: Rule = ({ facts, figure, known }) => figure && levelSide(facts, figure, known);
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
  level,
  state,
  picture,
];

const WEAK = new Set(["picture", "state"]);

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
