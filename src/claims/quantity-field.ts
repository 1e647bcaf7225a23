import type { Measure } from "../registry/measure.ts";
import type { Registry } from "../registry/registry.ts";
import type { Subject } from "../registry/subject.ts";
import type { Quantity } from "./claim.ts";
import { type Facts, hasWord } from "./facts.ts";
import { type Figure, HIGHEST_RATE, lower, MOVED, PERCENT, SMALL } from "./figures-of.ts";
import { tidy } from "./grammar/figures.ts";
import { singular } from "./grammar/units.ts";
import { isNegated } from "./negation.ts";
import { isBareStep } from "./policy-moves.ts";
import { CENTS_LEADS, isPence } from "./trade-field.ts";

/** Whether a bare amount of money is a price a share: no scale word, and the claim is about what something trades at. */
const isPrice = (measure: string | null) =>
  measure === null || ["price", "close", "price_target", "eps", "dividend_per_share", "dividends"].includes(measure);

/** What is told for each share, whoever's it is. */
const OF_A_SHARE = new Set(["eps", "dividend_per_share"]);

function unitOf(
  figure: Figure,
  subject: Subject | undefined,
  measure: Measure | undefined,
  measureId: string | null,
  currency: string,
  everyMonth: boolean,
): string {
  const { unit, role } = figure.quantity;
  const value = figure.quantity.high ?? figure.quantity.low ?? 0;
  const listed = subject?.kind === "company" || subject?.kind === "etf";
  const perShare = listed && value < 1e5 && isPrice(measureId);
  if (unit.length === 3 && unit === unit.toUpperCase()) {
    if (everyMonth && value < 1e6 && !isPrice(measureId)) return `${unit}/month`;
    if (perShare) return `${unit}/share`;
    return subject?.unit && isPrice(measureId) && value < 1e5 && subject.unit.startsWith(unit)
      ? subject.unit.replace("/toz", "/oz")
      : unit;
  }
  if (unit === "" && role === "count" && measure?.unit !== "money") return measure?.counts ?? "count";
  if (unit !== "") return role === "count" && measure?.counts && namesMeasure(measure, unit) ? measure.counts : unit;
  if (measure?.unit === "x") return "x";
  if (measure?.counts) return measure.counts;
  if (measure?.unit === "index" || subject?.kind === "index") return "index";
  if (
    (measure?.unit === "ratio" && Math.abs(value) < PERCENT) ||
    (subject?.kind === "rate" && (value < HIGHEST_RATE || isOfSpread(figure, subject)))
  )
    return "ratio";
  const quoted = subject?.kind === "currency" ? /^([A-Z]{3})([A-Z]{3})$/.exec(subject.inverse ?? subject.id) : null;
  if (quoted) return `${quoted[2]}/${quoted[1]}`;
  if (measure?.unit === "money" || value >= 1e6) return currency;
  if (perShare || OF_A_SHARE.has(measureId ?? "")) return `${currency}/share`;
  if (subject?.unit) return subject.unit.replace("/toz", "/oz");
  return subject?.kind === "coin" ? "USD" : "count";
}

/** True when the thing counted is the measure's own name (deliveries), so that what is delivered is the unit. */
const namesMeasure = (measure: Measure, noun: string) =>
  [measure.id, measure.name, ...(measure.aliases ?? [])].some((name) =>
    name.split(/[ _]/).some((word) => singular(word.toLowerCase()) === noun),
  );

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

/** `Won't grow more than 700`, `isn't below 3 %`: a bound denied is the bound of the other side. */
function bounded(facts: Facts, { quantity, from }: Figure) {
  const { low, high, bound } = quantity;
  const over = bound === "more-than" || bound === "at-least";
  if (bound === "exact" || !COMPARATIVES.has(lower(facts, from)) || !isNegated(facts.tokens, from)) return quantity;
  return { ...quantity, low: over ? null : high, high: over ? low : null };
}

const MAY_BE_NEGATIVE = new Set("eps net_income operating_income profit fcf operating_cash_flow ebitda".split(" "));
const LEVELS = new Set(
  "yield policy_rate margin gross_margin operating_margin growth yield_spread inflation".split(" "),
);

/** `EPS of -0.26`, `yields at minus 1 %`: an amount or a rate below zero, where `-5 %` beside what cannot be is a fall. */
export function isBelowZero(facts: Facts, { quantity, from }: Figure, measure: string | null): boolean {
  if (quantity.sign >= 0 || quantity.from !== undefined || quantity.unit === "x" || measure === null) return false;
  if (MAY_BE_NEGATIVE.has(measure)) return quantity.unit !== "ratio";
  return LEVELS.has(measure) && ["at", "to", "is", "was", "of", "are", "were"].includes(lower(facts, from - 1));
}

const COMPARATIVES = new Set(["more", "less", "higher", "lower", "greater", "fewer", "further"]);

const endsInCents = (facts: Facts, figure: Figure) =>
  lower(facts, figure.to - 1) === "c" && figure.to - figure.from > 1;

