import type { Day } from "../../calendar.ts";
import type { FiledFact } from "./filed-fact.ts";

/** Length of a period in days, both ends counted. */
const length = (start: Day, end: Day): number => end - start + 1;

/** A quarter is 11 to 17 weeks: most are 13, some companies count 12, 12, 12 and 16. */
export const isQuarter = (start: Day, end: Day): boolean => length(start, end) >= 75 && length(start, end) <= 125;
/** A fiscal year, of 52 or 53 weeks or twelve months. */
export const isYear = (start: Day, end: Day): boolean => length(start, end) >= 350 && length(start, end) <= 380;

/** A day before all that can be written as YYYY-MM-DD. */
const BEFORE_ALL = -1_000_000;

/** One number for a period, or for a day without a start, as a key: no two of the years 0 to 9999 share one. */
export const periodKey = (start: Day | undefined, end: Day): number => (start ?? BEFORE_ALL) * 2 ** 22 + end;

/** Days by which a filer's stated start of a period may be off: a weekend, a slip of the pen. */
const SLACK = 3;

/**
 * Sets the start of a period to the one the filer states most often within three days of it: `2016-07-02 to
 * 2016-09-30` is the quarter that all other filings begin on 2016-07-01.
 */
export function startSettler(facts: Iterable<FiledFact>): (start: Day) => Day {
  const counts = new Map<Day, number>();
  for (const { start } of facts) if (start !== undefined) counts.set(start, (counts.get(start) ?? 0) + 1);
  const settled = new Map<Day, Day>();
  return (start) => {
    const known = settled.get(start);
    if (known !== undefined) return known;
    let [best, most] = [start, counts.get(start) ?? 0];
    for (let candidate = start - SLACK; candidate <= start + SLACK; candidate++) {
      const count = counts.get(candidate) ?? 0;
      if (count > most) [best, most] = [candidate, count];
    }
    settled.set(start, best);
    return best;
  };
}
