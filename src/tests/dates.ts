import type { Day, Days } from "../calendar.ts";
import { CALENDAR_YEAR, type FiscalCalendar } from "../fiscal.ts";
import { type Node, parse } from "../language/index.ts";
import { daysOf, periodOf } from "../language/period.ts";
import type { Registry } from "../registry/registry.ts";

/** When a test can be decided. */
export interface Dates {
  /** The first day on which the record could decide it; null when it names no time. */
  decidableFrom: Day | null;
  /** The last day of the times it names that were still ahead when it was said; null when none was. */
  deadline: Day | null;
}

/** The first and last day of a period or range under a subject's calendar; null for anything else. */
function spanOf(node: Node, calendar: FiscalCalendar): Days | null {
  if (node.kind === "range") {
    const [low, high] = [spanOf(node.low, calendar), spanOf(node.high, calendar)];
    return low && high && { start: low.start, end: high.end };
  }
  const named = node.kind === "period" || node.kind === "number" ? periodOf(node.text) : undefined;
  return named ? daysOf(named, calendar) : null;
}

/** The fiscal calendar of the subject a call speaks of. */
function calendarOf(node: Node, registry: Registry): FiscalCalendar | null {
  if (node.kind === "name") return registry.subject(node.name)?.fiscal ?? null;
  if (node.kind !== "call") return null;
  return node.args.map((arg) => calendarOf(arg, registry)).find((found) => found !== null) ?? null;
}

/** Every time a test names, and from when it could be decided: within `any` and `every` from the first day, else at the end. */
function times(node: Node, registry: Registry, found: { from: Day; end: Day }[]): void {
  if (node.kind === "call") {
    const calendar = calendarOf(node, registry) ?? CALENDAR_YEAR;
    for (const arg of node.args) {
      const span = spanOf(arg, calendar);
      if (span)
        found.push({ from: node.name === "any" || node.name === "every" ? span.start : span.end, end: span.end });
      else times(arg, registry, found);
    }
    return;
  }
  for (const child of Object.values(node)) {
    if (child && typeof child === "object" && "kind" in child) times(child as Node, registry, found);
  }
}

/**
 * When a proposition can be decided, and by when it must be, read from the times it names.
 *
 * @example
 * datesOf("any(close(NVDA), 2025-01-30..2025-03-31) > 150", 20117, DEFAULT_REGISTRY)
 * // => { decidableFrom: 20118, deadline: 20178 }
 */
export function datesOf(text: string, saidAt: Day, registry: Registry): Dates {
  const { proposition } = parse(text);
  const found: { from: Day; end: Day }[] = [];
  if (proposition) times(proposition, registry, found);
  if (found.length === 0) return { decidableFrom: null, deadline: null };
  const last = Math.max(...found.map(({ end }) => end));
  return { decidableFrom: Math.max(...found.map(({ from }) => from)), deadline: last > saidAt ? last : null };
}
