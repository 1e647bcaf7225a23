import { isoOf } from "../../calendar.ts";
import { ahead } from "../ahead.ts";
import type { Ask } from "../ask.ts";
import { placed } from "../measured.ts";
import { isForecast, isOfTimeToCome } from "../stance.ts";
import { type Window, windowOf } from "../window.ts";
import { amongOf, type Event, isOfMoves, soAt, stretch } from "./event.ts";
import { countOf, DAYS_LEFT, noneOf, ofSessions, pastOf, reachTo, runOf, writtenOf } from "./reach.ts";
import { around, isLonger, isOne, nowOf, pastEnd, quartersTold, unitBefore } from "./times.ts";
import type { Told } from "./told.ts";

/** What a statement of an event says, as a proposition. */
type Assertion = (ask: Ask, event: Event, told: Told) => string | null;

/** How many units are in a longer one. */
const PARTS: Record<string, number> = { "month/year": 12, "quarter/year": 4, "month/quarter": 3, "month/half": 6 };

/** The time named that is one of the event's own units. */
const ownTime = ({ unit }: Event, { times }: Told) => times.find((period) => isOne(unit, period));

/** "Ten of the twelve months of 2025": of all there are. */
const isOfAll = ({ unit }: Event, { outOf, times }: Told) =>
  outOf === null || (outOf.unit === unit && times.some(({ grain }) => PARTS[`${unit}/${grain}`] === outOf.number));

/** "Only three losing months in 2025", "no 5% day this year", "nine of the last ten sessions". */
const howOften: Assertion = (ask, event, told) => {
  const { count, none, every } = told;
  if (none && (count || told.outOf)) return null;
  // What was never so before is told by what was public by then, which no count of the quarters is.
  if (none && told.ever && event.series.grain === "quarter" && told.times.length !== 1) return null;
  const once = told.inOne && event.figure ? ">= 1" : null;
  const counted = none ? "= 0" : count ? `${count.sign} ${count.number}` : once;
  if (counted === null || every || !isOfAll(event, told)) return null;
  const length = told.rolling ?? told.back;
  if (length?.unit === "day" && event.unit === "day") {
    if (length.nearly || told.since || told.times.length > 0) return null;
    const end = nowOf(ask, event.series, "day", undefined);
    if (none) return end && runOf(event, end, ">=", length.count, true);
    return ofSessions(event, end?.end ?? ask.saidAt, length.count, counted);
  }
  if (told.back && !none) return null;
  const past = pastOf(ask, event, told);
  if (none) return past ? noneOf(event, past) : null;
  const text = past && countOf(event, past);
  if (past && once === counted && event.unit !== "year") return amongOf(event, "any", writtenOf(past) ?? "");
  return text ? `${text} ${counted}` : null;
};

/** "Every month of 2025 was an up month", "in each of the last six weeks". */
const always: Assertion = (ask, event, told) => {
  if (told.none || told.outOf || told.only) return null;
  const length = told.rolling;
  if (length?.unit === "day" && event.unit === "day") {
    const end = nowOf(ask, event.series, "day", undefined);
    return end && told.times.length === 0 && !told.since ? runOf(event, end, ">=", length.count) : null;
  }
  const past = told.back || told.ever ? null : pastOf(ask, event, told);
  return past ? noneOf(event, past, true) : null;
};

/** It was so at the time spoken of, and at so many others of the stretch before. */
function amongOthers(ask: Ask, event: Event, told: Told, others: number, ever: boolean): string | null {
  const located = others === 0 ? withinLonger(ask, event, told, ever) : undefined;
  if (located !== undefined) return located;
  const now = nowOf(ask, event.series, event.unit, ownTime(event, told));
  if (!now || now.end > ask.saidAt + DAYS_LEFT) return null;
  const reach = reachTo(ask, event, { ...told, ever: told.ever || ever }, now.end);
  if (!reach || (reach.start !== null && reach.start > now.start)) return null;
  const past = { ...reach, end: now.start - 1 };
  if (others === 0) {
    const none = noneOf(event, past);
    return none ? `${soAt(event, now)} and ${none}` : reach.start === now.start ? soAt(event, now) : null;
  }
  const before = countOf(event, past);
  return before && `${soAt(event, now)} and ${before} = ${others}`;
}

/**
 * "Closed above 450 this month for the first time in its history", "in January for the first time since June": some time of a
 * longer one, and none before it. Undefined where the longer time is what is counted: "the first red day this month".
 */
