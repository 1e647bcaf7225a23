import { type Day, type Days, dayFrom, isoOf, monthDays, partsOf, weekday } from "../calendar.ts";
import type { PeriodMention } from "../claims/mention.ts";
import {
  CALENDAR_YEAR,
  type FiscalCalendar,
  type FiscalPeriod,
  fiscalDays,
  fiscalName,
  fiscalQuarterAt,
} from "../fiscal.ts";

/** A stretch of days as a test names it. */
export interface Window extends Days {
  /** How the test language writes it: `2025-01-27`, `2024`, `FY2025Q2`, `2024-09-01..2025-01-28`. */
  text: string;
  fiscal?: FiscalPeriod;
}

/** The shortest name of a stretch of days: a day, a calendar month or year, else its two ends. */
export function windowOf(start: Day, end: Day): Window {
  if (start === end) return { start, end, text: isoOf(start) };
  const from = partsOf(start);
  const month = monthDays(from.year, from.month);
  if (month.start === start && month.end === end) return { start, end, text: isoOf(start).slice(0, 7) };
  if (start === dayFrom(from.year, 1, 1) && end === dayFrom(from.year, 12, 31))
    return { start, end, text: String(from.year) };
  return { start, end, text: `${isoOf(start)}..${isoOf(end)}` };
}

/** A fiscal period of a company as a window. */
export function fiscalWindow(calendar: FiscalCalendar, fiscal: FiscalPeriod): Window {
  return { ...fiscalDays(calendar, fiscal), text: fiscalName(fiscal), fiscal };
}

/** The fiscal quarter `steps` quarters later (earlier when negative). */
export function quarterStep(
  period: { year: number; quarter: 1 | 2 | 3 | 4 },
  steps: number,
): { year: number; quarter: 1 | 2 | 3 | 4 } {
  const index = period.year * 4 + period.quarter - 1 + steps;
  return { year: Math.floor(index / 4), quarter: ((((index % 4) + 4) % 4) + 1) as 1 | 2 | 3 | 4 };
}

const middle = (days: Days) => Math.floor((days.start + days.end) / 2);
const overlap = (a: Days, b: Days) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1);

/**
 * The fiscal period a calendar stretch names for a company, when one covers nine tenths of it and is not longer: "the
 * December quarter" is Microsoft's FY2025Q2 and, with 65 of 92 days, nobody's quarter where the year ends in January.
 */
export function fiscalPeriodOver(calendar: FiscalCalendar, days: Days): FiscalPeriod | null {
  const { year, quarter } = fiscalQuarterAt(calendar, middle(days));
  const candidates: FiscalPeriod[] = [{ year, quarter }, { year, half: quarter < 3 ? 1 : 2 }, { year }];
  const length = days.end - days.start + 1;
  const fits = (period: FiscalPeriod) => {
    const found = fiscalDays(calendar, period);
    const shared = overlap(found, days);
    return shared >= 0.9 * length && shared >= 0.9 * (found.end - found.start + 1);
  };
  return candidates.find(fits) ?? null;
}

/** The fiscal quarter that shares most days with a calendar quarter, for a company whose quarters end in other months. */
export function nearestFiscalQuarter(calendar: FiscalCalendar, days: Days): FiscalPeriod {
  return fiscalQuarterAt(calendar, middle(days));
}

export const calendarOf = (fiscal: FiscalCalendar | undefined): FiscalCalendar => fiscal ?? CALENDAR_YEAR;

/** True for a company whose fiscal years are calendar years, give or take a week. */
export const keepsCalendarYear = (calendar: FiscalCalendar) => calendar.endMonth === 12 && !calendar.yearOffset;

/** The last weekday on or before a day: a close of a day the market was surely shut is that of the session before. */
export function lastWeekday(day: Day): Day {
  const back = { 0: 2, 6: 1 }[weekday(day)] ?? 0;
  return day - back;
}

/** The days a period mention names, cut to what was past at `saidAt` where its open end means "until now". */
export function daysOf(period: PeriodMention, saidAt: Day): Days | null {
  const { first, last } = period;
  if (first === null && last === null) return null;
  return { start: first ?? Number.NEGATIVE_INFINITY, end: last ?? saidAt };
}

/** "January–March 2025" as plain days, for assumptions. */
export function spoken(days: Days): string {
  const name = (day: Day) => {
    const { year, month } = partsOf(day);
    return `${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]} ${year}`;
  };
  const [from, to] = [name(days.start), name(days.end)];
  return from === to ? from : from.slice(-4) === to.slice(-4) ? `${from.slice(0, 3)}–${to}` : `${from}–${to}`;
}
