import { standing } from "./ahead-of-others.ts";
import { asMuchAs, howFar } from "./as-much-as.ts";
import type { Because, Direction } from "./claim.ts";
import { debtTaken, diluted } from "./debt-taken.ts";
import {
  against,
  againstOther,
  apart,
  fromTo,
  leftAndReached,
  multiple,
  timesOther,
  valued,
} from "./direction-of-bases.ts";
import { noBound, notForeseen, onTop, putInto, takenOn } from "./direction-of-deeds.ts";
import {
  beyond,
  deal,
  extreme,
  kept,
  keptAt,
  retaken,
  shareTaken,
  side,
  taken,
  target,
  turning,
} from "./direction-of-events.ts";
import { aboutNothing, closesPlaces, leave, rollsOff } from "./direction-of-places.ts";
import { type DirectionInput, needing, type Rule } from "./direction-rule.ts";
import { ofEffect } from "./effect-told.ts";
import { cueIn, type Facts, hasWord, type Of, wordsOf } from "./facts.ts";
import { isHalvingEvent } from "./grammar/numbers-in-names.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { levelSide } from "./level-side.ts";
import { isSum } from "./measure-fits.ts";
import { moreOrLess, SIDED } from "./more-or-less.ts";
import { isNegated } from "./negation.ts";
import { isBelowZero } from "./quantity-field.ts";
import { endsInRecord } from "./records-told.ts";
import { stateOf } from "./states.ts";
import { isOccasionOf } from "./tense.ts";

export interface DirectionField {
  direction: Direction | null;
  because: Because | undefined;
}

type Stretch = { from: number; to: number };

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

const STEPS = new WordSet("cuts hikes layoffs outflows inflows");

const TIMED = new WordSet("after before since during until till despite following pre post");
const THE = new WordSet("the that this last its their such");
const EVENTS = new WordSet(
  "crash crashes drop rally selloff sell-off dip spike slump surge plunge hike hikes cut cuts fall rise bust boom squeeze correction rebound collapse bounce jump slide",
);

/** `3,000 by June on rate cuts`, `since the crash`, `just before the rally`: what brings it about, or when it was. */
const isOccasion = ({ tokens }: Facts, { from }: Of<"direction">) =>
  isHalvingEvent(tokens, from) ||
  (STEPS.has(tokens[from]) && isOccasionOf(tokens, from)) ||
  (EVENTS.has(tokens[from]) && THE.has(tokens[from - 1]) && TIMED.has(tokens[from - 2]));

/** Words of movement outside the condition, verbs before words inside a measure's name, pictures for lack of words. */
function movesOf({ facts, figure, measure }: DirectionInput): Of<"direction">[] {
  if (facts.directions.length === 0) return facts.directions;
  const { condition } = facts.clause;
  const below = figure !== null && isBelowZero(facts, figure, measure);
  const all = ofEffect(facts, facts.directions).filter((one) => !isOccasion(facts, one));
  const free = all.filter(
    (one) =>
      !(below && one.rule === "sign") &&
      !isOutput(facts, one, figure) &&
      !(condition && one.from >= condition.from && one.to <= condition.to),
  );
  const amount = figure !== null && (figure.quantity.unit.endsWith("/day") || isSum(figure));
  const told = free.length > 0 || below || amount ? free : all;
  const words = told.filter((one) => one.rule !== "picture" && !isNamed(facts, one, told));
  const verbs = words.filter((one) => one.rule !== "measure-word");
  return verbs.length > 0 ? verbs : words.filter((one) => isOfMeasure(facts, one, measure));
}

/** `Unemployment and job cuts data`: the cuts are part of a name that is not what is measured. */
const isOfMeasure = ({ measures }: Facts, one: Of<"direction">, measure: string | null) => {
  const names = measures.filter(({ from, to }) => from <= one.from && one.to <= to);
  return names.length === 0 || measure === null || names.some((name) => name.measure === measure);
};

const AUX = new WordSet("has have is are was were will went goes go going just also not even");

/** `Losses narrowed`, `shrink went up`, `growth slowed`: a movement that itself moves is what is measured. */
const isNamed = (facts: Facts, one: Of<"direction">, all: readonly Of<"direction">[]) =>
  isRevised(facts, one, all) ||
  all.some((other) => {
    if (other.from < one.to || other.rule === "sign" || other.from - one.to > 2) return false;
    if (other.from === one.to)
      return (
        /(?:ed|s|ing|grew|fell|rose|sank|shrank|slid)$/.test(facts.tokens[other.from].lower) ||
        facts.tokens[other.from].lower === "went" ||
        other.to - other.from > 1
      );
    for (let i = one.to; i < other.from; i++) if (!AUX.has(facts.tokens[i])) return false;
    return true;
  });

