import { isoOf } from "../../calendar.ts";
import { fiscalQuarterAt } from "../../fiscal.ts";
import { type Ask, cueOf, subjectIds } from "../ask.ts";
import type { Built } from "../built.ts";
import type { Option } from "../choice.ts";
import { isSingle, lastMonth, latestWords, measured, placed } from "../measured.ts";
import { moved, moveWindow } from "../move-window.ts";
import { earlier } from "../place.ts";
import { fiscalCalendar, type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { fiscalWindow, quarterStep } from "../window.ts";
import { hasTwoBases } from "./each-base.ts";
import { against, endsOf, sinceQuarter } from "./growth.ts";
import { isAgainstGuidance } from "./guidance-beaten.ts";
import { asNamed } from "./two-periods.ts";

/** Words that promise more than a move of any size: a fall of 1 % is no collapse, and no test should call it one. */
const STRONG =
  /soar|surg|skyrocket|rocket|moon|ramp|explod|balloon|boom|spik|collaps|crash|plung|plummet|crater|tank|tumbl|slump|nosedive|div(?:e|ing)|slash|evaporat|wipe/i;
const STRONG_MOVE = "10%";
/** "Flat", "steady": within 2 % on the narrow reading, 5 % on the wide one. */
const FLAT = ["2%", "5%"];

/** "April was a losing month for the index". */
const LOSING = /\b(?:losing|winning|gaining|down|up|positive|negative) (?:day|session|week|month|quarter|year)\b/;
/** "Has not closed lower since": of every close since, and no move from then to now. */
const NOT_BEYOND =
  /\b(?:not|never|n[’']t) (?:been|stood|traded|closed|cost) (?:any )?(?:lower|higher|cheaper|dearer)\b.*\bsince\b/i;
/** "Will report tomorrow and raise its guidance": what is raised is no price. */
const OF_ITS_OWN =
  /\b(?:its|their|the) (?:\w+ )?(?:prices|headcount)\b|\b(?:its|their|the|rais\w+|lift\w+|cut\w*|hik\w+|lower\w+|boost\w*|slash\w*|trim\w*|up(?:ped|s)) (?:\w+ )?(?:guidance|guide|outlook|forecast|dividend|buybacks?)\b/i;
/** "Against the same quarter of the year before". */
const SAME_TIME = /\bthe same (?:quarter|month|period|time)(?: of| a)?\b/;

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

/** The move of a flow: a period against the one before or a year earlier, the last of several against the first, and of none named ("up q/q") the latest. */
function flowMove(ask: Ask, series: Series): string | null {
  const [period] = ask.periods;
  if (isOfLatest(ask)) return `latest(${against(ask, series, null)}(${term(series)}), ${isoOf(ask.saidAt)})`;
  const since = sinceQuarter(ask, series, period);
  if (since !== undefined) return since && `${since} - 1`;
  if (series.unit === "ratio" && period && ["from", "since"].includes(period.relation)) return ratioSince(ask, series);
  const window = period ? placed(ask, series, period) : null;
  if (!window) return null;
  const ends = endsOf(series, period, window);
  if (ends) return `${term(series, ends[1])} / ${term(series, ends[0])} - 1`;
  return `${against(ask, series, window)}(${term(series)}, ${window.text})`;
}

/** "Its margin fell from Q4": the latest figure against that of the quarter named; null of what is to come. */
function ratioSince(ask: Ask, series: Series): string | null {
  const base = isForecast(ask) ? null : placed(ask, series, asNamed(ask.periods[0]));
  return base && base.end < ask.saidAt && isSingle(series, base)
    ? `latest(${term(series)}, ${isoOf(ask.saidAt)}) - ${term(series, base)}`
    : null;
}

/** A ratio of a quarter against that of the quarter before or a year earlier: "the margin widened on the year". */
function ratioMove(ask: Ask, series: Series): string | null {
  const [period] = ask.periods;
  const calendar = fiscalCalendar(series);
  const window = period
    ? placed(ask, series, period)
    : fiscalWindow(calendar, quarterStep(fiscalQuarterAt(calendar, ask.saidAt), -1));
  if (!window) return null;
  const back = against(ask, series, window) === "yoy" ? "year" : "period";
  return `${term(series, window)} - ${term(series, earlier(series, window, back))}`;
}

/** A price published by the month against that of a year earlier: "dearer in May than a year earlier". */
function monthOnYear(ask: Ask, series: Series): string | null {
  const [period] = ask.periods;
  if (series.grain !== "month" || !cueOf(ask, "yoy")) return null;
  const window = period ? placed(ask, series, period) : lastMonth(ask, series);
  return window && isSingle(series, window) ? `yoy(${term(series)}, ${window.text})` : null;
}

const isOfLatest = (ask: Ask) =>
  ask.periods.length === 0 && !isForecast(ask) && cueOf(ask, "yoy", "qoq", "mom") !== undefined;

/** "Coming quarters" of a flow: every one after the last that had ended when it was said stays on that side of it. */
function comingQuarters(ask: Ask, series: Series, direction: "up" | "down" | "flat"): string | null {
  if (series.grain !== "quarter" || !isForecast(ask) || direction === "flat") return null;
  const calendar = fiscalCalendar(series);
  const last = quarterStep(fiscalQuarterAt(calendar, ask.saidAt), -1);
  const [base, next, after] = [0, 1, 2].map((steps) => fiscalWindow(calendar, quarterStep(last, steps)));
  const sign = direction === "up" ? ">" : "<";
  return `every(${term(series)}, ${next.text}..${after.text}) ${sign} ${term(series, base)}`;
}

/** "Never fell in 2024": of each part of that year, where the move is that of the whole of it. */
const OVER_A_YEAR = /, (?:FY)?\d{4}\) [<>]/;

/** "Capex rose in Q2", "prices ramped up in 2006/7", "the stock soared from September", "gold was flat in June": a move without a figure. */
export function trend(ask: Ask): Built | null {
  const found = measured(ask);
  if (!found || ask.quantities.length > 0 || ask.directions.length === 0 || ask.periods.length > 1) return null;
  if (hasTwoBases(ask)) return null;
  const isRelative = cueOf(ask, "yoy", "qoq", "mom") !== undefined;
  if (subjectIds(ask).length !== 1 || (cueOf(ask, "beats", "trails") && !isRelative)) return null;
  const { series } = found;
  if (series.measure.endsWith("_guidance") || isAgainstGuidance(ask) || NOT_BEYOND.test(ask.claim.quote)) return null;
  if (ask.measures.length === 0 && OF_ITS_OWN.test(ask.claim.quote)) return null;
  const [first, ...others] = ask.directions;
  if (others.some((each) => each.direction !== first.direction || each.negated !== first.negated)) return null;
  const onYear = monthOnYear(ask, series);
  const priced = series.nature === "level" && series.unit === "price" && onYear === null;
  const window =
    priced && !(cueOf(ask, "yoy") && series.grain === "day") ? moveWindow(ask, series, ask.periods[0]) : null;
  const [period] = ask.periods;
  const open = !period || (period.last === null && ["span", "quarter"].includes(period.grain) && isForecast(ask));
  const coming = window || !open ? null : comingQuarters(ask, series, first.direction);
  const ofRatio = series.unit === "ratio" && series.grain === "quarter" && isRelative;
  const own = ofRatio ? ratioMove(ask, series) : series.grain === "day" ? null : flowMove(ask, series);
  const move = onYear ?? (window ? moved(ask, series, window) : own);
  const text = coming ?? (move && went(ask, move, first.direction, first.text));
  if (!text || (first.negated && /\bnever\b/i.test(ask.claim.quote) && OVER_A_YEAR.test(text))) return null;
  return {
    text: first.negated ? `not (${text})` : text,
    used: [
      ...found.used,
      ...ask.directions,
      ...ask.periods,
      ...(onYear ? ask.cues.filter(({ cue }) => cue === "average") : []),
      ...ask.cues.filter(
        ({ cue }) =>
          [
            "yoy",
            "qoq",
            "mom",
            "comparison",
            "beats",
            "trails",
            ...(first.negated ? ["negation", "doubt"] : []),
          ].includes(cue) &&
          (!["comparison", "beats", "trails"].includes(cue) || isRelative),
      ),
      ...(window?.used ?? []),
    ],
    phrases: [LOSING, SAME_TIME],
    assumptions:
      window?.assumptions ?? (isOfLatest(ask) && !coming && !ofRatio ? [latestWords(ask, series)] : undefined),
  };
}
