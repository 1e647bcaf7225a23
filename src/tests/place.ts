import { type Day, type Days, halfDays, isoOf, monthDays, partsOf, quarterDays, unitDays } from "../calendar.ts";
import type { PeriodMention } from "../claims/mention.ts";
import type { Option } from "./choice.ts";
import { placeOf } from "./number-words.ts";
import { fiscalCalendar, nameOf, type Series } from "./series.ts";
import {
  fiscalPeriodOver,
  fiscalWindow,
  keepsCalendarYear,
  lastWeekday,
  nearestFiscalQuarter,
  quarterStep,
  spoken,
  type Window,
  windowOf,
} from "./window.ts";

/** The windows a period mention can mean for a series, the likeliest first. */
type Places = Option<Window>[];

const one = (window: Window, words: string): Places => [{ value: window, words }];

function fiscalWords(series: Series, window: Window): string {
  return `${nameOf(series)}'s ${window.text} (${spoken(window)})`;
}

const OF_THE_CALENDAR = /\bcalendar\b|\bcy ?\d/i;

/** A calendar year of a company whose fiscal year ends in another month: either its fiscal year of that number or the calendar year. */
function yearPlaces(series: Series, { text }: PeriodMention, days: Days): Places {
  const calendar = fiscalCalendar(series);
  const { year } = partsOf(days.start);
  const own = fiscalWindow(calendar, { year });
  if (keepsCalendarYear(calendar)) return one(own, fiscalWords(series, own));
  const over = fiscalPeriodOver(calendar, days);
  const calendarYear = over ? fiscalWindow(calendar, over) : windowOf(days.start, days.end);
  const asCalendar = over ? fiscalWords(series, calendarYear) : `the quarters of calendar ${year}`;
  if (OF_THE_CALENDAR.test(text)) return one(calendarYear, asCalendar);
  return [
    { value: own, words: fiscalWords(series, own) },
    { value: calendarYear, words: asCalendar },
  ];
}

/** A firm's quarter may end some days before or after the month does. */
const ENDS_NEAR = 8;
/** Half a quarter, in days. */
const HALF = 45;
/** "Leases of 155bn in December 2025", "at the end of June", "on 30 September": of what stands in a balance sheet, the quarter that ended then. */
function quarterEnded(series: Series, { grain }: PeriodMention, end: Day): Window | null {
  const { nature, unit } = series;
  if (series.grain !== "quarter" || nature !== "level" || unit !== "money" || !["day", "month"].includes(grain))
    return null;
  const calendar = fiscalCalendar(series);
  const window = fiscalWindow(calendar, nearestFiscalQuarter(calendar, { start: end - HALF, end: end - HALF }));
  return Math.abs(window.end - end) <= ENDS_NEAR ? window : null;
}

function quarterlyPlaces(series: Series, period: PeriodMention, days: Days): Places {
  const calendar = fiscalCalendar(series);
  if (period.fiscal) {
    const window = fiscalWindow(calendar, period.fiscal);
    const own = Math.abs(window.start - days.start) + Math.abs(window.end - days.end) < 20;
    if (own) return one(window, fiscalWords(series, window));
  }
  if (period.grain === "year") return yearPlaces(series, period, days);
  const over = fiscalPeriodOver(calendar, days);
  const fiscal = over ?? (period.grain === "quarter" ? nearestFiscalQuarter(calendar, days) : null);
  const window = fiscal ? fiscalWindow(calendar, fiscal) : windowOf(days.start, days.end);
  return one(window, fiscal ? fiscalWords(series, window) : spoken(window));
}

const OF_A_FIRM = /fiscal|\bfy|\bits\b|\btheir\b/i;
/** As many days at most lie between the ends of a fiscal quarter and of the calendar quarter of the same number. */
const NEAR = 100;

const OPENS = /^(?:first|opening|initial|front|earlier|early)$/i;
const CLOSES = /^(?:final|closing|last|latter|later|back)$/i;

/** The number of a part of a year by its word, of so many: the closing one is the last of them. */
const numberOf = (word: string, parts: number) => (OPENS.test(word) ? 1 : CLOSES.test(word) ? parts : placeOf(word));

