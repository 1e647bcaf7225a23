import { unitDays } from "../calendar.ts";
import type { PeriodMention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";
import { placed } from "./measured.ts";
import { halfNamed, quarterNamed } from "./place.ts";
import type { Series } from "./series.ts";
import { type Window, windowOf } from "./window.ts";

/** "Before June" ends with May; "before the end of May", whose words name the end, with the end. */
export function lastBefore(period: PeriodMention): number {
  const { first, last } = period.named ?? period;
  return /\b(?:end|close)\b/i.test(period.text) ? (last ?? 0) : (first ?? 0) - 1;
}

/** The days of a period; of a numbered quarter or half, where prices are spoken of, the firm's or the calendar's. */
function daysOf(ask: Ask, series: Series, period: PeriodMention): { first: number; last: number } | null {
  const { text, first, last } = period;
  const numbered =
    series.grain === "day" &&
    !(Number.isNaN(quarterNamed(text)) && Number.isNaN(halfNamed(text))) &&
    !/\bend\b/i.test(text);
  if (!numbered) return last === null ? null : { first: first ?? 0, last };
  const window = placed(ask, series, { ...period, ...period.named, relation: "in" });
  return window && { first: window.start, last: window.end };
}

/**
 * The days still to come until a deadline: from the day after it was said, or the start of a period named by "in". Null
 * where no day is left: "before the quarter" said within it names no deadline that was understood.
 */
export function ahead(ask: Ask, series: Series, period: PeriodMention): Window | null {
  const { saidAt } = ask;
  const days = period.last === null ? null : daysOf(ask, series, period);
  if (!days) return null;
  const own = period.relation === "in" || period.relation === "over" ? days.first : 0;
  const last = period.relation === "before" && period.first !== null ? lastBefore(period) : days.last;
  // The average of the month it is said in is still to come.
  const next = series.grain === "month" ? unitDays("month", saidAt).start : saidAt + 1;
  return last > saidAt ? windowOf(Math.max(next, own), last) : null;
}
