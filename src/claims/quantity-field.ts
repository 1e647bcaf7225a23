import type { Registry } from "../registry/registry.ts";
import type { Subject } from "../registry/subject.ts";
import { toldSize } from "../registry/told-unit.ts";
import { askedNoun } from "./asked-noun.ts";
import type { Carried } from "./carried-unit.ts";
import type { Quantity } from "./claim.ts";
import { isCropMove } from "./crops.ts";
import { type Facts, hasWord, leanOfClause } from "./facts.ts";
import { HIGHEST_RATE, PERCENT } from "./figures-of.ts";
import { tidy } from "./grammar/figures.ts";
import { singular } from "./grammar/units.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { moneyOfPlace } from "./home-country.ts";
import { type Figure, lower, SMALL } from "./idle-figures.ts";
import { isNegated } from "./negation.ts";
import { isSignedPercent, isSmallOfMoney } from "./percent-unsaid.ts";
import { isBareStep } from "./policy-moves.ts";
import { isInCents, isPence } from "./trade-field.ts";
import { isOfSpread, isPrice, unitOf } from "./unit-of-figure.ts";

const HUNDRED = 100;

/** `fell a thousand points`: of an index points are its own, not hundredths. */
const quotedInPoints = (facts: Facts, figure: Figure, subject: Subject | undefined) =>
  subject?.kind === "index" &&
  figure.quantity.rule === "points" &&
  /^(?:points?|pts)$/.test(lower(facts, figure.to - 1)) &&
  !/^(?:percentage|percent|%)$/.test(lower(facts, figure.to - 2));

function inPoints({ quantity }: Figure): Quantity {
  const whole = (value: number | null) => (value === null ? null : Math.round(value * 1e4) / 100);
  return {
    low: whole(quantity.low),
    high: whole(quantity.high),
    unit: "index",
    ...(quantity.loose ? { approx: true } : {}),
  };
}

function inPence({ quantity: { low, high, loose } }: Figure): Quantity {
  const pounds = (value: number | null) => (value === null ? null : tidy(value / HUNDRED));
  return { low: pounds(low), high: pounds(high), unit: "GBP/share", ...(loose ? { approx: true } : {}) };
}

const ATTAINS = new Set("see get reach sell make build hit have recover".split(" "));
/** `You won't see 1/10 of those`, `not even half`: less than that part. */
const fallsShort = (facts: Facts, from: number) =>
  (lower(facts, from - 1) === "even" && lower(facts, from - 2) === "not") ||
  (ATTAINS.has(lower(facts, from - 1)) && isNegated(facts.tokens, from));

/** `Won't grow more than 700`, `isn't below 3 %`: a bound denied is the bound of the other side. */
const REACHED = new Set(["high", "low"]);

const CAPS = new WordSet("cap caps capped capping limit limits limited limiting restrict restricts restricted");
const WORDS_OF_CAP = 6;
/** `Capped the line at 38`, `limited to 20%`: no more than that. */
function isCapped({ tokens, clause }: Facts, from: number): boolean {
  if (!["at", "to"].includes(tokens[from - 1]?.lower ?? "")) return false;
  return CAPS.in(tokens, Math.max(clause.from, from - WORDS_OF_CAP), from - 1);
}

function bounded(facts: Facts, { quantity, from }: Figure) {
  const { low, high, bound } = quantity;
  if (bound === "exact" && quantity.from === undefined && isCapped(facts, from)) return { ...quantity, low: null };
  // "Went as high as 3,791": that is how high it was.
  if (bound === "at-most" && REACHED.has(lower(facts, from + 1)) && leanOfClause(facts) === "back")
    return { ...quantity, low: high, high };
  if (bound === "exact" && quantity.rule === "fraction" && fallsShort(facts, from)) return { ...quantity, low: null };
  const over = bound === "more-than" || bound === "at-least";
  if (bound === "exact" || !COMPARATIVES.has(lower(facts, from)) || !isNegated(facts.tokens, from)) return quantity;
  return { ...quantity, low: over ? null : high, high: over ? low : null };
}

