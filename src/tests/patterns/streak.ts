import { isoOf } from "../../calendar.ts";
import type { Mention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { cueOf } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { lastPublished, measured } from "../measured.ts";
import { type Series, term } from "../series.ts";
import { lastWeekday } from "../window.ts";
import { against } from "./growth.ts";

const COUNTED = /^(?:session|day|trading day|close|gain|win|loss|month|quarter|week|year|count|)$/;

/** "Risen nine quarters in a row": one after the other, or on the year, which the words leave open; both must agree. */
function ofQuarters(
  ask: Ask,
  series: Series,
  count: number,
  way: "up" | "down",
  used: readonly Mention[],
): Built | null {
  if (ask.periods.length > 0 || count < 1) return null;
  const cues = ask.cues.filter(({ cue }) => ["yoy", "qoq"].includes(cue));
  const move = against(ask, series, null);
  return {
    text: `asof(streak(${move}(${term(series)}) ${way === "up" ? ">" : "<"} 0%), ${isoOf(ask.saidAt)}) >= ${count}`,
    used: [...used, ...cues],
    assumptions: [`${count} running: at least as many, up to the last quarter public by ${isoOf(ask.saidAt)}`],
  };
}

/** "SMIC has closed higher ten sessions running", "copper has fallen four months in a row": at least so many, up to the day it was said. */
export function streak(ask: Ask): Built | null {
  const cue = cueOf(ask, "streak");
  const found = measured(ask);
  const [quantity, another] = ask.quantities;
  const way = /^winning/i.test(cue?.text ?? "")
    ? "up"
    : /^losing/i.test(cue?.text ?? "")
      ? "down"
      : ask.directions[0]?.direction;
  if (!cue || !found || !quantity || another || !way || way === "flat") return null;
  if (!COUNTED.test(quantity.unit) || ask.periods.some((period) => period.grain !== "day")) return null;
  const { series } = found;
  const unit = {
    day: ["session", "day", "close", "gain", "win", "loss", "count", ""],
    month: ["month", ""],
    quarter: ["quarter", ""],
    year: ["year", ""],
  }[series.grain];
  const stated = intervalOf(quantity);
  if (!unit.includes(quantity.unit) || !stated) return null;
  const count = quantity.low ?? quantity.high ?? 0;
  if (series.grain === "quarter")
    return ofQuarters(ask, series, count, way, [...found.used, cue, quantity, ...ask.directions]);
  if (series.grain !== "day" && series.grain !== "month") return null;
  const last = isoOf(lastPublished(series, ask.saidAt));
  const day = series.grain === "day" ? isoOf(lastWeekday(ask.periods[0]?.last ?? ask.saidAt)) : last.slice(0, 7);
  const run = `${way === "up" ? "" : "-"}streak(${term(series)}, ${day})`;
  return {
    text: quantity.bound === "exact" ? `${run} >= ${count}` : within(run, stated, ""),
    used: [...found.used, cue, quantity, ...ask.directions, ...ask.periods],
    assumptions: quantity.bound === "exact" ? [`${count} running: at least as many; a longer run bears it out`] : [],
  };
}
