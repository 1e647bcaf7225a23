import { type Day, isoOf, partsOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { endedAt } from "../ended-period.ts";
import { type Measured, measured } from "../measured.ts";
import { ORDINALS, placeOf } from "../number-words.ts";
import { type Series, term } from "../series.ts";
import { lastWeekday } from "../window.ts";
import { ofQuarters } from "./streak.ts";

const PLACE = `(${ORDINALS.slice(1).join("|")}|\\d+(?:st|nd|rd|th))`;
const BEFORE = "(?:(?:straight|consecutive|successive) )";
const AFTER = "(?: (?:in a row|running|straight|in succession|on the trot))";
const SIDE = "losing|winning|down|up|red|green|negative|positive|lower|higher";
const LENGTH = "daily|weekly|monthly|quarterly";
const NOUN = "session|trading day|day|week|month|quarter|year|gain|drop|fall|decline|rise|increase|decrease";
const WORDS = `((?:(?:${SIDE}|${LENGTH}|revenue|sales|price) )*)`;
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
const FALLING = /\b(?:losing|down|red|negative|lower|drop|fall|decline|decrease)\b/;
const RISING = /\b(?:winning|up|green|positive|higher|gain|rise|increase)\b/;

/** Days before its end in which a time counts as over. */
const ENDING = 3;

interface Run {
  place: number;
  unit: Unit | null;
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
    way: down === up ? null : down ? "down" : "up",
  };
}

/** "For a third year" tells no time of its own. */
const isRunsOwn = ({ text }: PeriodMention) => /^for (?:a|the) /i.test(text);

/** The last session of the run: of the period named, or of the unit just over. */
function endOf(ask: Ask, unit: Unit): Day | null {
  const [period, another] = ask.periods.filter((one) => !isRunsOwn(one));
  if (another || (period && (period.grain !== unit || period.relation !== "in"))) return null;
  const end = period ? period.last : (endedAt(unit, ask.saidAt)?.end ?? null);
  return end === null || end > ask.saidAt + ENDING ? null : lastWeekday(end);
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

/** The run of a price: by the day, or by longer times; of a commodity by the month. */
function textOf(ask: Ask, { series }: Measured, run: Run): string | null {
  const end = run.unit === null || series.nature !== "level" ? null : endOf(ask, run.unit);
  if (end === null) return null;
  if (series.grain === "day") return ofPrice(series, run, end);
  return series.grain === "month" && run.unit === "month"
    ? `${run.way === "up" ? "" : "-"}streak(${term(series)}, ${isoOf(end).slice(0, 7)}) >= ${run.place}`
    : null;
}

/** "Third quarter in a row that its sales shrank", "a fourth straight weekly gain": at least so many. A run of losses or profits is `runOfQuarters`'. */
export function placeInRun(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const run = runIn(words);
  if (!run || !(run.place > 1) || ask.quantities.some(({ role }) => role !== "count" && role !== "duration"))
    return null;
  const ways = new Set(ask.directions.map(({ direction }) => direction));
  const way = run.way ?? (ways.size === 1 ? [...ways][0] : null);
  if ((way !== "up" && way !== "down") || ask.directions.some(({ negated }) => negated)) return null;
  const found = measured(ask);
  if (!found) return null;
  const used = [
    ...found.used,
    ...ask.measures,
    ...ask.periods,
    ...ask.directions,
    ...ask.quantities,
    ...ask.cues.filter(({ cue }) => /^(?:streak|ordinal)/.test(cue)),
  ];
  const phrased = { phrases: [ITS_WORDS], timed: [PLACE_IN_RUN] };
  if (found.series.grain === "quarter") {
    const counted = run.unit === "quarter" && ask.periods.every(isRunsOwn);
    const built = counted ? ofQuarters({ ...ask, periods: [] }, found.series, run.place, way, used) : null;
    return built && { ...built, ...phrased };
  }
  const text = textOf(ask, found, { ...run, way });
  if (!text) return null;
  return { text, used, ...phrased, assumptions: [`${run.place} running: at least as many; a longer run bears it out`] };
}