/** A bare number given its unit by the measure and the subject: 22.6bn of capex is dollars, 130 for a share is dollars a share. */
export function quantityOf(
  facts: Facts,
  figure: Figure,
  subject: Subject | undefined,
  measureId: string | null,
  registry: Registry,
): Quantity {
  const measure = measureId === null ? undefined : registry.measure(measureId);
  const quoted =
    subject?.kind === "company" && measureId !== null && !isPrice(measureId)
      ? subject.currency
      : subject?.exchange
        ? subject.currency
        : undefined;
  const plain = unitOf(figure, subject, measure, measureId, quoted ?? "USD", hasWord(facts, "monthly"));
  const unit = isSignedPercent(facts, figure, subject, measureId)
    ? "ratio"
    : measureId === "dividends" &&
        /^[A-Z]{3}\/(?:quarter|year|month)$/.test(plain) &&
        (figure.quantity.high ?? 0) < HUNDRED
      ? `${plain.slice(0, 3)}/share`
      : /^[A-Z]{3}$/.test(plain)
        ? `${plain}${rateOf(facts, figure)}`
        : plain;
  const { low, high, loose } = bounded(facts, figure);
  if (unit === "rank" && isNegated(facts.tokens, figure.from)) return { low: (high ?? 0) + 1, high: null, unit };
  if (quotedInPoints(facts, figure, subject)) return inPoints(figure);
  if (isPence(facts, figure.to)) return inPence(figure);
  const moves = measureId === "policy_rate" ? countOfMoves(facts, figure) : null;
  if (moves) return moves;
  const cents =
    endsInCents(facts, figure) &&
    (CENTS_LEADS.has(lower(facts, figure.from - 1)) ||
      (measureId !== null && ["eps", "dividends", "dividend_per_share"].includes(measureId)));
  const size =
    isInBasisPoints(facts, figure, measureId) || isOfSpread(figure, subject)
      ? BASIS_POINT
      : isInHundredths(unit, figure) || cents
        ? 0.01
        : 1;
  const scale = isBelowZero(facts, figure, measureId) ? -size : size;
  const scaled = (value: number | null) => (value === null ? null : tidy(value * scale));
  return {
    low: scaled(low),
    high: scaled(high),
    unit: unit === "bp" ? "ratio" : unit,
    ...(loose ? { approx: true } : {}),
  };
}

const EACH = new Set(["a", "per", "each", "every"]);
const SPANS = new Set(["year", "quarter", "month", "week", "day"]);
const YEARLY = new Set(["annualized", "annualised", "arr"]);

/** `Burn 25M a quarter`, `rolls off 60B a month`, `a $1.6B run rate`: the time in which an amount is paid, as `/quarter`. */
function rateOf(facts: Facts, { to }: Figure): string {
  const [next, after] = [lower(facts, to), lower(facts, to + 1)];
  if (EACH.has(next) && SPANS.has(after) && lower(facts, to + 2) !== "ago") return `/${after}`;
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
const SIGNED_KINDS = new Set(["company", "etf", "coin", "sector"]);
const HUNDRED = 100;

/** `Country Garden +7`, `AMD only down 8`: of a share a bare number with its sign or a word of movement is a percentage. */
const isSignedPercent = (facts: Facts, figure: Figure, subject: Subject | undefined, measure: string | null) =>
  (figure.quantity.sign !== 0 || MOVED.has(lower(facts, figure.from - 1))) && isSmallBare(figure, subject, measure);

const isSmallBare = ({ quantity }: Figure, subject: Subject | undefined, measure: string | null) =>
  quantity.unit === "" &&
  SIGNED_KINDS.has(subject?.kind ?? "") &&
  (measure === null || measure === "price" || measure === "close") &&
  Math.abs(quantity.high ?? quantity.low ?? 0) < HUNDRED;
const isInHundredths = (unit: string, { quantity }: Figure) => unit === "ratio" && quantity.unit === "";

/** `75 bps`, or a central bank's step told by its number alone. */
const isInBasisPoints = (facts: Facts, figure: Figure, measure: string | null) =>
  figure.quantity.unit === "bp" ||
  (measure === "policy_rate" &&
    (isBareStep(facts, figure) ||
      (figure.quantity.unit === "" && isBetween(Math.abs(figure.quantity.high ?? figure.quantity.low ?? 0)))));

/** `The BTP-Bund spread at 150`: a bare number of basis points. */
const isOfSpread = ({ quantity }: Figure, subject: Subject | undefined) =>
  subject?.kind === "rate" && / spread$/.test(subject.id) && quantity.unit === "" && isWide(quantity);
const LEAST_POINTS = 10;
const isWide = ({ low, high }: Figure["quantity"]) => {
  const size = Math.abs(high ?? low ?? 0);
  return size >= LEAST_POINTS && size < PERCENT;
};

/** More than a rate can be in percent, and no more than all of them in basis points. */
const isBetween = (value: number) => value > HIGHEST_RATE && value < PERCENT;
