import { addMonths, isoOf } from "../../calendar.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { measured, placed } from "../measured.ts";
import { type Series, seriesMeant, term } from "../series.ts";
import { WHICH_DAY } from "../single-days.ts";
import { isForecast } from "../stance.ts";
import type { Window } from "../window.ts";
import { sessionOf } from "./record.ts";

const YEAR_EXTREME =
  /\b(?:an?|its|their|the|new|fresh|another)? ?(?:new |fresh )?(?:52|fifty-?\s?two)[- ]?(?:week|wk) (?:closing )?(high|low)s?\b/;
/** "Off its 52-week high": away from it, not at it. */
const AWAY = /\b(?:off|near(?:ing)?|from|below|above|under|over|short of|close to|within|away|since|toward)\b[^,;.]*$/;
const CLOSING = /\bclos(?:e|ed|es|ing)\b/;

/** Above or below all of the year before, from one end of the time named or from the other. */
function beyond(of: Series, window: Window, high: boolean, from: number): string {
  const gather = high ? "max" : "min";
  const figure = window.start === window.end ? term(of, window) : `${gather}(${term(of)}, ${window.text})`;
  return `${figure} ${high ? ">=" : "<="} ${gather}(${term(of)}, ${isoOf(addMonths(from, -12))}..${isoOf(window.end)})`;
}

/** "Closed at a 52-week high on Friday", "hit a 52-week low in April". */
export function yearHigh(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const match = YEAR_EXTREME.exec(words);
  const found = match && measured({ ...ask, claim: { ...ask.claim, measure: "price" } });
  const quantities = ask.quantities.filter(({ role }) => role !== "duration");
  if (!match || !found || quantities.length > 0 || ask.periods.length > 1 || isForecast(ask)) return null;
  const { series } = found;
  if (series.grain !== "day" || series.measure !== "close" || AWAY.test(words.slice(0, match.index))) return null;
  const window = ask.periods[0] ? placed(ask, series, ask.periods[0]) : sessionOf(ask, series);
  if (!window || window.end > ask.saidAt) return null;
  const high = match[1] === "high";
  const during = seriesMeant(ask.registry, series.subject, high ? "high" : "low", false);
  const ways = [series, ...(during && !CLOSING.test(words) ? [during] : [])].flatMap((of) =>
    [...new Set([window.start, window.end])].map((from) => ({
      value: beyond(of, window, high, from),
      words: `${of === series ? "by closes" : "at any hour"}, over the year up to ${isoOf(from)}`,
    })),
  );
  return {
    text: ways.length > 1 ? ask.chooser.choose(WHICH_DAY, "rival", ways) : ways[0].value,
    used: [
      ...found.used,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => /^(?:record|highest|lowest|comparison|intraday)/.test(cue)),
    ],
    phrases: [YEAR_EXTREME],
    timed: [YEAR_EXTREME],
    extremes: true,
  };
}
