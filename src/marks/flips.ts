import { type Day, type Days, isoOf } from "../calendar.ts";
import type { Observation } from "../observation.ts";
import type { Registry } from "../registry/registry.ts";
import type { Test } from "../tests/test.ts";
import { between, factDaysOf, firstAfter, rising } from "./fact-days.ts";
import type { Flip, Verdict } from "./mark.ts";
import { prepared } from "./prepared.ts";
import { seriesOf } from "./series-of.ts";
import { type MarkSetting, type Stand, standsOf } from "./stand.ts";
import { type Turn, turnsBetween } from "./timeline.ts";

/** Up to so many facts are followed one by one; above it the days between those that are not daily are halved. */
const FEW = 48;
/** A chain of calendar days is followed no further than this. */
const LONGEST_CHAIN = 400;

/** True for a test that asks for something that moves with the day, or that never comes due. */
export function isMoving(test: Test, registry: Registry): boolean {
  return test.neverDue || [test, ...test.alternatives].some(({ text }) => prepared(text, registry).moving);
}

/** True for a verdict that only another fact can change, not the passing of time. */
export function isSteady(test: Test, verdict: Verdict, moving: boolean): boolean {
  return !moving && test.alternatives.length === 0 && ["holds", "fails", "void"].includes(verdict);
}

interface Events {
  /** Days on which a fact the test reads became public, rising. */
  facts: readonly Day[];
  /** Those of them on which more may happen than that what is known grows: revisions, and periods within or before those known. */
  stops: readonly Day[];
  /** Those on which a series that seemed to have ended may go on. */
  starts: readonly Day[];
  /** True when the test asks for something that moves with the day. */
  moving: boolean;
}

function eventsOf(test: Test, { lookup, registry, saidAt, asOf }: FlipSetting): Events {
  const days = seriesOf(test, registry).map(({ subject, measure }) => factDaysOf(lookup.versions(subject, measure)));
  return {
    facts: rising(days.map(({ all }) => between(all, saidAt, asOf))),
    stops: rising(days.map(({ stops }) => between(stops, saidAt, asOf))),
    starts: rising(days.map(({ starts }) => between(starts, saidAt, asOf))),
    moving: isMoving(test, registry),
  };
}

/** True for a verdict given at once that nothing which followed could change. */
function isSettled(test: Test, stand: Stand, { lookup, registry, saidAt, asOf }: FlipSetting): boolean {
  if (!isSteady(test, stand.verdict, isMoving(test, registry))) return false;
  return seriesOf(test, registry).every(({ subject, measure }) => {
    const { stops } = factDaysOf(lookup.versions(subject, measure));
    const next = stops[firstAfter(stops, saidAt)];
    return next === undefined || next > asOf;
  });
}

/** The periods that a test and its other readings name. */
export function periodsOf({ text, alternatives }: Test, registry: Registry): readonly Days[] {
  const own = prepared(text, registry).periods();
  if (alternatives.length === 0) return own;
  return [...own, ...alternatives.flatMap((reading) => prepared(reading.text, registry).periods())];
}

/** The days about a test's periods on which its verdict may change by the calendar alone, rising. */
export function edgeDays(test: Test, registry: Registry): readonly Day[] {
  return rising([test, ...test.alternatives].map(({ text }) => prepared(text, registry).edges()));
}

/** The days from which a series may be found to have ended: the one it was said, the last on which a fact came in, and the last before each new beginning. */
function restingDays({ facts, starts }: Events, saidAt: Day): Day[] {
  const before = starts.map((day) => facts[firstAfter(facts, day - 1) - 1] ?? saidAt);
  return [...new Set([saidAt, ...before, ...facts.slice(-1)])];
}

/** Those days, and the ones that the evaluation itself names one after the other. */
function calendarDays(test: Test, events: Events, setting: FlipSetting, asOf: (day: Day) => Stand): Day[] {
  const found = new Set(edgeDays(test, setting.registry));
  // With the day before the last one, a period that decides nothing until it is over takes two stands and no halving.
  for (const { end } of periodsOf(test, setting.registry)) found.add(end - 1);
  const named = new Set<Day>();
  for (const from of restingDays(events, setting.saidAt)) {
    let next = asOf(from).nextDay;
    for (let steps = 0; next !== null && next <= setting.asOf && steps < LONGEST_CHAIN && !named.has(next); steps++) {
      named.add(next);
      const after = asOf(next).nextDay;
      next = after !== null && after > next ? after : null;
    }
  }
  return [...found, ...named];
}

