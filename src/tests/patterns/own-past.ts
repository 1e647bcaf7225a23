import type { Mention, PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, cueOf, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { figureTerm, isSingle, latestWords, measured, placed } from "../measured.ts";
import { numberOf } from "../number-words.ts";
import { earlier } from "../place.ts";
import { type Series, term } from "../series.ts";
import type { Window } from "../window.ts";
import { OF_ITS } from "./change.ts";

const INVERSE = /\b(?:cheaper|smaller|less|lower|fewer) than\b|\btimes (?:cheaper|less|lower|smaller|fewer)\b/;
const SAME_QUARTER = /\b(?:in|of) the same (?:quarter|month|period)\b/;
const YEARS_BEFORE =
  /^(?:of )?(a|one|two|three|four|five|six|seven|eight|nine|ten|\d+) years? (?:earlier|before|ago|back|previously)$/i;

/** How many years back a period's words count; NaN where they name one instead. */
const yearsBack = ({ text }: PeriodMention) => numberOf(YEARS_BEFORE.exec(text.trim())?.[1] ?? "none");

function windowBack(series: Series, window: Window, years: number): Window {
  let found = window;
  for (let step = 0; step < years; step++) found = earlier(series, found, "year");
  return found;
}

interface Sides {
  now: string;
  past: string;
  assumptions: string[];
}

/** The figure spoken of and the earlier one it is set against; null where either is no single figure of the series. */
function sides(ask: Ask, series: Series, quantity: QuantityMention): Sides | null {
  const behind = ask.periods.filter(({ start }) => start >= quantity.end);
  // "What it had been a year earlier | in Q2": the quarter is the one spoken of.
  const past = behind.find((period) => !Number.isNaN(yearsBack(period))) ?? (cueOf(ask, "yoy") ? undefined : behind[0]);
  const rest = ask.periods.filter((period) => period !== past);
  if (rest.length > 1) return null;
  const window = rest[0] ? placed(ask, series, rest[0]) : null;
  if (rest[0] && (!window || !isSingle(series, window))) return null;
  const years = past ? yearsBack(past) : cueOf(ask, "yoy") ? 1 : Number.NaN;
  const against = Number.isNaN(years)
    ? past && past.relation === "in"
      ? placed(ask, series, past)
      : null
    : window && windowBack(series, window, years);
  if (!against || !isSingle(series, against) || (window && against.start >= window.start)) return null;
  if (!window && against.end >= ask.saidAt) return null;
  return {
    now: figureTerm(ask, series, window),
    past: term(series, against),
    assumptions: window ? [] : [latestWords(ask, series)],
  };
}

/** "Capex last quarter was half of what it was three years earlier", "gold costs twice what it did in January 2020". */
export function ownPast(ask: Ask): Built | null {
  const [quantity, another] = ask.quantities;
  if (!quantity || another || !["share", "multiple"].includes(quantity.role)) return null;
  const words = wordsBetween(ask, quantity.end, Number.POSITIVE_INFINITY);
  const found = OF_ITS.test(words) && !INVERSE.test(words) ? measured(ask) : null;
  const interval = found && intervalOf(quantity);
  const both = interval && sides(ask, found.series, quantity);
  if (!found || !interval || !both) return null;
  const used: Mention[] = [
    ...found.used,
    quantity,
    ...ask.periods,
    ...ask.cues.filter(({ cue }) => ["comparison", "yoy", "average"].includes(cue)),
  ];
  return {
    text: within(`${both.now} / ${both.past}`, interval, quantity.role === "multiple" ? "x" : "ratio"),
    used,
    phrases: [/\bof (?=what|its)/, SAME_QUARTER, /\b(?:half|third|quarter|fifth|tenth)s?\b/],
    assumptions: both.assumptions,
  };
}
