import { isoOf } from "../../calendar.ts";
import type { Ask } from "../ask.ts";
import { cueOf } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { lastPublished, measured } from "../measured.ts";
import { term } from "../series.ts";
import { lastWeekday } from "../window.ts";

const COUNTED = /^(?:session|day|trading day|month|quarter|week|year|count|)$/;

/** "SMIC has closed higher ten sessions running", "copper has fallen four months in a row": at least so many, up to the day it was said. */
export function streak(ask: Ask): Built | null {
  const cue = cueOf(ask, "streak");
  const found = measured(ask);
  const [quantity, another] = ask.quantities;
  const [direction] = ask.directions;
  if (!cue || !found || !quantity || another || !direction || direction.direction === "flat") return null;
  if (!COUNTED.test(quantity.unit) || ask.periods.some((period) => period.grain !== "day")) return null;
  const { series } = found;
  const unit = {
    day: ["session", "day", "count", ""],
    month: ["month", ""],
    quarter: ["quarter", ""],
    year: ["year", ""],
  }[series.grain];
  const stated = intervalOf(quantity);
  if (!unit.includes(quantity.unit) || !stated) return null;
  const count = quantity.low ?? quantity.high ?? 0;
  if (series.grain !== "day" && series.grain !== "month") return null;
  const last = isoOf(lastPublished(series, ask.saidAt));
  const day = series.grain === "day" ? isoOf(lastWeekday(ask.periods[0]?.last ?? ask.saidAt)) : last.slice(0, 7);
  const run = `${direction.direction === "up" ? "" : "-"}streak(${term(series)}, ${day})`;
  return {
    text: quantity.bound === "exact" ? `${run} >= ${count}` : within(run, stated, ""),
    used: [...found.used, cue, quantity, ...ask.directions, ...ask.periods],
    assumptions: quantity.bound === "exact" ? [`${count} running: at least as many; a longer run bears it out`] : [],
  };
}
