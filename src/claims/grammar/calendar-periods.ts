import periods from "../../../data/registry/lexicon/periods.json" with { type: "json" };
import { dayFrom, monthDays, partsOf } from "../../calendar.ts";
import { decadeAt } from "./decades.ts";
import { MONTHS, monthAt, PREPOSITIONS, SHORT } from "./month-at.ts";
import {
  calendarYear,
  days,
  dayWithoutYear,
  fullYear,
  monthWithoutYear,
  type PeriodRead,
  UNKNOWN,
  type When,
} from "./period-shape.ts";
import { mayStartDay, spelledDayAt } from "./spelled-days.ts";
import { at, type Token } from "./tokens.ts";
import { type Word, WordSet } from "./vocabulary.ts";
import { isYearAsLevel } from "./year-as-level.ts";

/** What is reported month by month: `August revenue`. */
const OF_MONTHS = new Set(periods.ofMonths);
/** `Back to a 2000 share price`, `the 2000 strike`: behind a number these make it a price. */
const OF_SHARES = new WordSet("sp strike share");

/** `Has not broken 2100`, `above 1950`: behind these a year that nobody speaks of is a level. */
const BEFORE_LEVEL = new Set(
  "broken broke break breaks above below over under tagged reclaimed touched tested cleared lost holding at around near".split(
    " ",
  ),
);
const SPOKEN_OF = { first: 1980, last: 2060 };

/** A year in four digits at `i`, or null. It is not one where something is counted (2000 jobs), paid or measured. */
export function yearAt(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i];
  if (token?.kind !== "number" || token.lower.length !== 4 || !(token.value >= 1900 && token.value <= 2100))
    return null;
  if (isYearAsLevel(tokens, i)) return null;
  const before = at(tokens, i - 1);
  if (BEFORE_LEVEL.has(before) && (token.value < SPOKEN_OF.first || token.value > SPOKEN_OF.last)) return null;
  if (
    token.glued &&
    (before === "$" ||
      before === "€" ||
      before === "£" ||
      (tokens[i - 1]?.kind === "word" && !["fy", "cy", "q", "h"].includes(before)))
  )
    return null;
  const after = tokens[i + 1];
  if (!after || after.breaks > 0) return token.value;
  if (
    after.glued &&
    (after.kind === "word"
      ? !after.lower.startsWith("'") && after.lower !== "s" && after.lower !== "q" && after.lower !== "e"
      : after.lower === "%" || after.lower === "$" || after.lower === "€")
  )
    return null;
  if (OF_SHARES.has(after) && (after.lower !== "share" || at(tokens, i + 2) === "price")) return null;
  const counted =
    after.kind === "word" &&
    !after.glued &&
    /[^s]s$/.test(after.lower) &&
    ![
      "was",
      "is",
      "has",
      "as",
      "its",
      "this",
      "looks",
      "sales",
      "results",
      "earnings",
      "highs",
      "lows",
      "levels",
      "rates",
      "prices",
      "multiples",
      "valuations",
      "margins",
      "numbers",
      "revenues",
      "does",
      "seems",
      "capex's",
    ].includes(after.lower);
  return counted && !PREPOSITIONS.has(before) && !MONTHS.has(before) ? null : token.value;
}

/** The year said after a period at `i`: `2024`, `, 2024`, `of 2024`, `'24`, `last year`. Null in `settled` means none was said. */
export function yearAfter(
  tokens: readonly Token[],
  i: number,
  afterDay = false,
): { year: number | null; shift: number | null; next: number } {
  let j = i;
  if ((at(tokens, j) === "," && afterDay) || at(tokens, j) === "of" || at(tokens, j) === "in") j++;
  if (at(tokens, j) === "'" && tokens[j + 1]?.kind === "number" && tokens[j + 1].lower.length === 2)
    return { year: fullYear(tokens[j + 1].value), shift: null, next: j + 2 };
  const year = j < tokens.length && tokens[j].breaks === 0 ? yearAt(tokens, j) : null;
  const isRange =
    tokens[j + 1]?.glued && ["/", "-", "–"].includes(at(tokens, j + 1)) && tokens[j + 2]?.kind === "number";
  if (year !== null && !isRange) return { year, shift: null, next: j + 1 };
  const word = at(tokens, j);
  const shift =
    at(tokens, j + 1) === "year"
      ? ({ last: -1, this: 0, next: 1, previous: -1, prior: -1 } as Record<string, number>)[word]
      : undefined;
  return shift === undefined ? { year: null, shift: null, next: i } : { year: null, shift, next: j + 2 };
}

export const yearOf = (when: When, year: number | null, shift: number | null) =>
  year ?? (shift !== null && when.saidAt !== null ? partsOf(when.saidAt).year + shift : null);

