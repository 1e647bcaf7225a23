import { goodsNamed, goodsOf } from "../registry/goods.ts";
import type { Measure } from "../registry/measure.ts";
import type { Subject } from "../registry/subject.ts";
import { crownOf, toldUnit, unitIn } from "../registry/told-unit.ts";
import type { Facts } from "./facts.ts";
import { HIGHEST_RATE, PERCENT } from "./figures-of.ts";
import { singular } from "./grammar/units.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { type Figure, lower } from "./idle-figures.ts";
import { unitOfStock } from "./stocks-of-goods.ts";

/** Whether a bare amount of money is a price a share: no scale word, and the claim is about what something trades at. */
export const isPrice = (measure: string | null) =>
  measure === null || ["price", "close", "price_target", "eps", "dividend_per_share", "dividends"].includes(measure);

/** What is told for each share, whoever's it is. */
const OF_A_SHARE = new Set(["eps", "dividend_per_share"]);

/** No share is dearer, but where money comes in thousands. */
const DEAREST_SHARE = 1e4;
const IN_THOUSANDS = new Set(["JPY", "KRW", "IDR", "VND"]);
const DEAREST = 1e5;
/** What a miner's ounce costs is told in dollars above this. */
const LEAST_OF_OUNCE = 300;
/** From here on money is a sum and no price. */
const SUM = 1e6;
/** A bare dividend below this is paid on each share. */
const DEAREST_DIVIDEND = 100;

/** What a bare number is given its unit by. */
export interface Owner {
  subject: Subject | undefined;
  /** The firm whose product that is. */
  owned: Subject | undefined;
  measure: Measure | undefined;
  measureId: string | null;
  /** What whose it is counts in. */
  currency: string;
  /** Told of every month. */
  monthly: boolean;
  /** The registry does not hold it. */
  unlisted: boolean;
  /** Told of each share: `book value per common share`. */
  ofShare: boolean;
}

/** The price of a commodity as people tell it: by the ounce, the barrel, the pound. */
const priceUnit = (subject: Subject, value: number) =>
  (toldUnit(subject, value) ?? subject.unit)?.replace("/toz", "/oz").replace("/dmtu", "/t");

const CROWNS = new Set(["kr", "kroner", "krone", "kronor", "krona", "crowns"]);

/** `58bn kr` of a firm in Denmark are its own crowns. */
function crowns(facts: Facts, { from, to, quantity }: Figure, { subject, owned }: Owner): string {
  const { unit } = quantity;
  const own = (subject && crownOf(subject)) ?? (owned && crownOf(owned));
  if (!own || !["SEK", "NOK", "DKK"].includes(unit.slice(0, 3))) return unit;
  for (let i = from; i < to; i++) if (CROWNS.has(lower(facts, i))) return own + unit.slice(3);
  return unit;
}

const DOLLARS = new Set(["CAD", "AUD", "NZD"]);
/** `$10m`, `41 cents` of a share listed on a board whose dollars are others: `KVL.V`. */
function ownDollars({ tokens }: Facts, { from, to }: Figure, unit: string, subject: Subject | undefined): string {
  const own = subject?.exchange === undefined ? undefined : subject.currency;
  if (own === undefined || !DOLLARS.has(own) || !unit.startsWith("USD")) return unit;
  for (let i = Math.max(0, from - 1); i < to; i++) if (AMERICAN.has(tokens[i])) return unit;
  return own + unit.slice(3);
}
const AMERICAN = new WordSet("us usd u");

function unitOfMoney(unit: string, value: number, owner: Owner): string {
  const { subject, measure, measureId, monthly } = owner;
  const listed = subject?.kind === "company" || subject?.kind === "etf";
  if (monthly && value < 1e6 && !isPrice(measureId)) return `${unit}/month`;
  if (measure?.per) return `${unit}/${measure.per}`;
  const dearest = IN_THOUSANDS.has(unit) ? DEAREST : DEAREST_SHARE;
  if (listed && value < dearest && isPrice(measureId)) return `${unit}/share`;
  if (value < dearest && (owner.ofShare || OF_A_SHARE.has(measureId ?? ""))) return `${unit}/share`;
  const priced = isPrice(measureId) || (measure?.unit === "price" && subject?.kind === "commodity");
  const told = subject && priced ? priceUnit(subject, value) : undefined;
  if (!subject || !told?.includes("/")) return unit;
  if (told.startsWith(unit)) return value < DEAREST ? told : unit;
  return (value < SUM && unitIn(unit, subject, told)) || unit;
}

