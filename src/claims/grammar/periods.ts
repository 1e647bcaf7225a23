import periods from "../../../data/registry/lexicon/periods.json" with { type: "json" };
import { CALENDAR_STARTS, yearPeriodAt } from "./calendar-periods.ts";
import { datedWeekdayAt } from "./dated-weekday.ts";
import { dayBesideAt, dayOfMoveAt } from "./days-beside.ts";
import { afterBegins, afterTurn, leadOf, noLaterAt, reportedAt } from "./deadline-words.ts";
import { isDecadeWord } from "./decades.ts";
import { endOfAt, isEnd, mayStartEnd, overAfter } from "./ends.ts";
import { EPISODE_STARTS } from "./episodes.ts";
import { fiscalPeriodAt, mayStartFiscal } from "./fiscal-periods.ts";
import { HOLIDAY_QUARTER_STARTS } from "./holiday-quarters.ts";
import { HOLIDAY_NAMES } from "./holidays.ts";
import { agoAt, horizonAfter, mayStartLength, ROLLING, rollingAt } from "./lengths-of-time.ts";
import { monthsAt } from "./month-ranges.ts";
import { monthsOfAt } from "./months-of.ts";
import { mayStartNumber } from "./numbers.ts";
import { numericDateAt } from "./numeric-dates.ts";
import { mayStartOccasion, occasionAt } from "./occasions.ts";
import { isRest, mayStartPart, partAt } from "./parts-of-periods.ts";
import type { PeriodRead } from "./period-shape.ts";
import { IS_RELATION, LEADS_PERIOD, RELATIONS, STARTS, STARTS_PERIOD } from "./period-starts.ts";
import { isFourth } from "./quarters-as-parts.ts";
import { related } from "./related-periods.ts";
import { beforeLastAt, begunAt, fixedAt, RELATIVE_STARTS, stretchAt, toDateAt, weekdayAt } from "./relative-dates.ts";
import { bareSeason, mayStartSeason, seasonAt } from "./seasons.ts";
import { mayBeTheNext, theNextAt } from "./the-next.ts";
import { at, type Token } from "./tokens.ts";
import { extended, shortYear, startingAt, twoEnded } from "./two-ended.ts";
import { PerWord, type Word } from "./vocabulary.ts";
import { sessionsByDayAt, WEEKS_OF_STARTS, weekByDayAt, weekOfAt } from "./weeks-of.ts";

type Rule = (tokens: readonly Token[], i: number, depth: number) => PeriodRead | null;

const ARTICLES = new Set(["the", "those", "its", "their"]);

/** `this year` after an article; but "the past year", "the last week", "the next month" are counted from the day itself. */
const calendarStretch = (tokens: readonly Token[], i: number) =>
  ["past", "last", "next"].includes(at(tokens, i)) && at(tokens, i + 2) !== "of" ? null : stretchAt(tokens, i);

const decadeWithArticle: Rule = (tokens, i) => {
  if (!ARTICLES.has(at(tokens, i))) return null;
  const beforeLast = beforeLastAt(tokens, i) ?? begunAt(tokens, i) ?? theNextAt(tokens, i);
  if (beforeLast) return beforeLast;
  const beside = dayBesideAt(tokens, i, plainOf(tokens));
  if (beside) return beside;
  return i + 1 < tokens.length
    ? (yearPeriodAt(tokens, i + 1) ?? monthsAt(tokens, i + 1) ?? calendarStretch(tokens, i + 1))
    : null;
};

const MONTHS_OF_STARTS = new Set(["the", "first", "opening", "initial", "last", "final", "closing"]);

/** Parts of parts (`late in the end of early 2024`) are read this deep, so that no text takes more than its length. */
const DEEPEST = 3;
const base = (tokens: readonly Token[], depth: number) => (from: number) =>
  depth < DEEPEST ? plainPeriodAt(tokens, from, depth + 1) : null;

/** Words before a period that are part of it and say nothing by themselves. */
const LEADS = new Set(["the", "those", "its", "their", "our", "his", "her"]);
/** The second words of days and holidays whose names begin with one of them: `the day before`. */
const NAMED_BEHIND = new Set(
  [...Object.keys(periods.fixed), ...HOLIDAY_NAMES]
    .map((name) => name.toLowerCase().split(" "))
    .flatMap(([first, second]) => (LEADS.has(first) ? [second] : [])),
);

type MayBe = (word: Word) => boolean;
const never: MayBe = () => false;

/**
 * The rules for a period without preposition, in the order to try them, each with the words it may start with, and the words it
 * goes on with where it starts with one of `LEADS`; at most 15, one bit each of a `PerWord`.
 */
