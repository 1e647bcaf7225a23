import periods from "../../../data/registry/lexicon/periods.json" with { type: "json" };
import { addMonths, dayFrom, monthDays, partsOf, weekday, yearDays } from "../../calendar.ts";
import type { PeriodMention } from "../mention.ts";
import { DURATIONS } from "./lexicon.ts";
import { mayStartNumber, numberAt } from "./numbers.ts";
import {
  calendarYear,
  days,
  type PeriodRead,
  quarterFrom,
  type Settled,
  sessionOn,
  shifted,
  UNKNOWN,
  type When,
} from "./period-shape.ts";
import { type Hit, type Phrases, phrasesOf } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import type { Word } from "./vocabulary.ts";

type Fixed = [grain: string, first: number | null, last: number | null];
const FIXED: Phrases<Fixed> = phrasesOf(
  Object.entries(periods.fixed).map(([phrase, value]) => [value as Fixed, [phrase]] as const),
);
const WEEKDAYS = new Map(Object.entries(periods.weekdays));
const SHORT = new Set(periods.shortNames);
const OFFSETS = new Map(
  Object.entries({
    last: -1,
    past: -1,
    previous: -1,
    prior: -1,
    this: 0,
    current: 0,
    all: 0,
    next: 1,
    coming: 1,
    following: 1,
    upcoming: 1,
  }),
);
const NOUNS = new Set(["week", "month", "year", "decade", "century"]);

const at = (tokens: readonly Token[], i: number) => (i >= 0 && i < tokens.length ? tokens[i].lower : "");

/** `today`, `right now`, `tomorrow`, `these days`, `from here on`. */
export function fixedAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const hit = FIXED.longest(tokens, i);
  return hit && fixedRead(hit);
}

function fixedRead({ value: [grain, first, last], next }: Hit<Fixed>): PeriodRead {
  const settle = (when: When): Settled => {
    if (when.saidAt === null || first === null) return UNKNOWN;
    const end = last === null ? null : when.saidAt + last;
    return { first: when.saidAt + first, last: end, grain: grain === "from" ? "span" : (grain as Settled["grain"]) };
  };
  return { settle, relation: grain === "from" ? "from" : "in", rule: "fixed", next };
}

/** The week, month or year `offset` from the one it was said in. */
export function stretch(noun: string, offset: number, when: When): Settled {
  const said = when.saidAt;
  if (said === null) return UNKNOWN;
  const { year, month } = partsOf(said);
  if (noun === "year") return calendarYear(year + offset);
  if (noun === "decade" && offset !== 0)
    return offset > 0
      ? { first: said, last: addMonths(said, 120), grain: "span" }
      : { first: addMonths(said, -120), last: said, grain: "span" };
  if (noun === "decade" || noun === "century") return UNKNOWN;
  if (noun === "month") {
    const first = partsOf(addMonths(dayFrom(year, month, 1), offset));
    return days(monthDays(first.year, first.month), "month");
  }
  const monday = said - ((weekday(said) + 6) % 7) + 7 * offset;
  return { first: monday, last: monday + 4, grain: "week" };
}

/** `this year`, `last month`, `all week`, `so far this year`, `next Friday`. */
export function stretchAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const offset = OFFSETS.get(at(tokens, i));
  if (offset === undefined) return null;
  const noun = at(tokens, i + 1);
  if (tokens[i + 1]?.breaks) return null;
  if (NOUNS.has(noun))
    return {
      settle: (when) => stretch(noun, offset, when),
      relation: "in",
      rule: `${at(tokens, i)}-${noun}`,
      next: i + 2,
    };
  const named = WEEKDAYS.get(noun);
  if (named === undefined || (SHORT.has(noun) && tokens[i + 1].caps === 0)) return null;
  return {
    settle: (when) => namedDay(named, { ...when, future: offset > 0 || when.future }, offset),
    relation: "in",
    rule: "weekday",
    next: i + 2,
  };
}

const WEEKENDS: Record<string, number> = { the: 0, this: 0, last: 0, past: 0, next: 1, coming: 1 };

/** `over the weekend`, `next weekend`: the Saturday and Sunday gone, or ahead where the words look ahead. */
export function weekendAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const lead = Object.hasOwn(WEEKENDS, at(tokens, i)) ? WEEKENDS[at(tokens, i)] : null;
  if (lead === null || at(tokens, i + 1) !== "weekend") return null;
  const settle = (when: When): Settled => {
    if (when.saidAt === null) return UNKNOWN;
    const day = weekday(when.saidAt);
    const gone = when.saidAt - (day === 6 ? 0 : (day + 1) % 7);
    const first = lead > 0 || (when.future && day !== 0 && day !== 6) ? gone + 7 : gone;
    return { first, last: first + 1, grain: "span" };
  };
  return { settle, relation: "in", rule: "weekend", next: i + 2 };
}

