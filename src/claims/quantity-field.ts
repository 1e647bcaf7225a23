import type { Measure } from "../registry/measure.ts";
import type { Registry } from "../registry/registry.ts";
import type { Subject } from "../registry/subject.ts";
import type { Quantity } from "./claim.ts";
import { type Facts, hasWord, type Of } from "./facts.ts";
import { NOBODY } from "./general-talk.ts";
import { tidy } from "./grammar/figures.ts";
import { singular } from "./grammar/units.ts";
import { isNegated } from "./negation.ts";
import { isBareStep } from "./policy-moves.ts";
import { CENTS_LEADS, isPence } from "./trade-field.ts";

type Figure = Of<"quantity">;

const PRICED = new Set(["company", "etf", "index", "commodity", "coin", "currency", "rate"]);
/** A bare number from here on is no percentage. */
const PERCENT = 1000;
/** No rate of interest is told in points above this. */
export const HIGHEST_RATE = 30;
const PRICE_LEADS = new Set(
  "at to @ wants has have had under over above below hit hits hitting from past for is was around near lost top vs against after into reaching reach see touch touched touches print printed prints through traded trades closed closes opened opens settled bottoms peaked peaks sub stop support resistance retest retests test tests tested tag tags tagged break breaks broke broken breaking clear clears cleared reclaim reclaims reclaimed regained cross crosses crossed cracks cracked".split(
    " ",
  ),
);
const SMALL = 12;
/** `100 % sure`: quite. */
const SURE = new Set(
  "sure certain agree correct right true legal legit convinced positive confident serious honest real fake guaranteed wrong false accurate with".split(
    " ",
  ),
);
/** What talk is made of: counted, it measures no market. */
const OF_TALK = new Set(
  "thread post comment reply response answer question thought paragraph page word sentence character karma signal channel podcast episode chapter article video link tweet message essay footnote typo joke upvote downvote like follower cell".split(
    " ",
  ),
);

const lower = (facts: Facts, i: number) => facts.tokens[i]?.lower ?? "";

/** `51 years in a row`, `ten straight quarters`: the length is what is told. */
const isStreak = (facts: Facts, { from, to }: Figure) =>
  (lower(facts, to) === "in" && lower(facts, to + 1) === "a" && lower(facts, to + 2) === "row") ||
  ["running", "straight", "consecutive"].includes(lower(facts, to)) ||
  facts.tokens.slice(from, to).some((token) => token.lower === "straight" || token.lower === "consecutive");

const MOVED = new Set(["up", "down", "off"]);

/** A figure that measures nothing of a market: how many people, a bare small number in prose, a length of time. */
function isIdle(facts: Facts, figure: Figure, kind: string | undefined, measure: Measure | undefined): boolean {
  const { quantity } = figure;
  if (quantity.role === "duration")
    return !(
      isStreak(facts, figure) ||
      hasWord(facts, "ahead behind took takes take lag lead") ||
      quantity.unit === "session"
    );
  const after = [lower(facts, figure.to), lower(facts, figure.to + 1)];
  if (
    quantity.unit === "ratio" &&
    (NOBODY.has(after[0]) ||
      (after[0] === "of" && NOBODY.has(after[1])) ||
      after.join(" ") === "the time" ||
      after.join(" ") === "of the")
  ) {
    const noun = after[0] === "of" && after[1] === "the" ? lower(facts, figure.to + 2) : after[1];
    if (["time", "people", "you", "men", "women"].includes(noun) || NOBODY.has(after[0]) || NOBODY.has(after[1]))
      return true;
  }
  if (quantity.unit === "ratio" && quantity.low === 1 && SURE.has(after[0])) return true;
  if (quantity.unit === "person" || OF_TALK.has(quantity.unit)) return true;
  if (quantity.rule !== "bare-number" && !quantity.rule.startsWith("bare-number")) return false;
  const value = quantity.high ?? quantity.low ?? 0;
  const lead = lower(facts, figure.from - 1);
  if (measure && measure.unit !== "none" && quantity.role !== "count") return false;
  if (quantity.bound !== "exact" || Math.abs(value) >= 1e4) return quantity.role === "count" && value < SMALL;
  if (!PRICED.has(kind ?? "") || quantity.role === "count") return true;
  if (kind === "currency" && OF_PAIRS.has(quantity.rule)) return false;
  const isLevel = PRICE_LEADS.has(lead) || MOVED.has(lead) || facts.tokens[figure.from].value % 1 !== 0;
  const least = kind === "currency" && !MOVED.has(lead) ? 0 : LEAST_PRICE;
  return !((isLevel && value >= least) || (value >= SMALL && isTarget(facts, figure)));
}

const LEAST_PRICE = 2;
/** Rules of figures that only pairs of currencies have. */
const OF_PAIRS = new Set(["parity", "pips", "handle"]);

const AHEAD = new Set("incoming coming inbound next eod eow eom eoq eoy".split(" "));

/** `35 tomorrow`, `40 by Christmas`, `30 incoming`: where a price goes, at the head of a clause or behind a name. */
function isTarget(facts: Facts, { from, to }: Figure): boolean {
  const heads = from === facts.clause.from || facts.subjects.some((one) => one.to === from);
  if (!heads) return false;
  const next = lower(facts, to) === "is" ? to + 1 : to;
  return (
    AHEAD.has(lower(facts, next)) || facts.periods.some((one) => one.from === to && one.period.relation !== "over")
  );
}

/** The figures of a clause that measure something, in order. */
export function figuresOf(facts: Facts, subject: Subject | undefined, measure: Measure | undefined): Figure[] {
  return facts.quantities.filter((figure) => !isIdle(facts, figure, subject?.kind, measure));
}

const BASES = new Set(["vs", "versus", "against", "than", "after", "from"]);
/** Words before the price of a position: sold at 240, calls for 3.20. */
const PAID = new Set(["at", "@", "for", "from", "near", "around", "under", "below", "above"]);

/** `Market cap at $184 | is ~$61bn`: the figure that is stated of a subject with a circumstance. */
const isStated = (facts: Facts, { from }: Figure) => ["is", "was", "=", "would"].includes(lower(facts, from - 1));

/** The figure a claim is about: the first one that is not the base of a comparison. */
export function mainFigure(facts: Facts, figures: Figure[], trade: boolean): Figure | null {
  const free = figures.filter(
    (figure) => !BASES.has(lower(facts, figure.from - 1)) || figure.quantity.from !== undefined,
  );
  const stated = free.find((one) => isStated(facts, one));
  const aside =
    stated && free.some((one) => one !== stated && one.to <= stated.from && lower(facts, one.from - 1) === "at");
  if (aside) return stated;
  const choice = free.length > 0 ? free : figures;
  const priced = trade ? choice.filter((one) => /^$|^[A-Z]{3}(?:\/share)?$/.test(one.quantity.unit)) : [];
  const price = priced.find((one) => PAID.has(lower(facts, one.from - 1))) ?? priced[0];
  return price ?? choice.find((one) => one.quantity.role !== "duration") ?? choice[0] ?? null;
}

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
