import { addMonths, isoOf } from "../calendar.ts";
import type { QuantityMention } from "../claims/mention.ts";
import { type Ask, wordsBefore } from "./ask.ts";
import { within } from "./figure.ts";
import { FELL_SHORT } from "./hurdle.ts";
import { type Interval, mapped } from "./interval.ts";
import { figureTerm } from "./measured.ts";
import { type Series, seriesMeant, term } from "./series.ts";
import { isForecast } from "./stance.ts";
import type { Counted } from "./unit.ts";
import { type Window, windowOf } from "./window.ts";

/** Which price of a day or month is meant, where the words name single days: readings that must agree. */
export const WHICH_DAY = "the price of the day";

/** How far beyond its month's average a commodity may trade on single days. */
const FARTHEST = 1.25;
/** How far from the month's average the price of a day told as of that time may lie. */
const NEAR = 1.05;

/** "Hit", "topped", "never saw": some day did, or none. */
const SOME_DAY =
  /\b(?:hit|hits|hitting|touch\w*|tapp?(?:s|ed)|tagged|topp?(?:s|ed)|topping|pass(?:es|ed|ing)?|cross\w*|br(?:eaks?|oke|oken)|crack(?:s|ed)|reach\w*|breach\w*|pierced|surpass\w*|clear(?:s|ed)|saw|seen?|spiked?|spikes|pok(?:e[sd]?|ing)|peek(?:s|ed)?|nos(?:e[sd])|edg(?:e[sd])|peaked|bottomed|through|never|ever|smashed|blew)\b/i;
/** "Slipped under", "went above": of what trades all day long, some hour of it. */
const WENT =
  /\b(?:dipp?(?:s|ed)|dropp?(?:s|ed)|fell|fallen|slipp?(?:s|ed)|sank|sunk|slid|plunged|tumbled|went|gone|goes|got|gets?|rose|risen|climbed|jumped|surged|shot|rallied|soared)\b/i;
