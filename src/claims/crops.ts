import type { Subject } from "../registry/subject.ts";
import { toldUnit } from "../registry/told-unit.ts";
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

/** What of a crop is told in bushels. */
const IN_BUSHELS = new Set(["ending_stocks", "production", "exports", "demand", "inventory"]);
const LEAST_CROP = 1e6;

/** The unit of a figure of a crop that its price does not tell: bushels an acre of a yield, bushels of what is left over; or null. */
export function unitOfCrop({ quantity }: Figure, subject: Subject | undefined, measure: string | null): string | null {
  if (subject?.kind !== "commodity" || measure === null || toldUnit(subject, 1) !== "USD/bu") return null;
  const { unit, low, high } = quantity;
  if (measure === "yield") return unit === "" || unit === "bu" ? "bu/acre" : null;
  return unit === "" && IN_BUSHELS.has(measure) && (high ?? low ?? 0) >= LEAST_CROP ? "bu" : null;
}
