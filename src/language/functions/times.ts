import { type Day, dayOf } from "../../calendar.ts";
import { CALENDAR_YEAR } from "../../fiscal.ts";
import { type Node, type NodeOf, walk } from "../ast.ts";
import { figureOf, pointFor } from "../figure-of.ts";
import { isKnown, known, unknown } from "../figures.ts";
import { print } from "../print.ts";
import { type Scope, scopeAt, shown, use } from "../scope.ts";
import { seriesNames } from "../series.ts";
import { turnedPoints } from "../turned-pair.ts";
import { unitOf } from "../unit.ts";
import type { Figure, Period, Point, Series, Value } from "../value.ts";
import type { Call, FunctionEntry } from "./entry.ts";

const dayIn = (value: Value): Day => (value as Period).days(CALENDAR_YEAR).end;

/** What an expression came to on what was public by a day. Until that day more may be stated: what it comes to so far, open. */
function asOfCall({ node, scope, evaluate }: Call): Value {
  const day = dayIn(evaluate(node.args[1], scope));
  const value = evaluate(node.args[0], scopeAt(scope, Math.min(day, scope.asOf)));
  if (day <= scope.asOf || value.type !== "figure" || !isKnown(value)) return value;
  const text = `${print(node.args[0])} may still change by ${print(node.args[1])}`;
  return { ...unknown(value.unit, [{ code: "period-not-over", text, next: day }]), now: value.now };
}

/** Every version of the observation a measure of a subject has for a period, oldest first, as far as public. */
function versionsOf(call: Call): { series: Series; versions: Point[] } {
  const { node, scope, evaluate } = call;
  const reference = node.args[0] as NodeOf<"call">;
  const series = evaluate({ ...reference, args: reference.args.slice(0, 1) }, scope) as Series;
  const period = evaluate(reference.args[1], scope) as Period;
  const subject = (reference.args[0] as NodeOf<"name">).name;
  const days = period.days(series.fiscal);
  for (const name of seriesNames(scope.registry, subject, reference.name)) {
    const all = scope.lookup
      .versions(name.subject, name.measure)
      .filter((version) => version.known <= scope.asOf && pointFor({ ...series, points: [version] }, days));
    if (all.length > 0 && name.turned) return { series, versions: [...turnedPoints(all)] };
    if (all.length > 0) return { series: { ...series, unit: unitOf(all[0].unit) }, versions: all };
  }
  return { series, versions: [] };
}

function nextOf(call: Call): Value {
  const { node, scope, evaluate, label } = call;
  const day = dayIn(evaluate(node.args[1], scope));
  const { series, versions } = versionsOf(call);
  const version = versions.filter((one) => one.known > day).sort((a, b) => a.known - b.known)[0];
  if (!version) {
    const text = `nothing about ${print(node.args[0])} has been stated after ${print(node.args[1])}`;
    const missing = series.absent ?? { code: "not-public" as const, text, next: null };
    return unknown(series.unit, [missing]);
  }
  return taken(scope, series, version, label);
}

/** Days by `day` on which something was stated of the measures an expression reads, the latest first. */
export function statedDays({ node, scope }: Call, day: Day): Day[] {
  const days = new Set<Day>();
  for (const arg of node.args.filter((_, index) => index !== 1))
    walk(arg, (each) => {
      if (each.kind !== "call" || each.args[0]?.kind !== "name") return;
      for (const { subject, measure } of seriesNames(scope.registry, each.args[0].name, each.name))
        for (const { known } of scope.lookup.versions(subject, measure)) if (known <= day) days.add(known);
    });
  return [...days].sort((a, b) => b - a);
}

/** A scope whose working and inputs nobody looks at. */
export const aside = (scope: Scope): Scope => ({
  ...scope,
  inputs: new Set(),
  working: [],
  notes: new Set(),
  stoodIn: new Set(),
});

/**
 * What an expression came to before the statement in force on a day: on what was public the day before it, or one of the further
 * expressions, became what it was.
 */
function previousOf(call: Call): Value {
  const { node, scope, evaluate } = call;
  const [expression, , ...others] = node.args;
  const day = Math.min(dayIn(evaluate(node.args[1], scope)), scope.asOf);
  const at = (on: Day, from: Scope, of = expression) => evaluate(of, scopeAt(from, on)) as Figure;
  const current = at(day, aside(scope));
  for (const stated of statedDays(call, day)) {
    const before = at(stated - 1, aside(scope));
    const differs = [expression, ...others].some(
      (one) => at(stated - 1, aside(scope), one).now !== at(day, aside(scope), one).now,
    );
    if (isKnown(before) && differs) return at(stated - 1, scope);
  }
  const text = `nothing else about ${print(expression)} had been stated before, by ${print(node.args[1])}`;
  return isKnown(current) ? unknown(current.unit, [{ code: "not-published", text, next: null }]) : current;
}

