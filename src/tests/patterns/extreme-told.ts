import { isoOf } from "../../calendar.ts";
import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { intervalOf } from "../interval.ts";
import { lastPublished, measured, placed } from "../measured.ts";
import type { Series } from "../series.ts";
import { extremeOf } from "../single-days.ts";
import { isForecast } from "../stance.ts";
import { counted } from "../unit.ts";
import { type Window, windowOf } from "../window.ts";

const KIND = "(?:intraday |closing |daily |monthly |average |all[- ]time |record )*";
const LEVEL = "(?:close|price|level|average|mark|value|point|finish|month|print)";
const IS =
  "(?: (?:(?:was|is|were)(?:n[’']t| not)?|stands at|stood at|sits at|came in at|came at|came to|has been|of|at)|[’']s|:(?: [\\w&^.-]+){0,2})";
const ABOUT = "(?: (?:about|around|roughly|nearly|almost|just|only|still|a|an))*";
/** "Its highest close in July was | 557.89", "its peak is | 790", "highest close of 2025: Nvidia | 207". */
const TOLD = new RegExp(
  `\\b(?<word>(?:highest|top|best|lowest|worst|maximum|minimum|all[- ]time|record) ${KIND}${LEVEL}|${KIND}(?:peak|high|top|trough|bottom|low)(?: ${LEVEL})?)\\b` +
    `(?<of>(?: (?!was\\b|is\\b|were\\b|has\\b|since\\b|than\\b)[\\w’'&]+){0,6})${IS}${ABOUT} [$€£¥]?$`,
  "i",
);
const LOW = /\b(?:lowest|worst|minimum|trough|bottom|low)\b/i;
/** Words by which it is that of all time, where no other is named. */
const ALL_TIME = /\b(?:all[- ]time|record|peak|ever|on record|in (?:its )?history)\b/i;

/** The words by which a figure is told as the highest or lowest of a time, or null. */
export function extremeToldBefore(ask: Ask, quantity: QuantityMention): RegExpExecArray | null {
  const bound = /^[^\d$€£¥]*/.exec(quantity.text)?.[0].trimEnd().toLowerCase() ?? "";
  const words = wordsBetween(ask, ask.offset ?? 0, quantity.start);
  return TOLD.exec(bound && !/\b(?:at|of)$/.test(bound) ? words : `${words}${bound && `${bound} `}`);
}

/** The time of which it is the extreme: up to what is public, or all time. */
function timeOf(ask: Ask, series: Series, words: string): Window | null {
  const [period] = ask.periods;
  const last = lastPublished(series, ask.saidAt);
  if (!period) {
    const text = `before(${isoOf(ask.saidAt + 1)})`;
    return ALL_TIME.test(words) ? { start: 0, end: last, text } : null;
  }
  if (!["in", "over"].includes(period.relation)) return null;
  const window = placed(ask, series, period);
  if (!window || window.start > last) return null;
  return window.end > last ? windowOf(window.start, last) : window;
}

/** "AMD's highest close in July was 557.89", "Meta's peak was 790": the highest or lowest price of a time, told as a figure. */
export function extremeTold(ask: Ask): Built | null {
  const [stands, another] = ask.quantities;
  const found = measured(ask);
  // "Is not 212": no move, though it stands beside a word for one.
  const quantity: QuantityMention | undefined = stands && {
    ...stands,
    role: stands.role === "change" && stands.unit !== "ratio" ? "level" : stands.role,
  };
  if (!quantity || another || !found || ask.periods.length > 1 || isForecast(ask)) return null;
  const { series } = found;
  const told = extremeToldBefore(ask, quantity);
  if (!told || series.unit !== "price" || series.nature !== "level" || quantity.role !== "level") return null;
  const window = timeOf(ask, series, `${told[0]} ${wordsBetween(ask, quantity.end, quantity.end + 24)}`);
  const stated = window && intervalOf(quantity);
  const figure = stated && counted(ask, series, window, quantity, stated);
  if (!window || !figure) return null;
  const high = !LOW.test(told.groups?.word ?? "");
  return {
    text: extremeOf(ask, series, window, quantity, figure, high),
    used: [
      ...found.used,
      stands,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => /^(?:record|highest|lowest)-|^(?:average|intraday)$/.test(cue)),
    ],
    phrases: [TOLD],
    extremes: true,
    assumptions: figure.assumptions,
    ...(ask.periods.length === 0 ? { tentative: true } : {}),
  };
}
