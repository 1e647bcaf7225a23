import { type Day, monthDays, partsOf } from "../../calendar.ts";
import type { PeriodMention } from "../mention.ts";
import { DURATIONS } from "./lexicon.ts";
import { openOn } from "./market-days.ts";
import { isPartOfNumber, mayStartNumber, numberAt } from "./numbers.ts";
import {
  calendarYear,
  days,
  type PeriodRead,
  quarterFrom,
  type Settled,
  sessionOn,
  shifted,
  UNKNOWN,
  type When,
} from "./period-shape.ts";
import { at, type Token } from "./tokens.ts";
import { PerWord, type Word } from "./vocabulary.ts";

interface Length {
  low: number;
  high: number;
  unit: string;
  factor: number;
  next: number;
}

const VAGUE = new Set(["several", "many", "some", "few"]);
/** `In couple months`: two, the article left out. */
const PAIR = "couple";
/** Between the two numbers of a length told as a range. */
const JOINTS = new Set(["-", "–", "to", "or"]);
const QUALIFIERS = new Set(["trading", "calendar", "full", "short", "reported"]);

/** True for words a length of time may start with. */
export const mayStartLength = (word: Word) =>
  word.kind === "number" ||
  word.lower === "-" ||
  mayStartNumber(word.lower) ||
  VAGUE.has(word.lower) ||
  word.lower === PAIR ||
  QUALIFIERS.has(word.lower) ||
  DURATIONS.starts(word);

/** What may stand behind the digits or the article that a length of time starts with. */
const MAY_FOLLOW = new PerWord((word) =>
  word.kind === "number" ||
  isPartOfNumber(word) ||
  JOINTS.has(word.lower) ||
  word.lower === "few" ||
  word.lower === "+" ||
  QUALIFIERS.has(word.lower) ||
  DURATIONS.starts(word)
    ? 1
    : 0,
);

/** False where no length of time starts, told by two words alone. */
function mayBeLength(tokens: readonly Token[], i: number): boolean {
  const { kind, lower } = tokens[i];
  if (kind !== "number" && lower !== "a" && lower !== "an") return true;
  return i + 1 < tokens.length && MAY_FOLLOW.of(tokens[i + 1].word) === 1;
}

/** A length of time: `2 years`, `3-5 years`, `a month`, `five sessions`, `one day`, `MONTHS` (of unknown number). */
export function lengthAt(tokens: readonly Token[], i: number): Length | null {
  if (i >= tokens.length || !mayBeLength(tokens, i)) return null;
  let next = i;
  const first = at(tokens, i);
  const fewOf = first === "a" && at(tokens, i + 1) === "few";
  const vague = fewOf || VAGUE.has(first);
  if (vague) next += fewOf ? 2 : 1;
  const article = (at(tokens, next) === "a" || at(tokens, next) === "an" || at(tokens, next) === "one") && !vague;
  const pair = first === PAIR ? { value: 2, next: at(tokens, i + 1) === "of" ? i + 2 : i + 1 } : null;
  const number = vague ? null : (pair ?? numberAt(tokens, next));
  let low = number ? number.value : article ? 1 : Number.NaN;
  if (number) next = at(tokens, number.next) === "+" && tokens[number.next].glued ? number.next + 1 : number.next;
  else if (article) next++;
  let high = low;
  if (number && JOINTS.has(at(tokens, next))) {
    const second = numberAt(tokens, next + 1);
    if (second) {
      high = second.value;
      next = second.next;
    }
  }
  if (at(tokens, next) === "-") next++;
  if (QUALIFIERS.has(at(tokens, next))) next++;
  const unit = next < tokens.length && tokens[next].breaks === 0 ? DURATIONS.longest(tokens, next) : null;
  if (!unit || (at(tokens, next).length < 3 && !tokens[next].glued)) return null;
  if (!number && !article && !vague && !/s$/.test(at(tokens, next))) low = high = 1;
  const more = article && at(tokens, unit.next) === "or" ? numberAt(tokens, unit.next + 1) : null;
  const so = article && at(tokens, unit.next) === "or" && at(tokens, unit.next + 1) === "so" ? unit.next + 2 : null;
  const end = more?.next ?? so ?? unit.next;
  return { low, high: more?.value ?? high, unit: unit.value[0], factor: unit.value[1], next: end };
}

