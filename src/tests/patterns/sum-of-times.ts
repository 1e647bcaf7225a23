import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { LISTED } from "../listed-times.ts";
import { isSingle, measured, placed } from "../measured.ts";
import { type Series, term } from "../series.ts";
import { counted } from "../unit.ts";
import type { Window } from "../window.ts";

/** Words by which an amount is of several times together. */
const ADDED =
  /\b(?:add(?:s|ed|ing)? up to|add(?:s|ed)? to|sum(?:s|med)? to|total(?:s|l?ed|l?ing)?|in total|combined|together|altogether|c[ao]mes? to|amount(?:s|ed)? to|taken together|put together)\b/;
const MOST = 4;

/** A quarter or month, or a year of a firm, which is the sum of its quarters. */
const isWhole = (series: Series, window: Window) =>
  isSingle(series, window) || (series.grain === "quarter" && window.fiscal !== undefined);

/** "TSMC's sales in July, August and September came to NT$989.9bn", "Meta's capex in Q1 and Q2 totalled 30bn": what several times add up to. */
export function sumOfTimes(ask: Ask): Built | null {
  const { periods } = ask;
  const [quantity, another] = ask.quantities;
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  if (!quantity || another || periods.length < 2 || periods.length > MOST || !ADDED.test(words)) return null;
  const listed = periods.slice(1).every((period, at) => LISTED.test(wordsBetween(ask, periods[at].end, period.start)));
  if (!listed || subjectIds(ask).length !== 1 || ask.directions.some(({ negated }) => negated)) return null;
  const found = measured(ask);
  if (found?.series.nature !== "flow" || found.series.unit !== "money") return null;
  const { series } = found;
  const windows = periods.map((period) => placed(ask, series, period));
  const whole = windows.every((window): window is Window => window !== null && isWhole(series, window));
  const distinct = new Set(windows.map((window) => window?.text)).size === windows.length;
  const stated = intervalOf(quantity);
  const figure = whole && distinct && stated ? counted(ask, series, windows[0], quantity, stated) : null;
  if (!figure || !whole) return null;
  return {
    text: within(windows.map((window) => term(series, window)).join(" + "), figure.interval, figure.unit),
    used: [
      ...found.used,
      quantity,
      ...periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => ["total", "comparison"].includes(cue)),
    ],
    phrases: [ADDED],
    assumptions: figure.assumptions,
  };
}
