import { isModelOf } from "../registry/goods.ts";
import type { Measure } from "../registry/measure.ts";
import type { Subject } from "../registry/subject.ts";
import type { Facts } from "./facts.ts";
import { type Figure, isIdle, lower } from "./idle-figures.ts";
import { supposedAt } from "./supposed.ts";
import { asTold } from "./told-figures.ts";
import { isVerb } from "./verbs.ts";

/** A bare number from here on is no percentage. */
export const PERCENT = 1000;
/** No rate of interest is told in points above this. */
export const HIGHEST_RATE = 30;

/** The figures of a clause that measure something, in order. */
export function figuresOf(facts: Facts, subject: Subject | undefined, measure: Measure | undefined): Figure[] {
  if (facts.quantities.length === 0) return facts.quantities;
  return facts.quantities
    .map((figure) => asTold(facts, figure, subject))
    .filter((figure) => !isModel(facts, figure, subject))
    .filter((figure) => !isIdle(facts, figure, subject?.kind, measure));
}

/** `The 737 line`, `cut the 787 to five`: a number that names what a firm makes. */
const isModel = (facts: Facts, { from, to, quantity }: Figure, subject: Subject | undefined) =>
  quantity.unit === "" && to === from + 1 && isModelOf(subject?.id, lower(facts, from));

const BASES = new Set(["vs", "versus", "against", "than", "after", "from"]);
/** Words before the price of a position: sold at 240, calls for 3.20. */
const PAID = new Set(["at", "@", "for", "from", "near", "around", "under", "below", "above"]);

/** `Market cap at $184 | is ~$61bn`: the figure that is stated of a subject with a circumstance. */
const isStated = (facts: Facts, { from }: Figure) => ["is", "was", "=", "would"].includes(lower(facts, from - 1));

/** Without a comma between: `came in at 49 % last quarter, a year ago it was 46 %` tells two. */
const isJoined = (facts: Facts, one: Figure, other: Figure) =>
  facts.tokens.slice(one.to, other.from).every((token) => token.lower !== ",");

/** `+19% y/y, estimate $686.3 million`: what was expected beside what came. */
const EXPECTED = new Set([
  "estimate",
  "estimates",
  "est",
  "ests",
  "consensus",
  "expectation",
  "expectations",
  "expected",
]);
const DEFINITE = new Set(["other", "the", "these", "those", "both"]);
const FEW = 12;

/** `The other three majors have 10%`, `every 5c a gallon costs 100M`: who or what for each, not how much. */
const isReference = (facts: Facts, { from, quantity }: Figure, k: number) =>
  (k > 0 && EXPECTED.has(lower(facts, lower(facts, from - 1) === "." ? from - 2 : from - 1))) ||
  ["every", "each"].includes(lower(facts, from - 1)) ||
  (quantity.role === "count" && (quantity.high ?? FEW) < FEW && DEFINITE.has(lower(facts, from - 1)));

/** `If oil goes back to 60 the sector drops 25%`: of an if-part that no comma ends, the figure behind a further verb. */
function consequent(facts: Facts, figures: Figure[]): Figure | null {
  const { condition, from, to } = facts.clause;
  if (condition?.from !== from || condition.to !== to || figures.length < 2) return null;
  const last = figures[figures.length - 1];
  for (let i = figures[0].to + 1; i < last.from; i++)
    if (isVerb(facts.tokens, i) && !JOINED.has(lower(facts, i - 1))) return last;
  return null;
}
const JOINED = new Set(["and", "or"]);

/** `A 50bn figure would give them 132bn`: what would come of it, behind the verb. */
function supposedFigure(facts: Facts, figures: Figure[]): Figure | null {
  if (!facts.supposed || figures.length < 2) return null;
  const at = supposedAt(facts);
  return figures[0].from < at ? (figures.find(({ from }) => from > at) ?? null) : null;
}

const HELD = new Set(["share", "contract", "unit", "call", "put", "coin"]);

/** `Added 50 shares of COST @ 565`: what was paid for each, not how many. */
const priceOfHeld = (facts: Facts, [many, ...rest]: readonly Figure[]) =>
  HELD.has(many.quantity.unit)
    ? rest.find(
        ({ from, quantity }) =>
          ["@", "at"].includes(lower(facts, from - 1)) && /^(?:$|[A-Z]{3}(?:\/share)?$)/.test(quantity.unit),
      )
    : undefined;

/** `38 metres of 3.1 g/t`: how rich it is, before how long. */
const gradeOf = (facts: Facts, figures: readonly Figure[]) =>
  figures.find(({ from, quantity: { unit } }) => GRADES.has(unit) && OF_LENGTH.has(lower(facts, from - 1)));
const OF_LENGTH = new Set(["of", "at", "@", "grading", "averaging"]);
const GRADES = new Set(["g/t", "ppm"]);

/** `The median price of $473,000 climbed 15.4%`: how far it moved, before where it stands. */
function moveBehind({ measures, directions }: Facts, [level, ...rest]: readonly Figure[]): Figure | undefined {
  if (level.quantity.role !== "level" || !measures.some(({ to }) => to === level.from - 1 || to === level.from))
    return undefined;
  const move = rest.find(({ quantity }) => quantity.unit === "ratio" && quantity.role === "change");
  return move && directions.some(({ from, to }) => from >= level.to && to === move.from) ? move : undefined;
}

/** No length of time, and no bare number that may be one: `is 3 years, of a turbine 4-5`. */
const isAmount = ({ quantity: { role, rule, unit } }: Figure, k: number, all: readonly Figure[]) =>
  role !== "duration" && !(k > 0 && all[0].quantity.role === "duration" && unit === "" && BARE.test(rule));
const BARE = /^(?:bare-number|range)/;

/** `Picked up 8,000 at .70`: what was paid for each of so many. */
const isPaidFor = (facts: Facts, { from }: Figure) => {
  const lead = lower(facts, from - 1) === "." ? from - 2 : from - 1;
  return ["at", "@"].includes(lower(facts, lead));
};

/** The figure a claim is about: the first one that is not the base of a comparison. */
export function mainFigure(facts: Facts, all: Figure[], trade: boolean): Figure | null {
  if (all.length === 0) return null;
  const then = consequent(facts, all) ?? supposedFigure(facts, all);
  if (then) return then;
  const told = all.length > 1 ? all.filter((one, k) => !isReference(facts, one, k)) : all;
  const figures = told.length > 0 ? told : all;
  const free = figures.filter(
    (figure) => !BASES.has(lower(facts, figure.from - 1)) || figure.quantity.from !== undefined,
  );
  const stated = free.find((one) => isStated(facts, one));
  const aside =
    stated &&
    free.some((one) => one.to <= stated.from && lower(facts, one.from - 1) === "at" && isJoined(facts, one, stated));
  if (aside) return stated;
  const choice = free.length > 0 ? free : figures;
  const priced = trade ? choice.filter((one) => /^$|^[A-Z]{3}(?:\/share)?$/.test(one.quantity.unit)) : [];
  const held = choice.length > 1 ? priceOfHeld(facts, choice) : undefined;
  if (held) return held;
  const price =
    priced.findLast((one, k) => k > 0 && isPaidFor(facts, one)) ??
    priced.find((one) => PAID.has(lower(facts, one.from - 1))) ??
    priced[0];
  return price ?? moveBehind(facts, choice) ?? gradeOf(facts, choice) ?? choice.find(isAmount) ?? choice[0] ?? null;
}
