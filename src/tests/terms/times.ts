import { unitDays } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { isSingle, lastPublished, placed } from "../measured.ts";
import { endOfNamed } from "../named-end.ts";
import { asNamed } from "../patterns/two-periods.ts";
import { earlier } from "../place.ts";
import { fiscalCalendar, nameOf, type Series } from "../series.ts";
import { lastYears } from "../stretch-unnamed.ts";
import { fiscalWindow, type Window, windowOf } from "../window.ts";
import type { Side } from "./side.ts";

/** The times of a term: windows whose figures add up, the latest figure, or none told. */
export type Times = { windows: Window[] } | "latest" | null;

const OTHERS = ["by", "before", "until", "after", "since"];

/** "Three quarters into fiscal 2026": those quarters. */
function firstQuarters(series: Series, { fiscal }: Window, count: number): Window[] | null {
  if (!fiscal || fiscal.quarter || fiscal.half || series.grain !== "quarter" || count > 3) return null;
  const calendar = fiscalCalendar(series);
  return ([1, 2, 3] as const).slice(0, count).map((quarter) => fiscalWindow(calendar, { year: fiscal.year, quarter }));
}

function windowsOf(ask: Ask, series: Series, periods: readonly PeriodMention[]): Window[] | null {
  const found = periods.map((period) =>
    OTHERS.includes(period.relation) ? null : placed(ask, series, asNamed(period)),
  );
  return found.includes(null) ? null : (found as Window[]);
}

/** The last month published of a monthly price; the latest of other figures. */
function ofNow(ask: Ask, series: Series): Times {
  const { start, end } = unitDays("month", lastPublished(series, ask.saidAt));
  return series.grain === "month" && series.unit === "price" ? { windows: [windowOf(start, end)] } : "latest";
}

/** "AMD's annual revenue": of the last year that may have been told of, or the one before. */
function ofLastYear(ask: Ask, series: Series): Times {
  const years = series.grain === "quarter" ? lastYears(fiscalCalendar(series), ask.saidAt) : [];
  const options = years.flatMap(({ year, words }) => (year === undefined ? [] : [{ value: year, words }]));
  if (options.length === 0) return null;
  const year = ask.chooser.choose(`the year of ${nameOf(series)}`, "rival", options);
  return { windows: [fiscalWindow(fiscalCalendar(series), { year })] };
}

/** The times that the words of a term name themselves; undefined where they name none, null where they cannot be placed. */
export function ownTimes(ask: Ask, series: Series, side: Side): Times | undefined {
  if (side.into !== null) {
    const [year, another] = side.periods;
    const window = year && !another ? placed(ask, series, year) : null;
    const windows = window && firstQuarters(series, window, side.into);
    return windows ? { windows } : null;
  }
  if (side.annual && side.periods.length === 0) return ofLastYear(ask, series);
  const named = side.now ? side.periods.filter(({ rule }) => rule !== "fixed") : side.periods;
  if (named.some(({ rule, first }) => rule === "ago" || first === null)) return named.length > 1 ? null : undefined;
  if (named.length > 0) {
    const windows = windowsOf(ask, series, named);
    return windows && (windows.length === 1 || (side.together && series.nature === "flow")) ? { windows } : null;
  }
  return side.now || side.unnamed ? ofNow(ask, series) : undefined;
}

/** A window so many years or periods before that of the other term. */
export function timesBack(series: Series, times: Times, { count, unit }: NonNullable<Side["back"]>): Times {
  if (!times || times === "latest" || times.windows.length !== 1) return null;
  let [window] = times.windows;
  for (let step = 0; step < count; step++) window = earlier(series, window, unit);
  return { windows: [window] };
}

/** "Its last two quarters", "this month": a time that counts from the day it was said, and is no other year's. */
const COUNTS_BACK = /\b(?:last|past|previous|prior|latest|recent|trailing|this|current)\b/i;

/** A time named without its year that would lie behind the one it is held against: the one before it. */
export function before(series: Series, times: Times, other: Times, periods: readonly PeriodMention[]): Times {
  if (!times || times === "latest" || !other || other === "latest") return times;
  const [window, another] = times.windows;
  const text = periods[0]?.text ?? "2000";
  if (another || /\d{4}/.test(text) || COUNTS_BACK.test(text) || window.start < other.windows[0].start) return times;
  const back = earlier(series, window, "year");
  return back.start < other.windows[0].start && window.start !== other.windows[0].start ? { windows: [back] } : times;
}

/** The days over which an extreme of a term counts: the time named, or all since it, up to the figure it is held against. */
export function stretch(ask: Ask, series: Series, side: Side, other: Times): Window | null {
  const [period, another] = side.periods;
  if (another || !period) return null;
  const until = other && other !== "latest" ? other.windows[0].start - 1 : lastPublished(series, ask.saidAt);
  if (period.relation !== "since") {
    const window = windowsOf(ask, series, [period])?.[0];
    if (!window || window.start > until || isSingle(series, window)) return null;
    return window.end > until ? windowOf(window.start, until) : window;
  }
  const end = endOfNamed(period);
  if (period.first === null || end === null || end >= until) return null;
  const start = ask.chooser.choose(`“${period.text}”`, "rival", [
    { value: end + 1, words: "from what came after it" },
    { value: period.first, words: "from its beginning" },
  ]);
  return windowOf(start, until);
}