function firstPrintOf(call: Call): Value {
  const { series, versions } = versionsOf(call);
  const version = [...versions].sort((a, b) => a.known - b.known)[0];
  if (version) return taken(call.scope, series, version, call.label);
  return call.evaluate(call.node.args[0], call.scope);
}

function taken(scope: Scope, series: Series, point: Point, label: string): Value {
  use(scope, [point]);
  scope.working.push(`${label}: ${shown(point, series.unit)}`);
  return known(point.value, series.unit, point.known);
}

/** Splits of a subject: those of the registry, and those on record whatever the day, since closes are adjusted for all. */
function splitsOf(scope: Scope, subject: string): { day: Day; ratio: number }[] {
  const known = (scope.registry.subject(subject)?.splits ?? []).map(({ day, ratio }) => ({ day: dayOf(day), ratio }));
  const recorded = scope.lookup
    .versions(subject, "split")
    .map(({ periodEnd, value }) => ({ day: periodEnd, ratio: value }));
  return [...known, ...recorded.filter(({ day }) => !known.some((split) => Math.abs(split.day - day) < 5))];
}

function unsplit(scope: Scope, series: Series): Series {
  const splits = series.subject ? splitsOf(scope, series.subject) : [];
  const factor = (day: Day) =>
    splits.reduce((product, split) => (split.day > day ? product * split.ratio : product), 1);
  const points = series.points.map((point) => ({
    ...point,
    value: point.value * factor(point.periodEnd),
    from: [point] as never,
  }));
  return { ...series, name: `asquoted(${series.name})`, points };
}

function asQuotedCall({ node, scope, evaluate, label }: Call): Value {
  const inner = node.args[0];
  if (inner.kind !== "call") return evaluate(inner, scope);
  const series = unsplit(scope, evaluate({ ...inner, args: inner.args.slice(0, 1) } as Node, scope) as Series);
  return inner.args.length > 1 ? figureOf(scope, series, evaluate(inner.args[1], scope) as Period, label) : series;
}

/** Functions that ask for a figure as it stood at another time. */
export const TIMES: FunctionEntry[] = [
  {
    name: "asof",
    family: "times",
    summary: "What a figure was on what was public by a day.",
    signatures: [{ takes: ["figure", "period"], gives: "figure", shape: "asof(value, day)" }],
    unit: "same",
    details: "For guidance and figures restated since. Open until that day has come.",
    example: "asof(capex_guidance_low(META, FY2025), 2025-02-01) = 60bn USD",
    lazy: true,
    run: asOfCall,
  },
  {
    name: "next",
    family: "times",
    summary: "What was stated next about a period after a day.",
    signatures: [{ takes: ["figure", "period"], gives: "figure", shape: "next(measure(subject, period), day)" }],
    unit: "same",
    details: "Open until something is stated.",
    example: "next(capex_guidance_low(META, FY2025), 2025-02-01) > asof(capex_guidance_low(META, FY2025), 2025-02-01)",
    lazy: true,
    ofMeasure: "one",
    run: nextOf,
  },
  {
    name: "previous",
    family: "times",
    summary: "What a figure had been before the statement in force on a day.",
    signatures: [
      { takes: ["figure", "period"], gives: "figure", shape: "previous(value, day)" },
      { takes: ["figure", "period"], more: "figure", gives: "figure", shape: "previous(value, day, other, …)" },
    ],
    unit: "same",
    details:
      "Of a measure of a subject with its period, or of a sum of such: the last value that differs from the one in force; no data where nothing else was stated before. With others beside it, what it was before it or one of them last changed.",
    example:
      "asof(capex_guidance_low(META, FY2025), 2025-05-05) > previous(capex_guidance_low(META, FY2025), 2025-05-05)",
    lazy: true,
    ofMeasure: "combined",
    run: previousOf,
  },
  {
    name: "firstprint",
    family: "times",
    summary: "The figure of a period as first published, before any revision.",
    signatures: [{ takes: ["figure"], gives: "figure", shape: "firstprint(measure(subject, period))" }],
    unit: "same",
    details: "Later versions are left aside even when public.",
    example: "firstprint(capex_guidance_high(META, FY2025)) = 65bn USD",
    lazy: true,
    ofMeasure: "one",
    run: firstPrintOf,
  },
  {
    name: "asquoted",
    family: "times",
    summary: "A price as it was quoted that day, before later splits.",
    signatures: [
      { takes: ["figure"], gives: "figure", shape: "asquoted(measure(subject, period))" },
      { takes: ["series"], gives: "series", shape: "asquoted(series)" },
    ],
    unit: "same",
    details: "Closes on record are split-adjusted; this undoes every split since.",
    example: "asquoted(close(NVDA, 2024-06-07)) > 1100",
    lazy: true,
    run: asQuotedCall,
  },
];
