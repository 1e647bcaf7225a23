import { isoOf } from "../../calendar.ts";
import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, cueOf, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { type Interval, intervalOf } from "../interval.ts";
import { isSingle, latestWords, measured, placed } from "../measured.ts";
import { earlier } from "../place.ts";
import { type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import type { Window } from "../window.ts";
import { against } from "./growth.ts";

const FELL =
  "slip(?:ped|s)?|slid|slides?|fell|falls?|drop(?:ped|s)?|slow(?:ed|s)?|decelerat(?:ed|es?)|cool(?:ed|s)?|eas(?:ed|es?)|dip(?:ped|s)?|sank|sinks?|slump(?:ed|s)?|tumbled?|plunged?|came down|halved";
const ROSE =
  "accelerat(?:ed|es?)|rose|rises?|climb(?:ed|s)?|jump(?:ed|s)?|picked up|picks up|sped up|speeds up|surged?|shot up";
const MOVED = `${FELL}|${ROSE}|went|goes|moved`;
/** "Growth slowed to 56%", "its yoy growth slipped below 50%": the rate at which it grew, after a verb of how the rate moved. */
const RATE = new RegExp(
  `\\bgrowth(?: rate)?(?: of (?:its |the )?(?:revenue|sales|capex|profits?))?(?: (?:has|had|did|not|never|didn[’']t|hasn[’']t|then|even|also|again|already|further|sharply|slightly|a bit|back|down|up))* (?:${MOVED})(?: (?:back|further|down|up|sharply|slightly|a bit|all the way))*(?: from (?:about |around |roughly )?[\\d.]+ ?(?:%|percent|per cent|pct)(?: (?:in|the) [\\w ]{2,24}?)?)?(?: (?:to|at|below|under|above|over|past|beneath|through))?(?: (?:about|around|roughly|just|only|a|some|nearly|almost|well))*\\s*$`,
);
const LED_BY = /^(?:below|under|above|over|less than|more than|beneath|past)\b/i;
const LED =
  /\b(?:to|at|below|under|above|over|past|beneath|through)(?: (?:about|around|roughly|just|only|a|some|nearly|almost|well))*\s*$/;

/** The rate that growth came from: "from 69% (in Q1)", with the time it was of. */
interface From {
  stated: Interval;
  period: PeriodMention | undefined;
  used: readonly QuantityMention[];
}

function fromOf(ask: Ask, reached: QuantityMention, other: QuantityMention | undefined): From | null | undefined {
  if (!other && reached.from === undefined) return undefined;
  const base = other ?? { ...reached, low: reached.from ?? null, high: reached.from ?? null, from: undefined };
  const stated = intervalOf({ ...base, role: "level", bound: "exact", from: undefined });
  if (!stated || (other && !/\bfrom\s*$/.test(wordsBetween(ask, other.start - 6, other.start)))) return null;
  return {
    stated,
    period: other ? ask.periods.find(({ start }) => start >= other.end) : undefined,
    used: other ? [other] : [],
  };
}

function rateTerm(ask: Ask, series: Series, name: string, window: Window | null): string {
  return window ? `${name}(${term(series)}, ${window.text})` : `latest(${name}(${term(series)}), ${isoOf(ask.saidAt)})`;
}

const wayOf = (lead: string) =>
  new RegExp(`\\b(?:${FELL})\\b`).test(lead) ? "<" : new RegExp(`\\b(?:${ROSE})\\b`).test(lead) ? ">" : null;

/** The time before, as it is named, or else the quarter before. */
function baseOf(ask: Ask, series: Series, from: From, window: Window | null): Window | null {
  const own = from.period ? placed(ask, series, { ...from.period, relation: "in" }) : null;
  const base = own ?? (window && earlier(series, window, "period"));
  return base && base.start < (window?.start ?? Number.POSITIVE_INFINITY) ? base : null;
}

/** "Slowed to 13%": that it was below that of the time named before it, or else of the quarter or the year before. */
function moveOf(rate: (window: Window) => string, way: "<" | ">", now: Window, earliers: readonly Window[]): string {
  const moves = [...new Set(earliers.map((each) => `${rate(now)} ${way} ${rate(each)}`))];
  return moves.length > 1 ? `(${moves.join(" or ")})` : moves[0];
}

/** "Its revenue growth slipped below 50% in the July quarter", "growth accelerated to 22% from 16%": the rate itself is stated. */
export function growthRate(ask: Ask): Built | null {
  const [first, second, another] = ask.quantities;
  if (!first || another || first.unit !== "ratio" || isForecast(ask)) return null;
  const swapped = second && /\bfrom\s*$/.test(wordsBetween(ask, first.start - 6, first.start));
  const [reached, other] = swapped ? [second, first] : [first, second];
  const lead = wordsBetween(ask, ask.offset ?? 0, reached.start);
  const found = RATE.test(lead) && (LED.test(lead) || LED_BY.test(reached.text)) ? measured(ask) : null;
  const from = found && fromOf(ask, reached, other);
  if (!found || from === null) return null;
  const { series } = found;
  const stated = intervalOf({ ...reached, role: "level", from: undefined });
  const period = ask.periods.find((one) => one !== from?.period);
  const window = period ? placed(ask, series, period) : null;
  if (
    !stated ||
    series.nature !== "flow" ||
    (period && !(window && isSingle(series, window)) && window?.fiscal === undefined)
  )
    return null;
  const name = cueOf(ask, "yoy") ? "yoy" : against({ ...ask, cues: [] }, series, window);
  const rate = (of: Window | null) => rateTerm(ask, series, name, of);
  const base = from && baseOf(ask, series, from, window);
  if (base === null) return null;
  const way = window && wayOf(lead);
  const backs = name === "yoy" ? (["period", "year"] as const) : (["period"] as const);
  const earliers = base || !window ? [base ?? []].flat() : backs.map((back) => earlier(series, window, back));
  const texts = [
    within(rate(window), stated, "ratio"),
    ...(from && base ? [within(rate(base), from.stated, "ratio")] : []),
    ...(window && way ? [moveOf(rate, way, window, earliers)] : []),
  ];
  return {
    text: texts.join(" and "),
    used: [
      ...found.used,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions.filter(({ negated }) => !negated),
      ...ask.cues.filter(({ cue }) => ["yoy", "qoq", "mom", "comparison"].includes(cue)),
    ],
    phrases: [/\bgrowth(?: rate)?\b/, new RegExp(`\\b(?:${MOVED})\\b`)],
    assumptions: window ? [] : [latestWords(ask, series)],
  };
}