const move = (day: number, length: Length, sign: 1 | -1) =>
  shifted(day, sign * length.high * length.factor, length.unit);

/** Up to so many days back are days on which markets were open: "in two days" said on a Monday is since Thursday's close. */
const FEW_DAYS = 5;

const isOfSessions = ({ unit, factor, high }: Length) =>
  factor === 1 && high > 1 && (unit === "session" ? high <= MANY_SESSIONS : unit === "day" && high <= FEW_DAYS);
/** Sessions that are counted one by one. */
const MANY_SESSIONS = 260;

function sessionsBack(day: number, count: number): number {
  let back = openOn(day);
  for (let left = count; left > 0; left--) back = openOn(back - 1);
  return back;
}

function window(length: Length, ahead: boolean | null, anchored: boolean): PeriodRead["settle"] {
  return (when) => {
    if (when.saidAt === null || Number.isNaN(length.high)) return UNKNOWN;
    const forward = ahead ?? when.future;
    if (length.unit === "hour" || length.unit === "minute")
      return days({ start: when.saidAt, end: when.saidAt }, "day");
    if (forward) return { first: when.saidAt, last: move(when.saidAt, length, 1), grain: "span" };
    if (isOfSessions(length))
      return { first: sessionsBack(sessionOn(when.saidAt), length.high), last: sessionOn(when.saidAt), grain: "span" };
    const end = anchored ? when.saidAt : sessionOn(when.saidAt);
    if (length.unit === "day" && length.high * length.factor === 1) return days({ start: end, end }, "day");
    return { first: move(end, length, -1), last: end, grain: "span" };
  };
}

/** Words that open a window of time, and whether it lies ahead. */
export const ROLLING = new Map([
  ...["last", "past", "previous", "trailing", "prior"].map((word) => [word, false] as const),
  ...["next", "coming"].map((word) => [word, true] as const),
]);

const MODALS = new Set("will 'll won't would could may might can should must gonna".split(" "));
const MEANT_TO = new Set("expected going likely set projected need needs have has tend tends supposed".split(" "));

/** `Will last 6 months`, `is expected to last two years`: the verb. */
export const isVerbLast = (tokens: readonly Token[], i: number) =>
  at(tokens, i) === "last" &&
  (MODALS.has(at(tokens, i - 1)) || (at(tokens, i - 1) === "to" && MEANT_TO.has(at(tokens, i - 2))));

/** `in the last 5 years`, `over the past year`, `the next six months`, `trailing twelve months`. */
export function rollingAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const start = at(tokens, i) === "the" ? i + 1 : i;
  const ahead = ROLLING.get(at(tokens, start));
  if (ahead === undefined || (start === i && isVerbLast(tokens, i))) return null;
  const length = lengthAt(tokens, start + 1);
  // "The past calendar year" is the one before this.
  if (!length || at(tokens, start + 1) === "calendar") return null;
  const single = length.next === start + 2;
  if (single && /s$/.test(at(tokens, start + 1)))
    return { settle: () => UNKNOWN, relation: "over", rule: "rolling", next: length.next };
  if (single && start === i && length.unit !== "session") return null;
  if (single && (length.unit === "quarter" || at(tokens, length.next) === "of")) return null;
  return { settle: window(length, ahead, true), relation: "over", rule: "rolling", next: length.next };
}

/** The month or year that lies a length of time after another period: five months after July 2008. */
const laterThan =
  (length: Length) =>
  (start: Day): Settled => {
    const { year, month } = partsOf(move(start, length, 1));
    if (length.unit === "year") return calendarYear(year);
    if (length.unit === "month") return days(monthDays(year, month), "month");
    const day = move(start, length, 1);
    return days({ start: day, end: day }, "day");
  };

