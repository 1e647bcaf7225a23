import { addMonths, type Day } from "../calendar.ts";
import { numberOf } from "./number-words.ts";

const LENGTHS: Record<string, number> = { month: 1, year: 12, decade: 120 };
/** "In more than three years", "in a decade": how far back a record reaches, by its length. */
export const IN_YEARS =
  /\bin (at least |over |more than |well over |almost |nearly |about |around |roughly |some )?(a|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (year|month|decade)s?\b/;
/** "In nearly three years" is short of it, by a tenth at most. */
const SHORT = 0.9;

/** The day from which "in three years", said of a day, counts; null where the words tell no length. */
export function backFrom(day: Day, words: string): Day | null {
  const [, loose = "", count, unit] = IN_YEARS.exec(words) ?? [];
  if (!count) return null;
  const months = numberOf(count) * LENGTHS[unit];
  const exact = /^(?:|at least |over |more than |well over )$/.test(loose);
  return addMonths(day, -Math.floor(exact ? months : SHORT * months));
}
