import type { Measure } from "../registry/measure.ts";
import type { Registry } from "../registry/registry.ts";
import type { Subject } from "../registry/subject.ts";
import type { Quantity } from "./claim.ts";
import { type Facts, hasWord, type Of } from "./facts.ts";
import { singular } from "./grammar/units.ts";
import { isNegated } from "./negation.ts";

type Figure = Of<"quantity">;

const PRICED = new Set(["company", "etf", "index", "commodity", "coin", "currency", "rate"]);
/** No rate of interest is told in points above this. */
const HIGHEST_RATE = 30;
const PRICE_LEADS = new Set(
  "at to @ under over above below hit hits hitting from past for is was around near lost top vs against after into reaching reach see touch touched touches print printed prints through traded trades closed closes opened opens settled bottoms peaked peaks sub".split(
    " ",
  ),
);
const NOBODY = new Set([
  "people",
  "of you",
  "men",
  "women",
  "guys",
  "users here",
  "commenters",
  "redditors",
  "americans",
]);
const SMALL = 12;

const lower = (facts: Facts, i: number) => facts.tokens[i]?.lower ?? "";

/** A figure that measures nothing of a market: how many people, a bare small number in prose, a length of time. */
function isIdle(facts: Facts, figure: Figure, kind: string | undefined, measure: Measure | undefined): boolean {
  const { quantity } = figure;
  if (quantity.role === "duration")
    return !(hasWord(facts, "ahead", "behind", "took", "takes", "take", "lag", "lead") || quantity.unit === "session");
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
  if (quantity.unit === "person") return true;
  if (quantity.rule !== "bare-number" && !quantity.rule.startsWith("bare-number")) return false;
  const value = quantity.high ?? quantity.low ?? 0;
  const lead = lower(facts, figure.from - 1);
  if (measure && measure.unit !== "none" && quantity.role !== "count") return false;
  if (quantity.bound !== "exact" || Math.abs(value) >= 1e4) return quantity.role === "count" && value < SMALL;
  if (!PRICED.has(kind ?? "") || quantity.role === "count") return true;
  return !((PRICE_LEADS.has(lead) || facts.tokens[figure.from].value % 1 !== 0) && value >= 2);
}

/** The figures of a clause that measure something, in order. */
export function figuresOf(facts: Facts, subject: Subject | undefined, measure: Measure | undefined): Figure[] {
  return facts.quantities.filter((figure) => !isIdle(facts, figure, subject?.kind, measure));
}

const BASES = new Set(["vs", "versus", "against", "than", "after", "from"]);
/** Words before the price of a position: sold at 240, calls for 3.20. */
const PAID = new Set(["at", "@", "for", "from", "near", "around", "under", "below", "above"]);

/** The figure a claim is about: the first one that is not the base of a comparison. */
export function mainFigure(facts: Facts, figures: Figure[], trade: boolean): Figure | null {
  const free = figures.filter(
    (figure) => !BASES.has(lower(facts, figure.from - 1)) || figure.quantity.from !== undefined,
  );
  const choice = free.length > 0 ? free : figures;
  const priced = trade ? choice.filter((one) => /^$|^[A-Z]{3}(?:\/share)?$/.test(one.quantity.unit)) : [];
  const price = priced.find((one) => PAID.has(lower(facts, one.from - 1))) ?? priced[0];
  return price ?? choice.find((one) => one.quantity.role !== "duration") ?? choice[0] ?? null;
}

/** Whether a bare amount of money is a price a share: no scale word, and the claim is about what something trades at. */
const isPrice = (measure: string | null) =>
  measure === null || ["price", "close", "price_target", "eps", "dividend_per_share", "dividends"].includes(measure);

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
  if (measure?.unit === "ratio" || (subject?.kind === "rate" && value < HIGHEST_RATE)) return "ratio";
  const quoted = subject?.kind === "currency" ? /^[A-Z]{3}([A-Z]{3})$/.exec(subject.id)?.[1] : undefined;
  if (quoted) return quoted;
  if (measure?.unit === "money" || value >= 1e6) return currency;
  if (perShare) return `${currency}/share`;
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
  const unit = unitOf(figure, subject, measure, measureId, quoted ?? "USD", hasWord(facts, "monthly"));
  const { low, high, loose } = figure.quantity;
  if (unit === "rank" && isNegated(facts.tokens, figure.from)) return { low: (high ?? 0) + 1, high: null, unit };
  if (quotedInPoints(facts, figure, subject)) return inPoints(figure);
  const cents =
    measureId !== null && ["eps", "dividends", "dividend_per_share"].includes(measureId) && endsInCents(facts, figure);
  const scale = (unit === "ratio" && figure.quantity.unit === "") || cents ? 0.01 : 1;
  const scaled = (value: number | null) => (value === null ? null : value * scale);
  return { low: scaled(low), high: scaled(high), unit, ...(loose ? { approx: true } : {}) };
}
