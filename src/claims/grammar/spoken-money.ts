import { type NumberRead, numberAt } from "./numbers.ts";
import { at, type Token } from "./tokens.ts";
import { type UnitRead, unitAfter } from "./units.ts";

const HUNDRED = 100;

/** How far apart amounts told aloud are: `a buck fifty` may be 1.52, `two dollars eleven` is not 2.12. */
const halfStepOf = (cents: number) => (cents % 10 === 0 ? 0.05 : cents % 5 === 0 ? 0.025 : 0.005);

/** `a buck fifty`, `two dollars and ten cents`, `a dollar fifty a pound`: hundredths told behind whole ones, or null. */
export function withHundredths(
  tokens: readonly Token[],
  number: NumberRead,
  unit: UnitRead,
): { number: NumberRead; unit: UnitRead } | null {
  if (unit.kind !== "money" || unit.factor !== 1 || unit.per || unit.next <= number.next) return null;
  if (!Number.isInteger(number.value) || number.scale !== 1) return null;
  const joined = at(tokens, unit.next) === "and";
  const start = joined ? unit.next + 1 : unit.next;
  const hundredths = start < tokens.length && tokens[start].breaks === 0 ? numberAt(tokens, start) : null;
  if (hundredths?.scale !== 1 || hundredths.fraction || !Number.isInteger(hundredths.value)) return null;
  if (hundredths.value < 1 || hundredths.value >= HUNDRED) return null;
  const after = unitAfter(tokens, hundredths, null);
  const inCents = after?.kind === "money" && after.factor === 1 / HUNDRED;
  const priced = after?.kind === "money" && after.per !== null;
  if (!after || !(inCents || (!joined && hundredths.inWords && (priced || after.kind === "none")))) return null;
  return {
    number: {
      ...number,
      value: number.value + hundredths.value / HUNDRED,
      halfStep: halfStepOf(hundredths.value),
      next: unit.next,
    },
    unit: { ...unit, per: after.per, next: after.next },
  };
}
