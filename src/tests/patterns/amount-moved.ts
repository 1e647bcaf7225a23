import { isoOf } from "../../calendar.ts";
import type { DirectionMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, cueOf, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import type { Option } from "../choice.ts";
import { within } from "../figure.ts";
import { latestWords, measured, placed } from "../measured.ts";
import { earlier } from "../place.ts";
import { TAKEN_IN } from "../plain-words.ts";
import { nameOf, type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { unnamedYears } from "../stretch-unnamed.ts";
import { counted } from "../unit.ts";
import { signedMove } from "./change.ts";

/** "Rose by about | 36bn", "cut its capex by | 9bn": words between the way a figure went and how far. */
const BY =
  /^\W*(?:(?:by|another|about|around|roughly|nearly|almost|some|only|just|exactly|a|an|full|whole|whopping|mere|cool|its|their|the|total|annual|quarterly)\W+)*$/;
/** "To 150bn", "past 150bn": a level. */
const TO_LEVEL = /^(?:above|below|under|over|past|north|south|beneath|beyond|through|to|at|up to|as)\b/i;
/** "Added 79bn | in sales": what came on top. */
const ADDS = /^(?:add(?:s|ed)?|gain(?:s|ed)?)$/i;

/** Whether a figure tells how far the way told before it went, with no more than the name of what went between. */
function isLed(ask: Ask, way: DirectionMention, { start, text }: QuantityMention): boolean {
  if (TO_LEVEL.test(text) || way.end > start || way.direction === "flat" || way.rule === "level") return false;
  const words = wordsBetween(ask, Math.max(ask.offset ?? 0, way.start - 8), way.end);
  if (TAKEN_IN.test(words)) return false;
  const named = ask.measures.find((one) => one.start >= way.end && one.end <= start);
  if (!named) return BY.test(wordsBetween(ask, way.end, start));
  return BY.test(wordsBetween(ask, way.end, named.start)) && / by\b/.test(wordsBetween(ask, named.end, start));
}

/** The difference of a figure and the one before it, as it may be meant where no words tell which. */
function differences(ask: Ask, series: Series): Option<string>[] | null {
  const [period, another] = ask.periods.filter(({ relation }) => relation !== "from");
  if (another) return null;
  const cue = cueOf(ask, "yoy", "qoq");
  const told = cue ? [cue.cue] : ["yoy", "qoq"];
  const words = (back: string) => (back === "yoy" ? "on the same time a year earlier" : "on the one just before");
  if (period) {
    const window = period.relation === "in" ? placed(ask, series, period) : null;
    if (!window || window.end >= ask.saidAt) return null;
    return told.map((back) => {
      const base = earlier(series, window, back === "yoy" ? "year" : "period");
      return { value: `${term(series, window)} - ${term(series, base)}`, words: words(back) };
    });
  }
  const day = isoOf(ask.saidAt);
  const latest = `latest(${term(series)}, ${day})`;
  const quarters = told.map((back) => ({
    value: `${latest} - ${latest} / (1x + latest(${back}(${term(series)}), ${day}))`,
    words: `the latest quarter ${words(back)}`,
  }));
  const years = unnamedYears(ask, series).map(({ value: [then, now], words }) => ({
    value: `${now} - ${then}`,
    words,
  }));
  return cue?.cue === "qoq" ? quarters : [...quarters, ...years];
}

/** "Revenue rose by $36bn in 2025", "cut its capex by $9bn", "added $79bn in sales last year": by how much money a firm's figure went from the one before. */
export function amountMoved(ask: Ask): Built | null {
  const [quantity, another] = ask.quantities;
  if (!quantity || another || isForecast(ask) || quantity.from !== undefined || quantity.role !== "change") return null;
  const [way, second] = ask.directions;
  if (!way || second || way.negated || !isLed(ask, way, quantity)) return null;
  const found = measured(ask);
  if (found?.series.unit !== "money" || found.series.nature !== "flow" || found.series.grain === "day") return null;
  const { series } = found;
  const options = differences(ask, series);
  const by = signedMove(ask, quantity);
  if (!options || !by || (ask.periods.length === 0 && ADDS.test(way.text))) return null;
  const bounded = by.low !== null && by.high !== null;
  const difference = ask.chooser.choose(`what ${nameOf(series)} is held against`, bounded ? "fit" : "rival", options);
  const figure = counted(ask, series, null, { ...quantity, role: "level" }, by);
  if (!figure) return null;
  return {
    text: within(difference, figure.interval, figure.unit),
    used: [
      ...found.used,
      quantity,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => cue === "yoy" || cue === "qoq"),
    ],
    assumptions: [...(ask.periods.length > 0 ? [] : [latestWords(ask, series)]), ...figure.assumptions],
  };
}
