import type { PeriodMention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";
import { fiscalCalendar, type Series } from "./series.ts";
import { isForecast } from "./stance.ts";
import { fiscalWindow, quarterStep } from "./window.ts";

/** Days after its end before which no firm tells of a quarter, and by which most have not. */
const [REPORTED_AFTER, REPORTED_BY] = [8, 23];

/**
 * "Took in 81bn last quarter", said days after a quarter ended: of the one before, which is the last that was told of; a
 * week later of either, as some firms are quick.
 */
export function asReported(ask: Ask, series: Series, period: PeriodMention): PeriodMention {
  const { rule, text, last, fiscal } = period;
  const tooSoon = last !== null && last <= ask.saidAt && ask.saidAt - last < REPORTED_BY;
  if (
    rule !== "relative-quarter" ||
    !/\b(?:last|latest|most recent\w*)\b/i.test(text) ||
    series.grain !== "quarter" ||
    !tooSoon ||
    isForecast(ask)
  )
    return period;
  const { year, quarter } = fiscal ?? {};
  if (!year || !quarter) return period;
  const before = quarterStep({ year, quarter }, -1);
  const { start, end } = fiscalWindow(fiscalCalendar(series), before);
  const told = { ...period, first: start, last: end, fiscal: before };
  if (last !== null && ask.saidAt - last < REPORTED_AFTER) return told;
  return ask.chooser.choose<PeriodMention>(`which quarter “${text}” is`, "rival", [
    { value: told, words: "the last that most firms have told of" },
    { value: period, words: "the one just over" },
  ]);
}