const IN_MONTHS: Record<string, number | undefined> = { month: 1, quarter: 3, year: 12 };

/** How many months a length of time is, where it is a number of them. */
function monthsOf({ low, high, unit, factor }: Length): { monthsBefore?: number } {
  const months = Object.hasOwn(IN_MONTHS, unit) && low === high ? high * factor * (IN_MONTHS[unit] ?? 0) : 0;
  return Number.isInteger(months) && months > 0 ? { monthsBefore: months } : {};
}

/** `three days ago`, `a year ago`, `two weeks from now`, `a few years later`, `six months sooner`. */
export function agoAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const length = lengthAt(tokens, i);
  if (!length || length.next === i + 1) return null;
  const word = at(tokens, length.next);
  const from = word === "from" && (at(tokens, length.next + 1) === "now" || at(tokens, length.next + 1) === "today");
  if (word === "later" || word === "sooner" || word === "earlier")
    return {
      settle: () => UNKNOWN,
      relation: "in",
      rule: "unanchored",
      next: length.next + 1,
      ...(word === "later" && !Number.isNaN(length.high) ? { after: laterThan(length) } : {}),
      ...(word === "earlier" ? monthsOf(length) : {}),
    };
  if (word !== "ago" && word !== "back" && !from) return null;
  if (word === "back" && tokens[i].kind === "number" && tokens[i].value > 1 && !/s$/.test(at(tokens, length.next - 1)))
    return null;
  const sign = from ? 1 : -1;
  const settle = (when: When): Settled => {
    if (when.saidAt === null || Number.isNaN(length.high)) return UNKNOWN;
    const day = move(when.saidAt, length, sign);
    if (from && length.low === length.high) return days({ start: day, end: day }, "day");
    if (length.unit === "year" && length.factor === 1) return calendarYear(partsOf(day).year);
    if (length.unit === "quarter") return quarterFrom(when, sign * length.high);
    const { year, month } = partsOf(day);
    return length.unit === "month" ? days(monthDays(year, month), "month") : days({ start: day, end: day }, "day");
  };
  return { settle, relation: "in", rule: from ? "from-now" : "ago", next: length.next + (from ? 2 : 1) };
}

/** `In a month or two`, `in a year or so`: when, told loosely, is ahead. */
const isOneOrMore = (tokens: readonly Token[], preposition: string, { low, next }: Length) =>
  preposition === "in" && low === 1 && at(tokens, next - 2) === "or";

/** A window after its preposition: `in 2 years`, `within 6 months`, `for 3-5 years`, `over a decade`; none in `year over year`. */
export function horizonAfter(tokens: readonly Token[], preposition: string, i: number): PeriodRead | null {
  const length = lengthAt(tokens, i);
  if (
    !length ||
    (preposition === "over" && (at(tokens, i - 2) === at(tokens, i) || at(tokens, i - 2) === "by")) ||
    at(tokens, length.next) === "ago" ||
    at(tokens, length.next) === "of" ||
    at(tokens, length.next) === "later"
  )
    return null;
  // "For full year 2025" is that year.
  if (length.unit === "year" && /^(?:19|20)\d\d$/.test(at(tokens, length.next))) return null;
  if (length.unit === "session" && (at(tokens, length.next) === "running" || at(tokens, length.next) === "in"))
    return null;
  const within = preposition === "within" || preposition === "inside";
  const relation: PeriodMention["relation"] = within ? "by" : "over";
  return {
    settle: window(length, within || isOneOrMore(tokens, preposition, length) ? true : null, false),
    relation,
    rule: `${preposition}-horizon`,
    next: length.next,
    ...(preposition === "for" && length.low === length.high
      ? { from: (start: Day): Settled => ({ first: start, last: move(start, length, 1) - 1, grain: "span" }) }
      : {}),
  };
}
