import type { Registry } from "../registry/registry.ts";
import type { Facts } from "./facts.ts";
import type { Reading } from "./reading.ts";
import { leanOf } from "./tense.ts";

/** Kinds whose names do not show that a text speaks of a market. */
const NOT_TRADED = new Set(["sector", "country", "place", "organisation", "person", "product"]);
const OF_MONEY = /^(?:[A-Z]{3}(?:\/.*)?|ratio|bp)$/;
const TRADES = new Set(["trade-long", "trade-short"]);
/** A text of fewer words may answer another that names a market. */
const LONG = 40;
/** Of so many words one at least is a market's, where a text speaks of one. */
const ONE_OF = 250;

/** What was found of a text, by its readings. */
const known = new WeakMap<readonly Reading[], boolean>();

function isOfMarket(reading: Reading, registry: Registry): boolean {
  if (reading.kind === "subject") {
    const subject = registry.subject(reading.subject);
    return subject !== undefined && !subject.generic && !NOT_TRADED.has(subject.kind);
  }
  if (reading.kind === "quantity")
    return reading.quantity.rule !== "bare-number" && OF_MONEY.test(reading.quantity.unit);
  return reading.kind === "cue" && TRADES.has(reading.cue);
}

/** Whether a text of some length names nothing that is traded, no money and no percentage: a licence, a manual. */
export function speaksOfNoMarket(readings: readonly Reading[], words: number, registry: Registry): boolean {
  if (words < LONG) return false;
  let none = known.get(readings);
  if (none === undefined) {
    const most = words / ONE_OF;
    let count = 0;
    for (let i = 0; i < readings.length && count < most; i++) if (isOfMarket(readings[i], registry)) count++;
    none = count < most;
    known.set(readings, none);
  }
  return none;
}

/** A clause and whose it was found to be. */
interface Told {
  facts: Facts;
  subjects: readonly string[];
  implied: boolean;
  anchored: boolean;
}

/**
 * `The software is provided as is`: whether a clause speaks of a trade as such and tells nothing of it that could be counted or
 * dated, nor anything that happened where it is named; in a text that names no market, whether it speaks of a trade without money
 * or a percentage, or tells nothing measured, moved or counted of somebody whom only the thread names. Such words fill licences,
 * manuals and essays; no record and no reader settles them.
 */
export function isOfTradeAsSuch(told: Told, readings: readonly Reading[], registry: Registry): boolean {
  const { facts, subjects, implied, anchored } = told;
  const { periods, measures, tokens, clause } = facts;
  const ofTrade = subjects.every((one) => registry.subject(one)?.kind === "sector");
  const isPassing = ofTrade || (implied && measures.length === 0 && !anchored);
  if (isPassing && speaksOfNoMarket(readings, tokens.length, registry))
    return !facts.quantities.some(({ quantity }) => OF_MONEY.test(quantity.unit));
  return (
    ofTrade &&
    !anchored &&
    periods.length === 0 &&
    measures.length === 0 &&
    (implied || leanOf(tokens, clause.from, clause.to) !== "back")
  );
}