/** `on the week`, `on the day`: the stretch it was said in. */
export function onStretchAt(tokens: readonly Token[], i: number): PeriodRead | null {
  if (at(tokens, i) !== "on" || at(tokens, i + 1) !== "the" || !["week", "session"].includes(at(tokens, i + 2)))
    return null;
  const settle = (when: When): Settled =>
    at(tokens, i + 2) === "week" ? stretch("week", 0, when) : { first: when.saidAt, last: when.saidAt, grain: "day" };
  return { settle, relation: "in", rule: "on-stretch", next: i + 3 };
}

function namedDay(target: number, when: When, offset: number): Settled {
  if (when.saidAt === null) return UNKNOWN;
  const back = (weekday(when.saidAt) - target + 7) % 7;
  const day = when.future
    ? when.saidAt + ((7 - back) % 7 === 0 ? (offset > 0 ? 7 : 0) : 7 - back)
    : when.saidAt - (back === 0 && offset < 0 ? 7 : back);
  return days({ start: day, end: day }, "day");
}

/** `Monday`, `Friday's`. */
export function weekdayAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const named = tokens[i].kind === "word" ? WEEKDAYS.get(at(tokens, i)) : undefined;
  if (named === undefined || (SHORT.has(at(tokens, i)) && tokens[i].caps === 0)) return null;
  return { settle: (when) => namedDay(named, when, 0), relation: "in", rule: "weekday", next: i + 1 };
}

const TO_DATE = new Set(["ytd", "so", "year"]);

/** `so far this year`, `ytd`, `year to date`, `this year so far`. */
export function toDateAt(tokens: readonly Token[], i: number): PeriodRead | null {
  if (!TO_DATE.has(at(tokens, i))) return null;
  const words = [0, 1, 2, 3].map((k) => at(tokens, i + k));
  const size =
    words[0] === "ytd"
      ? 1
      : words.join(" ") === "so far this year"
        ? 4
        : words.slice(0, 3).join(" ") === "year to date"
          ? 3
          : words[0] === "year" && words[1] === "-" && words[2] === "to"
            ? 5
            : 0;
  if (size === 0) return null;
  const settle = (when: When) =>
    when.saidAt === null
      ? UNKNOWN
      : { first: yearDays(partsOf(when.saidAt).year).start, last: when.saidAt, grain: "span" as const };
  return { settle, relation: "since", rule: "year-to-date", next: i + size };
}

interface Length {
  low: number;
  high: number;
  unit: string;
  factor: number;
  next: number;
}

const VAGUE = new Set(["several", "many", "some"]);
const QUALIFIERS = new Set(["trading", "calendar", "full", "short"]);

/** True for words a length of time may start with. */
const mayStartLength = (word: Word) =>
  word.kind === "number" ||
  word.lower === "-" ||
  mayStartNumber(word.lower) ||
  VAGUE.has(word.lower) ||
  QUALIFIERS.has(word.lower) ||
  DURATIONS.starts(word);

/** A length of time: `2 years`, `3-5 years`, `a month`, `five sessions`, `one day`, `MONTHS` (of unknown number). */
export function lengthAt(tokens: readonly Token[], i: number): Length | null {
  let next = i;
  const first = at(tokens, i);
  const fewOf = first === "a" && at(tokens, i + 1) === "few";
  const vague = fewOf || VAGUE.has(first);
  if (vague) next += fewOf ? 2 : 1;
  const article = (at(tokens, next) === "a" || at(tokens, next) === "an" || at(tokens, next) === "one") && !vague;
  const number = vague ? null : numberAt(tokens, next);
  let low = number ? number.value : article ? 1 : Number.NaN;
  if (number) next = number.next;
  else if (article) next++;
  let high = low;
  if (number && ["-", "–", "to", "or"].includes(at(tokens, next))) {
    const second = numberAt(tokens, next + 1);
    if (second) {
      high = second.value;
      next = second.next;
    }
  }
  if (at(tokens, next) === "-") next++;
  if (QUALIFIERS.has(at(tokens, next))) next++;
  const unit = next < tokens.length && tokens[next].breaks === 0 ? DURATIONS.longest(tokens, next) : null;
  if (!unit || (at(tokens, next).length < 3 && !tokens[next].glued)) return null;
  if (!number && !article && !vague && !/s$/.test(at(tokens, next))) low = high = 1;
  return { low, high, unit: unit.value[0], factor: unit.value[1], next: unit.next };
}

const move = (day: number, length: Length, sign: 1 | -1) =>
  shifted(day, sign * length.high * length.factor, length.unit);

/** Up to so many days back are days on which markets were open: "in two days" said on a Monday is since Thursday's close. */
const FEW_DAYS = 5;

