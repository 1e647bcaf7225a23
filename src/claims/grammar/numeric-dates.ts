import { dayFrom, daysInMonth } from "../../calendar.ts";
import { monthAt } from "./month-at.ts";
import { days, dayWithoutYear, fullYear, type PeriodRead, type Settled, UNKNOWN, type When } from "./period-shape.ts";
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";
import { WEEKDAYS } from "./weekday-names.ts";

const valid = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** Whether a day is named at a token: `11/26`. */
const isDayAt = (tokens: readonly Token[], i: number) =>
  tokens[i]?.kind === "number" &&
  at(tokens, i + 1) === "/" &&
  tokens[i + 2]?.kind === "number" &&
  tokens[i + 2].glued &&
  tokens[i + 2].lower.length === 2 &&
  valid(tokens[i].value, tokens[i + 2].value);

/** Old quotes are in sixteenths of a dollar. */
const SIXTEENTHS = 16;
/** `11/20 - 11/26`: from one day to another, unlike `1/2 - 3/4` and `7/16 to 9/16` of a dollar. */
const runsToDay = (tokens: readonly Token[], joint: number) =>
  ["-", "–", "to"].includes(at(tokens, joint)) &&
  isDayAt(tokens, joint + 1) &&
  (tokens[joint - 1].value !== SIXTEENTHS || tokens[joint + 3].value !== SIXTEENTHS);

/** The days from one to another of the same name of the year, or over its end: `12/28 - 1/3`. */
function runningTo(first: PeriodRead, month: number, day: number): PeriodRead {
  const settle = (when: When): Settled => {
    const { last } = dayWithoutYear(month, day)(when);
    if (last === null) return UNKNOWN;
    const start = first.settle({ ...when, saidAt: last, future: false, past: true }).first;
    return start === null ? UNKNOWN : { first: start, last, grain: "span" };
  };
  return { settle, relation: "in", rule: "two-ended", next: first.next + 4 };
}

/** `450p 3/17`, `3/17 450p`: the day an option expires, beside its strike. */
const isStrike = (tokens: readonly Token[], i: number) =>
  (at(tokens, i) === "c" || at(tokens, i) === "p") && tokens[i].glued && tokens[i - 1]?.kind === "number";

/** `Tuesday 1/28`, `Tue, 1/28`, `Tuesday (1/28)`. */
const isBehindWeekday = (tokens: readonly Token[], i: number) =>
  WEEKDAYS.has(at(tokens, [",", "(", "."].includes(at(tokens, i - 1)) ? i - 2 : i - 1));

/** Words before a day told as `4/30`. */
const DATING = new WordSet("on by until till exp before after from expiring since thru through");

/** `2025-01-27`, `1/27/2025`, `11.06.20`, `5/15` before a strike or after a preposition. US order of month and day. */
export function numericDateAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const token = tokens[i];
  if (token.kind !== "number") return null;
  const dotted = Number.isNaN(token.value) ? /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(token.lower) : null;
  if (dotted) {
    const [first, second, year] = dotted.slice(1).map(Number);
    // `27.1.2025`: no month has that number.
    const [month, day] = first > 12 ? [second, first] : [first, second];
    return numericDate(month, day, fullYear(year), i + 1);
  }
  const mark = tokens[i + 1]?.lower;
  if (mark !== "/" && mark !== "-") return null;
  const parts = [tokens[i + 1], tokens[i + 2], tokens[i + 3], tokens[i + 4]];
  if (!parts[0].glued || parts[1]?.kind !== "number" || !parts[1].glued) return null;
  const third =
    parts[2]?.lower === mark && parts[2].glued && parts[3]?.kind === "number" && parts[3].glued ? parts[3].value : null;
  if (third !== null) {
    if (token.lower.length === 4) return numericDate(parts[1].value, third, token.value, i + 5);
    return token.value > 12
      ? numericDate(parts[1].value, token.value, fullYear(third), i + 5)
      : numericDate(token.value, parts[1].value, fullYear(third), i + 5);
  }
  if (mark !== "/" || !valid(token.value, parts[1].value) || token.lower.length > 2 || parts[1].lower.length > 2)
    return null;
  const supported =
    DATING.has(tokens[i - 1]) ||
    (at(tokens, i - 1) === "of" && at(tokens, i - 2) === "as") ||
    ["$", "calls", "puts", "call", "put", "exp", "expiry", "expiration", "earnings"].includes(at(tokens, i + 3)) ||
    monthAt(tokens, i - 1) === token.value ||
    isBehindWeekday(tokens, i) ||
    isStrike(tokens, i - 1) ||
    isStrike(tokens, i + 4) ||
    runsToDay(tokens, i + 3);
  if (!supported) return null;
  const day: PeriodRead = {
    settle: dayWithoutYear(token.value, parts[1].value),
    relation: "in",
    rule: "numeric-date",
    next: i + 3,
  };
  return runsToDay(tokens, i + 3) ? runningTo(day, tokens[i + 4].value, tokens[i + 6].value) : day;
}

function numericDate(month: number, day: number, year: number, next: number): PeriodRead | null {
  if (!valid(month, day) || day > daysInMonth(year, month)) return null;
  const date = dayFrom(year, month, day);
  return { settle: () => days({ start: date, end: date }, "day"), relation: "in", rule: "numeric-date", next };
}
