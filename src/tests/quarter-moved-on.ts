import { type Ask, wordsBetween } from "./ask.ts";

const REACH = 40;
/** "After a strong Q4", "on another record quarter": what a price moved on. */
const OCCASION =
  /\b(?:(?:after|following|despite)(?: [\w’'-]+){0,3}|(?:on|upon) (?:an?|another|its|their|such)(?: [\w’'-]+){0,2}) $/;

/** The words of a quarter or year that a price moved on, where the test has it move over that time; null where it does not. */
export function quarterMovedOn(ask: Ask, test: string): string | null {
  if (!test.startsWith("change(close(") || ask.quantities.length === 0) return null;
  const found = ask.periods.find(
    ({ grain, start }) =>
      ["quarter", "half", "year"].includes(grain) && OCCASION.test(wordsBetween(ask, start - REACH, start)),
  );
  return found?.text ?? null;
}
