import type { ClaimKind, ClaimPeriod, Direction } from "./claim.ts";
import { type Facts, hasWord } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { type Figure, lower, PRICE_LEADS } from "./idle-figures.ts";
import { goesToLevel } from "./kinds-by-form.ts";
import { hasVerb } from "./verbs.ts";

/** A figure spoken of, which a bare number beside it shares its unit and scale with. */
export interface Told {
  value: number;
  unit: string;
  subject: string | undefined;
  measure: string | null;
  /** The move it was told of. */
  direction: Direction | null;
  kind: ClaimKind;
  period: ClaimPeriod | null;
  /** Sentences since. */
  age: number;
}

const MONEY = /^[A-Z]{3}(?:\/(?:month|quarter|year))?$/;
const PRICE = /^[A-Z]{3}\/[A-Za-z-]+$/;
const PER_TIME = /\/(?:month|quarter|year)$/;
/** No share trades at so much: a sum. */
const SUM = 1e6;
const THOUSAND = 1000;
/** Figures of one thing lie within this of each other; of a sum and what was expected, much nearer. */
const FAR = 20;
const APART = 5;
const BESIDE = 1.6;

const within = (a: number, b: number, times: number) => a > 0 && b > 0 && a / b <= times && b / a <= times;

/** The thousand, million or billion that makes a bare number a figure of the size of one told before, or 1. */
function scaleOf(value: number, told: number, apart: number): number {
  const scale = THOUSAND ** Math.round(Math.log(told / value) / Math.log(THOUSAND));
  return scale > 1 && within(value * scale, told, apart) ? scale : 1;
}

const ESTIMATES =
  "street est ests estimate estimates estimated consensus whisper whispers buyside sellside expected expecting expectations guide guided guidance midpoint";

/** `The street sits at 28.7`: what is expected of a figure that was told before. */
const isEstimate = (facts: Facts) => hasWord(facts, ESTIMATES);

/** The rule of a bare number that somebody did or will do in percent, as of the move told before. */
export const DONE_AS_BEFORE = "percent-done-as-before";
const DOES = new WordSet("do does did doing done");
const LOOSE = new WordSet(
  "about around maybe like closer to at least only more than over under nearly almost probably",
);
/** `They'll do 45`, behind growth of 35%: what was told before, by so much. */
function isOfProVerb({ tokens, clause, subjects, measures }: Facts, { from }: Figure): boolean {
  if (subjects.length > 0 || measures.length > 0) return false;
  let i = from - 1;
  while (i > clause.from && LOOSE.has(tokens[i])) i--;
  return i >= clause.from && DOES.has(tokens[i]);
}

/** A unit and a scale taken over, and the rule that says why. */
export interface Carried {
  unit: string;
  scale: number;
  rule: string;
}

/**
 * The unit and scale of a bare number beside a figure of the same thing: `DKK 35-45bn, was 75-85`, `a yuan a tonne, nearly
 * 600k a year ago`. Null where nothing was told that it can be of.
 */
function carriedFrom(
  figure: Figure,
  told: Told | null,
  same: boolean,
  expected: boolean,
  sums: boolean,
  proVerb: boolean,
): Carried | null {
  const { unit, low, high, role, rule, sign } = figure.quantity;
  const value = high ?? low ?? 0;
  if (told !== null && value === 0 && !same && unit === "" && told.age === 0 && !expected)
    return { unit: told.unit, scale: 1, rule: "unit-of-figure-before" };
  if (told === null || unit !== "" || sign !== 0 || (role !== "level" && rule !== "part-of-whole")) return null;
  if (MONEY.test(told.unit) && Math.abs(told.value) >= SUM && (same || expected || sums) && value < THOUSAND) {
    const scale = scaleOf(value, Math.abs(told.value), same ? APART : sums ? FAR : BESIDE);
    return scale === 1 ? null : { unit: told.unit, scale, rule: "unit-of-figure-before" };
  }
  if (same && told.unit === "ratio" && (told.direction === null || proVerb) && within(value / 100, told.value, APART))
    return { unit: "ratio", scale: 1, rule: told.direction === null ? "unit-of-figure-before" : DONE_AS_BEFORE };
  if (same && PRICE.test(told.unit) && !PER_TIME.test(told.unit) && within(value, told.value, FAR))
    return { unit: told.unit, scale: 1, rule: "unit-of-figure-before" };
  return null;
}

/** What things are counted or weighed in, as against money, rates, multiples and lengths of time. */
const OF_THINGS =
  /^(?!ratio$|x$|bp$|index$|count$|rank$|year$|month$|quarter$|day$|week$|session$)[a-z][A-Za-z]*(?:\/(?:day|week|month|year))?$|^(?:W|Wh|TEU|Bcf|BTC|ETH)(?:\/day)?$/;