/** The number of a quarter that words name: `Q3`, `3Q25`, "the third quarter", "the final quarter of 2024"; NaN for another time. */
export function quarterNamed(text: string): number {
  const [, digit, before, word] =
    /\bq([1-4])\b|\b([1-4])q(?=\b|\d\d)|\b(first|second|third|fourth|(?:opening|initial|final|closing|last)(?= quarter of)) quarter\b/i.exec(
      text,
    ) ?? [];
  return digit || before ? Number(digit ?? before) : word ? numberOf(word, 4) : Number.NaN;
}

/** The number of a half that words name: `H2`, `2H25`, "the second half", "the back half"; NaN for another time. */
export function halfNamed(text: string): number {
  const [, digit, before, word] =
    /\bh([12])\b|\b([12])h(?=\b|\d\d)|\b(first|second|opening|initial|front|earlier|latter|back|(?:final|closing|last)(?= half of)) half\b/i.exec(
      text,
    ) ?? [];
  return digit || before ? Number(digit ?? before) : word ? numberOf(word, 2) : Number.NaN;
}

/** Of prices the calendar's quarter is meant where that of a firm ends some days before or after it. */
const calendarPart = (own: Days, read: Days, calendar: Days): Places | null =>
  [own, read].every(({ start, end }) => start === calendar.start && end === calendar.end)
    ? null
    : one(windowOf(calendar.start, calendar.end), spoken(calendar));

/** Days that a firm's quarter may begin before the calendar's, or after it. */
const DAYS_APART = 20;
/** The first day of a period, of prices that of the calendar's quarter where the firm's begins some days before or after it. */
export function firstDay(series: Series, { first, text }: PeriodMention): Day | null {
  const number = quarterNamed(text) || 2 * halfNamed(text) - 1;
  if (first === null || series.grain !== "day" || Number.isNaN(number) || OF_A_FIRM.test(text)) return first;
  if (!keepsCalendarYear(fiscalCalendar(series))) return first;
  return quarterDays(partsOf(first + DAYS_APART).year, number).start;
}

/** "Last quarter", "this quarter", "the quarter just ended". */
const NEXT_TO =
  /\b(?:last|past|previous|prior|this|current|next|coming) (?:quarter|qtr|q)\b|\bquarter (?:that )?(?:has |had )?just (?:ended|closed|finished)\b|\bjust[- ](?:ended|completed|closed|finished) quarter\b/i;

/** "Fell 10 % last quarter" of a share: the calendar's quarter, or its firm's where that is another. */
function relativeQuarter(series: Series, text: string, own: Window, saidAt: Day): Places {
  const now = unitDays("quarter", saidAt);
  const calendar = /\b(?:this|current)\b/i.test(text)
    ? now
    : unitDays("quarter", /\b(?:next|coming)\b/i.test(text) ? now.end + 1 : now.start - 1);
  if (keepsCalendarYear(fiscalCalendar(series))) return one(windowOf(calendar.start, calendar.end), spoken(calendar));
  return [
    { value: windowOf(calendar.start, calendar.end), words: `the calendar's quarter (${spoken(calendar)})` },
    { value: own, words: fiscalWords(series, own) },
  ];
}

/** The year of a quarter told without one: the last that is over, or the next to end, where the words counted by the fiscal year of another firm named beside. */
function yearBeside(text: string, year: number, over: boolean, ends: (year: number) => boolean): number {
  if (/\d\d/.test(text)) return year;
  return ends(over ? year : year - 1) ? year : year - 1;
}

/** Days before its end in which a quarter is no time to look ahead over. */
const ABOUT_OVER = 10;

/**
 * "Up 30 % in Q3" of a share whose firm's third quarter is not July to September: of prices the calendar's quarter may be
 * meant. None where it cannot be told which year's that is.
 */
