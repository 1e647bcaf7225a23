import { addMonths, isoOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, cueOf, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { type Interval, intervalOf, opposite } from "../interval.ts";
import { lastPublished, measured, placed } from "../measured.ts";
import { type Series, seriesMeant, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { lastWeekday, type Window, windowOf } from "../window.ts";
import { isMove, signedMove } from "./change.ts";

const EXTREME =
  /^\W*(?:'s\s+)?(?:(?:all[- ]time|record|intraday|closing|monthly|average)\s+)*(high|peak|top|record|low|trough|bottom|close)\b/;

/** "Its closing peak of November 2021", "the low in April", "the record close it set last August". */
const EXTREME_OF =
  /\b(record(?: (?:close|high))?|high|peak|top|low|trough|bottom)s?\s+(?:of|in|from|(?:that |which )?(?:(?:it|they|the (?:stock|shares?|index)) )?(?:had )?(?:set|hit|made|reached|saw|seen|touched|printed|notched|posted|left|struck|marked|put in)(?: back)?(?: in)?)\s*$/;
const SET_BY = /\b(?:record close|it set|it hit|it made)\b/;
/** How far before a time the words for its extreme may begin. */
const LEAD = 56;
const ofWord = (text: string) => /^(?:of|in)\b/i.exec(text)?.[0].toLowerCase() ?? "";

/** Words for an extreme; each must belong to a period or record that was read. */
const EXTREMES = /\b(?:highs?|peaks?|lows?|troughs?|bottoms?)\b/gi;

/** Below a high and above a low, whatever other word gives the direction: "30 % below its record high". */
function awayFrom(gather: "max" | "min" | "last" | null | undefined, interval: Interval): Interval {
  const negative = (interval.high ?? interval.low ?? 0) < 0;
  return (gather === "max" && !negative) || (gather === "min" && negative) ? opposite(interval) : interval;
}

/** The extreme of a period that the word right after it names: "its January closing high". */
function extremeAfter(ask: Ask, period: PeriodMention): "max" | "min" | "last" | null {
  const word =
    EXTREME.exec(wordsBetween(ask, period.end, period.end + 40))?.[1] ??
    EXTREME_OF.exec(wordsBetween(ask, period.start - LEAD, period.start) + ofWord(period.text))?.[1];
  if (!word || (word === "close" && period.relation === "since")) return null;
  return word === "close" ? "last" : /^(?:high|peak|top|record)/.test(word) ? "max" : "min";
}

/** "Off its high", "from the top", "below its 52-week high": an extreme with no time of its own. */
const OWN =
  /\b(?:from|off|below|under|above|over|since|of)\s+(?:(?:its|their|the|her|his|that|recent|closing|ytd|latest)\s+)*((?:52|fifty-?\s?two)[- ]?(?:week|wk)s?\s+)?(?:closing )?(high|peak|top)s?\b(?!\s+(?:of|in|on|end|line)\b)/i;

/** "Its peak month", "its monthly high". */
const OF_MONTH = /\b(?:peak|high(?:est)?|top|low(?:est)?|trough) months?\b|\bmonthly (?:peak|high|top|low|trough)\b/i;

/** "Fell to 8% of its high": what is left of it, not how far below it. */
const PART_OF =
  /\b(?:to|at|is|was|are|were|trades at|worth|for)(?: (?:only|just|about|around|barely|nearly|some))* \d[\d.]* ?(?:%|percent|per cent) of (?:its|the|their|that|an?) (?!year|month|quarter)/i;

/** A price told by the month against its highest or lowest month: of all on record, or of the last few years. */
function ofMonths(ask: Ask, series: Series, gather: "max" | "min", everything: string): { end: string; base: string } {
  const lately = `${isoOf(addMonths(ask.saidAt, -YEARS_BACK * 12)).slice(0, 7)}..${isoOf(lastPublished(series, ask.saidAt)).slice(0, 7)}`;
  const days = ask.chooser.choose(`the ${gather === "max" ? "peak" : "low"} month`, "rival", [
    { value: lately, words: `of the last ${YEARS_BACK} years` },
    { value: everything, words: "of all on record" },
  ]);
  return { end: `latest(${term(series)}, ${isoOf(ask.saidAt)})`, base: `${gather}(${term(series)}, ${days})` };
}
const YEARS_BACK = 3;

/** The figure that "its high" means: of all time or of a year, at the close or at any hour; of a "52-week high" the year's. */
function ownHigh(ask: Ask, series: Series, ofYear: boolean, everything: string): string {
  const year = `${isoOf(addMonths(ask.saidAt, -12))}..${isoOf(ask.saidAt)}`;
  const during = seriesMeant(ask.registry, series.subject, "high", false);
  return ask.chooser.choose("the high it is away from", "rival", [
    ...(ofYear ? [] : [{ value: `max(${term(series)}, ${everything})`, words: "the highest close on record" }]),
    { value: `max(${term(series)}, ${year})`, words: "the highest close of a year" },
    ...(during ? [{ value: `max(${term(during)}, ${year})`, words: "the highest price at any hour of a year" }] : []),
  ]);
}

function upTo(ask: Ask, series: Series, window: Window): Window {
  const last = lastPublished(series, ask.saidAt);
  return window.end > last ? windowOf(window.start, last) : window;
}

/**
 * "From its January closing high to the early April closing low it gave up more than a third", "down 20 % from its
 * March peak", "a tenth below its record high": a change counted from the extreme of a period.
 */
export function extremes(ask: Ask): Built | null {
  const found = measured(ask);
  const [quantity, another] = ask.quantities.filter(({ role }) => role !== "duration");
  if (!found || !quantity || another || found.series.nature !== "level") return null;
  if (!isMove(quantity) && quantity.role !== "multiple") return null;
  const { series } = found;
  const ends = ask.periods.map((period) => ({
    period,
    gather: extremeAfter(ask, period),
    window: placed(ask, series, { ...period, ...period.named, relation: "in" }),
  }));
  const [from, to] = ends;
  const all = cueOf(ask, "record-high", "record-low");
  const interval = signedMove(ask, quantity) ?? intervalOf(quantity);
  if (isForecast(ask) && !to) return null;
  if (ends.length > 2 || !interval || ends.some((end) => !end.gather || !end.window)) return null;
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  if (PART_OF.test(words)) return null;
  if (series.grain === "day" && OF_MONTH.test(words)) return null;
  const own = from || all || series.grain !== "day" ? null : OWN.exec(words);
  if (!from && !all && !own) return null;
  if ((ask.claim.quote.match(EXTREMES) ?? []).length > ends.length + (all || own ? 1 : 0)) return null;
  const used = [
    ...found.used,
    quantity,
    ...ask.periods,
    ...ask.directions,
    ...ask.quantities.filter(({ role }) => role === "duration"),
    ...ask.cues.filter(({ cue }) => ["record-high", "record-low", "highest-since", "lowest-since"].includes(cue)),
  ];
  const everything = `before(${isoOf(ask.saidAt + 1)})`;
  const away = own && ownHigh(ask, series, own[1] !== undefined, everything);
  const base =
    away ??
    (from
      ? `${from.gather}(${term(series)}, ${upTo(ask, series, from.window as Window).text})`
      : `${all?.cue === "record-low" ? "min" : "max"}(${term(series)}, ${everything})`);
  const session = lastWeekday(ask.saidAt);
  const end = to
    ? `${to.gather}(${term(series)}, ${upTo(ask, series, to.window as Window).text})`
    : term(series, windowOf(session, session));
  if (
    !to &&
    series.grain !== "day" &&
    (series.grain !== "month" || from || series.unit !== "price" || !OF_MONTH.test(words))
  )
    return null;
  const gather = all?.cue === "record-low" ? "min" : "max";
  const monthly = !to && series.grain === "month" ? ofMonths(ask, series, gather, everything) : null;
  return {
    text: within(
      monthly ? `${monthly.end} / ${monthly.base} - 1` : `${end} / ${base} - 1`,
      to ? interval : awayFrom(from ? from.gather : all?.cue === "record-low" ? "min" : "max", interval),
      "ratio",
    ),
    used,
    phrases: [
      ...(own ? [OWN] : []),
      ...(monthly ? [OF_MONTH, /\bcompared (?:with|to)\b/] : []),
      SET_BY,
      /\bclosing (?:highs?|lows?)\b/,
      /\b(?:bull|bear) (?:market|territory)\b/,
    ],
    extremes: true,
    assumptions: from ? [] : ["the record as far back as closes are on record"],
  };
}