function withinLonger(ask: Ask, event: Event, told: Told, ever: boolean): string | null | undefined {
  const long = told.times.find((period) => isLonger(event.unit, period));
  const reaching = told.since ?? told.rolling ?? told.back ?? (told.ever || null);
  if (!long || (reaching === null && (long.last ?? 0) >= ask.saidAt)) return undefined;
  const window = reaching === null && !ever ? null : placed(ask, event.series, long);
  if (!window || told.times.length > 1 || event.unit === "year") return null;
  const end = Math.min(window.end, pastEnd(ask, event.series, event.unit));
  const reach = reachTo(ask, event, { ...told, times: [], ever: reaching === null ? ever : told.ever }, end);
  if (!reach || (reach.start !== null && reach.start > window.start)) return null;
  const none = noneOf(event, { ...reach, end: window.start - 1 });
  return none && `${amongOf(event, "any", stretch(window.start, end))} and ${none}`;
}

/** "Third 5% drop this month". */
const which: Assertion = (ask, event, told) =>
  told.place === null || told.none || told.every || told.count
    ? null
    : amongOthers(ask, event, told, told.place - 1, false);

/** "First losing week since May", "under 210 for the first time in six weeks", "its first month over 350bn". */
const first: Assertion = (ask, event, told) => {
  if (told.none || told.every || told.count || told.place !== null || told.last || told.only) return null;
  // Of a profit since a time it is said, too, that there was one then.
  if (event.sign && told.since) return null;
  const length = told.rolling ?? told.back;
  if (length?.unit === "day" && event.unit === "day") {
    const now = nowOf(ask, event.series, "day", ownTime(event, told));
    if (!now || told.since || length.nearly) return null;
    const before = unitBefore(event.series, "day", now);
    return `${soAt(event, now)} and ${runOf(event, before, ">=", length.count - 1, true)}`;
  }
  return amongOthers(ask, event, told, 0, event.figure !== null);
};

/** "The last losing year was 2022": so then, and in none since. */
const last: Assertion = (ask, event, told) => {
  const [time, another] = told.times;
  if (told.none || told.every || told.count || told.since || told.rolling || told.back || another || !time) return null;
  const window = placed(ask, event.series, time);
  const end = pastEnd(ask, event.series, event.unit);
  if (!window || window.end > end || (event.unit === "year" && !isOne("year", time))) return null;
  const then = isOne(event.unit, time) ? soAt(event, window) : amongOf(event, "any", window.text);
  const since = window.end < end ? noneOf(event, { start: window.end + 1, end }) : null;
  const text = since ? `${then} and ${since}` : then;
  return told.notThen ? `not (${text})` : text;
};

/** "Gold's only losing month of 2025 was October". */
const sole: Assertion = (ask, event, told) => {
  const time = ownTime(event, told);
  const long = told.times.some((period) => isLonger(event.unit, period)) || told.since || told.rolling;
  const window = time && long ? placed(ask, event.series, time) : null;
  const past = window && pastOf(ask, event, told);
  if (
    !window ||
    !past ||
    window.end > past.end ||
    (past.start ?? 0) > window.start ||
    told.none ||
    told.every ||
    told.count
  )
    return null;
  const text = countOf(event, past);
  return text && `${soAt(event, window)} and ${text} = 1`;
};

/** "Four down weeks in a row", "its third straight losing year". */
const run: Assertion = (ask, event, told) => {
  const { count, place } = told;
  const length = count?.number ?? place ?? 0;
  const sign = count && count.sign !== "=" ? count.sign : ">=";
  if (told.none !== told.without || told.first || told.last || told.only || told.every || told.ever || told.back)
    return null;
  if (!(length > 1) || told.since || told.rolling || told.times.length > 1 || !sign.startsWith(">") || told.outOf)
    return null;
  // "Three weeks in a row without a close above 200" is of each day of them.
  if (told.without && !isOfMoves(event) && event.series.grain === "day" && event.unit !== "day") return null;
  // "For only three months in a row" says that it was no longer.
  if (count?.bounded && count.sign === "=") return null;
  const end =
    count && told.times.length === 0 ? lastOver(ask, event) : nowOf(ask, event.series, event.unit, told.times[0]);
  if (!end || end.end > ask.saidAt + DAYS_LEFT) return null;
  const open = event.series.grain === "quarter" && told.times.length === 0;
  return runOf(event, open ? { publicBy: ask.saidAt } : end, sign, length, told.without);
};

/** The last time of the event's length that was over when it was said. */
function lastOver(ask: Ask, { series, unit }: Event): Window | null {
  if (series.grain !== "day" || unit === "day") return nowOf(ask, series, unit, undefined);
  const { start, end } = around(unit, pastEnd(ask, series, unit));
  return windowOf(start, end);
}

