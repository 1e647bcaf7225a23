import { addMonths, type CalendarUnit, type Day, dayFrom, isoOf, partsOf, unitDays } from "../calendar.ts";
import type { Mention, PeriodMention } from "../claims/mention.ts";
import { type Ask, cueOf } from "./ask.ts";
import { FROM_CLOSE, lastPublished, placed } from "./measured.ts";
import { endOfNamed, isStart, namedGrain } from "./named-end.ts";
import { firstDay } from "./place.ts";
import { type Series, term } from "./series.ts";
import { isForecast } from "./stance.ts";
import { lastWeekday, type Window, windowOf } from "./window.ts";

/** A day of the month, not a year. */
const DAY_NAMED = /\b(?:[12]?\d|3[01])(?:st|nd|rd|th)?\b/;

/** A window over which something moved, base to end, with what the choice rests on. */
export interface MoveWindow extends Window {
  /** It ends "now": with the last figure known on the day it was said. */
  toDate: boolean;
  /** It counts from the farthest close of these days, not from the one before it starts. */
  from?: { gather: "min" | "max"; days: string };
  used: Mention[];
  assumptions: string[];
}

const upToNow = (ask: Ask, start: Day, used: Mention[], words: string): MoveWindow => ({
  ...windowOf(start, Math.max(start, lastWeekday(ask.saidAt))),
  toDate: true,
  used,
  assumptions: [`${words}, to the last figure known on ${isoOf(ask.saidAt)}`],
});

/** "Since mid-December" names no close to count from. */
const PART_OF_MONTH = /\b(?:early|mid|late)[- ](?:in |to )?[a-z]{3,}/i;

/** Days so many that the figures of the months before and after them tell of them. */
const SOME_MONTHS = 60;

/** "Up 50% since March" of closes: from before it began, from where it ended, or, where it says how far, from its lowest or highest close. */
function sinceMonth(ask: Ask, period: PeriodMention, first: Day): MoveWindow {
  const end = endOfNamed(period) ?? first;
  const days = isoOf(first).slice(0, 7);
  const from = (gather: "min" | "max") => ({ start: end + 1, from: { gather, days } });
  const isSized = ask.quantities.some(({ bound, role }) => bound === "exact" && role !== "duration");
  const base = ask.chooser.choose<Pick<MoveWindow, "start" | "from">>(`“${period.text}”`, "rival", [
    { value: { start: first }, words: `from the last close before ${isoOf(first)}` },
    { value: { start: end + 1 }, words: `from the last close of ${days}` },
    ...(isSized
      ? [
          { value: from("min"), words: `from the lowest close of ${days}` },
          { value: from("max"), words: `from the highest close of ${days}` },
        ]
      : []),
  ]);
  return { ...upToNow(ask, base.start, [], `moves since “${period.text}”`), from: base.from };
}

/** "Since the January 27 crash": from the close of that day, or from the one before it. */
function sinceMove(ask: Ask, period: PeriodMention, first: Day): MoveWindow {
  const start = ask.chooser.choose(`“${period.text}”`, "rival", [
    { value: first + 1, words: `from the close of ${isoOf(first)}` },
    { value: first, words: "from the close before it" },
  ]);
  return upToNow(ask, start, [], `moves since “${period.text}”`);
}

/** "Since" a day counts from its close; since a month or year from the last close before it began. */
function since(ask: Ask, series: Series, period: PeriodMention): MoveWindow | null {
  const first = firstDay(series, period);
  if (first === null || first >= ask.saidAt || PART_OF_MONTH.test(period.text)) return null;
  const vague = period.named?.grain === "span" ? period.named : null;
  if (vague) {
    const start = ask.chooser.choose(`“${period.text}”`, "rival", [
      { value: vague.first, words: `from the last close before ${isoOf(vague.first)}` },
      { value: Math.min(vague.last, ask.saidAt - 1) + 1, words: `from the close of ${isoOf(vague.last)}` },
    ]);
    return upToNow(ask, start, [], `moves since “${period.text}”`);
  }
  if (period.rule === "day-of-move") return sinceMove(ask, period, first);
  const grain = namedGrain(period);
  const day = grain === "day" && !isStart(period);
  if (series.grain === "month" && grain === "month")
    return upToNow(ask, addMonths(first, 1), [], `moves since the figure of ${isoOf(first).slice(0, 7)}`);
  if (series.grain === "month" && grain === "day" && partsOf(first).day === 1)
    return upToNow(ask, first, [], `moves since the figure of the month before ${isoOf(first)}`);
  // "Down 20% since Thursday": no figure of a month tells of days just gone.
  if (series.grain === "month" && grain === "day" && ask.saidAt - first < SOME_MONTHS) return null;
  const start = day ? first + 1 : first;
  if (grain === "month" && (endOfNamed(period) ?? ask.saidAt) < lastWeekday(ask.saidAt))
    return sinceMonth(ask, period, first);
  return upToNow(ask, start, [], `moves since ${day ? "the close of" : "the last close before"} ${isoOf(first)}`);
}

