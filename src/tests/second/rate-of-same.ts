import { isoOf } from "../../calendar.ts";
import type { Mention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { within } from "../figure.ts";
import { type Interval, intervalOf, opposite } from "../interval.ts";
import { written } from "../series.ts";
import { type Head, isMoved, termOf } from "./head.ts";
import { headBefore, stepsBack, timesOf } from "./other-time.ts";
import type { Second } from "./second.ts";
import { areOf, isOf, type Tail, without } from "./words.ts";

const MORE = /\b(?:more|higher|bigger|larger|greater|better|above|over|up|ahead|faster)\b/g;
const LESS = /\b(?:less|lower|smaller|fewer|worse|below|under|down|behind|short)\b/g;
const BASED =
  /\b(?:than|on|from|of|compared|with|to|against|versus|vs|what|same|figure|level|number|total|period|quarter|month)\b/g;

/** "Up | from 38.4% a year ago": the figure held against, and no rate. */
const HELD_AGAINST = /\b(?:from|against|versus|vs|compared|to|at|was|were|after)\b[^,;]*$/;

/** By how much one is more than the other, as the words say it; null where they leave the side open. */
function rateOf(
  words: string,
  stated: Interval,
  isMultiple: boolean,
): { interval: Interval; unit: "ratio" | "x" } | null {
  const [more, less] = [words.match(MORE) !== null, words.match(LESS) !== null];
  if (isMultiple) return more || less ? null : { interval: stated, unit: "x" };
  if (more === less) return null;
  return { interval: more ? stated : opposite(stated), unit: "ratio" };
}

/** A quarter or month that the words name outright: "than it was in January". */
function headNamed(head: Head, period: Mention, isBase: boolean): Head | null {
  if (head.around.length > 0 || head.window === null || period.kind !== "period" || period.first === null) return null;
  if (period.relation !== "in" || (period.ofBase && !isBase)) return null;
  const month = isoOf(period.first).slice(0, 7);
  if (MONTH.test(head.window) && period.grain === "month" && month < head.window) return { ...head, window: month };
  const { year, quarter } = period.fiscal ?? {};
  const window = year && quarter ? `FY${year}Q${quarter}` : null;
  return window && /^FY\d{4}Q\d$/.test(head.window) && window < head.window ? { ...head, window } : null;
}
const MONTH = /^\d{4}-\d\d$/;

/** "74%, | about twice the year-ago quarter's": of the latest quarter, by how much it has grown since. */
function ofLatest(head: Head, period: Mention): string | null {
  const isNow = head.around.length === 1 && head.around[0] === "latest" && head.inner === ")";
  const isYear = period.kind === "cue" ? period.cue === "yoy" : isNow && stepsBack(period, 4) === 4;
  if (!isNow || !isYear || ["close", "price"].includes(head.measure)) return null;
  return `latest(yoy(${head.measure}(${written(head.subject)})), ${head.window})`;
}

/** "Minus 17.7% month on month, | plus 26.9% against June 2024": of a rate told before, the figure that it is of. */
const figureOf = (head: Head): Head =>
  head.around.length === 1 && ["yoy", "qoq", "mom"].includes(head.around[0])
    ? { ...head, around: [], inner: "" }
    : head;

/** "24.2bn in the June quarter, | 27% above last year", "…, a third below the month before", "…, double the figure of a year ago". */
export function rateOfSame(_ask: Ask, tail: Tail, told: Head): Second | null | undefined {
  const head = figureOf(told);
  const [period, another] = timesOf(tail);
  const [quantity, more] = tail.mentions.filter(isOf("quantity"));
  if (!period || another || !quantity || more || isMoved(head) || head.sign === "") return undefined;
  const isMultiple = quantity.role === "multiple";
  if (!isMultiple && (quantity.unit !== "ratio" || quantity.from !== undefined)) return undefined;
  if (tail.mentions.some(({ kind }) => kind === "subject" || kind === "measure")) return undefined;
  if (HELD_AGAINST.test(tail.words.slice(0, quantity.start - tail.start))) return undefined;
  if (head === told && head.right.startsWith("-")) return undefined;
  const words = without(tail, [period, quantity]);
  const left = words
    .replace(MORE, " ")
    .replace(LESS, " ")
    .replace(BASED, " ")
    .replace(/['’]s\b/g, " ");
  const then = headBefore(head, period) ?? headNamed(head, period, head !== told);
  const grown = ofLatest(head, period);
  const stated = intervalOf(quantity);
  if (!(then || grown) || !stated || !areOf(left, "filler", "links")) return undefined;
  const rate = rateOf(head === told ? words : `${words} ${signOf(tail, quantity)}`, stated, isMultiple);
  if (!rate) return null;
  const ratio = then ? `${termOf(head)} / ${termOf(then)}` : `1x + ${grown}`;
  return {
    text: within(rate.unit === "x" ? ratio : then ? `${ratio} - 1` : (grown as string), rate.interval, rate.unit),
    assumptions: ["held against the same of the time named"],
  };
}

/** "Plus 26.9%", "minus 4%": which way a rate beside another went. */
function signOf(tail: Tail, quantity: Mention): string {
  const before = tail.lead ?? "";
  return /\bminus\s*$|[-−]\s*$/.test(before) || /^(?:minus|[-−])/.test(quantity.text)
    ? "down"
    : /\bplus\s*$|\+\s*$/.test(before) || /^(?:plus|\+)/.test(quantity.text)
      ? "up"
      : "";
}
