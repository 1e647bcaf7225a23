import type { Ask } from "../ask.ts";
import { wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { measured, placed } from "../measured.ts";
import { fiscalCalendar, type Series, term } from "../series.ts";
import { fiscalWindow, type Window } from "../window.ts";

const inside = (inner: Window, outer: Window) =>
  inner.start >= outer.start && inner.end <= outer.end && inner.text !== outer.text;

/** The shorter and the longer of two windows, when the one lies in the other. */
export function nested(a: Window, b: Window): { part: Window; whole: Window } | null {
  return inside(a, b) ? { part: a, whole: b } : inside(b, a) ? { part: b, whole: a } : null;
}

/** "Of its 2025 spending more than half …". */
const OPENS = /^of (?:(?:all )?(?:the|its|their) )?\w/i;

/** "Of its 2025 spending more than half was in H2": the half or quarter named without a year is one of the year that it is a part of. */
function ofThatYear(ask: Ask, series: Series, [whole, part]: readonly (Window | null)[]): (Window | null)[] {
  const year = whole?.fiscal?.year;
  const { half, quarter } = part?.fiscal ?? {};
  if (year === undefined || (!half && !quarter) || /\d{4}|\b(?:last|this|previous)\b/i.test(ask.periods[1].text))
    return [whole, part];
  return [whole, fiscalWindow(fiscalCalendar(series), { year, half, quarter })];
}

/** "A third of 2024's spending fell in the fourth quarter": what a flow came to in a part of a period, as a share of the whole. */
export function partOfPeriod(ask: Ask): Built | null {
  const found = measured(ask);
  const [quantity, another] = ask.quantities;
  if (found?.series.nature !== "flow" || !quantity || another || quantity.unit !== "ratio" || ask.periods.length !== 2)
    return null;
  const ofWhole =
    /\bof$/i.test(quantity.text) ||
    /^\s*of\b/.test(wordsBetween(ask, quantity.end, quantity.end + 6)) ||
    OPENS.test(ask.claim.quote);
  if (!ofWhole) return null;
  const { series } = found;
  const windows = ask.periods.map((period) => placed(ask, series, period));
  const [a, b] = OPENS.test(ask.claim.quote) ? ofThatYear(ask, series, windows) : windows;
  const stated = intervalOf(quantity);
  const parts = a && b ? nested(a, b) : null;
  if (!parts || !stated) return null;
  return {
    text: within(`${term(series, parts.part)} / ${term(series, parts.whole)}`, stated, "ratio"),
    used: [...found.used, quantity, ...ask.periods, ...ask.directions],
  };
}