/** Units in which commodities are priced that trade all day; others are told by the month. */
const BY_THE_HOUR = /\/(?:toz|bbl|mmbtu)$/;
const PEAK = /\b(?:peaked|topped out|bottomed)\b/i;
/** "Ended April at", "closed the month above": the price of its last day. */
const LAST_DAY = /\b(?:end(?:ed|s)?|finish(?:ed|es)?|clos(?:ed|es)|exit(?:ed|s)?|settled)\b/i;
const AVERAGE = /\baverag|\bmonthly\b|\bmonth['’]s\b|\bany month\b|\b(?:each|every|single|one|no) month\b/i;

/** "Touched", "traded through": at any hour. */
const AT_ANY_HOUR = /\b(?:touch\w*|tapp?(?:s|ed)|tagged|kissed|pok(?:e[sd]?|ing)|peek(?:s|ed)?|wick\w*|traded)\b/i;
const AT_THE_CLOSE = /\bclos(?:e|ed|es|ing)\b|\bend(?:ed|s)?\b|\bfinish(?:ed|es)?\b|\bsettled\b/i;
const wordsOf = (ask: Ask, quantity: QuantityMention) => `${wordsBefore(ask, quantity, 5).join(" ")} ${quantity.text}`;
/** "Touched 153": a price of some hour. */
export const isReachedAtAnyHour = (ask: Ask, quantity: QuantityMention) =>
  quantity.bound === "exact" && AT_ANY_HOUR.test(wordsBefore(ask, quantity, 2).join(" "));
const LASTING = /\b(?:held|stay(?:ed|s)?|remain(?:ed|s)?|kept|throughout)\b/i;
/** Days that reach back to the session before a window. */
const SESSION_BEFORE = 4;

const some = (series: Series, window: Window): string =>
  window.start === window.end ? term(series, window) : `any(${term(series)}, ${window.text})`;

/** The proposition that a line was reached within a window, from either side of it where one figure is told. */
function reached(high: Series, low: Series, window: Window, { interval, unit }: Counted, down: boolean): string {
  const { low: least, high: most, openLow, openHigh } = interval;
  const over = least === null ? null : { low: least, high: null, openLow, openHigh: false, stated: null };
  const under = most === null ? null : { low: null, high: most, openLow: false, openHigh, stated: null };
  const before = windowOf(window.start - SESSION_BEFORE, window.end);
  const [up, from] = over && under && down ? [before, window] : [window, over && under ? before : window];
  const sides = [over && within(some(high, up), over, unit), under && within(some(low, from), under, unit)];
  return sides.filter((side) => side !== null).join(" and ");
}

/** "Hit 153 on Tuesday", "dipped below 4,900 in April": by the closes and by the highs and lows of the days, which must agree. */
export function onSomeDay(
  ask: Ask,
  series: Series,
  window: Window | null,
  quantity: QuantityMention,
  figure: Counted | null,
): string | null {
  if (series.grain !== "day" || series.measure !== "close" || !window || !figure || isForecast(ask)) return null;
  const { quote } = ask.claim;
  const words = wordsOf(ask, quantity);
  if (
    !(SOME_DAY.test(words) || WENT.test(words)) ||
    AT_THE_CLOSE.test(quote) ||
    LASTING.test(quote) ||
    FELL_SHORT.test(quote) ||
    quantity.bound === "range"
  )
    return null;
  const [high, low] = ["high", "low"].map((measure) => seriesMeant(ask.registry, series.subject, measure, false));
  if (!high || !low) return null;
  const down = ask.directions.some(({ direction }) => direction === "down");
  const during = reached(high, low, window, figure, down);
  if (AT_ANY_HOUR.test(words)) return during;
  return ask.chooser.choose(WHICH_DAY, "rival", [
    { value: reached(series, series, window, figure, down), words: "the close of a day" },
    { value: during, words: "the price at any hour" },
  ]);
}

/** "Bottomed at 86.6 in April", "peaked above 150 in June": the extreme of that time, by closes or by the hour, which must agree. */
export function extremeOf(
  ask: Ask,
  series: Series,
  window: Window,
  quantity: QuantityMention,
  figure: Counted,
  high: boolean,
): string {
  const text = (of: Series): string =>
    window.start === window.end || (of.grain === "month" && window.end - window.start < 31)
      ? term(of, window)
      : `${high ? "max" : "min"}(${term(of)}, ${window.text})`;
  if (series.grain === "month") {
    const interval = withinMonth(ask, series, quantity, figure.interval);
    return within(text(series), interval, figure.unit);
  }
  const during = seriesMeant(ask.registry, series.subject, high ? "high" : "low", false);
  const said = (of: Series) => within(text(of), figure.interval, figure.unit);
  if (!during || series.measure !== "close" || AT_THE_CLOSE.test(ask.claim.quote)) return said(series);
  const exact = figure.interval.low !== null && figure.interval.high !== null;
  // A figure that is denied is borne out by whichever it is not of, so that both must agree.
  const fits = exact && !ask.cues.some(({ cue }) => cue === "negation");
  return ask.chooser.choose(exact ? `${WHICH_DAY} at its extreme` : WHICH_DAY, fits ? "fit" : "rival", [
    { value: said(series), words: "the close of a day" },
    { value: said(during), words: "the price at any hour" },
  ]);
}

/** "Traded at 92", "is trading at 98". */
const TRADES_AT = /\btrad(?:ed|es|ing)(?: down| up)?(?: at| around)?$/i;
const PART_OF_SESSION = /\b(?:this (?:morning|afternoon)|earlier today|at lunch|midday|mid-?session)\b/i;

/** "Traded at 92 today", "was at 92 this morning": a price within the session's range, whatever it closed at. */
export function atSomeHour(
  ask: Ask,
  series: Series,
  window: Window | null,
  quantity: QuantityMention,
  { interval: { low, high }, unit }: Counted,
): string | null {
  if (series.grain !== "day" || series.measure !== "close" || quantity.bound !== "exact" || isForecast(ask))
    return null;
  const { quote } = ask.claim;
  if (low === null || high === null || AT_THE_CLOSE.test(quote)) return null;
  if (!TRADES_AT.test(wordsBefore(ask, quantity, 3).join(" ")) && !PART_OF_SESSION.test(quote)) return null;
  const [top, bottom] = ["high", "low"].map((measure) => seriesMeant(ask.registry, series.subject, measure, false));
  if (!top || !bottom || (window && window.start !== window.end)) return null;
  const open = { openLow: false, openHigh: false, stated: null };
  const under = within(figureTerm(ask, bottom, window), { ...open, low: null, high }, unit);
  const over = within(figureTerm(ask, top, window), { ...open, low, high: null }, unit);
  return `${under} and ${over}`;
}

export const stretched = ({ low, high }: Interval, by: number): Interval => ({
  low: low === null ? null : low / by,
  high: high === null ? null : high * by,
  openLow: false,
  openHigh: false,
  stated: null,
});

/**
 * A line told of single days, of a price that is published by the month: the average decides where no day of such a month
 * could come out otherwise.
 */
export function withinMonth(ask: Ask, series: Series, quantity: QuantityMention, interval: Interval): Interval {
  if (series.grain !== "month" || series.unit !== "price" || AVERAGE.test(ask.claim.quote)) return interval;
  const words = wordsOf(ask, quantity);
  const line = interval.low === null || interval.high === null;
  const went = WENT.test(words) && BY_THE_HOUR.test(series.known?.unit ?? "");
  const some = (SOME_DAY.test(words) || went) && (line || PEAK.test(words));
  if (!some && !LAST_DAY.test(words)) return interval;
  const by = some ? FARTHEST : NEAR;
  return ask.chooser.choose(WHICH_DAY, "rival", [
    { value: interval, words: "the average of the month" },
    {
      value: stretched(interval, by),
      words: `a price of single days, up to ${Math.round(100 * by - 100)} % away from it`,
    },
  ]);
}

/** How far single days may go beyond the averages of their months, of what trades all day and of other commodities. */
const [GOES_FAR, GOES] = [1.15, 1.08];
/** That factor for a price published by the month, where no average is spoken of; null for any other. */
export function beyondAverages({ claim }: Ask, { grain, unit, known }: Series): number | null {
  if (grain !== "month" || unit !== "price" || AVERAGE.test(claim.quote)) return null;
  return BY_THE_HOUR.test(known?.unit ?? "") ? GOES_FAR : GOES;
}

/** How far beyond a line today's price may lie from the average of the last month known, and how far short of it. */
const [BEYOND, SHORT] = [1.1, 1.05];

/**
 * "Oil is below 80", of a price published by the month: today's is meant. The last average known decides where no price so
 * near to it could come out otherwise.
 */
export function asOfToday(ask: Ask, { grain, unit }: Series, interval: Interval): Interval {
  if (grain !== "month" || unit !== "price" || AVERAGE.test(ask.claim.quote)) return interval;
  const line = interval.low === null || interval.high === null;
  const away = (by: number) => `today's price, up to ${Math.round(100 * by - 100)} % away from it`;
  return ask.chooser.choose(WHICH_DAY, "rival", [
    { value: interval, words: "the average of the last month known" },
    { value: stretched(interval, line ? BEYOND : NEAR), words: away(line ? BEYOND : NEAR) },
    ...(line ? [{ value: stretched(interval, 1 / SHORT), words: away(SHORT) }] : []),
  ]);
}

/** Half of the least step in which the price of a month is told: "2,650" is no closer than this share of it. */
const ROUND = 0.005;

/**
 * "10,100 a year ago" of a price published by the month: `term` is the last month known, taken back by a year, and the month
 * a year before the day it was said is meant as well; a price of that day lies near the average of its month.
 */
export function asOfYearAgo(ask: Ask, series: Series, text: string, { interval, unit }: Counted): string {
  if (series.grain !== "month" || series.unit !== "price") return within(text, interval, unit);
  const { low, high } = interval;
  const then = term(series, isoOf(addMonths(ask.saidAt, -12)).slice(0, 7));
  if (low === null || high === null || AVERAGE.test(ask.claim.quote))
    return ask.chooser.choose(WHICH_DAY, "rival", [
      { value: within(text, interval, unit), words: "the last month known, a year before" },
      { value: within(then, interval, unit), words: "the month a year before the day it was said" },
    ]);
  const either = (by: number): string => {
    const middle = (low + high) / 2;
    const wide = { low: Math.min(low, middle / by), high: Math.max(high, middle * by), stated: null };
    const about: Interval = { ...mapped(interval, 1), ...wide };
    return `(${within(text, about, unit)}) or (${within(then, about, unit)})`;
  };
  return ask.chooser.choose(WHICH_DAY, "rival", [
    { value: either(1 + ROUND), words: "the average of the month a year before" },
    { value: either(NEAR), words: `a price of single days, up to ${Math.round(100 * NEAR - 100)} % away from it` },
  ]);
}

/** How far from the average of the last month that is public the price of a day soon after may lie. */
const SINCE_LAST_MONTH = 1.1;
/** How far from the move of averages over a year or more that of the prices of its last days may lie. */
const OVER_A_YEAR = 1.07;
const YEAR = 300;
/** The same over a quarter or half, at whose ends prices may run further from the averages than the whole move is large. */
const OVER_A_QUARTER = 1.1;
const QUARTER = 80;
const isMonthly = (ask: Ask, series: Series) =>
  series.grain === "month" && series.unit === "price" && !isForecast(ask) && !AVERAGE.test(ask.claim.quote);

/** A term of the last averages known, as one of those of the month under way. */
const underWay = (ask: Ask, text: string) =>
  text.replaceAll(/\blatest\((\w+\((?:"[^"]*"|[^()"]*))\), [\d-]+\)/g, `$1, ${isoOf(ask.saidAt).slice(0, 7)})`);