const MAY_BE_NEGATIVE = new Set(
  "eps net_income operating_income pretax_income profit fcf operating_cash_flow ebitda equity book_value".split(" "),
);
const LEVELS = new Set(
  "yield policy_rate margin gross_margin operating_margin growth yield_spread inflation roe roa roic roi".split(" "),
);
/** What is told as one share less another: `a -9 point net approval rating`. */
const NET = new Set(["approval_rating"]);

/** `EPS of -0.26`, `yields at minus 1 %`: an amount or a rate below zero, where `-5 %` beside what cannot be is a fall. */
export function isBelowZero(facts: Facts, { quantity, from }: Figure, measure: string | null): boolean {
  if (quantity.sign >= 0 || quantity.from !== undefined || quantity.unit === "x") return false;
  if (quantity.unit !== "ratio" && hasWord(facts, "negative")) return true;
  if (measure === null) return false;
  if (MAY_BE_NEGATIVE.has(measure)) return quantity.unit !== "ratio";
  if (NET.has(measure)) return hasWord(facts, "net");
  return LEVELS.has(measure) && ["at", "@", "to", "is", "was", "of", "are", "were"].includes(lower(facts, from - 1));
}

const COMPARATIVES = new Set(
  "better more less higher lower greater fewer further surpass surpassed surpasses exceed exceeded exceeds topped topping beyond".split(
    " ",
  ),
);

const endsInCents = (facts: Facts, figure: Figure) =>
  lower(facts, figure.to - 1) === "c" && figure.to - figure.from > 1;

/** The subject, the measure and what was told before, by which a figure's words are read. */
export interface Reader {
  subject: Subject | undefined;
  measureId: string | null;
  registry: Registry;
  carried: Carried | null;
  /** The id of whose figure it is, where it is of a place too. */
  whose: string | undefined;
}

/** A quantity and the rule that gave it. */
export interface QuantityField {
  quantity: Quantity;
  rule: string;
}

/** Those whose sums are in the money of their country. */
const STATES = new Set(["central-bank"]);

/** What the firm counts in where it is not its price, what its listing is told in, the money of the place, else dollars. */
function currencyOf({ subject, measureId, registry, whose }: Reader): string {
  const firm = subject?.kind === "company" && measureId !== null && !isPrice(measureId);
  const own = firm || subject?.exchange ? subject?.currency : undefined;
  const local = (measureId !== null && registry.measure(measureId)?.local) || STATES.has(subject?.kind ?? "");
  return own ?? (local && whose ? moneyOfPlace(whose) : undefined) ?? "USD";
}

function wholeUnit(facts: Facts, figure: Figure, reader: Reader): string {
  const { subject, measureId, registry, carried } = reader;
  if (carried) return carried.unit;
  const asked = askedNoun(facts, figure);
  if (asked) return asked;
  const plain = unitOf(facts, figure, {
    subject,
    owned: subject?.of === undefined ? undefined : registry.subject(subject.of),
    measure: measureId === null ? undefined : registry.measure(measureId),
    measureId,
    currency: currencyOf(reader),
    unlisted: subject !== undefined && registry.subject(subject.id) === undefined,
    monthly: hasWord(facts, "monthly"),
    ofShare: isPerShare(facts, figure),
  });
  if (isSignedPercent(facts, figure, subject, measureId) || isSmallOfMoney(figure, reader)) return "ratio";
  const ofShare =
    measureId === "dividends" &&
    /^[A-Z]{3}\/(?:quarter|year|month)$/.test(plain) &&
    (figure.quantity.high ?? 0) < HUNDRED;
  if (ofShare) return `${plain.slice(0, 3)}/share`;
  if (/^[A-Z]{3}$/.test(plain)) return `${plain}${rateOf(facts, figure.to)}`;
  return isCounted(plain) ? `${plain}${rateOf(facts, nounEnd(facts, figure, plain))}` : plain;
}

