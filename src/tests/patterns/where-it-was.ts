import { addMonths } from "../../calendar.ts";
import type { CueMention, PeriodMention } from "../../claims/mention.ts";
import { type Ask, part, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { figure, within } from "../figure.ts";
import { type Interval, intervalOf } from "../interval.ts";
import { lastMonth, measured, placed } from "../measured.ts";
import { numberOf } from "../number-words.ts";
import { type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { type Window, windowOf } from "../window.ts";
import { isMove } from "./change.ts";
import { sessionOf } from "./record.ts";

/** "Below where it was", "lower than it was", "half of what it cost", "40 % above its level": the words before the time that is meant. */
const LEAD = new RegExp(
  "(?:\\b(?<side>above|over|higher than|more (?:expensive )?than|dearer than|below|under|beneath|lower than|less than|cheaper than)" +
    "|\\b(?<equal>is|are|stands|sits|trades|still|now|back|back at|back to|at|exactly|right|roughly|about|of|twice|half|times)|\\bas (?:much|high) as)\\s+" +
    "(?:where|what|the (?:level|price)(?: (?:at which|where|that))?)?\\s*\\b(?:it|they|the (?:stock|shares?|price|index|metal))(?:[’']d| had)?\\s+" +
    "(?:was|were|stood|traded|sat|did|cost|fetched|closed|averaged|changed hands)(?: at| for)?(?: (?:back|only|just|in|on|during|at the end of|the))*\\s*$",
  "i",
);
const ABOVE = /^(?:above|over|higher|more|dearer)/i;

/** "Three years ago" of a price: the fortnight about that day. */
const ABOUT_THEN = 7;
const AGO = /\b(?<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?<unit>year|month)s? ago\b/i;

/** The time that is meant; "a year ago" is read as a cue of growth elsewhere. */
type Base = PeriodMention | CueMention;

/** How many months back, where the words count years or months. */
function monthsBack({ text }: Base): number | null {
  const { count = "", unit = "" } = AGO.exec(text)?.groups ?? {};
  if (count === "") return null;
  return numberOf(count) * (unit.toLowerCase() === "year" ? 12 : 1);
}

/** The days or months the base is of. */
function thenOf(ask: Ask, series: Series, now: Window, base: Base): Window | null {
  const back = monthsBack(base);
  if (back === null) return base.kind === "period" ? placed(ask, series, base) : null;
  const then = addMonths(now.start, -back);
  if (series.grain === "day") return windowOf(then - ABOUT_THEN, then + ABOUT_THEN);
  return windowOf(then, addMonths(then, 1) - 1);
}

/** The figure of that time: of several days the lowest, the highest and the mean, which must agree. */
function baseOf(ask: Ask, series: Series, then: Window, base: Base): string {
  const single = series.grain === "day" ? then.start === then.end : then.end - then.start < 32;
  if (single) return term(series, then);
  const options = ["mean", "min", "max"].map((gather) => ({
    value: `${gather}(${term(series)}, ${then.text})`,
    words: `the ${gather} of that time`,
  }));
  return ask.chooser.choose(`“${base.text}”`, "rival", options);
}

/** Within 5 % of it: where something is "back where it was". */
const BACK: Interval = { low: 0.95, high: 1.05, openLow: false, openHigh: false, stated: null };

/** The relation of the two figures as a test. */
function relation(ask: Ask, side: string | undefined, now: string, then: string): string | null {
  const [quantity, another] = ask.quantities;
  if (another) return null;
  if (!quantity) {
    if (side) return `${now} ${ABOVE.test(side) ? ">" : "<"} ${then}`;
    return within(`${now} / ${then}`, BACK, "x");
  }
  const stated = intervalOf(quantity);
  if (!stated) return null;
  if (["share", "multiple"].includes(quantity.role) && !side)
    return within(`${now} / ${then}`, stated, quantity.role === "multiple" ? "x" : "ratio");
  // "Within 2% of where it was": neither more nor less than so far from it.
  if (!side && /^within\b/i.test(quantity.text) && quantity.unit === "ratio" && quantity.high !== null)
    return `${now} / ${then} in ${figure(1 - quantity.high, "x")}..${figure(1 + quantity.high, "x")}`;
  if (!side || !(isMove(quantity) || quantity.role === "share")) return null;
  const apart = ABOVE.test(side) ? `${now} / ${then} - 1` : `1 - ${now} / ${then}`;
  return within(apart, stated, "ratio");
}

/** "Costs twice what it did": what it did is to cost so much. */
const COSTS = /\b(?:cost|trad|fetch|chang)\w* /i;

/** The words that lead to the base, where they speak of a price. */
function leadTo(ask: Ask, base: Base): RegExpExecArray | null {
  const own = /^(?:in|on|at|during) /i.exec(base.text)?.[0] ?? "";
  const lead = LEAD.exec(wordsBetween(ask, base.start - 60, base.start) + own);
  return lead && /\bdid\b/i.test(lead[0]) && !COSTS.test(ask.claim.quote) ? null : lead;
}

/** A price held against what it was at another time: "trades below where it was a year ago", "is twice what it was in 2019". */
export function whereItWas(ask: Ask): Built | null {
  const [base, another] = [...ask.periods, ...ask.cues.filter(({ cue, text }) => cue === "yoy" && AGO.test(text))];
  if (!base || another || isForecast(ask)) return null;
  const lead = leadTo(ask, base);
  const rest = ask.mentions.filter((mention) => mention !== base);
  const series = lead && measured(part(ask, rest))?.series;
  if (!lead || series?.unit !== "price") return null;
  const now = sessionOf(ask, series) ?? (series.grain === "month" ? lastMonth(ask, series) : null);
  const then = now && thenOf(ask, series, now, base);
  if (!now || !then || then.end >= now.start) return null;
  const text = relation(ask, lead.groups?.side, term(series, now), baseOf(ask, series, then, base));
  if (text === null) return null;
  const denied = ask.cues.some(({ cue }) => cue === "negation");
  return {
    text: denied ? `not (${text})` : text,
    used: ask.mentions.filter((one) => one.kind !== "cue" || USED.has(one.cue)),
    phrases: PHRASES,
    extremes: true,
  };
}

const USED = new Set(["negation", "comparison", "beats", "trails", "question", "opinion", "yoy"]);
const PHRASES = [
  /\b(?:back|exactly|right|roughly) (?:at |to )?(?=where|what)/,
  /\b(?:where|level|what|expensive|metal|index)\b/,
];
