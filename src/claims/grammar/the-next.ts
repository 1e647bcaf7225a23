import { addMonths, type Day, monthDays, partsOf, weekday, yearDays } from "../../calendar.ts";
import { days, type PeriodRead, type Settled, UNKNOWN, type When } from "./period-shape.ts";
import { at, type Token } from "./tokens.ts";

const NEXT = new Set(["next", "following", "subsequent", "ensuing"]);
const OF_MARKETS = new Set(["trading", "business", "market", "calendar"]);
const UNITS = new Map(Object.entries({ day: "day", session: "day", week: "week", month: "month", year: "year" }));
/** What stands behind `the day after` where it ends what is said of it. */
const ENDS = new Set(["", ".", ",", ";", "!", "?", ")", "and", "but", "—", "to", "on", "then"]);

/** Words of `the …` that such a time may go on with. */
export const mayBeTheNext = (word: string) => NEXT.has(word) || UNITS.has(word);

const nextWeekday = (day: Day) => day + ({ 5: 3, 6: 2 }[weekday(day)] ?? 1);

/** The first of a unit that begins after a day. */
function firstAfter(unit: string, day: Day): Settled {
  if (unit === "day") return days({ start: nextWeekday(day), end: nextWeekday(day) }, "day");
  if (unit === "week") {
    const monday = day + ((8 - weekday(day)) % 7 || 7);
    return days({ start: monday, end: monday + 4 }, "week");
  }
  const { year, month } = partsOf(addMonths(day, unit === "month" ? 1 : 0));
  return unit === "month" ? days(monthDays(year, month), "month") : days(yearDays(year + 1), "year");
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
  const unit = UNITS.get(word);
  if (unit === undefined || (!the && (!isNext || unit !== "day"))) return null;
  let next = k + 1;
  if (!isNext) {
    const after = at(tokens, next);
    if (after !== "thereafter" && !(after === "after" && isEnd(tokens, next + 1))) return null;
    next++;
  }
  const settle = ({ saidAt, past }: When): Settled =>
    saidAt === null || past || !isNext ? UNKNOWN : ahead(unit, saidAt);
  return { settle, relation: "over", rule: "the-next", next, follows: (last) => firstAfter(unit, last) };
}

const isEnd = (tokens: readonly Token[], i: number) =>
  i >= tokens.length || tokens[i].breaks > 0 || ENDS.has(at(tokens, i));

/** From the day it was said to the end of one more such unit. */
function ahead(unit: string, saidAt: Day): Settled {
  const last =
    unit === "day" ? saidAt + 1 : unit === "week" ? saidAt + 7 : addMonths(saidAt, unit === "month" ? 1 : 12);
  return { first: saidAt, last, grain: "span" };
}
