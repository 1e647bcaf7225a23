import type { Day } from "../calendar.ts";
import { cueIn, type Facts, type Of } from "./facts.ts";
import { isToCome, type Level } from "./level-side.ts";
import type { PeriodField } from "./period-input.ts";
import { hasVerb } from "./verbs.ts";

/** A price that is so many times the one known is said in jest. */
const NEVER = 20;
/** So many times the one known within a month is as well. */
const NOT_SO_SOON = 4;
const SOON = 31;
/** Over longer, a price may become that many times what it is: `bitcoin at 1 million by 2035`. */
const YEARS = 730;

/** Days from when it was said to the end of a period that its own words name. */
export const daysTo = (period: PeriodField | null, saidAt: Day | null) =>
  period?.field.text && period.field.end !== null && saidAt !== null ? period.field.end - saidAt : null;

const PER_TIME = /\/(?:day|week|month|quarter|year)$/;
const BOUNDS = new Set(["less-than", "more-than", "at-least", "at-most"]);
/** A bare number beside a price is a price; an amount a month is none. */
const isPrice = (unit: string) => unit === "" || (/^[A-Z]{3}(?:\/|$)/.test(unit) && !PER_TIME.test(unit));

/**
 * `Rates will go to a million dollars a box`, said of 10,000, `$500 spot by Tuesday` of 75: a level to come that is so far from
 * the one spoken of before that nobody means it. `days` is how long it is to take, where that was said.
 */
export function isAbsurd(facts: Facts, figure: Of<"quantity"> | null, known: Level | null, days: number | null) {
  if (!figure || !known || !isPrice(figure.quantity.unit) || !isPrice(known.unit)) return false;
  const value = figure.quantity.high ?? figure.quantity.low ?? 0;
  if (figure.quantity.unit !== known.unit && figure.quantity.unit !== "" && known.unit !== "") return false;
  if (figure.quantity.role !== "level" || BOUNDS.has(figure.quantity.bound) || value <= 0 || known.value <= 0)
    return false;
  const times = Math.max(value / known.value, known.value / value);
  const soon = days !== null && days > 0 && days <= SOON;
  if (times < (soon ? NOT_SO_SOON : NEVER) || (days !== null && days > YEARS)) return false;
  return soon || isToCome(facts, figure) || cueIn(facts, "future") !== undefined || isHeadline(facts, figure);
}

/** `VW to 1 euro`: `to` right before a level, and no verb. */
const isHeadline = ({ tokens, clause }: Facts, figure: Of<"quantity">): boolean =>
  tokens[figure.from - 1]?.lower === "to" && !hasVerb(tokens, clause.from, figure.from);