/**
 * "Copper is at 10,900" of a price published by the month: `text` is of the last averages that were public, and the price of the
 * day may lie some way from it and near that of the month under way.
 */
export function asOfNow(ask: Ask, series: Series, text: string, { interval, unit }: Counted): string {
  if (!isMonthly(ask, series)) return within(text, interval, unit);
  const [wide, near] = [SINCE_LAST_MONTH, NEAR].map((by) => stretched(interval, by));
  return ask.chooser.choose(WHICH_DAY, "rival", [
    { value: within(text, interval, unit), words: "the last monthly average known" },
    {
      value: `(${within(text, wide, unit)}) or (${within(underWay(ask, text), near, unit)})`,
      words: "a price of the day, some way from that average and near that of the month under way",
    },
  ]);
}

const grown = (interval: Interval, by: number) => mapped(stretched(mapped(interval, 1, 1), by), 1, -1);

/** A move up to now, or over a quarter or more, of a price published by the month: by averages, and as far as prices of single days may lie from them. */
export function movedByNow(ask: Ask, series: Series, text: string, interval: Interval, days: number): string {
  const said = within(text, interval, "ratio");
  const toDate = text.startsWith("latest(");
  if (!isMonthly(ask, series) || !(toDate || days > QUARTER)) return said;
  const [wide, near] = [SINCE_LAST_MONTH, toDate || days > YEAR ? OVER_A_YEAR : OVER_A_QUARTER].map((by) =>
    grown(interval, by),
  );
  const byDays = toDate
    ? `(${within(text, wide, "ratio")}) or (${within(underWay(ask, text), near, "ratio")})`
    : within(text, near, "ratio");
  return ask.chooser.choose(WHICH_DAY, "rival", [
    { value: said, words: "by the averages of months" },
    { value: byDays, words: "by prices of single days, some way from the averages" },
  ]);
}
