import periods from "../../../data/registry/lexicon/periods.json" with { type: "json" };
import { addMonths, dayFrom, monthDays, partsOf, unitDays, weekday, yearDays } from "../../calendar.ts";
import { mayStartLength, ROLLING } from "./lengths-of-time.ts";
import { calendarYear, days, type PeriodRead, quarterFrom, type Settled, UNKNOWN, type When } from "./period-shape.ts";
import { type Hit, type Phrases, phrasesOf } from "./phrases.ts";
import { at, type Token } from "./tokens.ts";
import { type Word, WordSet } from "./vocabulary.ts";
import { WEEKDAYS } from "./weekday-names.ts";

type Fixed = [grain: string, first: number | null, last: number | null];
const FIXED: Phrases<Fixed> = phrasesOf(
  Object.entries(periods.fixed).map(([phrase, value]) => [value as Fixed, [phrase]] as const),
);
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
const SHORT_NOUNS = new Map(Object.entries({ yr: "year", wk: "week", mth: "month" }));
const NOUNS = new Set(["week", "month", "year", "decade", "century"]);

/** `today`, `right now`, `tomorrow`, `these days`, `from here on`. */
export function fixedAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const hit = FIXED.longest(tokens, i);
  if (at(tokens, i) === "ah" && tokens[i].caps !== 2) return null;
  return hit && fixedRead(hit);
}

/** `Fell overnight`: from the day before; `we get China overnight`: into the day after. */
const nightOf = (day: number, ahead: boolean): Settled => ({
  first: ahead ? day : day - 1,
  last: ahead ? day + 1 : day,
  grain: "span",
});

function fixedRead({ value: [grain, first, last], next }: Hit<Fixed>): PeriodRead {
  const settle = (when: When): Settled => {
    if (when.saidAt === null || first === null) return UNKNOWN;
    if (grain === "night") return nightOf(when.saidAt, when.future);
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
  if (noun === "decade") {
    const start = year - (year % 10);
    return when.past
      ? { first: dayFrom(start, 1, 1), last: said, grain: "span" }
      : { first: said, last: dayFrom(start + 9, 12, 31), grain: "span" };
  }
  if (noun === "century") return UNKNOWN;
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
  const spelled = at(tokens, i + 1);
  const noun = SHORT_NOUNS.get(spelled) ?? spelled;
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

const WEEKENDS = new Map(Object.entries({ the: 0, this: 0, last: 0, past: 0, next: 1, coming: 1 }));

/** `over the weekend`, `next weekend`: the Saturday and Sunday gone, or ahead where the words look ahead. */
export function weekendAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const lead = at(tokens, i + 1) === "weekend" ? WEEKENDS.get(at(tokens, i)) : undefined;
  if (lead === undefined) return null;
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

const DATED = new WordSet("on by for until till since before after");

/** `for wed`, `by fri`: a weekday in short though small; `sat` and `sun` are words. */
const isDated = (tokens: readonly Token[], i: number) =>
  DATED.has(tokens[i - 1]) && !["sat", "sun"].includes(at(tokens, i));

/** `Monday`, `Friday's`. */
export function weekdayAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const named = tokens[i].kind === "word" ? WEEKDAYS.get(at(tokens, i)) : undefined;
  if (named === undefined || (SHORT.has(at(tokens, i)) && tokens[i].caps === 0 && !isDated(tokens, i))) return null;
  const nth = monthDayAt(tokens, i + 1);
  if (nth) return { settle: (when) => datedDay(named, nth, when), relation: "in", rule: "weekday", next: i + 4 };
  return { settle: (when) => namedDay(named, when, 0), relation: "in", rule: "weekday", next: i + 1 };
}

const NTH = new WordSet("st nd rd th");
/** `Friday | the 31st`: which day of its month the weekday is; null where none is told, or its month as well. */
function monthDayAt(tokens: readonly Token[], i: number): number | null {
  const [number, suffix] = [tokens[i + 1], tokens[i + 2]];
  if (at(tokens, i) !== "the" || number?.kind !== "number" || !suffix?.glued || !NTH.has(suffix)) return null;
  return at(tokens, i + 3) === "of" ? null : (number.value ?? null);
}

const NEAR = 45;
/** The nearest such day with that number in its month; one to come where the words look ahead, one gone where they look back. */
function datedDay(target: number, nth: number, when: When): Settled {
  const { saidAt } = when;
  if (saidAt === null) return UNKNOWN;
  const fits = (day: number) => weekday(day) === target && partsOf(day).day === nth;
  for (let away = 0; away <= NEAR; away++) {
    if (!when.past && fits(saidAt + away)) return days({ start: saidAt + away, end: saidAt + away }, "day");
    if (!when.future && fits(saidAt - away)) return days({ start: saidAt - away, end: saidAt - away }, "day");
  }
  return UNKNOWN;
}

const UNITS = new Set(["week", "month", "quarter", "year"]);

/** Whether `before` at a token is that of `the month before last`, not of `the month before last year's`. */
export const isBeforeLast = (tokens: readonly Token[], i: number) =>
  at(tokens, i) === "before" &&
  at(tokens, i + 1) === "last" &&
  !(tokens[i + 2]?.breaks === 0 && (UNITS.has(at(tokens, i + 2)) || WEEKDAYS.has(at(tokens, i + 2))));

/** `the week before last`, `the month before last`: the one before the one before this. */
export function beforeLastAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const noun = at(tokens, i + 1);
  if (at(tokens, i) !== "the" || !UNITS.has(noun) || !isBeforeLast(tokens, i + 2)) return null;
  return {
    settle: (when) => (noun === "quarter" ? quarterFrom(when, -2) : stretch(noun, -2, when)),
    relation: "in",
    rule: noun === "quarter" ? "relative-quarter" : `last-${noun}`,
    next: i + 4,
  };
}