const OF_SHARES = new WordSet("common diluted basic ordinary");

/** `Book value per common share: $23.68`, `FCF/share of 4.10`. */
function isPerShare({ tokens, clause }: Facts, { from }: Figure): boolean {
  for (let i = clause.from + 1; i < from; i++) {
    if (tokens[i].lower !== "share") continue;
    const lead = OF_SHARES.has(tokens[i - 1]) ? i - 2 : i - 1;
    if (["per", "/", "a"].includes(tokens[lead]?.lower ?? "")) return true;
  }
  return false;
}

const NEVER_A_FLOW = new Set(
  "ratio x bp index rank count time year month quarter day week session cut hike".split(" "),
);
const isCounted = (unit: string) => /^[A-Za-z]+$/.test(unit) && unit !== "" && !NEVER_A_FLOW.has(unit);

const LONGEST_NOUN = 6;

/** Where the noun that is counted ends: `60k wafers | a month`. */
function nounEnd(facts: Facts, { to, quantity }: Figure, unit: string): number {
  if (quantity.role !== "count") return to;
  for (let i = to; i < to + LONGEST_NOUN && i < facts.clause.to; i++)
    if (singular(lower(facts, i)) === unit) return i + 1;
  return to;
}

/** By what the number as written is multiplied: a bare 4.6 of a rate is in hundredths, cents are of a dollar. */
function sizeOf(facts: Facts, figure: Figure, unit: string, reader: Reader): number {
  const { subject, measureId, carried } = reader;
  if (carried) return carried.unit === "ratio" ? 0.01 : carried.scale;
  if (isInBasisPoints(facts, figure, measureId) || isOfSpread(figure, subject)) return BASIS_POINT;
  const cents =
    endsInCents(facts, figure) &&
    (isInCents(facts, figure) ||
      (measureId !== null && ["eps", "dividends", "dividend_per_share"].includes(measureId)));
  if (isInThousands(figure, reader)) return 1000;
  const told = figure.quantity.unit === "" && subject && isPrice(measureId) && /\/(?:lb|bu)$/.test(unit);
  if (told && isCropMove(facts, figure, unit)) return 0.01;
  if (told) return toldSize(subject, figure.quantity.high ?? figure.quantity.low ?? 0);
  return (isInHundredths(unit, figure) && !isOfOne(figure, reader)) || cents ? 0.01 : 1;
}

/** `Payrolls came in at 175`: of a country jobs are told in thousands. */
const isInThousands = ({ quantity }: Figure, { subject, measureId }: Reader) =>
  measureId === "employment" &&
  subject?.kind === "country" &&
  quantity.unit === "" &&
  Math.abs(quantity.high ?? quantity.low ?? 0) < 1000;

const isOfOne = ({ quantity }: Figure, { measureId, registry }: Reader) =>
  measureId !== null &&
  registry.measure(measureId)?.ofOne === true &&
  Math.abs(quantity.high ?? quantity.low ?? 0) <= 1;

/** A bare number given its unit by the measure and the subject: 22.6bn of capex is dollars, 130 for a share is dollars a share. */
export function quantityOf(facts: Facts, figure: Figure, reader: Reader): QuantityField {
  const { subject, measureId, carried } = reader;
  const { rule } = figure.quantity;
  const unit = wholeUnit(facts, figure, reader);
  const { low, high, loose } = bounded(facts, figure);
  const above = { low: (high ?? 0) + 1, high: null, unit };
  if (unit === "rank" && isNegated(facts.tokens, figure.from)) return { quantity: above, rule };
  if (quotedInPoints(facts, figure, subject)) return { quantity: inPoints(figure), rule };
  if (isPence(facts, figure.to, subject)) return { quantity: inPence(figure), rule: "pence" };
  const moves = measureId === "policy_rate" ? countOfMoves(facts, figure) : null;
  if (moves) return { quantity: moves, rule };
  const size = sizeOf(facts, figure, unit, reader);
  const scale = isBelowZero(facts, figure, measureId) ? -size : size;
  const weeks = isInWeeks(facts, figure);
  const scaled = (value: number | null) => (value === null ? null : tidy(weeks ? value / 7 : value * scale));
  return {
    quantity: {
      ...inOrder(scaled(low), scaled(high), scale < 0),
      unit: unit === "bp" || isLost(figure) ? "ratio" : weeks ? "week" : unit,
      ...(loose ? { approx: true } : {}),
    },
    rule: carried?.rule ?? (figure.quantity.unit === "" ? `${rule}:${unitRule(reader)}` : rule),
  };
}

