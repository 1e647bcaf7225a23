import { type Day, isoOf, partsOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { endedAt } from "../ended-period.ts";
import { type Measured, measured } from "../measured.ts";
import { ORDINALS, placeOf } from "../number-words.ts";
import { type Series, term } from "../series.ts";
import { lastWeekday } from "../window.ts";
import { against } from "./growth.ts";

const PLACE = `(${ORDINALS.slice(1).join("|")}|\\d+(?:st|nd|rd|th))`;
const BEFORE = "(?:(?:straight|consecutive|successive) )";
const AFTER = "(?: (?:in a row|running|straight|in succession|on the trot))";
const SIDE = "losing|winning|down|up|red|green|negative|positive|lower|higher";
const LENGTH = "daily|weekly|monthly|quarterly";
const NOUN =
  "session|trading day|day|week|month|quarter|year|loss|profit|gain|drop|fall|decline|rise|increase|decrease";
const WORDS = `((?:(?:${SIDE}|${LENGTH}|net|operating|revenue|sales|price) )*)`;
/** "Third quarter in a row", "fifth straight monthly gain", "second consecutive losing year": the place in a run. */
const PLACE_IN_RUN = new RegExp(
  `\\b${PLACE} (?:${BEFORE}${WORDS}(${NOUN})${AFTER}?|${WORDS}(${NOUN})${AFTER})(?: that\\b)?`,
  "i",
);

/** Its words one by one: those before the first that is read stand outside of what is asked. */
const ITS_WORDS = new RegExp(`\\b(?:${PLACE}|${SIDE}|${LENGTH}|${NOUN}|straight|consecutive|successive)\\b`);

type Unit = "day" | "week" | "month" | "quarter" | "year";
const UNITS: readonly [RegExp, Unit][] = [
  [/\b(?:sessions?|days?|daily)\b/, "day"],
  [/\bweek(?:ly)?\b/, "week"],
  [/\bmonth(?:ly)?\b/, "month"],
  [/\bquarter(?:ly)?\b/, "quarter"],
  [/\byear\b/, "year"],
];
const FALLING = /\b(?:losing|down|red|negative|lower|loss|drop|fall|decline|decrease)\b/;
const RISING = /\b(?:winning|up|green|positive|higher|profit|gain|rise|increase)\b/;
const RESULT = /\b(?:loss|profit)\b/;

interface Run {
  place: number;
  unit: Unit | null;
  /** "Net loss", "quarterly profit": a result below or above zero, not a move. */
  result: boolean;
  way: "up" | "down" | null;
}

function runIn(words: string): Run | null {
  const match = PLACE_IN_RUN.exec(words);
  if (!match) return null;
  const told = match.slice(2).join(" ").toLowerCase();
  const [down, up] = [FALLING.test(told), RISING.test(told)];
  return {
    place: placeOf(match[1]),
    unit: UNITS.find(([rule]) => rule.test(told))?.[1] ?? null,
    result: RESULT.test(told),
    way: down === up ? null : down ? "down" : "up",
  };
}

/** Periods that tell no time of their own: "for a third year", and what growth is counted against. */
const isRunsOwn = ({ text, rule }: PeriodMention) =>
  /^for (?:a|the) /i.test(text) || rule === "carried-base" || /^year (?:over|on) year$/i.test(text);

/** The last day of the run: of the period named, of the unit just over, or of the session it was said on. */
function endOf(ask: Ask, unit: Unit): Day | null {
  const named = ask.periods.filter((period) => !isRunsOwn(period));
  const [period, another] = named;
  if (another || (period && (period.grain !== unit || period.relation !== "in" || period.last === null))) return null;
  const end = period?.last ?? endedAt(unit, ask.saidAt)?.end ?? null;
  return end === null || end > ask.saidAt + 3 ? null : lastWeekday(Math.min(end, Math.max(ask.saidAt, end)));
}

/** So many moves of a price one way, one unit after the other: "its third losing year in a row". */
function ofPrice(series: Series, { place, unit, way }: Run, end: Day): string | null {
  const close = term(series);
  if (unit === "year") {
    const last = partsOf(end).year;
    const moves = Array.from({ length: place }, (_, back) => `change(${close}, ${last - place + 1 + back})`);
    return moves.map((move) => `${move} ${way === "up" ? ">" : "<"} 0`).join(" and ");
  }
  const day = isoOf(end);
  const base = unit === "day" ? close : `${unit}ly(${close})`;
  return `${way === "up" ? "" : "-"}streak(${base}, ${day}) >= ${place}`;
}

/** What growth is counted against; where no word says so, on the year and on the quarter before must come out alike. */
function moveOf(ask: Ask, series: Series): string {
  if (ask.cues.some(({ cue }) => cue === "yoy" || cue === "qoq")) return against(ask, series, null);
  return ask.chooser.choose("the move", "rival", [
    { value: "yoy", words: "on the year before" },
    { value: "qoq", words: "on the quarter before" },
  ]);
}

/** So many quarters one after the other, up to the last one public: of growth one way, or of results on one side of zero. */
function ofQuarters(ask: Ask, series: Series, { place, unit, way, result }: Run): string | null {
  if (series.grain !== "quarter" || (unit !== null && unit !== "quarter")) return null;
  const sign = way === "up" ? ">" : "<";
  const negated = result && series.unit === "money" && /profit|income/.test(series.measure);
  if (!negated && (result || unit === null)) return null;
  const proposition = negated ? `${term(series)} ${sign} 0` : `${moveOf(ask, series)}(${term(series)}) ${sign} 0%`;
  return `asof(streak(${proposition}), ${isoOf(ask.saidAt)}) >= ${place}`;
}

function textOf(ask: Ask, found: Measured, run: Run): string | null {
  const { series } = found;
  if (series.grain === "quarter") return ask.periods.every(isRunsOwn) ? ofQuarters(ask, series, run) : null;
  if (run.unit === null || series.nature !== "level") return null;
  const end = endOf(ask, run.unit);
  if (end === null) return null;
  if (series.grain === "day") return ofPrice(series, run, end);
  return series.grain === "month" && run.unit === "month"
    ? `${run.way === "up" ? "" : "-"}streak(${term(series)}, ${isoOf(end).slice(0, 7)}) >= ${run.place}`
    : null;
}

/** "Third quarter in a row that its sales shrank", "a fourth straight weekly gain", "fifth net loss running": at least so many. */
export function placeInRun(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const run = runIn(words);
  if (!run || !(run.place > 1) || ask.quantities.some(({ role }) => role !== "count" && role !== "duration"))
    return null;
  const ways = new Set(ask.directions.map(({ direction }) => direction));
  const way = run.way ?? (ways.size === 1 ? [...ways][0] : null);
  if ((way !== "up" && way !== "down") || ask.directions.some(({ negated }) => negated)) return null;
  const found = measured(ask);
  const text = found && textOf(ask, found, { ...run, way });
  if (!text) return null;
  return {
    text,
    used: [
      ...found.used,
      ...ask.measures,
      ...ask.periods,
      ...ask.directions,
      ...ask.quantities,
      ...ask.cues.filter(({ cue }) => /^(?:streak|ordinal|yoy|qoq|mom)/.test(cue)),
    ],
    phrases: [ITS_WORDS],
    timed: [PLACE_IN_RUN],
    assumptions: [`${run.place} running: at least as many; a longer run bears it out`],
  };
}
