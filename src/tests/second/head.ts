import { CALENDAR_YEAR, type FiscalCalendar, fiscalDays, fiscalName, fiscalQuarterAt } from "../../fiscal.ts";
import type { Registry } from "../../registry/registry.ts";
import { seriesMeant, written } from "../series.ts";

/** What a test states of one series: the parts of its term, and what that is said to be. */
export interface Head {
  /** The functions around the series, the outermost first. */
  around: readonly string[];
  measure: string;
  subject: string;
  /** The time, as the test language writes it. */
  window: string | null;
  sign: string;
  right: string;
  /** Characters of closing brackets before the time, which tell where it stands. */
  inner: string;
}

const PROPOSITION = /^((?:[a-z_]+\()+)("[^"]*"|[^\s,()"]+)(\)*)(?:, ([^(),]+))?(\)+) (~|>=|<=|>|<|in) ([^()]+)$/;
const RECORD = /^(highest|lowest)\(([a-z_]+)\(("[^"]*"|[^\s,()"]+)\), ([\d-]+)(?:, [^()]+)?\)$/;
const MOVES = new Set(["change", "yoy", "qoq", "mom"]);
const PRICES = new Set(["close", "price"]);

/** The one series that each statement of a test is of, and the first of its statements; null for another kind of test. */
export function headOf(text: string): Head | null {
  const record = RECORD.exec(text);
  if (record) {
    const [, rank, measure, name, window] = record;
    return { around: [rank], measure, subject: name.replaceAll('"', ""), window, sign: "", right: "", inner: ")" };
  }
  const heads = text.split(/ and (?=[a-z])/).map((each) => PROPOSITION.exec(each));
  const [first] = heads;
  if (!first || heads.some((each) => each && (each[2] !== first[2] || each[4] !== first[4]))) return null;
  const [, open, subject, inner, window, outer, sign, right] = first;
  const names = open.split("(").filter(Boolean);
  if (names.length !== inner.length + outer.length) return null;
  return {
    around: names.slice(0, -1),
    measure: names[names.length - 1],
    subject: subject.replaceAll('"', ""),
    window: window ?? null,
    sign,
    right,
    inner: window === undefined ? inner + outer : inner,
  };
}

/** The term of a statement. */
export const termOf = ({ around, measure, subject, window, inner }: Head): string =>
  `${[...around, measure].join("(")}(${written(subject)}${inner}${window === null ? "" : `, ${window}`}${")".repeat(around.length + 1 - inner.length)}`;

/** A move is stated, no figure as it stands. */
export const isMoved = ({ around }: Head) => around.some((name) => MOVES.has(name));

/** Which way it is said to have moved; null where that is not told. */
export function wayOf(head: Head): "up" | "down" | null {
  if (!isMoved(head)) return null;
  const value = Number.parseFloat(head.right);
  if (value !== 0 && !Number.isNaN(value)) {
    const [low, high] = [value, Number.parseFloat(head.right.split("..")[1] ?? head.right)];
    if (Math.sign(low) !== Math.sign(high)) return null;
    if (head.sign.startsWith(">")) return value > 0 ? "up" : null;
    if (head.sign.startsWith("<")) return value < 0 ? "down" : null;
    return value > 0 ? "up" : "down";
  }
  return head.sign === ">" ? "up" : head.sign === "<" ? "down" : null;
}

const QUARTER = /^FY(\d{4})Q([1-4])$/;
/** A quarter of one firm's years as that of another's which it lies in; null for any other time. */
function sameQuarter(window: string, own: FiscalCalendar, other: FiscalCalendar): string | null {
  const [, year, quarter] = QUARTER.exec(window) ?? [];
  if (!year) return null;
  const { start, end } = fiscalDays(own, { year: Number(year), quarter: Number(quarter) as 1 | 2 | 3 | 4 });
  return fiscalName(fiscalQuarterAt(other, Math.floor((start + end) / 2)));
}

/** The same said of another subject; null where that has no such series, or another year, unless `sameTime` is set and its own quarter of that time is meant. */
export function ofAnother(head: Head, subject: string, registry: Registry, sameTime = false): Head | null {
  const measure = PRICES.has(head.measure) ? "price" : head.measure;
  const [own, other] = [head.subject, subject].map((id) => seriesMeant(registry, id, measure, false));
  if (!own || !other || own.grain !== other.grain || own.subject === other.subject) return null;
  if (PRICES.has(head.measure) ? other.measure !== head.measure : other.measure !== own.measure) return null;
  const [calendar, another] = [own, other].map(({ known }) => known?.fiscal ?? CALENDAR_YEAR);
  if (!/FY/.test(head.window ?? "") || JSON.stringify(calendar) === JSON.stringify(another))
    return { ...head, subject: other.subject };
  const window = !sameTime ? null : sameQuarter(head.window ?? "", calendar, another);
  return window === null ? null : { ...head, subject: other.subject, window };
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const MONTH = /^\d{4}-\d\d$/;
/** The moves of each day or month, of which the one stated is one: "change(close(NVDA))"; null for another stretch of time. */
export function movesLike({ around, measure, subject, window }: Head, registry: Registry): string | null {
  const series = `${measure}(${written(subject)})`;
  const monthly = seriesMeant(registry, subject, "price", false)?.grain === "month" && measure === "price";
  if (around.length !== 1 || around[0] !== "change" || !PRICES.has(measure) || window === null) return null;
  if (DAY.test(window)) return monthly ? null : `change(${series})`;
  return MONTH.test(window) ? `change(${monthly ? series : `monthly(${series})`})` : null;
}

/** The first day of the time a statement is of. */
export function startOf({ window }: Head): string | null {
  if (window === null) return null;
  return DAY.test(window) ? window : MONTH.test(window) ? `${window}-01` : null;
}
