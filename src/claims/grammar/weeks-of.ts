import { weekday } from "../../calendar.ts";
import { lengthAt } from "./lengths-of-time.ts";
import type { PeriodRead, Settled, When } from "./period-shape.ts";
import { UNKNOWN } from "./period-shape.ts";
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

const WEEKS = new Map(
  Object.entries({ first: 0, opening: 0, second: 1, third: 2, fourth: 3, last: -1, final: -1, closing: -1 }),
);
/** The words it may start with, beside its article. */
export const WEEKS_OF_STARTS: ReadonlySet<string> = new Set([...WEEKS.keys(), "week"]);
const DAYS = 7;
/** Days from Monday on. */
const FRIDAY = 4;

/** `The first week of September`, `the last week of Q2`: seven days counted from an end of it. */
export function weekOfAt(
  tokens: readonly Token[],
  i: number,
  base: (at: number) => PeriodRead | null,
): PeriodRead | null {
  const start = at(tokens, i) === "the" ? i + 1 : i;
  const place = WEEKS.get(at(tokens, start));
  if (place === undefined || at(tokens, start + 1) !== "week") return null;
  if (!["of", "in"].includes(at(tokens, start + 2)) || start + 3 >= tokens.length) return null;
  const inner = base(start + 3);
  if (!inner || !/^(?:month|fiscal-quarter|year)$/.test(inner.rule)) return null;
  const settle = (when: When): Settled => {
    const { first, last } = inner.settle(when);
    if (first === null || last === null) return UNKNOWN;
    const from = place < 0 ? last - DAYS + 1 : first + DAYS * place;
    return { first: from, last: Math.min(last, from + DAYS - 1), grain: "week" };
  };
  return { settle, relation: "in", rule: "week-of", next: inner.next };
}

/** What joins a stretch to the day it ends on, and to one that it begins behind or lies before. */
const UP_TO = new Set(["ended", "ending", "to", "through", "thru"]);
const BEGUN = new WordSet("of beginning starting commencing");
const BESIDE = new Set(["before", "after", "following", "preceding"]);

/** A period of one day told by its name or date. */
const dayAt = (i: number, base: (at: number) => PeriodRead | null): PeriodRead | null => {
  const inner = base(i);
  return inner && /^(?:numeric-date|date|weekday)$/.test(inner.rule) ? inner : null;
};

/** `The week of July 7`, `the week ended Friday`, `the week to March 21`: Monday to Friday, or to the day it ended. */
export function weekByDayAt(
  tokens: readonly Token[],
  i: number,
  base: (at: number) => PeriodRead | null,
): PeriodRead | null {
  const start = at(tokens, i) === "the" ? i + 1 : i;
  if (at(tokens, start) !== "week") return null;
  const ended = UP_TO.has(at(tokens, start + 1));
  if (!ended && !BEGUN.has(tokens[start + 1])) return null;
  const day = dayAt(start + (at(tokens, start + 2) === "on" ? 3 : 2), base);
  if (!day) return null;
  const settle = (when: When): Settled => {
    const { first } = day.settle(when);
    if (first === null) return UNKNOWN;
    const monday = first - ((weekday(first) + 6) % DAYS);
    return { first: monday, last: ended ? first : monday + FRIDAY, grain: "week" };
  };
  return { settle, relation: "in", rule: "week-of", next: day.next };
}

/** `The five sessions ended June 12`, `the eight trading days after Monday`: of which markets were open is not known here. */
export function sessionsByDayAt(
  tokens: readonly Token[],
  i: number,
  base: (at: number) => PeriodRead | null,
): PeriodRead | null {
  const length = at(tokens, i) === "the" ? lengthAt(tokens, i + 1) : null;
  if (!length || !/^(?:day|session)$/.test(length.unit)) return null;
  const joint = at(tokens, length.next);
  const day = UP_TO.has(joint) || BESIDE.has(joint) ? dayAt(length.next + 1, base) : null;
  return day && { settle: () => UNKNOWN, relation: "over", rule: "sessions-by-day", next: day.next };
}
