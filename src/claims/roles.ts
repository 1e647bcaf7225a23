import type { QuantityRead } from "./grammar/quantities.ts";
import type { Token } from "./grammar/tokens.ts";
import { quantityReading, type Reading } from "./reading.ts";

const ROLE_REACH = 4;

type QuantityReading = Extract<Reading, { kind: "quantity" }>;

/** A percentage or multiple beside a direction is a change (fell 20 %, 5 % higher), unless `to` or `at` makes it the level reached. */
export function withRoles(readings: Reading[], tokens: readonly Token[]): Reading[] {
  const beside = new Set<Reading>();
  let direction: Reading | null = null;
  let quantity: QuantityReading | null = null;
  for (const reading of readings) {
    if (reading.kind === "direction") {
      direction = reading;
      if (quantity && 2 * (reading.from - quantity.to) <= ROLE_REACH) beside.add(quantity);
      quantity = null;
    } else if (reading.kind === "quantity") {
      if (direction && reading.from - direction.to <= ROLE_REACH) beside.add(reading);
      direction = null;
      quantity = reading;
    }
  }
  return readings.map((reading) =>
    reading.kind === "quantity" && isChange(reading, tokens, beside.has(reading))
      ? withRole(reading, "change")
      : reading,
  );
}

function isChange(reading: QuantityReading, tokens: readonly Token[], beside: boolean): boolean {
  const { role, from, sign, unit } = reading.quantity;
  if ((role !== "level" && role !== "share") || from !== undefined) return false;
  if (sign !== 0 && unit === "ratio") return true;
  return beside && !["to", "at", "@", "of", "is", "are", "was"].includes(tokens[reading.from - 1]?.lower ?? "");
}

const withRole = (reading: QuantityReading, role: QuantityRead["role"]): Reading =>
  quantityReading(reading.from, { ...reading.quantity, role }, reading.to);
