import { AssayError } from "./errors.ts";
import { kept } from "./kept.ts";

/** A calendar day as the number of days since 1970-01-01 (proleptic Gregorian). Core code never uses Date or a clock. */
export type Day = number;

/** A stretch of days, both ends inclusive. */
export interface Days {
  start: Day;
  end: Day;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Day number of a Gregorian date (Hinnant's days_from_civil). `month` is 1 to 12; `day` may overflow its month. */
export function dayFrom(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Year, month (1 to 12) and day of the month of a day number. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

/**
 * Reads YYYY-MM-DD.
 *
 * @throws AssayError `bad-date` when it is not an existing day in that form.
 * @example
 * dayOf("1970-01-02") // => 1
 */
export function dayOf(iso: string): Day {
  if (ISO.test(iso)) {
    const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
    if (month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)) return dayFrom(year, month, day);
  }
  throw new AssayError({
    code: "bad-date",
    message: `not a date: ${iso.slice(0, 40)}`,
    expected: "a day as YYYY-MM-DD, for example 2025-01-29",
  });
}

const written = kept(50_000, (of: Day): string => {
  const { year, month, day } = partsOf(of);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
});

/**
 * Writes YYYY-MM-DD.
 *
 * @example
 * isoOf(20117) // => "2025-01-29"
 */
export function isoOf(day: Day): string {
  return written(day);
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Number of days in a month of a year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
}

/** The same day of the month `months` later, or that month's last day when it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const parts = partsOf(day);
  const index = parts.year * 12 + parts.month - 1 + months;
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dayFrom(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** First to last day of a calendar month, quarter (1 to 4), half (1 or 2) or year. */
export const monthDays = (year: number, month: number): Days => ({
  start: dayFrom(year, month, 1),
  end: dayFrom(year, month, daysInMonth(year, month)),
});
export const quarterDays = (year: number, quarter: number): Days => ({
  start: monthDays(year, 3 * quarter - 2).start,
  end: monthDays(year, 3 * quarter).end,
});
export const halfDays = (year: number, half: number): Days => ({
  start: quarterDays(year, 2 * half - 1).start,
  end: quarterDays(year, 2 * half).end,
});
export const yearDays = (year: number): Days => ({ start: dayFrom(year, 1, 1), end: dayFrom(year, 12, 31) });

export type CalendarUnit = "week" | "month" | "quarter" | "half" | "year";

/**
 * The calendar week (Monday to Sunday), month, quarter, half or year that a day lies in.
 *
 * @example
 * unitDays("quarter", dayOf("2025-01-29")).end - dayOf("2025-03-31") // => 0
 */
export function unitDays(unit: CalendarUnit, day: Day): Days {
  if (unit === "week") {
    const start = day - ((weekday(day) + 6) % 7);
    return { start, end: start + 6 };
  }
  const { year, month } = partsOf(day);
  if (unit === "month") return monthDays(year, month);
  if (unit === "quarter") return quarterDays(year, Math.ceil(month / 3));
  return unit === "half" ? halfDays(year, Math.ceil(month / 6)) : yearDays(year);
}