/** `January 20`, `Jan 24, 2025`, `20 January`, `May 2007`, `March`, `late May last year`. */
export function monthPeriodAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const lead = leadingDay(tokens, i);
  const start = lead ? lead.next : i;
  const month = monthAt(tokens, start);
  if (month === null) return null;
  let next = start + 1;
  // The point of "Jan. 27" is the month's; that of "in January." ends the sentence.
  if (SHORT.has(tokens[start].lower) && at(tokens, next) === "." && tokens[next + 1]?.kind === "number") next++;
  const after = tokens[next];
  const isDay =
    !lead &&
    after?.kind === "number" &&
    after.breaks === 0 &&
    /^\d{1,2}$/.test(after.lower) &&
    after.value >= 1 &&
    after.value <= 31 &&
    !["%", "x", "k", "bn"].includes(at(tokens, next + 1));
  if (isDay && isShortYear(tokens, i, next))
    return {
      settle: () => days(monthDays(2000 + after.value, month), "month"),
      relation: "in",
      rule: "month",
      next: next + 1,
    };
  let day = lead?.day ?? null;
  if (isDay) {
    day = after.value;
    next++;
    if (/^(?:st|nd|rd|th)$/.test(at(tokens, next)) && tokens[next].glued) next++;
  }
  const said = yearAfter(tokens, next, day !== null);
  const known = said.year !== null || said.shift !== null;
  const settle = (when: When) => {
    const year = yearOf(when, said.year, said.shift);
    if (day !== null)
      return year === null
        ? known
          ? UNKNOWN
          : dayWithoutYear(month, day)(when)
        : days({ start: dayFrom(year, month, day), end: dayFrom(year, month, day) }, "day");
    if (year !== null) return days(monthDays(year, month), "month");
    return known ? UNKNOWN : monthWithoutYear(month, OF_MONTHS.has(at(tokens, said.next)))(when);
  };
  return { settle, relation: "in", rule: day === null ? "month" : "date", next: said.next };
}

/** `in March 22`: after "in" stands no day, so that the number is the year's. */
const isShortYear = (tokens: readonly Token[], i: number, year: number) =>
  at(tokens, i - 1) === "in" &&
  tokens[year].value >= 16 &&
  !(tokens[year + 1]?.glued && tokens[year + 1].kind === "word");

function leadingDay(tokens: readonly Token[], i: number): { day: number; next: number } | null {
  const token = tokens[i];
  const spelled = spelledDayAt(tokens, i);
  if (spelled) return monthAt(tokens, spelled.next) === null ? null : spelled;
  if (token?.kind !== "number" || !(token.value >= 1 && token.value <= 31)) return null;
  let next = i + 1;
  if (tokens[next]?.glued && /^(?:st|nd|rd|th)$/.test(tokens[next].lower)) next++;
  if (at(tokens, next) === "of") next++;
  return next < tokens.length &&
    tokens[next].breaks === 0 &&
    MONTHS.has(at(tokens, next)) &&
    !(at(tokens, next) === "may" && tokens[next].caps === 0) &&
    /^\d{1,2}$/.test(token.lower)
    ? { day: token.value, next }
    : null;
}

/** `2024`, `2006/7`, `2020-2025`, `the 1990s`, `'90s`. */
export function yearPeriodAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const decade = decadeAt(tokens, i);
  if (decade) return decade;
  const year = yearAt(tokens, i);
  if (year === null) return null;
  const mark = tokens[i + 1];
  const second = tokens[i + 2];
  if (mark && second?.kind === "number" && second.glued && mark.glued && ["/", "-", "–", "—"].includes(mark.lower)) {
    const last =
      second.lower.length === 4
        ? yearAt(tokens, i + 2)
        : second.lower.length <= 2 &&
            (mark.lower === "/" || (second.lower.length === 2 && (second.value > 12 || isNextYear(tokens, i, year))))
          ? Math.floor(year / 10 ** second.lower.length) * 10 ** second.lower.length + second.value
          : null;
    if (last !== null && last > year)
      return {
        settle: () => days({ start: dayFrom(year, 1, 1), end: dayFrom(last, 12, 31) }, "span"),
        relation: "in",
        rule: "years",
        next: i + 3,
      };
  }
  return { settle: () => calendarYear(year), relation: "in", rule: "year", next: i + 1 };
}

/** `In 2008-09`: the year after, no month; `2008-09-01` is a day. */
const isNextYear = (tokens: readonly Token[], i: number, year: number) =>
  PREPOSITIONS.has(at(tokens, i - 1)) &&
  tokens[i + 2].value === (year + 1) % 100 &&
  !(tokens[i + 3]?.glued && ["-", "–", "/"].includes(at(tokens, i + 3)));

/** For each of these rules, whether a period it reads may start with a word. */
export const CALENDAR_STARTS = {
  month: ({ kind, lower }: Word) => (kind === "number" ? lower.length <= 2 : MONTHS.has(lower) || mayStartDay(lower)),
  year: ({ kind, lower }: Word) => kind === "number" || lower === "'",
};
