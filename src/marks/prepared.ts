import type { Days } from "../calendar.ts";
import { CALENDAR_YEAR, type FiscalCalendar } from "../fiscal.ts";
import { check, type Node, parse, references, walk } from "../language/index.ts";
import { daysOf, periodOf } from "../language/period.ts";
import type { Registry } from "../registry/registry.ts";

/** A test's text made ready to evaluate. */
export interface Prepared {
  ast: Node | null;
  /** What is wrong with it, when it cannot be evaluated. */
  problem: string | null;
  /** Every series evaluating it may read. */
  series: readonly { subject: string; measure: string }[];
  /** True when it asks for something that moves with the day of the mark, so that a verdict once given may not stay. */
  moving: boolean;
  /** The periods it names, by the calendar year and by the fiscal year of every subject it names. */
  periods(): readonly Days[];
}

const MOVING = new Set(["latest", "since", "after", "next"]);

function isMoving(proposition: Node): boolean {
  let moving = false;
  // `latest(…, DAY)` is what was public by that day, and stays; `latest(…)` is that of the day of the mark.
  walk(proposition, (node) => {
    if (node.kind !== "call" || !MOVING.has(node.name)) return;
    moving ||= !(node.name === "latest" && node.args.length > 1);
  });
  return moving;
}

function periodsIn(ast: Node, registry: Registry): Days[] {
  const calendars: FiscalCalendar[] = [CALENDAR_YEAR];
  walk(ast, (node) => {
    const fiscal = node.kind === "name" ? registry.subject(node.name)?.fiscal : undefined;
    if (fiscal && !calendars.includes(fiscal)) calendars.push(fiscal);
  });
  const found: Days[] = [];
  walk(ast, (node) => {
    const named = node.kind === "period" || node.kind === "number" ? periodOf(node.text) : undefined;
    if (named) found.push(...calendars.map((calendar) => daysOf(named, calendar)));
  });
  return found;
}

const caches = new WeakMap<Registry, Map<string, Prepared>>();
/** Texts kept ready for one registry; above it the cache starts afresh. */
const KEPT = 200_000;

function prepare(text: string, registry: Registry): Prepared {
  const { proposition, errors } = parse(text);
  const problems = proposition ? check(proposition, registry, text) : errors;
  if (!proposition || problems.length > 0)
    return { ast: null, problem: problems[0]?.message ?? "it is empty", series: [], moving: false, periods: () => [] };
  let periods: readonly Days[] | undefined;
  return {
    ast: proposition,
    problem: null,
    series: references(proposition, registry),
    moving: isMoving(proposition),
    periods: () => (periods ??= periodsIn(proposition, registry)),
  };
}

/** The parsed and checked form of a test's text. Texts that come again are not read again. */
export function prepared(text: string, registry: Registry): Prepared {
  let cache = caches.get(registry);
  if (!cache || cache.size > KEPT) {
    cache = new Map();
    caches.set(registry, cache);
  }
  const known = cache.get(text);
  if (known) return known;
  const made = prepare(text, registry);
  cache.set(text, made);
  return made;
}