/** The window as named, or, for a claim about what has happened, up to now where it is not over: "this year" is the year to date. */
function named(ask: Ask, series: Series, window: Window): MoveWindow | null {
  // Of a price told by the month nothing is known yet of the month under way.
  if (
    series.grain === "month" &&
    !isForecast(ask) &&
    window.start > lastPublished(series, ask.saidAt) &&
    window.start <= ask.saidAt
  )
    return null;
  const running =
    !isForecast(ask) && window.end > ask.saidAt && window.start <= ask.saidAt && window.end > window.start;
  if (running) return upToNow(ask, window.start, [], `the part of ${window.text} that was past`);
  return { ...window, toDate: false, used: [], assumptions: [] };
}

/** The relative change of a price over a window, as the test language writes it. */
export function moved(ask: Ask, series: Series, window: MoveWindow): string {
  if (!window.toDate) return `change(${term(series)}, ${window.text})`;
  const before = isoOf(window.start - 1);
  if (window.from)
    return `latest(${term(series)}, ${isoOf(ask.saidAt)}) / ${window.from.gather}(${term(series)}, ${window.from.days}) - 1`;
  return `latest(${term(series)}, ${isoOf(ask.saidAt)}) / ${term(series, series.grain === "day" ? before : before.slice(0, 7))} - 1`;
}

/** "Between the end of September and the end of November" names two closes. */
const AN_END = "(?:(?:the )?(?:end|close) of|(?:the )?(?:year|quarter|month)[- ]end|end[- ](?=\\d)|new year[’']?s eve)";
const FROM_END = new RegExp(`^(?:from|between) ${AN_END}.*\\b(?:to|and) ${AN_END}`, "i");
const FROM_TO = /^(?:from|between)\b.*\b(?:to|and)\b/i;

const MONTHS = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/gi;

/** "From February to April" of daily closes names no two of them: the high of the one and the low of the other may be meant. */
const isMonthToMonth = ({ text }: PeriodMention) =>
  FROM_TO.test(text) && (text.match(MONTHS)?.length ?? 0) === 2 && !DAY_NAMED.test(text) && !FROM_END.test(text);

/** "From January 2024 to January 2025" of monthly prices, or from one day to another, counts from the first of the two itself. */
function fromIts(series: Series, period: PeriodMention, window: Window): Window {
  if (
    !FROM_TO.test(period.text) ||
    FROM_CLOSE.test(period.text) ||
    /\bnow\b/i.test(period.text) ||
    period.first === null
  )
    return window;
  const start =
    series.grain === "month"
      ? addMonths(window.start, 1)
      : DAY_NAMED.test(period.text) || FROM_END.test(period.text)
        ? window.start + 1
        : window.start;
  return start <= window.end ? windowOf(start, window.end) : window;
}

/** "Up 25 % in a week", "over the past two days": the days counted back end at the close the move starts from; months at the last one published. */
function fromClose(ask: Ask, series: Series, period: PeriodMention, window: Window): Window {
  const counted = period.rule === "rolling" || period.rule.endsWith("-horizon");
  if (!counted || window.start >= window.end) return window;
  if (series.grain === "day") return windowOf(window.start + 1, window.end);
  if (series.grain !== "month" || window.end > ask.saidAt) return window;
  const [from, to] = [partsOf(window.start), partsOf(window.end)];
  const months = 12 * (to.year - from.year) + to.month - from.month;
  const end = lastPublished(series, ask.saidAt);
  return months > 0 ? windowOf(addMonths(end + 1, -months), end) : window;
}

