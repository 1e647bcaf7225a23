import { CALENDAR_YEAR } from "../fiscal.ts";
import type { Observation } from "../observation.ts";
import type { Measure } from "../registry/measure.ts";
import type { Registry } from "../registry/registry.ts";
import type { Subject } from "../registry/subject.ts";
import { seriesGrain } from "./grain.ts";
import type { Scope } from "./scope.ts";
import { unitOf } from "./unit.ts";
import type { Series } from "./value.ts";

/** The daily figures of a market; a day without one is a day without a session. */
const SESSION_MEASURES = new Set(["close", "open", "high", "low", "adj_close", "volume"]);
/** Measures whose word tells that they cannot be below zero. */
const NEVER_NEGATIVE =
  /(?:^|_)(?:revenue|sales|capex|close|open|high|low|adj_close|price|volume|dividends|buybacks|deliveries|shipments|cost)(?:$|_)/;

/** One way to read a measure of a subject: a series of the record. */
export interface SeriesName {
  subject: string;
  measure: string;
}

const unique = <T>(items: T[]) => [...new Set(items)];

/**
 * The names under which the record may hold a measure of a subject: the registry's, and where another listing was written,
 * that one first. A price is of one listing only: another's is in another currency and other hours.
 */
function subjectNames(registry: Registry, written: string, measure: string): string[] {
  const entry = registry.subject(written);
  if (!entry) return [written];
  if (!entry.listings?.includes(written)) return [entry.id];
  return SESSION_MEASURES.has(measure) ? [written] : [entry.id, written];
}

/**
 * The series that a measure of a subject may mean, in the order to try them: the one meant, then the definitions to
 * fall back on. With `definition`, that one goes first.
 */
export function seriesNames(registry: Registry, subject: string, measure: string, definition?: string): SeriesName[] {
  const meant = registry.meanings(measure, subject);
  const measures = unique(definition ? [definition, ...meant] : meant);
  return measures.flatMap((name) =>
    subjectNames(registry, subject, name).map((of) => ({ subject: of, measure: name })),
  );
}

/** Other definitions of a measure that some mean by the same word. */
export function alternativesOf(registry: Registry, measure: string): { measure: string; name: string }[] {
  return registry.measure(measure)?.alternatives ?? [];
}

const definitionName = (registry: Registry, measure: string) =>
  registry.measure(measure)?.name ?? measure.replaceAll("_", " ");

function found(scope: Scope, subject: string, measure: string) {
  const names = seriesNames(
    scope.registry,
    subject,
    measure,
    scope.definitions.get(scope.registry.measure(measure)?.id ?? measure),
  );
  for (const name of names) {
    const points = scope.lookup.series(name.subject, name.measure, scope.asOf);
    if (points.length > 0) return { name, points, first: names[0] };
  }
  return { name: names[0], points: [] as readonly Observation[], first: names[0] };
}

/**
 * The series a measure of a subject means as of the day: the first definition of which the record holds anything. Where
 * that is not the one meant first, a note says so.
 */
export function resolveSeries(scope: Scope, subject: string, measure: string): Series {
  const { registry } = scope;
  const { name, points, first } = found(scope, subject, measure);
  const entry: Subject | undefined = registry.subject(subject);
  const definition: Measure | undefined = registry.measure(name.measure);
  if (name.measure !== first.measure && points.length > 0) {
    if (name.measure !== `monthly_${first.measure}`) scope.stoodIn.add(first.measure);
    scope.notes.add(
      `the record has no ${definitionName(registry, first.measure)} of ${name.subject}; read as ${definitionName(registry, name.measure)}`,
    );
  }
  const sessions = SESSION_MEASURES.has(name.measure);
  const label = `${name.measure}(${name.subject})`;
  const empty = { code: "no-series" as const, text: `the record holds no ${label}`, next: null };
  return {
    type: "series",
    name: label,
    subject: entry?.id ?? name.subject,
    points,
    unit: points.length ? unitOf(points[points.length - 1].unit) : "",
    nature: sessions && name.measure !== "volume" ? "level" : (definition?.nature ?? "level"),
    grain: sessions ? "day" : seriesGrain(points, definition),
    sessions,
    positive: NEVER_NEGATIVE.test(name.measure),
    fiscal: entry?.fiscal ?? CALENDAR_YEAR,
    ...(points.length ? {} : { absent: empty }),
  };
}
