import { yearAfter, yearAt, yearOf } from "./calendar-periods.ts";
import {
  calendarYear,
  fiscalSettled,
  type PeriodRead,
  quarterFrom,
  type Settled,
  UNKNOWN,
  type When,
} from "./period-shape.ts";
import { stretch } from "./relative-dates.ts";
import { seasonAt } from "./seasons.ts";
import { at, type Token } from "./tokens.ts";
import { type Word, WordSet } from "./vocabulary.ts";

const ENDS = new Set(["end", "close", "close-out"]);
/** `The top end of its 2026 range`: of a range, no time. */
const OF_RANGE = new WordSet("top bottom low high upper lower either both each other front back short long");
const STARTS = new Set(["start", "beginning"]);

/** Whether the end or the start of a period may begin with a word; `isEnd` leaves its article out. */
export const mayStartEnd = (word: Word) => word.lower === "the" || isEnd(word);
export const isEnd = ({ lower }: Word) =>
  lower === "year" || lower === "quarter" || ENDS.has(lower) || STARTS.has(lower);

/** `year end`, `the end of 2025`, `the start of the second quarter`: the last or the first day of a period. */
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
      settle: (when) => yearEnd(when, said),
      relation: "in",
      rule: "year-end",
      next: said.next,
    };
  }
  if (at(tokens, start) === "quarter") return quarterEndAt(tokens, start);
  if (isFirstOf(tokens, start) && /^quarters?$/.test(at(tokens, start - 3))) return firstQuarterOf(tokens, start + 2);
  start = lastDayOf(tokens, start);
  const starts = STARTS.has(at(tokens, start)) || isFirstOf(tokens, start);
  const lasts = LAST_DAYS.has(tokens[start]) && /^(?:last|final|trading)$/.test(at(tokens, start - 1));
  if (!starts && !lasts && (!ENDS.has(at(tokens, start)) || OF_RANGE.has(tokens[start - 1]))) return null;
  if (at(tokens, start + 1) !== "of") return starts ? null : endBefore(tokens, start, base);
  const [side, edge] = starts ? (["start", firstDay] as const) : (["end", lastDay] as const);
  start += 2;
  if (at(tokens, start) === "the" && ["year", "quarter", "month", "week", "decade"].includes(at(tokens, start + 1))) {
    const noun = at(tokens, start + 1);
    return {
      settle: (when) => edge(noun === "quarter" ? quarterFrom(when, 0) : stretch(noun, 0, when)),
      relation: "in",
      rule: `${side}-of-${noun}`,
      next: start + 2,
    };
  }
  if (at(tokens, start) === "year" && yearAt(tokens, start + 1) !== null) start++;
  const season = at(tokens, start) === "the" ? start + 1 : start;
  const inner =
    start < tokens.length ? (base(start) ?? (season < tokens.length ? seasonAt(tokens, season, true) : null)) : null;
  return inner && { ...inner, settle: (when) => edge(inner.settle(when)), rule: `${side}-of:${inner.rule}` };
}

/** `At year end`: of what was, the last one gone by. */
function yearEnd(when: When, { year, shift }: { year: number | null; shift: number | null }): Settled {
  const end = lastDay(calendarYear(yearOf(when, year, shift ?? 0) ?? Number.NaN));
  const gone = year === null && shift === null && when.past && end.first !== null && when.saidAt !== null;
  return gone && (end.first as number) > (when.saidAt as number)
    ? lastDay(calendarYear(yearOf(when, null, -1) ?? Number.NaN))
    : end;
}

/** `At quarter end`: the last day of the quarter under way, of what was of the one before. */
function quarterEndAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const end = at(tokens, i + 1) === "-" ? i + 2 : i + 1;
  if (at(tokens, end) !== "end") return null;
  const settle = (when: When) => lastDay(quarterFrom(when, when.future ? 0 : -1));
  return { settle, relation: "in", rule: "quarter-end", next: end + 1 };
}

const LAST_DAYS = new WordSet("day session");
/** `The last trading day of July`: where its day stands, behind the words that say which; else the same place. */
function lastDayOf(tokens: readonly Token[], i: number): number {
  if (at(tokens, i) !== "last" && at(tokens, i) !== "final") return i;
  const day = at(tokens, i + 1) === "trading" ? i + 2 : i + 1;
  return LAST_DAYS.has(tokens[day]) && at(tokens, day + 1) === "of" ? day : i;
}

