import type { Subject } from "../registry/subject.ts";
import { toldUnit } from "../registry/told-unit.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Figure } from "./idle-figures.ts";

/** What of a commodity is told by its weight or volume, and not by its price. */
const OF_WEIGHT = new Set([
  "ending_stocks",
  "production",
  "exports",
  "imports",
  "demand",
  "inventory",
  "reserves",
  "storage",
  "supply",
  "volume",
  "acreage",
]);
const LEAST_STOCK = 1e6;
/** Weights and volumes that stocks of goods are told in as their prices are. */
const WEIGHTS = new Set(["bu", "bbl", "t", "lb"]);

const isBare = ({ unit, role }: Figure["quantity"]) => unit === "" && role !== "count";

/** Gas is priced by its heat, and kept and burned by its volume. */
const unitOfGas = (measure: string, quantity: Figure["quantity"]): string | null =>
  !isBare(quantity) ? null : measure === "storage" ? "Bcf" : FLOWS.has(measure) ? "Bcf/day" : null;
const FLOWS = new Set(["production", "demand", "exports", "imports", "supply"]);

/**
 * The unit of a figure of a commodity that is not its price: bushels an acre of a yield, barrels of what is kept in tanks,
 * billions of cubic feet of gas; or null.
 */
export function unitOfStock({ quantity }: Figure, subject: Subject | undefined, measure: string | null): string | null {
  if (subject?.kind !== "commodity" || measure === null) return null;
  const { unit, low, high } = quantity;
  const weight = weightOf(subject);
  if (weight === "mmbtu") return unitOfGas(measure, quantity);
  if (weight === "bu" && measure === "yield") return unit === "" || unit === "bu" ? "bu/acre" : null;
  if (!OF_WEIGHT.has(measure) || !WEIGHTS.has(weight) || (high ?? low ?? 0) < LEAST_STOCK) return null;
  if (measure === "acreage") return unit === "" ? "acre" : null;
  return isBare(quantity) ? weight : null;
}

const STORED = new WordSet(
  "storage draw draws build builds injection injections withdrawal withdrew injected eia",
  "stretch",
);
const TANKED = new WordSet(
  "build builds built draw draws drew inventories inventory stocks stockpiles api cushing tanks",
  "stretch",
);
const AWAITED = new WordSet("vs exp expected est consensus survey", "stretch");

const weightOf = (subject: Subject) => {
  const price = toldUnit(subject, 1) ?? subject.unit ?? "";
  return price.slice(price.indexOf("/") + 1);
};

/** `EIA: +60 vs +58 exp`, `crude -5.6mm`: what was put into tanks or the ground, or taken out, where no word names it; or null. */
export function storedOf(
  facts: Facts,
  { quantity }: Figure,
  subject: Subject | undefined,
): "storage" | "inventory" | null {
  const { unit, sign, high, low } = quantity;
  if (subject === undefined || facts.measures.length > 0) return null;
  const weight = weightOf(subject);
  const bare = unit === "";
  if (weight === "mmbtu" && (bare || unit === "Bcf"))
    return (sign !== 0 && facts.words.has(AWAITED)) || facts.words.has(STORED) ? "storage" : null;
  const large = (bare && (high ?? low ?? 0) >= LEAST_STOCK) || unit === "bbl";
  return weight === "bbl" && large && (sign !== 0 || facts.words.has(TANKED)) ? "inventory" : null;
}
