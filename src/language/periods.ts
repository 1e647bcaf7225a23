import { type Day, type Days, dayFrom } from "../calendar.ts";
import type { FiscalCalendar } from "../fiscal.ts";
import { kept } from "../kept.ts";
import type { Node } from "./ast.ts";
import { daysOf, earlier, type NamedPeriod, periodName, periodOf, yearEarlier } from "./period.ts";
import type { Period } from "./value.ts";

/** Ends of a period that reaches back to the first or on past the last observation. */
export const FAR_PAST: Day = dayFrom(1, 1, 1);
export const FAR_FUTURE: Day = dayFrom(9999, 12, 31);

/** The days of a period by a calendar, worked out again only for another calendar than the last time. */
function daysBy(work: (calendar: FiscalCalendar) => Days): Period["days"] {
  let last: { calendar: FiscalCalendar; days: Days } | undefined;
  return (calendar) => {
    if (last?.calendar !== calendar) last = { calendar, days: work(calendar) };
    return last.days;
  };
}

export function periodFrom(named: NamedPeriod): Period {
  return { type: "period", text: periodName(named), days: daysBy((calendar) => daysOf(named, calendar)), named };
}

/** The period of that name; undefined where it is the name of none. */
const periodNamed = kept(10_000, (text: string): Period | undefined => {
  const named = periodOf(text);
  return named && periodFrom(named);
});

export function rangeFrom(low: NamedPeriod, high: NamedPeriod): Period {
  const days: Period["days"] = (calendar) => ({ start: daysOf(low, calendar).start, end: daysOf(high, calendar).end });
  return { type: "period", text: `${periodName(low)}..${periodName(high)}`, days, ends: { low, high } };
}

/** From the first observation to the day before, or from the day after on without an end. */
export function openPeriod(text: string, start: Day, end: Day, open: "start" | "end"): Period {
  return { type: "period", text, days: () => ({ start, end }), open };
}

/** The period a node names: `FY2025Q2`, a bare year, or a range of two; undefined when it is none. */
export function periodAt(node: Node): Period | undefined {
  if (node.kind === "period" || (node.kind === "number" && node.unit === null)) return periodNamed(node.text);
  if (node.kind !== "range") return undefined;
  const [low, high] = [periodAt(node.low)?.named, periodAt(node.high)?.named];
  return low && high ? rangeFrom(low, high) : undefined;
}

/** The period of the same length just before, or the same one a year before; undefined for a range of days. */
export function shifted(period: Period, by: "period" | "year"): Period | undefined {
  if (!period.named) return undefined;
  return periodFrom(by === "year" ? yearEarlier(period.named) : earlier(period.named, 1));
}
