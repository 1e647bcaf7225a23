import { seasonAt, yearAfter, yearAt, yearOf } from "./calendar-periods.ts";
import { calendarYear, type PeriodRead, quarterFrom, type Settled, UNKNOWN, type When } from "./period-shape.ts";
import { stretch } from "./relative-dates.ts";
import type { Token } from "./tokens.ts";
import type { Word } from "./vocabulary.ts";

const at = (tokens: readonly Token[], i: number) => (i >= 0 && i < tokens.length ? tokens[i].lower : "");

const ENDS = new Set(["end", "close", "close-out"]);

/** Whether the end of a period may start with a word. */
export const mayStartEnd = ({ lower }: Word) => lower === "the" || lower === "year" || ENDS.has(lower);

/** `year end`, `the end of 2025`, `year's end`, `the year is out`. */
export function endOfAt(
  tokens: readonly Token[],
  i: number,
  base: (at: number) => PeriodRead | null,
): PeriodRead | null {
  let start = at(tokens, i) === "the" ? i + 1 : i;
  if (at(tokens, start) === "year" && ["end", "-"].includes(at(tokens, start + 1))) {
    const next = start + (at(tokens, start + 1) === "end" ? 2 : 3);
    if (at(tokens, next - 1) !== "end") return null;
    const said = yearAfter(tokens, next);
    return {
      settle: (when) => lastDay(calendarYear(yearOf(when, said.year, said.shift ?? 0) ?? Number.NaN)),
      relation: "in",
      rule: "year-end",
      next: said.next,
    };
  }
  if (!ENDS.has(at(tokens, start)) || at(tokens, start + 1) !== "of") return null;
  start += 2;
  if (at(tokens, start) === "the" && ["year", "quarter", "month", "week", "decade"].includes(at(tokens, start + 1))) {
    const noun = at(tokens, start + 1);
    return {
      settle: (when) => lastDay(noun === "quarter" ? quarterFrom(when, 0) : stretch(noun, 0, when)),
      relation: "in",
      rule: `end-of-${noun}`,
      next: start + 2,
    };
  }
  const season = at(tokens, start) === "the" ? start + 1 : start;
  const inner =
    start < tokens.length ? (base(start) ?? (season < tokens.length ? seasonAt(tokens, season, true) : null)) : null;
  return inner && { ...inner, settle: (when) => lastDay(inner.settle(when)), rule: `end-of:${inner.rule}` };
}

const END_WORDS: Record<string, string> = { eoy: "year", eoq: "quarter", eom: "month", eow: "week", eod: "day" };

export const isEndWord = ({ lower }: Word) => Object.hasOwn(END_WORDS, lower);

/** `EOY`, `EOM`, `EOW`: the last day of the year, month or week it was said in. */
export function endWordAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const noun = Object.hasOwn(END_WORDS, at(tokens, i)) ? END_WORDS[at(tokens, i)] : null;
  if (noun === null) return null;
  const said = yearAfter(tokens, i + 1);
  const settle = (when: When): Settled => {
    if (when.saidAt === null) return UNKNOWN;
    if (noun === "day") return { first: when.saidAt, last: when.saidAt, grain: "day" };
    if (noun === "year") return lastDay(calendarYear(yearOf(when, said.year, said.shift ?? 0) ?? Number.NaN));
    return lastDay(noun === "quarter" ? quarterFrom(when, 0) : stretch(noun, 0, when));
  };
  return { settle, relation: "in", rule: `${noun}-end`, next: noun === "year" ? said.next : i + 1 };
}

const lastDay = (settled: Settled): Settled =>
  settled.last === null || Number.isNaN(settled.last)
    ? UNKNOWN
    : { first: settled.last, last: settled.last, grain: "day" };

/** `2025 is over`, `the year is out`: what follows `before`. */
export function overAfter(tokens: readonly Token[], i: number): PeriodRead | null {
  const year = yearAt(tokens, i);
  const noun = at(tokens, i + 1);
  const isYear = at(tokens, i) === "the" && ["year", "decade", "month", "quarter"].includes(noun);
  const verb = year === null ? (isYear ? i + 2 : -1) : i + 1;
  const ending = at(tokens, verb + 1);
  if (
    verb < 0 ||
    !["is", "'s", "ends"].includes(at(tokens, verb)) ||
    (at(tokens, verb) !== "ends" && !["over", "out", "up", "done"].includes(ending))
  )
    return null;
  const settle = (when: When) =>
    year !== null ? calendarYear(year) : noun === "quarter" ? quarterFrom(when, 0) : stretch(noun, 0, when);
  return { settle, relation: "in", rule: "year-is-over", next: at(tokens, verb) === "ends" ? verb + 1 : verb + 2 };
}
