import { addMonths, type Day, type Days, dayFrom, daysInMonth, monthDays, partsOf, yearDays } from "../../calendar.ts";
import { CALENDAR_YEAR, type FiscalCalendar, type FiscalPeriod, fiscalDays, fiscalQuarterAt } from "../../fiscal.ts";
import type { PeriodMention } from "../mention.ts";

/** What a period's words are resolved against: the day they were said, the subject's calendar, and whether the sentence looks ahead. */
export interface When {
  saidAt: Day | null;
  calendar: FiscalCalendar;
  future: boolean;
  /** The sentence tells of the past. */
  past?: boolean;
}

export interface Settled {
  first: Day | null;
  last: Day | null;
  grain: PeriodMention["grain"];
  fiscal?: FiscalPeriod;
  /** The period named, where words such as "since" make another of it. */
  named?: { first: Day; last: Day; grain: PeriodMention["grain"]; fiscal?: FiscalPeriod };
}

/** The words of a period before they are resolved. `settle` is pure; it may be asked again once the subject is known. */
export interface PeriodRead {
  settle: (when: When) => Settled;
  relation: PeriodMention["relation"];
  rule: string;
  next: number;
  /** Of a time told from another (`five months later`): what it is after a day. */
  after?: (start: Day) => Settled;
  /** Of the one behind another (`the next day`): what it is behind the last day of that. */
  follows?: (last: Day) => Settled;
  /** Of the one before another (`the Friday before`): what it is before the first day of that. */
  precedes?: (first: Day) => Settled;
  /** Of a length of time (`for ten days`): what it is from a day on. */
  from?: (start: Day) => Settled;
  /** Of one told as earlier than another (`three months earlier`): by how many months. */
  monthsBefore?: number;
}

export const UNKNOWN: Settled = { first: null, last: null, grain: "span" };

export const days = ({ start, end }: Days, grain: Settled["grain"], fiscal?: FiscalPeriod): Settled =>
  fiscal ? { first: start, last: end, grain, fiscal } : { first: start, last: end, grain };

/** A two-digit year: 70 to 99 are of the last century. */
export const fullYear = (year: number) => (year >= 100 ? year : year >= 70 ? 1900 + year : 2000 + year);

/** Days by which a period on the wrong side of the day it was said is put back: a sentence with a tense means one side. */
const AGAINST = { told: 400, untold: 100 };
/** A quarter this many days gone is still to be reported, so words that look ahead may mean it. */
const UNREPORTED: Partial<Record<Settled["grain"], number>> = { quarter: 45, half: 45, year: 45 };

/**
 * Of the same period in several years, the one meant on `saidAt`: nearest, the past before the future unless told
 * otherwise. `unreported` is how many days after its end its figure may still be to come.
 */