/** `The first of 2024`, `the first of the year`: where it begins, where no other first of it was spoken of. */
const isFirstOf = (tokens: readonly Token[], i: number) =>
  at(tokens, i) === "first" &&
  at(tokens, i - 1) === "the" &&
  at(tokens, i + 1) === "of" &&
  ["since", "from"].includes(at(tokens, i - 2)) &&
  (yearAt(tokens, i + 2) !== null || (at(tokens, i + 2) === "the" && at(tokens, i + 3) === "year"));

/** "No quarter since the first of 2024": the first quarter. */
function firstQuarterOf(tokens: readonly Token[], i: number): PeriodRead | null {
  const year = yearAt(tokens, i);
  if (year === null) return null;
  const settle = ({ calendar }: When) => fiscalSettled(calendar, { year, quarter: 1 });
  return { settle, relation: "in", rule: "first-quarter", next: i + 1 };
}

const NAMED = /^(?:month|year|fiscal-.*)$/;

/** `Will end Q2 higher`, `doesn't end June red`: how it comes out of that time, whose last day by itself is not meant. */
const BEFORE_VERB = new WordSet(
  "will 'll won't wont to would wouldn't should shouldn't could couldn't may might can can't cannot must shall gonna not never do don't does doesn't did didn't both all also still only even probably likely",
);

/** Behind one of those words, or behind the last of several names: `NVDA and AMD end Q2 higher`. */
const isVerb = (tokens: readonly Token[], i: number) =>
  BEFORE_VERB.has(tokens[i - 1]) || (["and", "or"].includes(at(tokens, i - 2)) && (tokens[i - 1]?.caps ?? 0) > 0);

/** `end 2023`, `by end Q3`, `end June`: the last day of what is named right behind. */
function endBefore(tokens: readonly Token[], start: number, base: (at: number) => PeriodRead | null) {
  if (isVerb(tokens, start)) return null;
  if (at(tokens, start) !== "end" || tokens[start + 1]?.breaks !== 0 || at(tokens, start - 1) === "-") return null;
  const inner = base(start + 1);
  if (inner?.relation !== "in" || !NAMED.test(inner.rule)) return null;
  return { ...inner, settle: (when: When) => lastDay(inner.settle(when)), rule: `end-of:${inner.rule}` };
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

const firstDay = (settled: Settled): Settled =>
  settled.first === null || Number.isNaN(settled.first)
    ? UNKNOWN
    : { first: settled.first, last: settled.first, grain: "day" };

const OVER = new Set(["over", "out", "up", "done", "finished", "past", "gone", "through"]);
const ENDING = new WordSet("ends closes finishes expires");

/** The token after the words that say that a time runs out (`is over`, `has ended`, `ends`), or null. */
function runsOut(tokens: readonly Token[], i: number): number | null {
  const next = at(tokens, i + 1);
  if (ENDING.has(tokens[i])) return i + 1;
  if (["is", "'s", "are"].includes(at(tokens, i)) && OVER.has(next)) return i + 2;
  return ["has", "have"].includes(at(tokens, i)) && ["ended", "closed", "passed", "finished"].includes(next)
    ? i + 2
    : null;
}

/** `2025 is over`, `the year is out`, `the first half has ended`, `June ends`: what follows `before`. */
export function overAfter(
  tokens: readonly Token[],
  i: number,
  base: (at: number) => PeriodRead | null,
): PeriodRead | null {
  const noun = at(tokens, i) === "the" ? at(tokens, i + 1) : "";
  const bare = ["year", "decade", "month", "quarter", "week"].includes(noun);
  const inner = bare ? null : base(i);
  const season = inner || bare ? null : seasonAt(tokens, at(tokens, i) === "the" ? i + 1 : i, true);
  const read = inner ?? season;
  const next = runsOut(tokens, bare ? i + 2 : (read?.next ?? tokens.length));
  if (next === null || (!bare && read?.relation !== "in")) return null;
  const settle = (when: When) =>
    read ? read.settle(when) : noun === "quarter" ? quarterFrom(when, 0) : stretch(noun, 0, when);
  return { settle, relation: "in", rule: "is-over", next };
}