const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const MONTH_YEARS = new RegExp(`^(?:from|between) ${MONTH} '?(\\d\\d) (?:to|and) ${MONTH} '?(\\d\\d)$`, "i");
const NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "From Dec 23 to Dec 24" of monthly prices: months of two years, where the grammar read two days. */
function ofMonths(ask: Ask, series: Series, period: PeriodMention): PeriodMention {
  const match = series.grain === "month" ? MONTH_YEARS.exec(period.text) : null;
  if (!match) return period;
  const monthOf = (name: string, year: string) =>
    dayFrom(2000 + Number(year), NAMES.indexOf(name.toLowerCase()) + 1, 1);
  const [first, last] = [monthOf(match[1], match[2]), addMonths(monthOf(match[3], match[4]), 1) - 1];
  return first < last && last <= ask.saidAt + SOME_MONTHS ? { ...period, first, last, grain: "span" } : period;
}

const WEEKS_AGO = /\bweeks? (?:ago|back)$/i;
/** "Rose two weeks ago": in the week that was then, or on that very day. */
function weekOf({ chooser }: Ask, { first, last, text }: PeriodMention): Window | null {
  if (first === null || first !== last) return null;
  const { start } = unitDays("week", first);
  const day = lastWeekday(first);
  return chooser.choose(`“${text}”`, "rival", [
    { value: windowOf(start, start + 4), words: "the week that was then" },
    { value: windowOf(day, day), words: "that very day" },
  ]);
}

const ENDS = /^(?:from-now$|year-end$|end-of:)/;
/** "Lower a year from now", "up at the end of June" of what is to come: from the day it was said until then, and no move of that day. */
function untilThen(ask: Ask, end: Day): MoveWindow {
  const counted = `counted from the close of ${isoOf(lastWeekday(ask.saidAt))}`;
  return { ...windowOf(ask.saidAt + 1, end), toDate: false, used: [], assumptions: [counted] };
}

/** "Was up at the end of January": on its last day, in the month that ended or in the year so far, which the words leave open. */
function thatEnded(ask: Ask, { rule, text }: PeriodMention, day: Day): MoveWindow | null {
  const unit = /(?:month|quarter|year)(?=(?:-end)?$)/.exec(rule)?.[0] as CalendarUnit | undefined;
  if (!unit) return null;
  const [whole, year] = [unitDays(unit, day).start, unitDays("year", day).start];
  const window = ask.chooser.choose(`“${text}”`, "rival", [
    { value: windowOf(lastWeekday(day), lastWeekday(day)), words: "on that very day" },
    { value: windowOf(whole, day), words: `in the ${unit} that ended` },
    ...(whole === year ? [] : [{ value: windowOf(year, day), words: "in the year so far" }]),
  ]);
  return { ...window, toDate: false, used: [], assumptions: [] };
}

/** The window of a move told by the day that ends a time, or that lies so far ahead; null for any other. */
function atEnd(ask: Ask, period: PeriodMention, { start, end }: Window): MoveWindow | null {
  if (start !== end || !ENDS.test(period.rule)) return null;
  if (end > ask.saidAt) return isForecast(ask) ? untilThen(ask, end) : null;
  return thatEnded(ask, period, end);
}

/** The window of a move: the period named, the year to date where a cue says so; null where nothing says from when. */
export function moveWindow(ask: Ask, series: Series, spoken: PeriodMention | undefined): MoveWindow | null {
  const period = spoken && ofMonths(ask, series, spoken);
  const ytd = cueOf(ask, "ytd");
  if (!period && ytd) return upToNow(ask, dayFrom(partsOf(ask.saidAt).year, 1, 1), [ytd], "the year to date");
  if (!period) return null;
  if (["since", "from", "after"].includes(period.relation)) return since(ask, series, period);
  const isOver = period.last !== null && period.last <= ask.saidAt && /^through\b/i.test(period.text);
  if (["by", "before", "until"].includes(period.relation) && !isOver) return null;
  const window =
    WEEKS_AGO.test(period.text) && series.grain === "day" ? weekOf(ask, period) : placed(ask, series, period);
  if (series.grain === "day" && isMonthToMonth(period)) return null;
  const end = window && series.grain === "day" ? atEnd(ask, period, window) : null;
  if (end) return end;
  return window && named(ask, series, fromClose(ask, series, period, fromIts(series, period, window)));
}
