import { type Day, type Days, dayFrom, daysInMonth, weekday } from "./calendar.ts";

/**
 * When a company's fiscal year ends. A plain calendar ends on the last day of `endMonth`; one of 52 or 53 weeks ends on
 * `weekday` (0 Sunday … 6 Saturday), either the last one in `endMonth` or the one nearest to its last day.
 * A fiscal year carries the number of the calendar year it ends in, moved by `yearOffset` (default 0) where a company
 * counts otherwise.
 */
export interface FiscalCalendar {
  endMonth: number;
  weeks?: { weekday: number; rule: "last" | "nearest" };
  yearOffset?: number;
  /** False for what is traded and reports nothing: no quarter of it that is over is still to come out. */
  reports?: false;
}

export const CALENDAR_YEAR: FiscalCalendar = { endMonth: 12 };
/** The year of a market: the calendar's. */
export const MARKET_YEAR: FiscalCalendar = { endMonth: 12, reports: false };

/** A fiscal year, half or quarter by its name: `{year: 2025, quarter: 2}` is FY2025Q2. */
export interface FiscalPeriod {
  year: number;
  quarter?: 1 | 2 | 3 | 4;
  half?: 1 | 2;
}

/** Last day of fiscal quarter `quarter` of fiscal year `year`. */
function quarterEnd(calendar: FiscalCalendar, year: number, quarter: number): Day {
  const index = (year + (calendar.yearOffset ?? 0)) * 12 + calendar.endMonth - 1 - 3 * (4 - quarter);
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  const last = dayFrom(y, m, daysInMonth(y, m));
  if (!calendar.weeks) return last;
  if (quarter < 4) return quarterEnd(calendar, year - 1, 4) + 91 * quarter;
  const back = (weekday(last) - calendar.weeks.weekday + 7) % 7;
  return calendar.weeks.rule === "nearest" && back > 3 ? last + 7 - back : last - back;
}

/**
 * First and last day of a fiscal period, both inclusive. Quarters of a 52/53-week year are 13 weeks each, the extra
 * week falling into the fourth.
 *
 * @example
 * fiscalDays({ endMonth: 6 }, { year: 2025, quarter: 2 }) // => { start: 19997, end: 20088 }
 */
export function fiscalDays(calendar: FiscalCalendar, period: FiscalPeriod): Days {
  const first = period.quarter ?? (period.half ? 2 * period.half - 1 : 1);
  const last = period.quarter ?? (period.half ? 2 * period.half : 4);
  const before = first === 1 ? quarterEnd(calendar, period.year - 1, 4) : quarterEnd(calendar, period.year, first - 1);
  return { start: before + 1, end: quarterEnd(calendar, period.year, last) };
}

/** The fiscal quarter that holds a day. */
export function fiscalQuarterAt(calendar: FiscalCalendar, day: Day): { year: number; quarter: 1 | 2 | 3 | 4 } {
  const guess = Math.floor(day / 365.2425) + 1970 - (calendar.yearOffset ?? 0);
  for (const year of [guess, guess + 1, guess - 1, guess + 2]) {
    for (const quarter of [1, 2, 3, 4] as const) {
      const days = fiscalDays(calendar, { year, quarter });
      if (days.start <= day && day <= days.end) return { year, quarter };
    }
  }
  throw new RangeError(`no fiscal quarter holds day ${day}`);
}

/** FY2025, FY2025H1, FY2025Q2. */
export function fiscalName(period: FiscalPeriod): string {
  return `FY${period.year}${period.quarter ? `Q${period.quarter}` : period.half ? `H${period.half}` : ""}`;
}
