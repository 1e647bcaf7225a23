import { weekday } from "../../calendar.ts";
import type { PeriodRead, Settled, When } from "./period-shape.ts";
import { UNKNOWN } from "./period-shape.ts";
import { at, type Token } from "./tokens.ts";

const WEEKS = new Map(
  Object.entries({ first: 0, opening: 0, second: 1, third: 2, fourth: 3, last: -1, final: -1, closing: -1 }),
);
/** The words it may start with, beside its article. */
export const WEEKS_OF_STARTS: ReadonlySet<string> = new Set([...WEEKS.keys(), "week"]);
const DAYS = 7;

const ENDED = new Set(["ended", "ending", "to", "through"]);
const BEGUN = new Set(["beginning", "starting", "commencing", "of"]);
const FRIDAY = 4;

/** `The week of January 27`, `the week ended Jan 31`: Monday to Friday of the week that the day lies in. */
function weekWithAt(tokens: readonly Token[], i: number, base: (at: number) => PeriodRead | null): PeriodRead | null {
  const start = at(tokens, i) === "the" ? i + 1 : i;
  const word = at(tokens, start + 1);
  if (at(tokens, start) !== "week" || !(ENDED.has(word) || BEGUN.has(word)) || start + 2 >= tokens.length) return null;
  const inner = base(start + 2);
  if (!inner || !/^(?:date|numeric-date|weekday)$/.test(inner.rule)) return null;
  const settle = (when: When): Settled => {
    const { first } = inner.settle(when);
    if (first === null) return UNKNOWN;
    const monday = first - ((weekday(first) + DAYS - 1) % DAYS);
    return { first: monday, last: monday + FRIDAY, grain: "week" };
  };
  return { settle, relation: "in", rule: "week-of", next: inner.next };
}

/** `The first week of September`, `the last week of Q2`: seven days counted from an end of it. */
export function weekOfAt(
  tokens: readonly Token[],
  i: number,
  base: (at: number) => PeriodRead | null,
): PeriodRead | null {
  const whole = weekWithAt(tokens, i, base);
  if (whole) return whole;
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