function sessionsBack(day: number, count: number): number {
  let back = day;
  for (let left = count; left > 0; left--) back = sessionOn(back - 1);
  return back;
}

function window(length: Length, ahead: boolean | null, anchored: boolean): PeriodRead["settle"] {
  return (when) => {
    if (when.saidAt === null || Number.isNaN(length.high)) return UNKNOWN;
    const forward = ahead ?? when.future;
    if (length.unit === "hour" || length.unit === "minute")
      return days({ start: when.saidAt, end: when.saidAt }, "day");
    if (forward) return { first: when.saidAt, last: move(when.saidAt, length, 1), grain: "span" };
    if (length.unit === "day" && length.high > 1 && length.high <= FEW_DAYS)
      return { first: sessionsBack(sessionOn(when.saidAt), length.high), last: sessionOn(when.saidAt), grain: "span" };
    const end = anchored ? when.saidAt : sessionOn(when.saidAt);
    if (length.unit === "day" && length.high * length.factor === 1) return days({ start: end, end }, "day");
    return { first: move(end, length, -1), last: end, grain: "span" };
  };
}

/** Words that open a window of time, and whether it lies ahead. */
const ROLLING = new Map([
  ...["last", "past", "previous", "trailing", "prior"].map((word) => [word, false] as const),
  ...["next", "coming"].map((word) => [word, true] as const),
]);

/** `in the last 5 years`, `over the past year`, `the next six months`, `trailing twelve months`. */
export function rollingAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const start = at(tokens, i) === "the" ? i + 1 : i;
  const ahead = ROLLING.get(at(tokens, start));
  if (ahead === undefined) return null;
  const length = lengthAt(tokens, start + 1);
  if (!length) return null;
  const single = length.next === start + 2;
  if (single && /s$/.test(at(tokens, start + 1)))
    return { settle: () => UNKNOWN, relation: "over", rule: "rolling", next: length.next };
  if (single && start === i && length.unit !== "session") return null;
  if (single && (length.unit === "quarter" || at(tokens, length.next) === "of")) return null;
  return { settle: window(length, ahead, true), relation: "over", rule: "rolling", next: length.next };
}

/** `three days ago`, `a year ago`, `two weeks from now`, `a few years later`, `six months sooner`. */
export function agoAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const length = lengthAt(tokens, i);
  if (!length || length.next === i + 1) return null;
  const word = at(tokens, length.next);
  const from = word === "from" && (at(tokens, length.next + 1) === "now" || at(tokens, length.next + 1) === "today");
  if (word === "later" || word === "sooner" || word === "earlier")
    return { settle: () => UNKNOWN, relation: "in", rule: "unanchored", next: length.next + 1 };
  if (word !== "ago" && word !== "back" && !from) return null;
  const sign = from ? 1 : -1;
  const settle = (when: When): Settled => {
    if (when.saidAt === null || Number.isNaN(length.high)) return UNKNOWN;
    const day = move(when.saidAt, length, sign);
    if (length.unit === "year" && length.factor === 1) return calendarYear(partsOf(day).year);
    if (length.unit === "quarter") return quarterFrom(when, sign * length.high);
    const { year, month } = partsOf(day);
    return length.unit === "month" ? days(monthDays(year, month), "month") : days({ start: day, end: day }, "day");
  };
  return { settle, relation: "in", rule: from ? "from-now" : "ago", next: length.next + (from ? 2 : 1) };
}

/** A window after its preposition: `in 2 years`, `within 6 months`, `for 3-5 years`, `over a decade`. */
export function horizonAfter(tokens: readonly Token[], preposition: string, i: number): PeriodRead | null {
  const length = lengthAt(tokens, i);
  if (
    !length ||
    at(tokens, length.next) === "ago" ||
    at(tokens, length.next) === "of" ||
    at(tokens, length.next) === "later"
  )
    return null;
  if (length.unit === "session" && (at(tokens, length.next) === "running" || at(tokens, length.next) === "in"))
    return null;
  const relation: PeriodMention["relation"] = preposition === "within" ? "by" : "over";
  return {
    settle: window(length, preposition === "within" ? true : null, false),
    relation,
    rule: `${preposition}-horizon`,
    next: length.next,
  };
}

/** For each of these rules, whether a period it reads may start with a word. */
export const RELATIVE_STARTS = {
  toDate: ({ lower }: Word) => TO_DATE.has(lower),
  ago: mayStartLength,
  stretch: ({ lower }: Word) => OFFSETS.has(lower),
  rolling: ({ lower }: Word) => lower === "the" || ROLLING.has(lower),
  fixed: (word: Word) => FIXED.starts(word),
  weekday: ({ lower }: Word) => WEEKDAYS.has(lower),
};