/** `Halved`: half is lost, as 49 % are. */
const isLost = ({ quantity: { unit, rule, high } }: Figure) =>
  unit === "x" && rule === "multiple-word" && high !== null && high < 1;

/** The bounds of an amount below zero change sides: a loss of more than 3bn is a profit of less than -3bn. */
const inOrder = (a: number | null, b: number | null, turned: boolean) => {
  const [low, high] = turned ? [b, a] : [a, b];
  return low !== null && high !== null && low > high ? { low: high, high: low } : { low, high };
};

const WEEKS = new Set(["weeks", "wks"]);

/** `21 weeks of its own`: told in weeks, where a week is seven days. */
const isInWeeks = (facts: Facts, { from, to, quantity }: Figure) =>
  quantity.role === "duration" &&
  quantity.unit === "day" &&
  facts.tokens.slice(from, to).some(({ lower }) => WEEKS.has(lower));

/** What gave a bare number its unit, for `--explain`. */
const unitRule = ({ subject, measureId, registry }: Reader) => {
  const told = measureId === null ? undefined : registry.measure(measureId)?.unit;
  return told && told !== "price" && told !== "none" ? "unit-of-measure" : subject ? "unit-of-subject" : "unit-unsaid";
};

const EACH = new Set(["a", "per", "each", "every"]);
const OF_TIME = new Set(["ago", "earlier", "before", "later"]);
const SPANS = new Set(["year", "quarter", "month", "week", "day"]);
const YEARLY = new Set(["annualized", "annualised", "arr"]);

/** `Burn 25M a quarter`, `rolls off 60B a month`, `a $1.6B run rate`: the time in which an amount is paid, as `/quarter`. */
function rateOf(facts: Facts, to: number): string {
  const [next, after] = [lower(facts, to), lower(facts, to + 1)];
  if (EACH.has(next) && SPANS.has(after) && !OF_TIME.has(lower(facts, to + 2))) return `/${after}`;
  const yearly =
    YEARLY.has(next) || (next === "annual" && after === "run") || (next === "run" && /^-|rate/.test(after));
  return yearly ? "/year" : "";
}

/** `Cuts 3x this year`: how often a rate is moved. */
function countOfMoves(facts: Facts, { quantity }: Figure): Quantity | null {
  const { low, high, unit, role } = quantity;
  const whole = [low, high].every((value) => value === null || (value % 1 === 0 && value < SMALL));
  if (unit !== "x" || role !== "multiple" || !whole) return null;
  const cuts = hasWord(facts, "cut cuts cutting");
  return cuts || hasWord(facts, "hike hikes hiked hiking raise raises raised")
    ? { low, high, unit: cuts ? "cut" : "hike" }
    : null;
}

const BASIS_POINT = 1e-4;
const isInHundredths = (unit: string, { quantity }: Figure) => unit === "ratio" && quantity.unit === "";

/** `75 bps`, or a central bank's step told by its number alone. */
const isInBasisPoints = (facts: Facts, figure: Figure, measure: string | null) =>
  figure.quantity.unit === "bp" ||
  (measure === "policy_rate" &&
    (isBareStep(facts, figure) ||
      (figure.quantity.unit === "" && isBetween(Math.abs(figure.quantity.high ?? figure.quantity.low ?? 0)))));

/** More than a rate can be in percent, and no more than all of them in basis points. */
const isBetween = (value: number) => value > HIGHEST_RATE && value < PERCENT;
