import type { Measure } from "../registry/measure.ts";
import type { Facts, Of } from "./facts.ts";
import { HIGHEST_RATE } from "./figures-of.ts";
import { WordSet } from "./grammar/vocabulary.ts";

/** Whether an amount of money can be the measure's: a count of cars is not paid in dollars. */
export const fits = (figure: Of<"quantity">, measure: Measure | undefined) =>
  !(measure !== undefined && A_SHARE.has(measure.id) && isSum(figure)) &&
  !((measure?.id === "price" || measure?.unit === "money") && isOfThing(figure)) &&
  !(
    /^[A-Z]{3}(?:\/|$)/.test(figure.quantity.unit) &&
    measure !== undefined &&
    ["count", "ratio", "x", "index"].includes(measure.unit) &&
    measure.id !== "price"
  ) &&
  !(measure?.unit === "ratio" && figure.quantity.unit === "" && isBeyondPercent(figure)) &&
  !(measure !== undefined && OF_RATES.has(measure.id) && isBeyondRates(figure));

/** What is told for each share is no sum. */
const A_SHARE = new Set(["eps", "dividend_per_share", "book_value_per_share"]);

const OF_RATES = new Set(["policy_rate", "mortgage_rate"]);
const STEP = 25;
/** `Fair value is 90-95`, after talk of rates: a bare level that is neither a rate nor a number of steps in basis points. */
const isBeyondRates = ({ quantity: { unit, role, low, high } }: Of<"quantity">) =>
  unit === "" && role === "level" && (low ?? high ?? 0) > HIGHEST_RATE && (high ?? low ?? 0) % STEP !== 0;

/** No share or change is told as so many percent without the word. */
const PERCENT = 1000;
const isBeyondPercent = ({ quantity }: Of<"quantity">) => Math.abs(quantity.high ?? quantity.low ?? 0) >= PERCENT;

const QUOTED_AT = new WordSet("at @");

/** `VNO at 22`: a name and the level it stands at, with nothing between. */
export const isQuotedAt = (facts: Facts, { from }: Of<"quantity">) =>
  QUOTED_AT.has(facts.tokens[from - 1]) && facts.subjects.some((one) => one.to === from - 1);

/** Sales, margins, capex: nothing that a metal, a coin or an index has. */
export const isOfFirms = (measure: Measure | undefined) =>
  measure !== undefined && measure.grain === "quarter" && measure.unit !== "price" && !measure.national;

/** No share trades at this many dollars: so much money is a sum. */
const SUM = 1e6;

/** Money that is no share's price, its currency said or left out. */
export const isSum = ({ quantity }: Of<"quantity">) =>
  /^(?:|[A-Z]{3}(?:\/(?:day|week|month|quarter|year))?)$/.test(quantity.unit) &&
  (quantity.high ?? quantity.low ?? 0) >= SUM;

/** What is sold and held by number: so many of them are no other thing's measure. */
const OF_MARKET = new Set("share contract call put lot option coin unit point time session".split(" "));
/** So much or so many of something: no price. */
export const isOfThing = ({ quantity: { rule, unit } }: Of<"quantity">) =>
  (rule.startsWith("physical") || rule.startsWith("count")) && unit !== "" && !OF_MARKET.has(unit);

/** Sums that a firm tells of itself for a time. */
export const isSumOfFirm = (measure: Measure | undefined) =>
  measure !== undefined && measure.unit === "money" && measure.grain === "quarter" && !APIECE.has(measure.id);
const APIECE = new Set(
  "dividends arpu fares unit_revenue unit_cost selling_price cash_cost revpar cpm average_ticket book_value ffo".split(
    " ",
  ),
);