export function nearest(candidates: Settled[], when: When, unreported?: number): Settled {
  const said = when.saidAt;
  if (said === null) return UNKNOWN;
  const distance = (one: Settled) => {
    const [first, last] = [one.first as Day, one.last as Day];
    if (first <= said && said <= last) return when.future ? 0 : 0.5;
    const gap = last < said ? said - last : first - said;
    if (when.future) return last + (unreported ?? UNREPORTED[one.grain] ?? 0) < said ? gap + AGAINST.told : gap;
    return first > said ? gap + (when.past ? AGAINST.told : AGAINST.untold) : gap;
  };
  return candidates.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

const yearsAround = (said: Day) => {
  const { year } = partsOf(said);
  return [year - 1, year, year + 1, year + 2];
};

/** Days after its end within which a quarter is still to be reported: words that look ahead may mean it. */
const TO_BE_REPORTED = 40;

/** Days after its end by which a quarter or half, the next of which is then near, is no longer what words without a tense mean. */
const LONG_OVER = { quarter: 190, firstHalf: 120, secondHalf: 95 };

const longOver = (half: 1 | 2 | undefined) =>
  half === undefined ? LONG_OVER.quarter : half === 1 ? LONG_OVER.firstHalf : LONG_OVER.secondHalf;

/** The calendar's half of that number that was over last: "H1: Micron up 46%", said in July, though the firm's own ended in winter. */
function lastHalf(half: 1 | 2, saidAt: Day): Days {
  const halves = yearsAround(saidAt).map((year) => fiscalDays(CALENDAR_YEAR, { half, year }));
  return halves.findLast(({ end }) => end <= saidAt) ?? halves[0];
}

/** A fiscal quarter or half whose year was not said. */
export function fiscalWithoutYear(part: { quarter?: 1 | 2 | 3 | 4; half?: 1 | 2 }): (when: When) => Settled {
  return (when) => {
    if (when.saidAt === null) return UNKNOWN;
    const around = yearsAround(when.saidAt);
    // Where a year has the number of the one it begins in, the last that is over may be that of two years ago.
    const options = [around[0] - 1, ...around].map((year) => fiscalSettled(when.calendar, { ...part, year }));
    const { saidAt } = when;
    const over = options.filter(({ last }) => last !== null && last <= saidAt);
    const past = nearest(over, { ...when, future: false, past: true });
    const due =
      when.calendar.reports !== false &&
      past.last !== null &&
      past.last <= when.saidAt &&
      when.saidAt - past.last <= TO_BE_REPORTED;
    // "H1: Micron up 46%", said in July: of the calendar's half, though the firm's own ended in winter.
    const stale = !when.past && past.last !== null && saidAt - past.last > longOver(part.half);
    const half = part.half && stale && !when.future ? lastHalf(part.half, saidAt) : null;
    if (half && saidAt - half.end <= LONG_OVER.firstHalf) return days(half, "half");
    const unreported = when.calendar.reports === false ? 0 : undefined;
    return (when.future && !due) || stale ? nearest(options, { ...when, future: true }, unreported) : past;
  };
}

export function fiscalSettled(calendar: FiscalCalendar, period: FiscalPeriod): Settled {
  return days(fiscalDays(calendar, period), period.quarter ? "quarter" : period.half ? "half" : "year", period);
}

/** The fiscal quarter `offset` quarters from the one that holds the day: -1 the last one, 1 the next. */
export function quarterFrom(when: When, offset: number): Settled {
  if (when.saidAt === null) return UNKNOWN;
  const now = fiscalQuarterAt(when.calendar, when.saidAt);
  const index = now.year * 4 + now.quarter - 1 + offset;
  return fiscalSettled(when.calendar, { year: Math.floor(index / 4), quarter: ((index % 4) + 1) as 1 | 2 | 3 | 4 });
}

/** The fiscal quarter that ends in a month, by its name: `the April quarter`; three calendar months where the calendar has none. */
export function quarterEndingIn(month: number, year: number | null): (when: When) => Settled {
  return (when) => {
    const around = year !== null ? [year] : when.saidAt === null ? [] : yearsAround(when.saidAt);
    const options = around.map((y) => {
      const target = dayFrom(y, month, daysInMonth(y, month));
      for (const shift of [0, -8, 8]) {
        const found = fiscalQuarterAt(when.calendar, target + shift);
        const settled = fiscalSettled(when.calendar, found);
        if (Math.abs((settled.last as Day) - target) <= 8) return settled;
      }
      return days({ start: addMonths(dayFrom(y, month, 1), -2), end: target }, "quarter");
    });
    return options.length === 0 ? UNKNOWN : nearest(options, when);
  };
}

const isCalendarYear = ({ endMonth, weeks }: FiscalCalendar) => endMonth === 12 && !weeks;

/** `The April period`: the fiscal quarter that ends in it, where the calendar has one of its own; else the month. */
export function periodOf(month: number, year: number | null): (when: When) => Settled {
  return (when) => {
    const quarter = quarterEndingIn(month, year)(when);
    if (quarter.fiscal && !isCalendarYear(when.calendar)) return quarter;
    if (year !== null) return days(monthDays(year, month), "month");
    return monthWithoutYear(month)(when);
  };
}

/** Days after a month's end within which a figure of it ("August revenue") is still to be reported. */
const MONTH_TO_BE_REPORTED = 15;

/** A month whose year was not said; `ofFigure` where words of a figure that is reported follow it. */
export const monthWithoutYear =
  (month: number, ofFigure = false) =>
  (when: When) =>
    when.saidAt === null
      ? UNKNOWN
      : nearest(
          yearsAround(when.saidAt).map((year) => days(monthDays(year, month), "month")),
          when,
          ofFigure ? MONTH_TO_BE_REPORTED : 0,
        );

/** A day of a month whose year was not said. */
export const dayWithoutYear = (month: number, day: number) => (when: When) =>
  when.saidAt === null
    ? UNKNOWN
    : nearest(
        yearsAround(when.saidAt).map((year) =>
          days({ start: dayFrom(year, month, day), end: dayFrom(year, month, day) }, "day"),
        ),
        when,
      );

/** The first, middle or last third of a period: `early April`, `mid-2024`, `late May`; `early Thursday` is that day. */
export function partOf(settled: Settled, part: "early" | "mid" | "late"): Settled {
  if (settled.first === null || settled.last === null || settled.last - settled.first < 2) return settled;
  const third = Math.floor((settled.last - settled.first + 1) / 3);
  const [a, b] = [settled.first + third, settled.last - third];
  if (part === "early") return { first: settled.first, last: a - 1, grain: "span" };
  return part === "late" ? { first: b + 1, last: settled.last, grain: "span" } : { first: a, last: b, grain: "span" };
}

/** Moves a day by a number of units; quarters are three months. */
export function shifted(day: Day, count: number, unit: string): Day {
  if (unit === "month") return addMonths(day, Math.trunc(count));
  if (unit === "quarter") return addMonths(day, Math.trunc(3 * count));
  if (unit === "year") return addMonths(day, Math.round(12 * count));
  if (unit === "session") return day + Math.trunc((count * 7) / 5);
  return unit === "hour" || unit === "minute" ? day : day + Math.round(count);
}

/** The last weekday on or before a day: where "in one day" is said on a Sunday, it is Friday's session. */
export function sessionOn(day: Day): Day {
  const week = (((day + 4) % 7) + 7) % 7;
  return week === 0 ? day - 2 : week === 6 ? day - 1 : day;
}

export const calendarYear = (year: number): Settled => days(yearDays(year), "year");
