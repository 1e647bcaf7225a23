import told from "../../data/registry/told-units.json" with { type: "json" };
import type { Subject } from "./subject.ts";

const UNITS = new Map(Object.entries(told.unit).flatMap(([unit, ids]) => ids.map((id) => [id, unit] as const)));
/** From which size on a bare price by the pound or the bushel is in cents. */
const IN_CENTS: Readonly<Record<string, number>> = told.inCents;
const IN_POUNDS = new Set(told.poundPrice.of);
/** Above this a bare price of a crop is in another unit than the bushel, or in cents. */
const DEAREST_BUSHEL = 100;
/** Below this a price of what is told by the tonne is by the kilogram. */
const CHEAPEST_TONNE = 100;
/** From here on a bare price of a crop told by the pound is in cents, or by the kilogram where it is published so. */
const DEAREST_POUND = 5;

/**
 * The unit in which people tell a bare price of this size, or null where it is the one the price is published in: a base
 * metal below 30 is by the pound, wheat at 6 by the bushel.
 *
 * @example
 * toldUnit({ id: "Copper", unit: "USD/t" }, 3.8) // => "USD/lb"
 */
export function toldUnit({ id, unit }: Pick<Subject, "id" | "unit">, size: number): string | null {
  if (IN_POUNDS.has(id) && size < told.poundPrice.below) return told.poundPrice.unit;
  const usual = UNITS.get(id);
  if (usual === undefined) return null;
  const asPublished =
    (usual === "USD/bu" && size > DEAREST_BUSHEL && size < (IN_CENTS[id] ?? Number.POSITIVE_INFINITY)) ||
    (usual === "USD/t" && unit === "USD/kg" && size < CHEAPEST_TONNE) ||
    (usual === "USD/lb" && unit === "USD/kg" && size >= DEAREST_POUND && size < (IN_CENTS[id] ?? 0));
  return asPublished ? null : usual;
}

const IN_MONEY = told.inMoney as Record<string, Record<string, string>>;
const ABROAD = told.perAbroad as Record<string, string>;
/** Weights and volumes that all the world tells prices by. */
const EVERYWHERE = new Set(["t", "bbl", "oz", "kg", "l", "MWh"]);

/**
 * A price in another money than the usual: lithium at 150k yuan is by the tonne, petrol at 1.80 euros by the litre; null
 * where the measure abroad is not known.
 *
 * @example
 * unitIn("CNY", { id: "lithium" }, "USD/t") // => "CNY/t"
 */
export function unitIn(money: string, { id }: Pick<Subject, "id">, usual: string): string | null {
  const own = IN_MONEY[money]?.[id];
  if (own) return own;
  const per = usual.slice(usual.indexOf("/") + 1);
  const abroad = ABROAD[per] ?? per;
  return money !== "INR" && EVERYWHERE.has(abroad) ? `${money}/${abroad}` : null;
}

/** What a bare number of this size stands for in that unit: sugar at 25 is 25 cents a pound. */
export const toldSize = ({ id }: Pick<Subject, "id">, size: number): number =>
  size >= (IN_CENTS[id] ?? Number.POSITIVE_INFINITY) ? 0.01 : 1;

const CROWNS = new Map(Object.entries(told.crownOf));
const CROWN_CURRENCIES = new Set(["SEK", "NOK", "DKK", "ISK", "CZK"]);

/** The crown a firm counts in, or null: `kr` and `kroner` alone do not say which country's. */
export const crownOf = ({ id, currency }: Subject): string | null =>
  CROWNS.get(id) ?? (currency !== undefined && CROWN_CURRENCIES.has(currency) ? currency : null);
