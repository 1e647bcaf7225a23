import type { Figure } from "./idle-figures.ts";
import type { Level } from "./level-side.ts";

/** Kinds whose levels are told without their thousands. */
const SHORTENED = new Set(["coin", "index"]);
const LEAST_LEVEL = 10_000;
const THOUSAND = 1000;
const APART = 3;

/** `Sold a third at 71`, of a coin that stood at 67,000: whether a bare level is told in thousands. */
export function isInThousands({ quantity }: Figure, known: Level | null, kind: string | undefined): boolean {
  const value = quantity.high ?? quantity.low;
  if (known === null || known.value < LEAST_LEVEL || !SHORTENED.has(kind ?? "")) return false;
  if (quantity.unit !== "" || quantity.role !== "level" || value === null || value <= 0 || value >= THOUSAND)
    return false;
  const times = (value * THOUSAND) / known.value;
  return times < APART && times > 1 / APART;
}

/** The figure in full. */
export const inFull = (figure: Figure): Figure => ({
  ...figure,
  quantity: {
    ...figure.quantity,
    low: figure.quantity.low === null ? null : figure.quantity.low * THOUSAND,
    high: figure.quantity.high === null ? null : figure.quantity.high * THOUSAND,
  },
});

/** How it is written down. */
export const ofThousands = ({ unit }: Level) => ({ unit, scale: THOUSAND, rule: "thousands-of-level-told" });
