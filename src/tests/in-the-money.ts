import { isoOf } from "../calendar.ts";
import type { Ask } from "./ask.ts";
import { type Series, term } from "./series.ts";
import { lastWeekday, type Window } from "./window.ts";

const OPTION = /\b(?:calls?|puts?|leaps|strike)\b|\d[cp]\b/i;

/**
 * "Bought the 250 puts for March": an option struck where the price already is beyond is right only if the price goes on
 * beyond its close of the day it was said; struck further off, the strike asks for more. Null where the claim is of no option.
 */
export function beyondEntry({ claim, saidAt }: Ask, series: Series, window: Window | null): string | null {
  if (claim.kind !== "trade" || !OPTION.test(claim.quote) || series.grain !== "day" || !window) return null;
  if (window.end <= saidAt || (claim.direction !== "up" && claim.direction !== "down")) return null;
  const entry = term(series, isoOf(lastWeekday(saidAt)));
  return `any(${term(series)}, ${window.text}) ${claim.direction === "up" ? ">" : "<"} ${entry}`;
}
