import { isoOf } from "../../calendar.ts";
import { ahead } from "../ahead.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import { signOf } from "../bound-signs.ts";
import type { Built } from "../built.ts";
import { measured, placed } from "../measured.ts";
import { numberOf } from "../number-words.ts";
import { seriesMeant, term } from "../series.ts";
import { isOfTimeToCome } from "../stance.ts";

/** Which of two prices a record is of, where "all-time highs" are counted: how many there were tells. */
export const OF_WHICH_RECORDS = "which price the records are of";

const RECORD =
  "(?:record|all-time|new|fresh|closing|record closing|all-time closing|record-high|new all-time|new record|fresh record|new closing)";
/** "57 record closes", "at least ten all-time highs", "its 20th record close", "no new highs". */
const RECORDS_SET = new RegExp(
  `\\b(?:(at least|more than|over|fewer than|less than|at most|no more than|only|just|exactly|a total of|some|about|around|roughly) )?(\\d+|[a-z]+(?:-[a-z]+)?)(st|nd|rd|th)? (?:${RECORD}[ -])+(closes?|closing highs?|highs?|records?|lows?|closing lows?|finishes|finish)\\b`,
);
const NONE = /^(?:no|zero|not a|not one|single)$/;
/** No year has more sessions. */
const MOST = 260;
const ROUGH = /^(?:some|about|around|roughly)$/;
const CLOSING = /\bclos|\bfinish/;

/** "The S&P set 57 record closes in 2024": how many days of a time were beyond all before them. */
export function recordsSet(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const [phrase, how = "", many = "", ordinal, noun = ""] = RECORDS_SET.exec(words) ?? [];
  const count = NONE.test(many) ? 0 : /^an?$/.test(many) ? Number.NaN : numberOf(many);
  const [period, other] = ask.periods;
  const found = phrase !== undefined && !ROUGH.test(how) && count >= 0 && period && !other ? measured(ask) : null;
  // "Its 2023 closing high": one high, of a year.
  if (!phrase || (count > 1 && !ordinal && !/s$|^finish$/.test(noun)) || count > MOST) return null;
  if (found?.series.grain !== "day" || found.series.measure !== "close") return null;
  if (ask.quantities.some(({ low }) => low !== count) || ask.quantities.length > 1) return null;
  const coming = isOfTimeToCome(ask);
  const window = coming ? ahead(ask, found.series, period) : placed(ask, found.series, period);
  if (!window || window.end - window.start < 4 || (!coming && window.start > ask.saidAt)) return null;
  const past = !coming && window.end > ask.saidAt ? `${isoOf(window.start)}..${isoOf(ask.saidAt)}` : window.text;
  const low = /low/.test(noun);
  const sign = ordinal ? ">=" : signOf(how);
  const during = CLOSING.test(phrase)
    ? null
    : seriesMeant(ask.registry, found.series.subject, low ? "low" : "high", false);
  const set = (of: typeof found.series) =>
    `count(${low ? "pastlow" : "pasthigh"}(${term(of)}) ${low ? "<" : ">"} 0%, ${past}) ${sign} ${count}`;
  const text = during
    ? ask.chooser.choose(OF_WHICH_RECORDS, "fit", [
        { value: set(found.series), words: "closes" },
        { value: set(during), words: "prices at any hour" },
      ])
    : set(found.series);
  return {
    text,
    used: [
      ...found.used,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => /^(?:record|highest|lowest|ordinal|total|negation|comparison|beats)/.test(cue)),
    ],
    phrases: [RECORDS_SET, /\b(?:there (?:was|were)|the whole of|in all of|all of|so far)\b/],
    timed: [RECORDS_SET],
    extremes: true,
    assumptions: ["each a close, or price, beyond all before it as far back as the record goes"],
  };
}