type FlipSetting = MarkSetting & { asOf: Day; at?: ReturnType<typeof standsOf> };

/**
 * The turns found by going from each day to the next on which the verdict may be another: while it is steady that is the
 * next stop, else the next fact, the next day about a period, or the day the evaluation itself names.
 */
function walked(at: (day: Day) => Stand, test: Test, events: Events, { registry, saidAt, asOf }: FlipSetting): Turn[] {
  const edges = edgeDays(test, registry);
  const after = (days: readonly Day[], day: Day) => days[firstAfter(days, day)] ?? Number.POSITIVE_INFINITY;
  const turns: Turn[] = [];
  let [day, stand] = [saidAt, at(saidAt)];
  for (;;) {
    const { verdict, nextDay } = stand;
    const named = nextDay !== null && nextDay > day ? nextDay : null;
    const isNamed = named !== null && verdict === "open" && !events.moving && test.alternatives.length === 0;
    day = isSteady(test, verdict, events.moving)
      ? after(events.stops, day)
      : Math.min(
          after(events.facts, day),
          isNamed ? named : Math.min(after(edges, day), named ?? Number.POSITIVE_INFINITY),
        );
    if (day > asOf) return turns;
    stand = at(day);
    if (stand.verdict !== verdict) turns.push({ on: day, verdict: stand.verdict });
  }
}

/** The turns found by halving between the days on which more may happen than that what is known grows. */
function halved(at: (day: Day) => Stand, test: Test, events: Events, setting: FlipSetting): Turn[] {
  const { facts, stops, starts } = events;
  const { saidAt, asOf } = setting;
  /** As `at`, without asking again on days on which no fact came in to change a steady verdict. */
  const upTo = (day: Day) => {
    const last = at(facts[firstAfter(facts, day) - 1] ?? saidAt);
    return isSteady(test, last.verdict, false) ? last : at(day);
  };
  const calendar = calendarDays(test, events, setting, upTo);
  const days = [...new Set([...facts, ...calendar])].filter((day) => day > saidAt && day <= asOf).sort((a, b) => a - b);
  return turnsBetween(upTo, saidAt, asOf, days, new Set([...stops, ...starts, ...calendar]));
}

function flipOf(stand: Stand, on: Day): Flip {
  const fact: Observation | undefined = stand.evaluation?.inputs.findLast(({ known }) => known === on);
  const { verdict, reason } = stand;
  return fact
    ? { on, to: verdict, because: named(reason, fact), observation: fact }
    : { on, to: verdict, because: reason };
}

function named(reason: string, fact: Observation): string {
  return `${reason} [${fact.measure} of ${fact.subject} to ${isoOf(fact.periodEnd)}, public ${isoOf(fact.known)}: ${fact.source}]`;
}

/** A claim's verdict on the day it was said, and the later days on which it became another. */
export interface Timeline {
  start: Verdict;
  flips: Flip[];
}

/**
 * The verdict on the day the claim was made, and the days after it, up to `asOf`, on which it became another, oldest
 * first, each with what changed it. Found from the days on which facts became public and periods ran out, not by asking
 * every day.
 */
export function timelineOf(test: Test, setting: FlipSetting): Timeline {
  const { saidAt, asOf, at = standsOf(test, setting) } = setting;
  const start = at(saidAt);
  if (asOf <= saidAt || isSettled(test, start, setting)) return { start: start.verdict, flips: [] };
  const events = eventsOf(test, setting);
  const find = events.moving || events.facts.length <= FEW ? walked : halved;
  const flips = find(at, test, events, setting).map(({ on }) => flipOf(at(on), on));
  return { start: start.verdict, flips };
}

/** The turns of a claim's timeline alone. */
export function flipsOf(test: Test, setting: FlipSetting): Flip[] {
  return setting.asOf <= setting.saidAt ? [] : timelineOf(test, setting).flips;
}
