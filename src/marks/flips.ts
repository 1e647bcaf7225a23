import { type Day, type Days, isoOf } from "../calendar.ts";
import { CALENDAR_YEAR, type FiscalCalendar } from "../fiscal.ts";
import { type Node, walk } from "../language/index.ts";
import { daysOf, periodOf } from "../language/period.ts";
import type { Observation } from "../observation.ts";
import type { Registry } from "../registry/registry.ts";
import type { Test } from "../tests/test.ts";
import type { Flip } from "./mark.ts";
import { prepared } from "./prepared.ts";
import { type MarkSetting, type Stand, standAt } from "./stand.ts";
import { turnsBetween } from "./timeline.ts";

/** Up to so many facts are followed one by one; above it the days between those that are not daily are halved. */
const FEW = 48;
/** Functions whose value moves with the day of the mark, so that a verdict once given may not stay. */
const MOVING = new Set(["latest", "since", "after", "next"]);
/** Days after a period's end by which the test language takes a figure for overdue, and the day itself. */
const DELAYS = [0, 1, 10, 11, 60, 61, 120, 121];
/** A chain of calendar days is followed no further than this. */
const LONGEST_CHAIN = 400;

interface Events {
  /** Days on which a fact the test reads became public. */
  facts: Day[];
  /** Those of them on which more may happen than that what is known grows: revisions, and facts that are not daily. */
  stops: Set<Day>;
  /** True when the test asks for something that moves with the day. */
  moving: boolean;
}

function eventsOf(test: Test, { lookup, registry, saidAt, asOf }: FlipSetting): Events {
  const [facts, stops] = [new Set<Day>(), new Set<Day>()];
  let moving = test.neverDue;
  const series = new Map<string, { subject: string; measure: string }>();
  for (const { text } of [test, ...test.alternatives]) {
    const { ast, series: read } = prepared(text, registry);
    if (ast) walk(ast, (node) => (moving ||= node.kind === "call" && MOVING.has(node.name)));
    for (const name of read) series.set(`${name.subject}\n${name.measure}`, name);
  }
  for (const { subject, measure } of series.values()) {
    let newest = Number.NEGATIVE_INFINITY;
    for (const version of lookup.versions(subject, measure)) {
      if (version.known > asOf) break;
      const daily = version.periodStart === version.periodEnd && version.periodEnd > newest;
      newest = Math.max(newest, version.periodEnd);
      if (version.known <= saidAt) continue;
      facts.add(version.known);
      if (!daily) stops.add(version.known);
    }
  }
  return { facts: [...facts].sort((a, b) => a - b), stops, moving };
}

/** The periods a test names, by the calendar year and by the fiscal year of every subject it names. */
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

/** The days about a test's periods on which its verdict may change by the calendar alone: over, past the deadline, overdue. */
function calendarDays(test: Test, setting: FlipSetting, asOf: (day: Day) => Stand): Day[] {
  const found = new Set<Day>();
  for (const { text } of [test, ...test.alternatives]) {
    const { ast } = prepared(text, setting.registry);
    for (const { start, end } of ast ? periodsIn(ast, setting.registry) : []) {
      for (const delay of DELAYS) for (const edge of [start - 1, start, end]) found.add(edge + delay);
    }
  }
  let next = asOf(setting.saidAt).nextDay;
  for (let steps = 0; next !== null && next <= setting.asOf && steps < LONGEST_CHAIN; steps++) {
    found.add(next);
    const after = asOf(next).nextDay;
    next = after !== null && after > next ? after : null;
  }
  return [...found];
}

type FlipSetting = MarkSetting & { asOf: Day };

/** Follows every fact, and between two the days the evaluation itself names. */
function followed(at: (day: Day) => Stand, facts: readonly Day[], { saidAt, asOf }: FlipSetting): Day[] {
  const found = new Set<Day>(facts);
  for (const [index, fact] of [saidAt, ...facts].entries()) {
    const until = facts[index] ?? asOf + 1;
    let day: Day | null = at(fact).nextDay;
    while (day !== null && day < until && !found.has(day)) {
      found.add(day);
      const next: Day | null = at(day).nextDay;
      day = next !== null && next > day ? next : null;
    }
  }
  return [...found];
}

function because(stand: Stand, on: Day): string {
  const fact: Observation | undefined = stand.evaluation?.inputs.findLast(({ known }) => known === on);
  if (!fact) return stand.reason;
  return `${stand.reason} [${fact.measure} of ${fact.subject} to ${isoOf(fact.periodEnd)}, public ${isoOf(fact.known)}: ${fact.source}]`;
}

/**
 * The days after the claim was made, up to `asOf`, on which its verdict became another, oldest first, each with what
 * changed it. Found from the days on which facts became public and periods ran out, not by asking every day.
 */
export function flipsOf(test: Test, setting: FlipSetting): Flip[] {
  const { saidAt, asOf } = setting;
  if (asOf <= saidAt) return [];
  const stands = new Map<Day, Stand>();
  const at = (day: Day) => {
    const known = stands.get(day);
    if (known) return known;
    const found = standAt(test, setting, day);
    stands.set(day, found);
    return found;
  };
  const { facts, stops, moving } = eventsOf(test, setting);
  const each = moving || facts.length <= FEW;
  const calendar = [...calendarDays(test, setting, at), ...(each ? followed(at, facts, setting) : [])];
  const days = [...new Set([...facts, ...calendar])].filter((day) => day > saidAt && day <= asOf).sort((a, b) => a - b);
  const asked = each ? new Set(days) : new Set([...stops, ...calendar]);
  return turnsBetween(at, saidAt, asOf, days, asked).map(({ on, verdict }) => ({
    on,
    to: verdict,
    because: because(at(on), on),
  }));
}
