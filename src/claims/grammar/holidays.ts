import holidays from "../../../data/registry/lexicon/holidays.json" with { type: "json" };
import { type Day, dayFrom, partsOf, weekday } from "../../calendar.ts";
import { yearAfter, yearOf } from "./calendar-periods.ts";
import { days, nearest, type PeriodRead, type Settled, UNKNOWN, type When } from "./period-shape.ts";
import { type Phrases, phrasesOf } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** A fixed day (`12-25`), or the nth weekday of a month (`11:4:thu` fourth Thursday; `5:-1:1` last Monday). */
type Rule = string;
const HOLIDAYS: Phrases<Rule> = phrasesOf(Object.entries(holidays).map(([rule, names]) => [rule, [names]] as const));
export const HOLIDAY_NAMES = Object.values(holidays).flatMap((names) => names.split("|"));
/** Words a holiday's name may start with. */
export const HOLIDAY_STARTS = HOLIDAY_NAMES.map((name) => name.split(/[ ']/)[0]);

const SHIFTS = new Map([
  ["last", -1],
  ["next", 1],
  ["this", 0],
]);

/** New moons from which the Chinese year begins, from 2000 on (Hong Kong Observatory); of other years none is told. */
const FIRST_LUNAR = 2000;
const LUNAR = (
  "2-5 1-24 2-12 2-1 1-22 2-9 1-29 2-18 2-7 1-26 2-14 2-3 1-23 2-10 1-31 2-19 2-8 1-28 2-16 2-5 1-25 2-12 2-1 1-22 " +
  "2-10 1-29 2-17 2-6 1-26 2-13 2-3"
).split(" ");

/** Easter Sunday by the Gregorian reckoning (Meeus, Astronomical Algorithms, chapter 8). */
function easterOf(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return dayFrom(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The day of a year that a rule names, or null of a year whose new moons are not told. */
export function dayIn(year: number, rule: Rule): Day | null {
  if (rule === "easter") return easterOf(year);
  if (rule === "lunar") {
    const day = LUNAR[year - FIRST_LUNAR];
    return day === undefined ? null : dayIn(year, day);
  }
  const [month, day] = rule.split("-").map(Number);
  if (day) return dayFrom(year, month, day);
  const [of, nth, named] = rule.split(":").map(Number);
  if (nth > 0) {
    const first = dayFrom(year, of, 1);
    return first + ((named - weekday(first) + 7) % 7) + 7 * (nth - 1);
  }
  const last = dayFrom(of === 12 ? year + 1 : year, of === 12 ? 1 : of + 1, 1) - 1;
  return last - ((weekday(last) - named + 7) % 7);
}

/** `Christmas`, `Labor Day`, `last Thanksgiving`, `New Year`, of the year said or the nearest. */
export function holidayAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const shift = SHIFTS.get(tokens[i].lower);
  const start = shift === undefined ? i : i + 1;
  const hit = start < tokens.length ? HOLIDAYS.longest(tokens, start) : null;
  if (!hit) return null;
  const next = tokens[hit.next]?.lower === "'s" ? hit.next + 1 : hit.next;
  const said = yearAfter(tokens, next);
  const on = (year: number): Settled => {
    const day = dayIn(year, hit.value);
    return day === null ? UNKNOWN : days({ start: day, end: day }, "day");
  };
  const settle = (when: When) => {
    const year = yearOf(when, said.year, said.shift);
    if (year !== null) return on(year);
    if (when.saidAt === null) return UNKNOWN;
    const now = partsOf(when.saidAt).year;
    const options = [now - 1, now, now + 1].map(on).filter(({ first }) => first !== null);
    return options.length === 0
      ? UNKNOWN
      : nearest(options, shift ? { ...when, future: shift > 0, past: shift < 0 } : when);
  };
  return { settle, relation: "in", rule: "holiday", next: said.next };
}