/** The unit of a figure: as its words have it, else as its measure and whose it is have it. */
export function unitOf(facts: Facts, figure: Figure, owner: Owner): string {
  const { role } = figure.quantity;
  const stock = unitOfStock(figure, owner.subject, owner.measureId) ?? unitOfGoods(figure, owner);
  if (stock) return stock;
  const unit = ownDollars(facts, figure, crowns(facts, figure, owner), owner.unlisted ? owner.subject : undefined);
  if (unit.endsWith("/share") && owner.subject?.kind === "commodity")
    return priceUnit(owner.subject, figure.quantity.high ?? figure.quantity.low ?? 0) ?? unit;
  const { measure } = owner;
  if (unit === "" && figure.quantity.rule === "part-of-whole") return measure?.counts ?? "count";
  if (/^[A-Z]{3}\/coin$/.test(unit)) return unit.slice(0, 3);
  if (unit.length === 3 && unit === unit.toUpperCase())
    return unitOfMoney(unit, figure.quantity.high ?? figure.quantity.low ?? 0, owner);
  if (unit === "" && role === "count" && measure?.unit !== "money" && figure.quantity.high !== 0)
    return measure?.counts ?? "count";
  if (unit !== "") return role === "count" && measure?.counts && namesMeasure(measure, unit) ? measure.counts : unit;
  return bareUnit(figure, owner);
}

/** What is told of a maker's goods by their number. */
const OF_GOODS = new Set(["deliveries", "production", "production_rate", "units", "fleet"]);
const MOST_ORDERED = 1e5;

/** `Delivered 142`, `a backlog of 8,600`, `61 narrowbodies`: the goods of a maker, or of whoever it supplies. */
function unitOfGoods({ quantity }: Figure, { subject, measureId }: Owner): string | null {
  const goods = goodsOf(subject?.id);
  const named = quantity.rule === "count" ? goodsNamed(quantity.unit) : undefined;
  if (named) return named;
  if (goods === undefined || measureId === null || quantity.unit !== "" || quantity.sign !== 0) return null;
  const value = quantity.high ?? quantity.low ?? 0;
  return OF_GOODS.has(measureId) || (measureId === "backlog" && value < MOST_ORDERED) ? goods : null;
}

/** The unit of a bare number: of a margin it is a rate, of an index points, of a share money a share, of oil money a barrel. */
function bareUnit(figure: Figure, { subject, measure, measureId, currency }: Owner): string {
  const value = figure.quantity.high ?? figure.quantity.low ?? 0;
  if (measure?.unit === "x") return "x";
  if (measure?.counts) return measure.counts;
  if (measureId === "short_interest" && value >= PERCENT) return "share";
  if (measureId === "volume" && (subject?.kind === "company" || subject?.kind === "etf")) return "share";
  if (measure?.unit === "index" || subject?.kind === "index") return "index";
  const rate = subject?.kind === "rate" || subject?.kind === "central-bank";
  if (
    (measure?.unit === "ratio" && Math.abs(value) < PERCENT) ||
    (rate && (value < HIGHEST_RATE || isOfSpread(figure, subject)))
  )
    return "ratio";
  const counted = subject && measure?.unit !== "money" ? toldUnit(subject, value) : null;
  if (counted && !/^[A-Z]{3}\//.test(counted)) return counted;
  const quoted = subject?.kind === "currency" ? /^([A-Z]{3})([A-Z]{3})$/.exec(subject.inverse ?? subject.id) : null;
  if (quoted) return `${quoted[2]}/${quoted[1]}`;
  if (measure?.per) return `${currency}/${measure.per}`;
  if (measureId === "cash_cost" && value >= LEAST_OF_OUNCE && value < DEAREST_SHARE) return "USD/oz";
  const listed = subject?.kind === "company" || subject?.kind === "etf";
  const dearest = IN_THOUSANDS.has(currency) ? DEAREST : DEAREST_SHARE;
  if (listed && measureId === "dividends" && value < DEAREST_DIVIDEND) return `${currency}/share`;
  if (measure?.unit === "count" && value >= dearest) return "count";
  if (measure?.unit === "money" || value >= 1e6) return currency;
  if ((listed && value < dearest && isPrice(measureId)) || OF_A_SHARE.has(measureId ?? "")) return `${currency}/share`;
  if (listed && measureId === "price") return currency;
  const counts = measure !== undefined && !isPrice(measureId) && (measure.unit === "count" || measure.unit === "none");
  const told = subject && !counts ? priceUnit(subject, value) : undefined;
  return told ?? (subject?.kind === "coin" ? "USD" : "count");
}

/** True when the thing counted is the measure's own name (deliveries), so that what is delivered is the unit. */
const namesMeasure = (measure: Measure, noun: string) =>
  [measure.id, measure.name, ...(measure.aliases ?? [])].some((name) =>
    name.split(/[ _]/).some((word) => singular(word.toLowerCase()) === noun),
  );

/** `The BTP-Bund spread at 150`: a bare number of basis points. */
export const isOfSpread = ({ quantity }: Figure, subject: Subject | undefined) =>
  subject?.kind === "rate" && / spread$/.test(subject.id) && quantity.unit === "" && isWide(quantity);
const LEAST_POINTS = 10;
const isWide = ({ low, high }: Figure["quantity"]) => {
  const size = Math.abs(high ?? low ?? 0);
  return size >= LEAST_POINTS && size < PERCENT;
};
