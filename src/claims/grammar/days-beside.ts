import { addMonths, type Day, weekday } from "../../calendar.ts";
import { openAfter, openOn } from "./market-days.ts";
import { days, type PeriodRead, type Settled, UNKNOWN, type When } from "./period-shape.ts";
import { at, type Token } from "./tokens.ts";
import { WEEKDAYS } from "./weekday-names.ts";

const COUNTS = new Map(Object.entries({ the: 1, a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5 }));
const OF_MARKETS = new Set(["trading", "business", "market"]);
const UNITS = new Set(["day", "days", "session", "sessions"]);
const LONGER = new Map(Object.entries({ week: 7, weeks: 7, month: 0, months: 0 }));
const SIDES = new Map<string, 1 | -1>(Object.entries({ after: 1, following: 1, before: -1, preceding: -1 } as const));
const OWNERS = new Set(["its", "the", "that", "their"]);
/** `After its 17% drop on January 27`, `after the January 27 crash`: what came to pass on the day. */
const MOVES = new Set(
  "drop fall plunge crash slump slide rout sell-off selloff decline loss collapse tumble rally jump surge gain rise pop spike bounce rebound bloodbath massacre".split(
    " ",
  ),
);
const DAYS = new Set(["date", "numeric-date", "iso-date", "weekday"]);

/** Where a day is named behind `after`, be it that of a move; null where none is. */
function dayBehind(
  tokens: readonly Token[],
  i: number,
  plain: (i: number) => PeriodRead | null,
): { day: PeriodRead; next: number; isMove: boolean } | null {
  let k = OWNERS.has(at(tokens, i)) ? i + 1 : i;
  const owned = k > i;
  if (owned && tokens[k]?.kind === "number") {
    k++;
    if (["%", "percent", "pct"].includes(at(tokens, k))) k++;
  }
  const isMove = owned && MOVES.has(at(tokens, k));
  if (isMove) k++;
  if (isMove && (at(tokens, k) === "on" || at(tokens, k) === "of")) k++;
  const day = k < tokens.length && tokens[k].breaks < 2 ? plain(k) : null;
  if (!day || !DAYS.has(day.rule)) return null;
  if (!owned || isMove) return { day, next: day.next, isMove };
  return MOVES.has(at(tokens, day.next)) ? { day, next: day.next + 1, isMove: true } : null;
}

/** `Since | its 17% drop on January 27`, `since | the January 27 crash`: the day on which something came to pass. */
export function dayOfMoveAt(
  tokens: readonly Token[],
  i: number,
  plain: (i: number) => PeriodRead | null,
): PeriodRead | null {
  const found = OWNERS.has(at(tokens, i)) ? dayBehind(tokens, i, plain) : null;
  return found?.isMove ? { ...found.day, rule: "day-of-move", next: found.next } : null;
}

/** So many days from one: told by sessions and by the calendar alike, else it is not known which is meant. */
function beside(day: Day, count: number, side: number): Settled {
  let session = day;
  for (let step = 0; step < count; step++) session = side > 0 ? openAfter(session) : openOn(session - 1);
  const known = count === 1 || session === day + side * count;
  return known ? days({ start: session, end: session }, "day") : UNKNOWN;
}

/** The day so many weeks or months from one, where markets are open on it. */
function longAway(day: Day, count: number, length: number): Settled {
  const then = length > 0 ? day + count * length : addMonths(day, count);
  return openOn(then) === then ? days({ start: then, end: then }, "day") : UNKNOWN;
}

/** The next such weekday behind a day, or the last one before it. */
export function weekdayBeside(day: Day, named: number, side: 1 | -1): Day {
  return day + side * ((side * (named - weekday(day)) + 7) % 7 || 7);
}

/** `The day after January 27`, `two days before its August 5 drop`, `the Monday after January 24`: a day told by another. */
export function dayBesideAt(
  tokens: readonly Token[],
  i: number,
  plain: (i: number) => PeriodRead | null,
): PeriodRead | null {
  const count = COUNTS.get(at(tokens, i));
  let k = count === undefined ? i : i + 1;
  if (OF_MARKETS.has(at(tokens, k))) k++;
  const named = WEEKDAYS.get(at(tokens, k));
  const longer = at(tokens, i) === "the" ? undefined : LONGER.get(at(tokens, k));
  const isCounted = count !== undefined && (UNITS.has(at(tokens, k)) || longer !== undefined);
  if (named === undefined ? !isCounted : (count ?? 1) > 1) return null;
  const side = SIDES.get(at(tokens, k + 1));
  const found = side === undefined ? null : dayBehind(tokens, k + 2, plain);
  if (!found || side === undefined) return null;
  const settle = (when: When): Settled => {
    const { first, grain } = found.day.settle(when);
    if (first === null || grain !== "day") return UNKNOWN;
    if (longer !== undefined) return longAway(first, (count ?? 1) * side, longer);
    if (named === undefined) return beside(first, count ?? 1, side);
    const day = weekdayBeside(first, named, side);
    return days({ start: day, end: day }, "day");
  };
  return { settle, relation: "in", rule: longer === undefined ? "day-beside" : "day-long-beside", next: found.next };
}