const RULES: readonly (readonly [mayStart: MayBe, mayFollow: MayBe, rule: Rule])[] = [
  [RELATIVE_STARTS.toDate, never, toDateAt],
  [
    mayStartPart,
    (word) => word.lower === "middle" || isRest(word),
    (tokens, i, depth) => partAt(tokens, i, base(tokens, depth)),
  ],
  [
    (word) => mayStartEnd(word) || MONTHS_OF_STARTS.has(word.lower) || WEEKS_OF_STARTS.has(word.lower),
    (word) =>
      isEnd(word) || MONTHS_OF_STARTS.has(word.lower) || WEEKS_OF_STARTS.has(word.lower) || mayStartNumber(word.lower),
    (tokens, i, depth) =>
      endOfAt(tokens, i, base(tokens, depth)) ??
      weekOfAt(tokens, i, base(tokens, depth)) ??
      weekByDayAt(tokens, i, base(tokens, depth)) ??
      sessionsByDayAt(tokens, i, base(tokens, depth)) ??
      monthsOfAt(tokens, i, base(tokens, depth)),
  ],
  [
    mayStartOccasion,
    ({ kind, lower }) =>
      kind === "number" ||
      lower === "weekend" ||
      NAMED_BEHIND.has(lower) ||
      HOLIDAY_QUARTER_STARTS.includes(lower) ||
      EPISODE_STARTS.includes(lower),
    occasionAt,
  ],
  [mayStartFiscal, mayStartFiscal, fiscalPeriodAt],
  [mayStartSeason, never, (tokens, i) => seasonAt(tokens, i)],
  [({ kind }) => kind === "number", never, numericDateAt],
  [CALENDAR_STARTS.month, never, monthsAt],
  [RELATIVE_STARTS.ago, never, (tokens, i) => agoAt(tokens, i) ?? dayBesideAt(tokens, i, plainOf(tokens))],
  [CALENDAR_STARTS.year, never, yearPeriodAt],
  [
    ({ lower }) => ARTICLES.has(lower),
    (word) =>
      RELATIVE_STARTS.beforeLast(word) ||
      mayBeTheNext(word.lower) ||
      CALENDAR_STARTS.year(word) ||
      CALENDAR_STARTS.month(word) ||
      RELATIVE_STARTS.stretch(word) ||
      isDecadeWord(word),
    decadeWithArticle,
  ],
  [RELATIVE_STARTS.stretch, never, stretchAt],
  [
    RELATIVE_STARTS.rolling,
    ({ lower }) => ROLLING.has(lower),
    (tokens, i) => theNextAt(tokens, i) ?? dayBesideAt(tokens, i, plainOf(tokens)) ?? rollingAt(tokens, i),
  ],
  [RELATIVE_STARTS.fixed, ({ lower }) => NAMED_BEHIND.has(lower), fixedAt],
  [
    RELATIVE_STARTS.weekday,
    never,
    (tokens, i) => dayBesideAt(tokens, i, plainOf(tokens)) ?? datedWeekdayAt(tokens, i) ?? weekdayAt(tokens, i),
  ],
];

/** For each word the rules that may start with it, as bits. */
const RULES_OF = new PerWord((word) =>
  word.kind === "number" || STARTS.has(word.lower)
    ? RULES.reduce((bits, [mayStart], k) => (mayStart(word) ? bits | (1 << k) : bits), 0)
    : 0,
);

/** For each word the rules that may go on with it behind one of `LEADS`, as bits. */
const RULES_BEHIND = new PerWord((word) =>
  RULES.reduce((bits, [, mayFollow], k) => (mayFollow(word) ? bits | (1 << k) : bits), 0),
);
const IS_LEAD = new PerWord(({ lower }) => (LEADS.has(lower) ? 1 : 0));

/** The rules that may read a period at token `i`, told by its word, or by two words where the first is one of `LEADS`. */
function rulesAt(tokens: readonly Token[], i: number): number {
  const { word } = tokens[i];
  const rules = RULES_OF.of(word);
  if (rules === 0 || IS_LEAD.of(word) === 0) return rules;
  return i + 1 < tokens.length ? rules & RULES_BEHIND.of(tokens[i + 1].word) : 0;
}

/** A period without preposition at token `i`. */
function plainPeriodAt(tokens: readonly Token[], i: number, depth = 0): PeriodRead | null {
  if (i >= tokens.length) return null;
  let rules = rulesAt(tokens, i);
  for (let k = 0; rules !== 0; k++, rules >>>= 1) {
    if ((rules & 1) === 0) continue;
    const read = RULES[k][2](tokens, i, depth);
    if (read) return read;
  }
  return null;
}

/** "By a quarter", "over a quarter of": a fourth, no time. */
function isFraction(tokens: readonly Token[], start: number): boolean {
  if (at(tokens, start) !== "a") return false;
  if (isFourth(tokens, start)) return true;
  return at(tokens, start + 1) === "quarter" && (at(tokens, start + 2) === "of" || isWithinDay(tokens, start));
}

/** "Over a quarter in one session", "over a quarter today": no quarter lies within a day. */
const isWithinDay = (tokens: readonly Token[], start: number) =>
  at(tokens, start - 1) === "over" &&
  (at(tokens, start + 2) === "today" ||
    (["in", "within", "on"].includes(at(tokens, start + 2)) &&
      [3, 4, 5].some((k) => ["day", "session", "hours"].includes(at(tokens, start + k)))));

