import { addMonths, type Day, monthDays, partsOf, weekday, yearDays } from "../../calendar.ts";
import { rollingAt } from "./lengths-of-time.ts";
import { openAfter, openOn } from "./market-days.ts";
import { days, type PeriodRead, type Settled, UNKNOWN, type When } from "./period-shape.ts";
import { fixedAt, stretchAt } from "./relative-dates.ts";
import { at, type Token } from "./tokens.ts";
import { WEEKDAYS } from "./weekday-names.ts";

const NEXT = new Set(["next", "following", "subsequent", "ensuing"]);
/** Of these no day is counted from the one it was said on. */
const NEXT_ONLY = new Set(["following", "subsequent", "ensuing"]);
const OF_MARKETS = new Set(["trading", "business", "market", "calendar"]);
const UNITS = new Map(Object.entries({ day: "day", session: "day", week: "week", month: "month", year: "year" }));
/** What stands behind `the day after`, `for the week`, where these end what is said of a time. */
const ENDS = new Set([
  "",
  ".",
  ",",
  ";",
  "!",
  "?",
  ")",
  "and",
  "but",
  "or",
  "while",
  "—",
  "–",
  "to",
  "on",
  "at",
  "then",
]);

/** Words of `the …` that such a time may go on with. */
export const mayBeTheNext = (word: string) => NEXT.has(word) || UNITS.has(word) || WEEKDAYS.has(word);

/** The first of a unit that begins after a day. */
function firstAfter(unit: string, day: Day): Settled {
  const named = WEEKDAYS.get(unit);
  if (named !== undefined) {
    const then = day + ((named - weekday(day) + 7) % 7 || 7);
    return days({ start: then, end: then }, "day");
  }
  if (unit === "day") return days({ start: openAfter(day), end: openAfter(day) }, "day");
  if (unit === "week") {
    const monday = day + ((8 - weekday(day)) % 7 || 7);
    return days({ start: monday, end: monday + 4 }, "week");
  }
  const { year, month } = partsOf(addMonths(day, unit === "month" ? 1 : 0));
  return unit === "month" ? days(monthDays(year, month), "month") : days(yearDays(year + 1), "year");
}

const BEFORE = new Set(["before", "prior", "earlier"]);

/** `The day before | it had lost 3%`, not `the day before it reported`. */
const tellsBefore = (tokens: readonly Token[], i: number) =>
  ["it", "they", "she", "he"].includes(at(tokens, i)) && at(tokens, i + 1) === "had";

/** The last such day before another. */
function lastBefore(unit: string, day: Day): Settled {
  const named = WEEKDAYS.get(unit);
  const then = named === undefined ? openOn(day - 1) : day - ((weekday(day) - named + 7) % 7 || 7);
  return days({ start: then, end: then }, "day");
}

/** `the day before`, `the Friday before`: the one before the time spoken of before; of a day where nothing was, the one before it was said. */
function theLast(tokens: readonly Token[], i: number, unit: string, next: number): PeriodRead {
  const settle = (when: When): Settled => fixedAt(tokens, i)?.settle(when) ?? UNKNOWN;
  return { settle, relation: "in", rule: "the-last", next, precedes: (first) => lastBefore(unit, first) };
}

/**
 * `the next day`, `the following session`, `next trading day`, `the month after`: of what came the one behind the time spoken of
 * before, of what is to come the one behind the day it was said.
 */
export function theNextAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const the = at(tokens, i) === "the";
  let k = the ? i + 1 : i;
  const isNext = NEXT.has(at(tokens, k));
  if (isNext) k++;
  if (isNext && OF_MARKETS.has(at(tokens, k))) k++;
  const word = at(tokens, k);
  const isNamed = WEEKDAYS.has(word) && (tokens[k].caps > 0 || word.endsWith("day"));
  const unit = isNamed ? word : UNITS.get(word);
  if (unit === undefined || (!the && (!isNext || (unit !== "day" && !(isNamed && NEXT_ONLY.has(at(tokens, i)))))))
    return null;
  let next = k + 1;
  if (!isNext) {
    const after = at(tokens, next);
    if (
      BEFORE.has(after) &&
      (unit === "day" || isNamed) &&
      (endsTime(tokens, next + 1) || tellsBefore(tokens, next + 1))
    )
      return theLast(tokens, i, unit, next + 1);
    if (after !== "thereafter" && !(after === "after" && endsTime(tokens, next + 1))) return null;
    next++;
  }
  // Of what is to come it is counted from the day it was said, as such words are where nothing was told before.
  const ahead = isNext ? (rollingAt(tokens, i) ?? stretchAt(tokens, the ? i + 1 : i)) : null;
  const settle = (when: When): Settled => {
    if (when.past || !isNext || when.saidAt === null) return UNKNOWN;
    return ahead?.settle(when) ?? { first: when.saidAt, last: when.saidAt + 1, grain: "span" };
  };
  return { settle, relation: "over", rule: "the-next", next, follows: (last) => firstAfter(unit, last) };
}

/** Whether words end there, or go on with what is no part of a time. */
export const endsTime = (tokens: readonly Token[], i: number) =>
  i >= tokens.length || tokens[i].breaks > 0 || ENDS.has(at(tokens, i));
