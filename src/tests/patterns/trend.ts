import { fiscalQuarterAt } from "../../fiscal.ts";
import { type Ask, cueOf, subjectIds } from "../ask.ts";
import type { Built } from "../built.ts";
import type { Option } from "../choice.ts";
import { measured, placed } from "../measured.ts";
import { moved, moveWindow } from "../move-window.ts";
import { fiscalCalendar, type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { fiscalWindow, quarterStep } from "../window.ts";
import { against } from "./growth.ts";

/** Words that promise more than a move of any size: a fall of 1 % is no collapse, and no test should call it one. */
const STRONG =
  /soar|surg|skyrocket|rocket|moon|ramp|explod|balloon|boom|spik|collaps|crash|plung|plummet|crater|tank|tumbl|slump|nosedive|div(?:e|ing)|slash|evaporat|wipe/i;
const STRONG_MOVE = "10%";
/** "Flat", "steady": within 2 % on the narrow reading, 5 % on the wide one. */
const FLAT = ["2%", "5%"];

/** The proposition that a move in percent went one way; a strong word or "flat" leaves two readings of how far. */
function went(ask: Ask, move: string, direction: "up" | "down" | "flat", word: string): string {
  if (direction === "flat") {
    const options = FLAT.map((size) => ({
      value: `${move} in -${size}..${size}`,
      words: `moved by no more than ${size}`,
    }));
    return ask.chooser.choose(`“${word}”`, "rival", options);
  }
  const [sign, minus] = direction === "up" ? [">", ""] : ["<", "-"];
  const plain = { value: `${move} ${sign} 0%`, words: "any move that way" };
  if (!STRONG.test(word)) return plain.value;
  const strong: Option<string> = {
    value: `${move} ${sign} ${minus}${STRONG_MOVE}`,
    words: `a move of more than ${STRONG_MOVE}`,
  };
  return ask.chooser.choose(`“${word}”`, "rival", [strong, plain]);
}

/** The move of a flow: a period against the one before or a year earlier. */
function flowMove(ask: Ask, series: Series): string | null {
  const [period] = ask.periods;
  const window = period ? placed(ask, series, period) : null;
  if (!window) return null;
  return `${against(ask, series, window)}(${term(series)}, ${window.text})`;
}

/** "Coming quarters" of a flow: every one after the last that had ended when it was said stays on that side of it. */
function comingQuarters(ask: Ask, series: Series, direction: "up" | "down" | "flat"): string | null {
  if (series.grain !== "quarter" || !isForecast(ask) || direction === "flat") return null;
  const calendar = fiscalCalendar(series);
  const last = quarterStep(fiscalQuarterAt(calendar, ask.saidAt), -1);
  const [base, next, after] = [0, 1, 2].map((steps) => fiscalWindow(calendar, quarterStep(last, steps)));
  const sign = direction === "up" ? ">" : "<";
  return `every(${term(series)}, ${next.text}..${after.text}) ${sign} ${term(series, base)}`;
}

/** "Capex rose in Q2", "prices ramped up in 2006/7", "the stock soared from September", "gold was flat in June": a move without a figure. */
export function trend(ask: Ask): Built | null {
  const found = measured(ask);
  if (!found || ask.quantities.length > 0 || ask.directions.length === 0 || ask.periods.length > 1) return null;
  if (subjectIds(ask).length !== 1 || cueOf(ask, "beats", "trails")) return null;
  const { series } = found;
  if (series.measure.endsWith("_guidance")) return null;
  const [first, ...others] = ask.directions;
  if (others.some((each) => each.direction !== first.direction || each.negated !== first.negated)) return null;
  const window = series.nature === "level" && series.unit === "price" ? moveWindow(ask, series, ask.periods[0]) : null;
  const [period] = ask.periods;
  const open = !period || (period.last === null && ["span", "quarter"].includes(period.grain) && isForecast(ask));
  const coming = window || !open ? null : comingQuarters(ask, series, first.direction);
  const move = window ? moved(ask, series, window) : series.grain === "day" ? null : flowMove(ask, series);
  const text = coming ?? (move && went(ask, move, first.direction, first.text));
  if (!text) return null;
  const isRelative = cueOf(ask, "yoy", "qoq", "mom") !== undefined;
  return {
    text: first.negated ? `not (${text})` : text,
    used: [
      ...found.used,
      ...ask.directions,
      ...ask.periods,
      ...ask.cues.filter(
        ({ cue }) =>
          ["yoy", "qoq", "mom", "comparison", ...(first.negated ? ["negation", "doubt"] : [])].includes(cue) &&
          (cue !== "comparison" || isRelative),
      ),
      ...(window?.used ?? []),
    ],
    assumptions: window?.assumptions,
  };
}