/** The noun or measure of weight that a bare number shares with the figure told right before it: `65,650 t …, maybe 54,000`. */
function countedLike(figure: Figure, told: Told | null): Carried | null {
  const { unit, low, high, rule } = figure.quantity;
  const value = high ?? low ?? 0;
  if (told === null || unit !== "" || told.age > 1 || !OF_THINGS.test(told.unit)) return null;
  const part = rule === "part-of-whole" && value <= told.value;
  return part || within(value, told.value, FAR) ? { unit: told.unit, scale: 1, rule: "unit-of-figure-before" } : null;
}

const THEN = new Set(["that", "it", "was", "were", "previously", "before"]);

/** `In September that was 4.6`, `was 75-85`: what the figure before was at another time. */
const isOfThen = (facts: Facts, { from }: Figure) =>
  ["was", "were"].includes(lower(facts, from - 1)) &&
  (from - 1 === facts.clause.from || THEN.has(lower(facts, from - 2))) &&
  facts.subjects.length === 0 &&
  facts.measures.length === 0;

/** `Samsung +27% and hynix | just shy of 30`: a move of another, told without a verb right behind one in percent. */
function movedLike(facts: Facts, figure: Figure, told: Told): Carried | null {
  const { unit, low, high, sign } = figure.quantity;
  const { tokens, clause, subjects, measures, periods } = facts;
  const value = high ?? low ?? 0;
  const alike =
    told.unit === "ratio" &&
    told.direction !== null &&
    told.age === 0 &&
    within(value / 100, Math.abs(told.value), FAR);
  const [named, another] = subjects;
  if (!alike || unit !== "" || sign !== 0 || !named || another || measures.length > 0) return null;
  const led = PRICE_LEADS.has(lower(facts, figure.from - 1)) || figure.from < named.to;
  const more = clause.to - figure.to > (periods.length > 0 ? PERIOD_BEHIND : 1);
  return led || more || hasVerb(tokens, clause.from, clause.to) ? null : { unit: "ratio", scale: 1, rule: LIKE_MOVE };
}
/** The rule of a bare number that is percent as the move before it was. */
export const LIKE_MOVE = "percent-of-move-before";
const PERIOD_BEHIND = 5;

const LEAST_INDEX = 100;
const ALIKE = 3;
/** `Trades at 16x. In 2018 it bottomed at 14`: of an index, at which no index stands. */
function timesLike(
  facts: Facts,
  { quantity }: Figure,
  told: Told,
  subject: string | undefined,
  measure: string | null,
): Carried | null {
  const value = quantity.high ?? quantity.low ?? 0;
  if (told.unit !== "x" || told.age > 1 || told.subject !== subject || !subject?.startsWith("^")) return null;
  if (measure !== "price" || quantity.unit !== "" || quantity.role !== "level" || facts.measures.length > 0)
    return null;
  return value < LEAST_INDEX && within(value, told.value, ALIKE)
    ? { unit: "x", scale: 1, rule: "unit-of-figure-before" }
    : null;
}

/** The unit, the scale and, where the clause names none, the measure that a bare number has from the figure told before it; `gapped` where it goes on with that. */
export function besideFigure(
  facts: Facts,
  figure: Figure,
  told: Told | null,
  subject: string | undefined,
  measure: string | null,
  gapped: boolean,
  ofSums: boolean,
): { carried: Carried; measure: string | null } | null {
  if (told === null || (measure === "price" && told.unit === "ratio" && goesToLevel(facts))) return null;
  const valuedAt = timesLike(facts, figure, told, subject, measure);
  if (valuedAt) return { carried: valuedAt, measure: told.measure };
  const moved = movedLike(facts, figure, told);
  if (moved) return { carried: moved, measure: null };
  const alike = told.subject === subject;
  const then = alike && told.age === 0 && isOfThen(facts, figure);
  const same = then || gapped || (alike && told.measure === measure && facts.subjects.length <= 1);
  const expected = alike && told.age <= 1 && facts.measures.length === 0 && isEstimate(facts);
  const sums = ofSums && alike && told.age === 0;
  const carried = carriedFrom(figure, told, same, expected, sums, told.age <= 1 && isOfProVerb(facts, figure));
  if (carried) return { carried, measure: (same && !then) || sums ? null : told.measure };
  const counted = countedLike(figure, told);
  // `BYD sold 301,833 cars, Tesla 72,115`: without a verb of its own a clause goes on with the one before.
  const listed = alike || !hasVerb(facts.tokens, facts.clause.from, facts.clause.to);
  const beside =
    listed && told.measure === measure && told.age === 0 && !PRICE_LEADS.has(lower(facts, figure.from - 1));
  const free =
    gapped ||
    measure === null ||
    (alike && measure !== "price" && told.measure === measure) ||
    (measure === "price" && beside) ||
    figure.quantity.rule === "part-of-whole";
  return counted && facts.measures.length === 0 && free ? { carried: counted, measure: null } : null;
}
