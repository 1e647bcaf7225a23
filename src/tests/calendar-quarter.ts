import { type Day, quarterDays } from "../calendar.ts";
import type { PeriodMention } from "../claims/mention.ts";

/** "Q3 2024", "the third quarter", where "fiscal Q3" and "the February quarter" are the firm's own. */
const NUMBERED =
  /^(?!.*(?:fiscal|\bfy))(?:.*\bq[1-4]|.*\b[1-4]q|.*\b(?:first|second|third|fourth|[1-4](?:st|nd|rd|th))[- ]quarter)/i;

/** "Q3 2024" said of several firms whose years differ and not called fiscal, as the calendar quarter; any other time as it is. */
export function calendarQuarter(period: PeriodMention, saidAt: Day): PeriodMention {
  const { quarter, year } = period.fiscal ?? {};
  if (!quarter || !year || !NUMBERED.test(period.text)) return period;
  const own = quarterDays(year, quarter);
  // A fiscal year runs ahead of the calendar's: what is over and was told without a year is none to come.
  const ahead = !/\d{4}/.test(period.text) && (period.last ?? 0) <= saidAt && own.end > saidAt;
  const days = ahead ? quarterDays(year - 1, quarter) : own;
  const { fiscal: _, ...rest } = period;
  return { ...rest, first: days.start, last: days.end };
}
