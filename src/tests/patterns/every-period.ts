import type { Mention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { lastPublished, measured, placed } from "../measured.ts";
import { type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { counted } from "../unit.ts";
import { type Window, windowOf } from "../window.ts";
import { against } from "./growth.ts";

/** "Every month", "each of the four quarters", "all week": the statement is of each figure in the period. */
export const EVERY =
  /\b(?:every|each|all (?:two|three|four|five|six|twelve|\d+))(?: single| and every)?(?: of (?:the|its) (?:\w+ ){0,2})? ?(day|session|week|month|quarter|year)s?\b|\ball (day|week|month|quarter|year)\b/;

const FITS: Record<Series["grain"], readonly string[]> = {
  day: ["day", "session"],
  month: ["month"],
  quarter: ["quarter"],
  year: ["year"],
};

function windowFor(ask: Ask, series: Series): Window | null {
  const [period] = ask.periods;
  const window = period ? placed(ask, series, period) : null;
  const last = lastPublished(series, ask.saidAt);
  const running = window && series.nature === "level" && !isForecast(ask) && window.start <= last && last < window.end;
  return running ? windowOf(window.start, last) : window;
}

/** The moves of the series one after the other, on the year where the words say so. */
function moves(ask: Ask, series: Series, window: Window): string | null {
  const ways = new Set(ask.directions.map(({ direction, negated }) => `${direction} ${negated}`));
  const [way] = ask.directions;
  if (ways.size !== 1 || way.direction === "flat" || way.negated || series.grain === "day") return null;
  const move = series.nature === "flow" ? against(ask, series, null) : "qoq";
  return `every(${move}(${term(series)}), ${window.text}) ${way.direction === "up" ? ">" : "<"} 0%`;
}

/** "Copper fell every month from October to December", "above $20bn in each quarter of 2024". */
export function everyPeriod(ask: Ask): Built | null {
  const word = EVERY.exec(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY));
  const found = word && measured(ask);
  const [quantity, another] = ask.quantities.filter(({ role }) => role !== "duration");
  if (!word || !found || another || ask.periods.length !== 1) return null;
  const { series } = found;
  const all = word[2] !== undefined && series.grain === "day";
  const window = all || FITS[series.grain].includes(word[1] ?? word[2]) ? windowFor(ask, series) : null;
  if (!window) return null;
  const durations = ask.quantities.filter(({ role }) => role === "duration");
  const used: Mention[] = [...durations, ...found.used, ...ask.measures, ...ask.periods];
  if (!quantity) {
    const text = moves(ask, series, window);
    const cues = ask.cues.filter(({ cue }) => ["yoy", "qoq", "mom"].includes(cue));
    return text === null ? null : { text, used: [...used, ...ask.directions, ...cues], phrases: [EVERY] };
  }
  const stated = intervalOf(quantity);
  const figure = stated && quantity.role !== "change" ? counted(ask, series, window, quantity, stated) : null;
  if (!figure) return null;
  return {
    text: within(`every(${term(series)}, ${window.text})`, figure.interval, figure.unit),
    used: [...used, quantity, ...ask.directions, ...ask.cues.filter(({ cue }) => cue === "average")],
    phrases: [EVERY],
    assumptions: figure.assumptions,
  };
}