const BEGAN = new WordSet("began started opened kicked");

/** `Since the quarter began`: since the day before that of the calendar under way. */
export function begunAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const noun = at(tokens, i + 1);
  if (at(tokens, i - 1) !== "since" || !UNITS.has(noun) || !BEGAN.has(tokens[i + 2])) return null;
  const off = at(tokens, i + 2) === "kicked" ? 1 : 0;
  if (off && at(tokens, i + 3) !== "off") return null;
  const settle = ({ saidAt }: When): Settled => {
    const eve = saidAt === null ? null : unitDays(noun as "week", saidAt).start - 1;
    return eve === null ? UNKNOWN : days({ start: eve, end: eve }, "day");
  };
  return { settle, relation: "in", rule: "unit-begun", next: i + 3 + off };
}

const TO_DATE = new Set(["ytd", "so", "year", "qtd", "mtd", "wtd", "quarter", "month", "week"]);
const SHORT_TO_DATE = new Map(Object.entries({ qtd: "quarter", mtd: "month", wtd: "week" }));

/** `qtd`, `month to date`: the week, month or quarter of the calendar up to the day it was said. */
function unitToDateAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const short = SHORT_TO_DATE.get(at(tokens, i));
  const dash = at(tokens, i + 1) === "-" ? 1 : 0;
  const spelled = at(tokens, i + 1 + dash) === "to" && at(tokens, i + 2 + 2 * dash) === "date";
  const unit = short ?? (spelled && at(tokens, i) !== "year" ? at(tokens, i) : "");
  if (!UNITS.has(unit)) return null;
  const settle = ({ saidAt }: When) =>
    saidAt === null ? UNKNOWN : { first: unitDays(unit as "week", saidAt).start, last: saidAt, grain: "span" as const };
  return { settle, relation: "in", rule: "unit-to-date", next: short ? i + 1 : i + 3 + 2 * dash };
}

/** `so far this year`, `ytd`, `year to date`, `this year so far`, `quarter to date`. */
export function toDateAt(tokens: readonly Token[], i: number): PeriodRead | null {
  if (!TO_DATE.has(at(tokens, i))) return null;
  const unit = unitToDateAt(tokens, i);
  if (unit) return unit;
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

/** For each of these rules, whether a period it reads may start with a word. */
export const RELATIVE_STARTS = {
  toDate: ({ lower }: Word) => TO_DATE.has(lower),
  beforeLast: ({ lower }: Word) => UNITS.has(lower),
  ago: mayStartLength,
  stretch: ({ lower }: Word) => OFFSETS.has(lower),
  rolling: ({ lower }: Word) => lower === "the" || ROLLING.has(lower),
  fixed: (word: Word) => FIXED.starts(word),
  weekday: ({ lower }: Word) => WEEKDAYS.has(lower),
};