function quarterOfPrices(series: Series, { text, fiscal }: PeriodMention, days: Days, saidAt: Day): Places | null {
  const half = halfNamed(text);
  const number = Number.isNaN(half) ? quarterNamed(text) : half;
  const partOf = Number.isNaN(half) ? quarterDays : halfDays;
  const own = fiscal && fiscalWindow(fiscalCalendar(series), fiscal);
  if (own && NEXT_TO.test(text) && !OF_A_FIRM.test(text)) return relativeQuarter(series, text, own, saidAt);
  if (!number || !own || OF_A_FIRM.test(text)) return null;
  if (keepsCalendarYear(fiscalCalendar(series)))
    return calendarPart(
      own,
      days,
      partOf(
        yearBeside(text, own.fiscal?.year ?? 0, days.end <= saidAt, (year) => partOf(year, number).end <= saidAt),
        number,
      ),
    );
  const named = /\b(?:19|20)\d\d\b/.exec(text)?.[0];
  const { year } = partsOf(days.end);
  const parts = [year - 1, year, year + 1, year + 2].map((each) => partOf(each, number));
  const near = parts.filter(({ end }) => Math.abs(end - days.end) <= NEAR);
  // Told of what is over, the last of that number: the firm's own of it may not have ended yet.
  const last = days.end <= saidAt ? parts.findLast(({ end }) => end <= saidAt) : undefined;
  // "Before the third quarter is over", said days before the firm's own is: the calendar's is meant.
  const next = near.length === 0 && days.end > saidAt ? parts.find(({ end }) => end > saidAt) : undefined;
  const calendar = named ? partOf(Number(named), number) : (last ?? next ?? (near.length === 1 ? near[0] : null));
  if (!calendar || (last && !named && last.end < days.end - NEAR)) return [];
  const stale = !named && last !== undefined && last.end > days.end + NEAR;
  const window = windowOf(calendar.start, calendar.end);
  if (stale || (next && days.end - saidAt <= ABOUT_OVER)) return one(window, `the calendar's ${spoken(calendar)}`);
  return [
    { value: window, words: `the calendar's ${Number.isNaN(half) ? "quarter" : "half"} (${spoken(calendar)})` },
    { value: own, words: fiscalWords(series, own) },
  ];
}

function dailyPlaces(series: Series, period: PeriodMention, days: Days, saidAt: Day): Places | null {
  const quarters = quarterOfPrices(series, period, days, saidAt);
  if (quarters) return quarters.length > 0 ? quarters : null;
  if (period.fiscal && period.grain !== "year") return quarterlyPlaces(series, period, days);
  if (days.start !== days.end) return one(windowOf(days.start, days.end), spoken(days));
  const session = lastWeekday(days.start);
  return one(windowOf(session, session), isoOf(session));
}

/**
 * The windows of a series that a period mention names. For a company's quarterly figures these are periods of its own
 * fiscal calendar; null when the mention is finer than what is published (a day of a monthly price).
 */
export function placesOf(series: Series, period: PeriodMention, days: Days, saidAt: Day): Places | null {
  const length = days.end - days.start + 1;
  if (series.grain === "day") return dailyPlaces(series, period, days, saidAt);
  if (series.grain === "month") {
    if (length < 28) return null;
    return one(windowOf(days.start, days.end), spoken(days));
  }
  const ended = quarterEnded(series, period, days.end);
  if (ended) return one(ended, fiscalWords(series, ended));
  if (length < 80) return null;
  return quarterlyPlaces(series, period, days);
}

/** The period as many fiscal or calendar steps earlier: the year-ago quarter, the quarter or month before. */
export function earlier(series: Series, window: Window, back: "year" | "period"): Window {
  const calendar = fiscalCalendar(series);
  if (window.fiscal) {
    const { year, quarter, half } = window.fiscal;
    if (back === "year" || (!quarter && !half)) return fiscalWindow(calendar, { ...window.fiscal, year: year - 1 });
    if (quarter) return fiscalWindow(calendar, quarterStep({ year, quarter }, -1));
    return fiscalWindow(calendar, half === 2 ? { year, half: 1 } : { year: year - 1, half: 2 });
  }
  const [from, to] = [partsOf(window.start), partsOf(window.end)];
  const months = (to.year - from.year) * 12 + to.month - from.month + 1;
  const shift = back === "year" ? 12 : months;
  const at = (index: number) => monthDays(Math.floor(index / 12), (index % 12) + 1);
  return windowOf(at(from.year * 12 + from.month - 1 - shift).start, at(to.year * 12 + to.month - 1 - shift).end);
}
