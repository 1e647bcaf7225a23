import { type Day, partsOf, weekday } from "../../calendar.ts";
import { type FiscalCalendar, fiscalDays } from "../../fiscal.ts";

/** Year ends looked at: companies change their year now and then, and the latest habit counts. */
const RECENT = 8;

function candidates(ends: Day[]): FiscalCalendar[] {
  const months = new Set(ends.flatMap((end) => [partsOf(end).month, partsOf(end - 7).month]));
  const days = new Set(ends.map(weekday));
  return [...months].flatMap((endMonth): FiscalCalendar[] => [
    { endMonth },
    ...[...days].flatMap((day): FiscalCalendar[] => [
      { endMonth, weeks: { weekday: day, rule: "last" } },
      { endMonth, weeks: { weekday: day, rule: "nearest" } },
    ]),
  ]);
}

const explains = (calendar: FiscalCalendar, end: Day): boolean => {
  const { year } = partsOf(end);
  return [year, year - 1].some((each) => fiscalDays(calendar, { year: each }).end === end);
};

/**
 * The fiscal calendar that the ends of a company's fiscal years show: a month end, or 52 and 53 weeks ending on the last
 * such weekday of a month or the one nearest to its end. Nothing when no calendar explains all of the last eight ends,
 * or fewer than two are known.
 *
 * @example
 * learnFiscal([17712, 18077, 18443]) // => {"endMonth":6}
 */
export function learnFiscal(yearEnds: Iterable<Day>): FiscalCalendar | undefined {
  const ends = [...new Set(yearEnds)].sort((a, b) => a - b).slice(-RECENT);
  if (ends.length < 2) return undefined;
  return candidates(ends).find((calendar) => ends.every((end) => explains(calendar, end)));
}