/** The run before the time spoken of, which was otherwise: "snapped a six-month winning streak", "red after 20 green days". */
export function runEnded(ask: Ask, event: Event, told: Told, turned: Event | null): string | null {
  const length = told.count?.number ?? 0;
  if (told.none || told.every || told.place !== null || told.since || told.rolling || told.back || !(length > 1))
    return null;
  const { series, unit } = event;
  const now = nowOf(ask, series, unit, told.times[0]);
  if (!now || told.times.length > 1 || now.end > ask.saidAt + DAYS_LEFT) return null;
  const contrary = isOfMoves(event) && event.way ? turnedOf(event) : event;
  const at = (window: Window) => {
    const then = turned ? soAt(turned, window) : soAt(contrary, window, !event.way);
    const sign = ENDED_AT.test(ask.claim.quote) ? "=" : ">=";
    return `${then} and ${runOf(event, unitBefore(series, unit, window), sign, length)}`;
  };
  // Of the last two quarters the one that had been told of is the one that such a run came before.
  const ends = series.grain === "quarter" && told.times.length === 0 ? quartersTold(ask, series) : [now];
  return ends.length > 1 ? ends.map((end) => `(${at(end)})`).join(" or ") : at(ends[0]);
}

/** "The run ended at nine": that long and no longer. */
const ENDED_AT = /\b(?:ended|ends|over|died|stopped|capped|stops)\b[^,;:.!?]*\bat (?:\d+|[a-z]+)\b/i;

/** The same times, gone the other way. */
const turnedOf = (event: Event): Event => ({ ...event, way: event.way === "up" ? "down" : "up" });

/** "Has yet to see a red day": of what has been. */
const YET = /\byet to\b/i;

const AGAIN = /\bagain\b/i;
/** "Will never again see a margin of 50%": at no time after it was said. */
const never: Assertion = (
  ask,
  event,
  { since, before, rolling, back, place, running, first, last, only, count, outOf, every },
) =>
  since ||
  before ||
  rolling ||
  back ||
  place !== null ||
  running ||
  first ||
  last ||
  only ||
  count ||
  outOf ||
  every ||
  event.unit === "year"
    ? null
    : `not (${amongOf(event, "any", `after(${isoOf(ask.saidAt)})`)})`;

const BY_PARTS = /\b(?:quarter|month)(?:s|ly)?\b/i;

/** "Won't see a green close this month", "has three 5% drops in May": of the days to come of a time named. */
function toCome(ask: Ask, event: Event, told: Told): string | null {
  const { times, since, rolling, back, place, running, first: firsts, last: lasts, only } = told;
  const [time, another] = times;
  if (told.none && times.length === 0 && (told.ever || AGAIN.test(ask.claim.quote))) return never(ask, event, told);
  if (!time || another || since || rolling || back || place !== null || running || firsts || lasts || only) return null;
  const window = event.unit === "year" ? null : ahead(ask, event.series, time);
  if (!window || !isLonger(event.unit, time) || (told.none && told.count)) return null;
  // "Won't be profitable this year": what it earns in that year, and no quarter of it.
  if (told.none && event.series.nature === "flow" && time.grain !== event.unit && !BY_PARTS.test(ask.claim.quote))
    return null;
  // Of the months of a time under way some are over, which the words may leave out.
  if (event.series.grain === "month" && (time.first ?? 0) < ask.saidAt) return null;
  if (told.none || told.every) return told.none && told.every ? null : noneOf(event, window, told.every);
  return told.count
    ? `${countOf(event, window)} ${told.count.sign === "=" ? ">=" : told.count.sign} ${told.count.number}`
    : null;
}

/** What is said of an event, by the words that say it. */
export function assertionOf(ask: Ask, event: Event, told: Told): string | null {
  const yet = YET.test(ask.claim.quote);
  if (isOfTimeToCome(ask) && !yet) return toCome(ask, event, told);
  if ((isForecast(ask) && !yet) || (told.notThen && !told.last)) return null;
  if (told.running) return run(ask, event, told);
  if (told.first) return first(ask, event, told);
  if (told.last) return last(ask, event, told);
  if (told.place !== null) return which(ask, event, told);
  if (told.only && !told.count && !told.none) return sole(ask, event, told);
  if (told.every) return always(ask, event, told);
  return howOften(ask, event, told);
}

/** "More up weeks than down weeks": how many of each there were. */
export function moreOften(ask: Ask, [more, fewer]: readonly [Event, Event], told: Told, sign: string): string | null {
  if (told.none || told.count || told.place !== null || told.first || told.last || told.running) return null;
  const past = pastOf(ask, more, told);
  const [a, b] = past ? [countOf(more, past), countOf(fewer, past)] : [null, null];
  return a && b ? `${a} ${sign} ${b}` : null;
}
