import { isoOf } from "../../calendar.ts";
import type { Mention } from "../../claims/mention.ts";
import { type Ask, cueOf, wordsBetween } from "../ask.ts";
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

const NUMBERS = "two three four five six seven eight nine ten eleven twelve".split(" ");
/** "In each of the last four sessions". */
const EACH_LAST =
  /\b(?:each|every one|all) of the (?:last|past|previous) (\w+) (session|trading day|day|month|quarter|year)s\b/;

/** "Lower in each of the last four sessions": a run of that length up to the day it was said. */
export function eachOfLast(ask: Ask): Built | null {
  const match = EACH_LAST.exec(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY));
  const found = match && measured(ask);
  const ways = new Set(ask.directions.map(({ direction }) => direction));
  const [way] = ways;
  if (
    !match ||
    !found ||
    ways.size !== 1 ||
    way === "flat" ||
    ask.quantities.some(({ role }) => role !== "duration" && role !== "count")
  )
    return null;
  const count = NUMBERS.indexOf(match[1]) >= 0 ? NUMBERS.indexOf(match[1]) + 2 : Number(match[1]);
  const { series } = found;
  const unit = /day|session/.test(match[2]) ? "day" : match[2];
  if (!(count > 1) || unit !== series.grain || ask.directions.some(({ negated }) => negated)) return null;
  const used = [...found.used, ...ask.quantities, ...ask.directions, ...ask.periods];
  if (series.grain === "quarter")
    return {
      ...ofQuarters({ ...ask, periods: [] }, series, count, way as "up" | "down", used),
      phrases: [EACH_LAST],
    } as Built;
  const last = isoOf(lastPublished(series, ask.saidAt));
  const day = series.grain === "day" ? isoOf(lastWeekday(ask.saidAt)) : last.slice(0, 7);
  return { text: `${way === "up" ? "" : "-"}streak(${term(series)}, ${day}) >= ${count}`, used, phrases: [EACH_LAST] };
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
    used: [
      ...found.used,
      cue,
      quantity,
      ...ask.directions,
      ...ask.periods,
      ...ask.cues.filter(({ cue: name }) => name === "average"),
    ],
    assumptions: quantity.bound === "exact" ? [`${count} running: at least as many; a longer run bears it out`] : [],
  };
}