const REVISES = new WordSet("cut cuts cutting lowered lowers raised raises lifted lifts trimmed slashed hiked");
const WORDS_OF_PLAN = 3;

/** `Cut sales growth to 3%`, `raised its growth forecast`: what is revised is the growth. */
const isRevised = ({ tokens }: Facts, one: Of<"direction">, all: readonly Of<"direction">[]) =>
  tokens[one.from].lower === "growth" &&
  all.some(({ from, to }) => to <= one.from && one.from - to <= WORDS_OF_PLAN && REVISES.has(tokens[from]));

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

const RISING = new Set(["record-high", "highest-since", "best-since"]);

const record: Rule = ({ facts }) => {
  const ends = endsInRecord(facts);
  if (ends >= 0) return { direction: "up", rule: "record-high", at: { from: ends, to: ends + 1 } };
  const cue = cueIn(facts, "record-high", "highest-since", "best-since", "record-low", "lowest-since", "worst-since");
  return cue ? { direction: RISING.has(cue.cue) ? "up" : "down", rule: cue.cue, at: cue } : null;
};

const level: Rule = ({ facts, figure, known, turned }) =>
  figure && !turned ? levelSide(facts, figure, known()) : null;
const HOLDS = new WordSet("hold holds held skip skips skipped", "stretch");
const HELD = new WordSet("rate rates steady fire again here now until . , ; !");

/** `The Fed will hold`, `skips September`: what a central bank does with its rate where no figure says otherwise. */
const hold = needing(HOLDS, ({ facts, figure, bank }) => {
  if (!bank || figure) return null;
  const { tokens, clause, periods } = facts;
  for (let i = clause.from; i < clause.to; i++) {
    const ends = i + 1 >= clause.to || HELD.has(tokens[i + 1]) || periods.some(({ from }) => from === i + 1);
    if (HOLDS.has(tokens[i]) && ends) return { direction: "flat", rule: "holds-rate", at: { from: i, to: i + 1 } };
  }
  return null;
});

/** `The Riksbank went 50bp`, `their choice of 25 bps`: a step told without a word of its side is up. */
const step: Rule = ({ facts, figure, bank }) => {
  if (!bank || figure?.quantity.unit !== "bp" || hasWord(facts, "above below over under spread spreads")) return null;
  const eased = hasWord(facts, "cut cuts cutting ease eases easing lower dovish");
  return { direction: eased ? "down" : "up", rule: "step-of-rates", at: figure };
};

const TIGHTENS = new WordSet("hawkish hawk hawks");
const LEANINGS = new WordSet("hawkish hawk hawks dovish dove doves", "stretch");

/** `A hawkish pivot`, `from doves to hawks`: where a central bank leans, the last word. */
const leaning = needing(LEANINGS, ({ facts, bank }) => {
  if (!bank) return null;
  const { tokens, clause } = facts;
  for (let i = clause.to - 1; i >= clause.from; i--) {
    if (!LEANINGS.has(tokens[i])) continue;
    const direction = TIGHTENS.has(tokens[i]) ? "up" : "down";
    return {
      direction: isNegated(tokens, i) ? "flat" : direction,
      rule: "leaning-of-bank",
      at: { from: i, to: i + 1 },
    };
  }
  return null;
});

const extent = needing(SIDED, ({ facts }) => moreOrLess(facts));
const state: Rule = ({ facts, measure }) => stateOf(facts, measure);

const picture: Rule = ({ facts }) => {
  const one = facts.directions.find(({ rule }) => rule === "picture");
  return one ? { direction: one.direction, rule: "picture", at: one } : null;
};

const RULES: readonly Rule[] = [
  position,
  turning,
  taken,
  putInto,
  closesPlaces,
  leave,
  rollsOff,
  aboutNothing,
  notForeseen,
  noBound,
  againstOther,
  movement,
  comparison,
  fromTo,
  leftAndReached,
  record,
  apart,
  against,
  multiple,
  valued,
  extent,
  side,
  onTop,
  extreme,
  kept,
  level,
  target,
  asMuchAs,
  state,
  picture,
  debtTaken,
  diluted,
  deal,
  takenOn,
  hold,
  step,
  leaning,
  keptAt,
  retaken,
  shareTaken,
  beyond,
  standing,
  howFar,
  timesOther,
];

const WEAK = new Set(["picture", "state", "deal", "times-another"]);

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