/** Words that may stand after the preposition of a period: what one starts with, a length of time, and words in between. */
const AFTER_RELATION = new PerWord((word) =>
  RULES_OF.of(word) !== 0 || mayStartLength(word) || ["the", "in", "at", "'"].includes(word.lower) ? 1 : 0,
);

/** False for most prepositions, as the word behind them tells. */
const leadsPeriod = (tokens: readonly Token[], i: number) =>
  RULES_OF.of(tokens[i].word) !== 0 || (i + 1 < tokens.length && AFTER_RELATION.of(tokens[i + 1].word) !== 0);

/** `before June is out`, `until the year ends`, `by the time the quarter is over` or `begins`: the end of what runs out, the eve of what begins. */
function overAt(tokens: readonly Token[], preposition: string, i: number): PeriodRead | null {
  const timed = preposition === "by" && at(tokens, i) === "the" && at(tokens, i + 1) === "time";
  if (!timed && !["before", "until", "till"].includes(preposition)) return null;
  const from = timed ? i + 2 : i;
  const over = overAfter(tokens, from, (at) => (at < tokens.length ? plainPeriodAt(tokens, at) : null));
  if (over) return related(over, "by", "by");
  const reported = timed ? reportedAt(tokens, from, plainOf(tokens)) : null;
  if (reported) return related(reported, "by", "by");
  const begun =
    timed && from < tokens.length ? (plainPeriodAt(tokens, from) ?? bareSeason(tokens, from, "before")) : null;
  const read = begun && afterBegins(tokens, begun, "before");
  return read && read.next > (begun?.next ?? 0) ? related(read, "before", "before") : null;
}

/** `Pre-2008`: the token after the hyphen; without one, the next. */
const joinedAt = (tokens: readonly Token[], i: number) =>
  at(tokens, i + 1) === "-" && tokens[i + 1].glued && tokens[i + 2]?.glued ? i + 2 : i + 1;

/** `Through at least Q3`, `since at least 2009`: the words between say nothing of when. */
const AT_LEAST = new Set(["since", "through", "thru", "until", "till", "into"]);

const plainOf = (tokens: readonly Token[]) => (i: number) => plainPeriodAt(tokens, i);
const anyOf = (tokens: readonly Token[]) => (i: number) => (i < tokens.length ? periodAt(tokens, i) : null);

/** A period that starts at token `i`, with the preposition that says how the claim stands to it, or null. */
export function periodAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const token = tokens[i];
  const leads = LEADS_PERIOD.of(token.word);
  if ((leads & STARTS_PERIOD) === 0) return null;
  if (token.lower === "no" || token.lower === "not" || token.lower === "by") {
    const due = noLaterAt(tokens, i, plainOf(tokens));
    if (due || token.lower !== "by") return due;
  }
  const lead = (leads & IS_RELATION) !== 0 ? RELATIONS.get(token.lower) : undefined;
  const side = lead ? null : leadOf(tokens, i);
  const relation = lead ?? side?.relation;
  const word = side ? side.relation : token.lower;
  if (lead !== undefined && word !== "pre" && !leadsPeriod(tokens, i)) return null;
  if (isFraction(tokens, relation === undefined ? i : i + 1)) return null;
  const read = side ? null : plainPeriodAt(tokens, i);
  const short = !side && token.lower === "'" ? shortYear(tokens, i) : null;
  const plain = read ? extended(tokens, read, plainOf(tokens), anyOf(tokens)) : short;
  if (plain || relation === undefined) return plain;
  let start = side?.next ?? i + 1;
  if (word === "pre" && joinedAt(tokens, i) === start) return null;
  if (start >= tokens.length || (word !== "pre" && AFTER_RELATION.of(tokens[start].word) === 0)) return null;
  if (word === "pre") start = joinedAt(tokens, i);
  if (word === "back" && at(tokens, start) === "in") start++;
  if (AT_LEAST.has(word) && at(tokens, start) === "at" && at(tokens, start + 1) === "least") start += 2;
  if (
    ["by", "before", "until", "over", "for"].includes(word) &&
    at(tokens, start) === "the" &&
    at(tokens, start + 1) === "end"
  )
    start++;
  start = afterTurn(tokens, word, start);
  const over = overAt(tokens, word, start);
  if (over) return over;
  const ofMove = word === "since" ? dayOfMoveAt(tokens, start, plainOf(tokens)) : null;
  if (ofMove) return related(ofMove, relation, word);
  const inner = start < tokens.length && tokens[start].breaks < 2 ? plainPeriodAt(tokens, start) : null;
  const range = twoEnded(tokens, start, inner, word, plainOf(tokens));
  if (range) return range;
  const runsUpTo = word === "into" && inner?.rule.includes("end") ? "until" : relation;
  if (inner)
    return word === "at" && !inner.rule.includes("end")
      ? null
      : related(afterBegins(tokens, inner, word), runsUpTo, word);
  const season = bareSeason(tokens, start, word);
  if (season) return related(afterBegins(tokens, season, word), relation, word);
  const horizon =
    ["in", "within", "inside", "for", "over", "after"].includes(word) && start < tokens.length
      ? horizonAfter(tokens, word, start)
      : null;
  return horizon && startingAt(tokens, horizon, plainOf(tokens));
}
