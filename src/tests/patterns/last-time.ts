import { isoOf } from "../../calendar.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { isSingle, lastPublished, measured, placed } from "../measured.ts";
import { term } from "../series.ts";
import { withinMonth } from "../single-days.ts";
import { isForecast } from "../stance.ts";
import { counted } from "../unit.ts";

/** "The last time it closed below 200 was in March", "last averaged below 3,000 in March", "was last above 100 in 2022". */
export const LAST_TIME =
  /\bthe last (?:time|month|day|session|week|close)(?: (?:that|when|in which))?\b|\blast (?=(?:clos|trad|averag|print|settl|finish|stood|sat|was|fell|dipped|went|cost|changed)\w*\b)|\b(?:was|were|is|closed|traded|averaged|stood|settled|been|seen) last (?=above|below|over|under|north|south|more|less|higher|lower|at\b)/i;

/** A price that was last beyond a line at a time: then, and at no time since. */
export function lastTime(ask: Ask): Built | null {
  const [quantity, another] = ask.quantities;
  const [period, second] = ask.periods;
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  if (!LAST_TIME.test(words) || !quantity || another || !period || second || isForecast(ask)) return null;
  const found = measured(ask);
  if (found?.series.unit !== "price" || found.series.nature !== "level" || period.relation !== "in") return null;
  const { series } = found;
  const window = placed(ask, series, period);
  const stated = intervalOf(quantity);
  const line = stated && (stated.low === null || stated.high === null) ? stated : null;
  const figure = window && line && counted(ask, series, window, quantity, line);
  const denied = ask.cues.filter(({ cue }) => cue === "negation");
  // "Was not in April" denies the time; "the last time it did not close above" is of what it did not do.
  const ofTime = denied.every(({ end }) => /^ ?(?:in|on|during)? ?$/.test(wordsBetween(ask, end, period.start)));
  if (!window || !figure || !ofTime) return null;
  const interval = withinMonth(ask, series, quantity, figure.interval);
  const beyond = (of: string) => within(of, interval, figure.unit);
  const then = isSingle(series, window) ? term(series, window) : `any(${term(series)}, ${window.text})`;
  const last = lastPublished(series, ask.saidAt);
  const since = `any(${term(series)}, ${isoOf(window.end + 1)}..${isoOf(last)})`;
  return {
    text: window.end < last ? `${beyond(then)} and not (${beyond(since)})` : beyond(then),
    used: [
      ...found.used,
      quantity,
      period,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => ["beats", "trails", "comparison", "average"].includes(cue)),
    ],
    phrases: [LAST_TIME],
    assumptions: figure.assumptions,
  };
}
