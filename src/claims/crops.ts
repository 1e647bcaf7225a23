import type { Facts } from "./facts.ts";
import { type Figure, lower, MOVED } from "./idle-figures.ts";

/** From here on a bare move by the bushel is told in cents. */
const LEAST_CENTS = 2;

/** `Corn up 28`, `another 12`: a move by the bushel in cents; `settles 6.28` is a level. */
export function isCropMove(facts: Facts, { from, quantity }: Figure, unit: string): boolean {
  if (!unit.endsWith("/bu") || quantity.from !== undefined || (quantity.high ?? quantity.low ?? 0) < LEAST_CENTS)
    return false;
  const before = lower(facts, from - 1);
  return quantity.sign !== 0 || MOVED.has(before) || before === "another" || before === "further";
}
