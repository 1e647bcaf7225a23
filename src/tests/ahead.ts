import type { PeriodMention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";
import { placed } from "./measured.ts";
import { quarterNamed } from "./place.ts";
import type { Series } from "./series.ts";
import { type Window, windowOf } from "./window.ts";

/** "Before June" ends with May; "before the end of May", whose words name the end, with the end. */
function lastBefore(period: PeriodMention): number {
  const { first, last } = period.named ?? period;
  return /\b(?:end|close)\b/i.test(period.text) ? (last ?? 0) : (first ?? 0) - 1;
}

/** The last day of a period; of a numbered quarter, where prices are spoken of, the firm's or the calendar's. */
function endOf(ask: Ask, series: Series, period: PeriodMention): number {
  const numbered = series.grain === "day" && !Number.isNaN(quarterNamed(period.text)) && !/\bend\b/i.test(period.text);
  if (!numbered) return period.last ?? 0;
  return placed(ask, series, { ...period, ...period.named, relation: "in" })?.end ?? 0;
}

/**
 * The days still to come until a deadline: from the day after it was said, or the start of a period named by "in". Null
 * where no day is left: "before the quarter" said within it names no deadline that was understood.
 */
export function ahead(ask: Ask, series: Series, period: PeriodMention): Window | null {
  const { saidAt } = ask;
  if (period.last === null) return null;
  const own = period.relation === "in" || period.relation === "over" ? (period.first ?? 0) : 0;
  const last = period.relation === "before" && period.first !== null ? lastBefore(period) : endOf(ask, series, period);
  return last > saidAt ? windowOf(Math.max(saidAt + 1, own), last) : null;
}
