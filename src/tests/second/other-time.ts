import type { Mention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { seriesMeant, written } from "../series.ts";
import { counted } from "../unit.ts";
import { type Head, isMoved, termOf } from "./head.ts";
import type { Second } from "./second.ts";
import { areOf, isOf, type Tail, without } from "./words.ts";

/** How many quarters or months of a year lie between a time and the one before it that the words name; null for other words. */
export function stepsBack({ text, rule }: Mention, ofYear: number): number | null {
  const words = text.toLowerCase();
  if (
    rule === "last-year" ||
    /^(?:in |for )?(?:last year(?:[’']s)?|(?:a|one) year (?:ago|earlier|before|prior)|the year before|the (?:prior|previous) year)$/.test(
      words,
    )
  )
    return ofYear;
  if (/^(?:the|a|one) (?:quarter|month) (?:before|ago|earlier|prior)$/.test(words)) return 1;
  return null;
}

/** A quarter or month so many before the one a statement is of. */
function back(window: string, steps: (ofYear: number) => number | null): string | null {
  const [, fy, q] = /^FY(\d{4})Q([1-4])$/.exec(window) ?? [];
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(window) ?? [];
  const ofYear = fy ? 4 : 12;
  const count = steps(ofYear);
  if (count === null || !(fy || year)) return null;
  const at = Number(fy ?? year) * ofYear + Number(q ?? month) - 1 - count;
  const [of, n] = [Math.floor(at / ofYear), (at % ofYear) + 1];
  return fy ? `FY${of}Q${n}` : `${of}-${String(n).padStart(2, "0")}`;
}

/** "Revenue of 12.9bn in Q2, | last year 12.8bn": the same of the same quarter or month of another year. */
export function otherTime(ask: Ask, tail: Tail, head: Head): Second | null | undefined {
  const [period, another] = timesOf(tail);
  const [quantity, more] = tail.mentions.filter(isOf("quantity"));
  if (!period || another || !quantity || more || quantity.role !== "level" || isMoved(head)) return undefined;
  if (tail.mentions.some(({ kind }) => !["period", "quantity", "cue"].includes(kind))) return undefined;
  if (!areOf(without(tail, [period, quantity]), "filler") || head.window === null) return undefined;
  const before = termBefore(head, period);
  const stated = intervalOf(quantity);
  const series = seriesMeant(ask.registry, head.subject, PRICES.has(head.measure) ? "price" : head.measure, false);
  const isBare = series?.unit === "money" && Math.abs(quantity.high ?? quantity.low ?? 0) < LEAST_SUM;
  const line = series && stated && !isBare ? counted(ask, series, null, quantity, stated) : null;
  if (before === null || !line) return undefined;
  return { text: within(before, line.interval, line.unit), assumptions: ["of the same quarter or month"] };
}

/** The times named; where none is, what a figure is held against: "the year before". */
export function timesOf({ mentions }: Tail): Mention[] {
  const periods = mentions.filter(isOf("period"));
  if (periods.length > 0) return periods;
  const bases = mentions.filter(isOf("cue")).filter(({ cue }) => /^(?:yoy|qoq|mom)$/.test(cue));
  return bases.toSorted((a, b) => b.text.length - a.text.length).slice(0, 1);
}

/** The term of the time before; of the latest quarter, from how much it has grown since. */
function termBefore(head: Head, period: Mention): string | null {
  const { around, inner, measure, subject, window } = head;
  if (
    around.length === 1 &&
    around[0] === "latest" &&
    inner === ")" &&
    stepsBack(period, 4) === 4 &&
    !PRICES.has(measure)
  ) {
    const series = `${measure}(${written(subject)})`;
    return `latest(${series}, ${window}) / (1x + latest(yoy(${series}), ${window}))`;
  }
  const then = headBefore(head, period);
  return then && termOf(then);
}

/** The statement's own series at the time before that the words name. */
export function headBefore(head: Head, period: Mention): Head | null {
  const { around, window } = head;
  const then = around.length === 0 && window !== null ? back(window, (ofYear) => stepsBack(period, ofYear)) : null;
  return then === null ? null : { ...head, window: then };
}
/** A figure below it shares the millions or billions of the one told before. */
const LEAST_SUM = 1e5;
const PRICES = new Set(["close", "price"]);
