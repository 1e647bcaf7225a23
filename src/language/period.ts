import {
  addMonths,
  type Day,
  type Days,
  dayFrom,
  halfDays,
  isoOf,
  monthDays,
  partsOf,
  quarterDays,
  yearDays,
} from "../calendar.ts";
import { type FiscalCalendar, type FiscalPeriod, fiscalDays } from "../fiscal.ts";
import { kept } from "../kept.ts";
import { isYear } from "./literal.ts";

export type Grain = "day" | "month" | "quarter" | "half" | "year";

/** A period by name: of the calendar, or fiscal and then of each subject's own calendar. */
export interface NamedPeriod {
  fiscal: boolean;
  grain: Grain;
  /** Year; for days the day number itself is in `index`. */
  year: number;
  /** 1 to 4 for quarters, 1 to 12 for months, 1 or 2 for halves, the day number for days, 0 for years. */
  index: number;
}

const FISCAL = /^FY(\d{4})(?:(Q|H)(\d))?$/;
const PART = /^(\d{4})(Q|H)(\d)$/;
const DATE = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** Characters of the longest name of a period, that of a day. */
const LONGEST = 10;

/** Reads FY2025Q2, 2024Q4, 2024, 2025-03, 2025-01-27; undefined when it is no period or the day does not exist. */
export function periodOf(text: string): NamedPeriod | undefined {
  return text.length > LONGEST ? undefined : named(text);
}

const named = kept(10_000, (text: string): NamedPeriod | undefined => {
  const part = FISCAL.exec(text) ?? PART.exec(text);
  if (part) {
    const grain: Grain = part[2] === "Q" ? "quarter" : part[2] === "H" ? "half" : "year";
    return { fiscal: text.startsWith("FY"), grain, year: Number(part[1]), index: Number(part[3] ?? 0) };
  }
  if (isYear(text)) return { fiscal: false, grain: "year", year: Number(text), index: 0 };
  const date = DATE.exec(text);
  if (!date) return undefined;
  const [year, month] = [Number(date[1]), Number(date[2])];
  if (month < 1 || month > 12) return undefined;
  if (date[3] === undefined) return { fiscal: false, grain: "month", year, index: month };
  const day = dayFrom(year, month, Number(date[3]));
  return isoOf(day) === text ? { fiscal: false, grain: "day", year, index: day } : undefined;
});

/** First and last day of a period under a subject's calendar. */
export function daysOf(period: NamedPeriod, calendar: FiscalCalendar): Days {
  const { grain, year, index } = period;
  if (grain === "day") return { start: index, end: index };
  if (grain === "month") return monthDays(year, index);
  if (period.fiscal) {
    const part = grain === "quarter" ? { quarter: index } : grain === "half" ? { half: index } : {};
    return fiscalDays(calendar, { year, ...part } as FiscalPeriod);
  }
  return grain === "year" ? yearDays(year) : grain === "half" ? halfDays(year, index) : quarterDays(year, index);
}

const PER_YEAR: Record<Grain, number> = { day: 1, month: 12, quarter: 4, half: 2, year: 1 };

/** The period `steps` periods of its own kind earlier; days move by calendar days. */
export function earlier(period: NamedPeriod, steps: number): NamedPeriod {
  if (period.grain === "day")
    return { ...period, index: period.index - steps, year: partsOf(period.index - steps).year };
  const per = PER_YEAR[period.grain];
  if (per === 1) return { ...period, year: period.year - steps };
  const count = period.year * per + period.index - 1 - steps;
  return { ...period, year: Math.floor(count / per), index: (((count % per) + per) % per) + 1 };
}

/** The same period a year earlier. */
export function yearEarlier(period: NamedPeriod): NamedPeriod {
  if (period.grain !== "day") return earlier(period, PER_YEAR[period.grain]);
  const index: Day = addMonths(period.index, -12);
  return { ...period, index, year: partsOf(index).year };
}

/** FY2025Q2, 2024Q4, 2024, 2025-03, 2025-01-27. */
export function periodName({ fiscal, grain, year, index }: NamedPeriod): string {
  if (grain === "day") return isoOf(index);
  if (grain === "month") return `${year}-${String(index).padStart(2, "0")}`;
  return `${fiscal ? "FY" : ""}${year}${grain === "quarter" ? `Q${index}` : grain === "half" ? `H${index}` : ""}`;
}
