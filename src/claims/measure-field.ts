import type { Registry } from "../registry/registry.ts";
import { ofEffect } from "./effect-told.ts";
import type { Facts, Of } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { fits, isQuotedAt } from "./measure-fits.ts";

const BETWEEN = new WordSet(
  "is are was were has have had also still then just again barely hardly not only 's even already now",
);

/** `Crushed earnings, but the stock is flat`, `shares fell on weak revenue`: of several named the one that moves has its verb right behind it; beside a figure only the price is taken so. */
function whatMoves(
  { tokens, directions, quantities }: Facts,
  told: readonly Of<"measure">[],
): Of<"measure"> | undefined {
  if (told.length < 2) return undefined;
  const moves = ({ to }: Of<"measure">) => {
    let at = to;
    while (at < tokens.length && BETWEEN.has(tokens[at])) at++;
    return directions.some(({ from, rule }) => from === at && rule !== "measure-word");
  };
  const moving = told.filter(moves);
  const [first] = moving;
  // "Unemployment and inflation are rising" is of both.
  const joined = first && tokens[first.from - 1]?.lower === "and" && told.some(({ to }) => to === first.from - 1);
  if (quantities.every(({ quantity }) => quantity.role === "duration")) return joined ? undefined : first;
  return moving.length === 1 && moving[0].measure === "price" ? moving[0] : undefined;
}

/** `Its margin was twelve points ahead of Intel's`: of a measure that is named, and no lead in years. */
function besideLead(measures: readonly Of<"measure">[]): readonly Of<"measure">[] {
  const others = measures.filter(({ measure }) => measure !== "lead_years");
  return others.length > 0 ? others : measures;
}

/** The measure a clause names: one with a meaning of its own before the bare word price, nearest to the first figure. */
export function mainMeasure(facts: Facts, registry: Registry): Of<"measure"> | undefined {
  if (facts.measures.length === 0) return undefined;
  const { condition } = facts.clause;
  const free = facts.measures.filter((one) => !(condition && one.from >= condition.from && one.to <= condition.to));
  // "Not if everyone loses their jobs".
  const whole = condition !== null && condition.from - facts.clause.from <= 1 && condition.to === facts.clause.to;
  const told = besideLead(ofEffect(facts, beforeReason(facts, whole ? facts.measures : free)));
  if (told.length === 0) return undefined;
  const moved = whatMoves(facts, told);
  if (moved) return moved;
  const included = told.filter(({ from }) => !LEFT_OUT.has(facts.tokens[from - 1]));
  const all = included.length > 0 ? included : told;
  const figure = facts.quantities.find((one) => one.quantity.role !== "duration");
  const fitting = all.filter((one) => !figure || fits(figure, registry.measure(one.measure)));
  if (
    figure &&
    figure.quantity.unit === "" &&
    isQuotedAt(facts, figure) &&
    fitting.length > 0 &&
    fitting.every((one) => isMultiplied(facts, one))
  )
    return undefined;
  const own = fitting.filter((one) => one.measure !== "price" && !isReason(facts, one, figure, registry));
  const left = fitting.filter((one) => !isReason(facts, one, figure, registry));
  if (left.length === 0 && fitting.length > 0 && facts.subjects.length > 0) return undefined;
  const choice = own.length > 0 ? own : left.length > 0 ? left : fitting.length > 0 ? fitting : all;
  const gap = (one: Of<"measure">) => (figure ? Math.max(figure.from - one.to, one.from - figure.to) : one.from);
  return choice.reduce<Of<"measure"> | undefined>(
    (best, one) => (best === undefined || gap(one) < gap(best) ? one : best),
    undefined,
  );
}

const WHY = new WordSet("as because since");
/** `Lower prices are inevitable, | as they have no approval`: without a figure it is told of what stands before the reason. */
function beforeReason({ tokens, quantities, subjects }: Facts, measures: Of<"measure">[]): Of<"measure">[] {
  const [first] = measures;
  if (measures.length < 2 || quantities.length > 0) return measures;
  for (let i = first.to; i < measures[measures.length - 1].from; i++) {
    if (!WHY.has(tokens[i])) continue;
    const told = WHO.has(tokens[i + 1]) || subjects.some(({ from }) => from === i + 1);
    if (told) return measures.filter(({ to }) => to <= i);
  }
  return measures;
}
const WHO = new WordSet("it they he she we there this that the its their");

/** `Gross margin, excluding regulatory credits`: what is left out is not what is measured. */
const LEFT_OUT = new WordSet("excluding excl ex without minus");

const REASONS = new WordSet("on amid despite after");
const BEFORE_TO = new WordSet("due thanks");

/** `Gold rose 3 % on rate cuts`, `up 40 % despite inflation`: a figure of the economy that is only why another moved. */
function isReason(
  { tokens }: Facts,
  { from, measure }: Of<"measure">,
  figure: Of<"quantity"> | undefined,
  registry: Registry,
): boolean {
  if (!figure || figure.to > from || from === 0) return false;
  if (registry.measure(measure)?.about === undefined) return isMovedOn(tokens, figure, from);
  if (["bp", "hike", "cut"].includes(figure.quantity.unit)) return false;
  const before = tokens[from - 1];
  return REASONS.has(before) || (before.lower === "to" && BEFORE_TO.has(tokens[from - 2]));
}

const OCCASIONS = new WordSet("after following upon amid despite on");
const LONGEST_REASON = 4;
const GREW = new WordSet("grew grow grows growth growing beat beats missed miss");
/** `Rose 5% | on strong revenue`, `fell 4.3% | after cutting its outlook`: a share that moved, and over what. */
function isMovedOn(tokens: Facts["tokens"], { from, to, quantity }: Of<"quantity">, measure: number): boolean {
  if (quantity.unit !== "ratio" || GREW.has(tokens[from - 1] ?? tokens[from])) return false;
  for (let k = measure - 1; k >= Math.max(to, measure - LONGEST_REASON); k--) {
    if (tokens[k].kind !== "word") return false;
    // "Beat by 5% on revenue", "5% on the revenue line": of it.
    if (OCCASIONS.has(tokens[k])) return tokens[k].lower !== "on" || (k < measure - 1 && !OF_IT.has(tokens[k + 1]));
  }
  return false;
}
const OF_IT = new WordSet("the its their a an that this last total");

/** `Scorpio at 62 is cheap on 5x earnings`: what a multiple is of. */
const isMultiplied = ({ quantities }: Facts, { from }: Of<"measure">) =>
  quantities.some(({ to, quantity }) => to === from && quantity.unit === "x");
