import { isoOf } from "../../calendar.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { lastPublished, measured, placed } from "../measured.ts";
import { term } from "../series.ts";

/** "Still has not closed above its June 2024 peak", "hasn't been back to its 2021 high". */
const NOT_PAST =
  /\b(?:has|have|had)(?:n[’']t| (?:still )?not| never| yet to| still to)\b[^,;]*\b(?:above|over|past|beyond|beaten|topped|exceeded|(?:taken|took) out|regained|reclaimed|back (?:to|at|above|over)|below|under|beneath)\b[^,;]*\b(high|peak|record|top|low|trough|bottom)\b/i;
const BACK = /\b(?:back (?:to|at)|regained|reclaimed)\b/i;
const LOW = /^(?:low|trough|bottom)$/i;
const BELOW = /\b(?:below|under|beneath)\b/i;

/** No close since a time that is over was beyond the highest or lowest of it. */
export function notPastPeak(ask: Ask): Built | null {
  const match = NOT_PAST.exec(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY));
  const [period, another] = ask.periods;
  const found = match && measured(ask);
  if (!match || !found || !period || another || ask.quantities.length > 0) return null;
  const { series } = found;
  const window = placed(ask, series, { ...period, ...period.named, relation: "in" });
  const last = lastPublished(series, ask.saidAt);
  if (!window || window.end >= last || series.nature !== "level" || series.unit !== "price") return null;
  const low = LOW.test(match[1]);
  // "Has not closed below its high": a statement of every close.
  if (!BACK.test(match[0]) && low !== BELOW.test(match[0])) return null;
  const sign = `${low ? "<" : ">"}${BACK.test(match[0]) ? "=" : ""}`;
  const since = `${isoOf(window.end + 1)}..${isoOf(last)}`;
  return {
    text: `not (any(${term(series)}, ${since}) ${sign} ${low ? "min" : "max"}(${term(series)}, ${window.text}))`,
    used: ask.mentions,
    phrases: [NOT_PAST, /\b(?:closing|old|former|yet)\b/],
    extremes: true,
  };
}
