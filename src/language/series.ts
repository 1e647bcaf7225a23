import { CALENDAR_YEAR } from "../fiscal.ts";
import { keptFor } from "../kept.ts";
import type { Observation } from "../observation.ts";
import type { Measure } from "../registry/measure.ts";
import type { Registry } from "../registry/registry.ts";
import { seriesGrain } from "./grain.ts";
import type { Scope } from "./scope.ts";
import { turnedName, turnedPoints, turnedUnit } from "./turned-pair.ts";
import { unitOf } from "./unit.ts";
import type { Point, Series } from "./value.ts";

/** The daily figures of a market; a day without one is a day without a session. */
const SESSION_MEASURES = new Set(["close", "open", "high", "low", "adj_close", "volume"]);
/** Measures whose word tells that they cannot be below zero. */
const NEVER_NEGATIVE =
  /(?:^|_)(?:revenue|sales|capex|close|open|high|low|adj_close|price|volume|dividends|buybacks|deliveries|shipments|cost)(?:$|_)/;

/** One way to read a measure of a subject: a series of the record. */
export interface SeriesName {
  subject: string;
  measure: string;
  /** True of a pair of currencies read the other way round. */
  turned?: true;
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
  const inverse = registry.subject(subject)?.inverse;
  return measures.flatMap((name) => {
    const own = subjectNames(registry, subject, name).map((of) => ({ subject: of, measure: name }));
    const pair = inverse === undefined ? null : turnedName(inverse, name);
    return pair ? [...own, pair] : own;
  });
}

/** Other definitions of a measure that some mean by the same word. */
export function alternativesOf(registry: Registry, measure: string): { measure: string; name: string }[] {
  return registry.measure(measure)?.alternatives ?? [];
}

const definitionName = (registry: Registry, measure: string) =>
  registry.measure(measure)?.name ?? measure.replaceAll("_", " ");

/** What is known of a series whatever the day. */
interface Meaning extends SeriesName, Pick<Series, "nature" | "sessions" | "positive" | "fiscal"> {
  /** `close(NVDA)`. */
  label: string;
  /** The registry's id of whose series it is. */
  of: string;
  definition: Measure | undefined;
}

function meaning(registry: Registry, written: string, { subject, measure, turned }: SeriesName): Meaning {
  const entry = registry.subject(written);
  const definition = registry.measure(measure);
  const sessions = SESSION_MEASURES.has(measure);
  return {
    subject,
    measure,
    label: `${measure}(${subject})`,
    ...(turned ? { turned, label: `1 / ${measure}(${subject})` } : {}),
    of: entry?.id ?? subject,
    definition,
    sessions,
    nature: sessions && measure !== "volume" ? "level" : (definition?.nature ?? "level"),
    positive: NEVER_NEGATIVE.test(measure),
    fiscal: entry?.fiscal ?? CALENDAR_YEAR,
  };
}

const meanings = keptFor(20_000, (registry: Registry, asked: string): Meaning[] => {
  const [of, what, definition] = asked.split("\n");
  return seriesNames(registry, of, what, definition || undefined).map((name) => meaning(registry, of, name));
});

/** Each series that a measure of a subject may mean, in the order to try them. */
function meaningsOf({ registry, definitions }: Scope, subject: string, measure: string): Meaning[] {
  const other = definitions.size > 0 ? definitions.get(registry.measure(measure)?.id ?? measure) : undefined;
  return meanings(registry, `${subject}\n${measure}\n${other ?? ""}`);
}

function found(scope: Scope, subject: string, measure: string) {
  const all = meaningsOf(scope, subject, measure);
  for (const meant of all) {
    const points = scope.lookup.series(meant.subject, meant.measure, scope.asOf);
    if (points.length > 0) return { meant, points: meant.turned ? turnedPoints(points) : points, first: all[0] };
  }
  return { meant: all[0], points: [] as readonly Point[], first: all[0] };
}

function unitOfPoints(points: readonly Point[], { turned, subject }: Meaning): Series["unit"] {
  const last = points[points.length - 1];
  const { unit } = last.from?.[0] ?? (last as Observation);
  return turned ? turnedUnit(unitOf(unit), subject) : unitOf(unit);
}

/** What happens to a share once in years, with its unit: that nothing is on record yet leaves open what is to come. */
const EVENTS: ReadonlyMap<string, Series["unit"]> = new Map([["split", unitOf("x")]]);

/**
 * The series a measure of a subject means as of the day: the first definition of which the record holds anything. Where
 * that is not the one meant first, a note says so.
 */
export function resolveSeries(scope: Scope, subject: string, measure: string): Series {
  const { registry } = scope;
  const { meant, points, first } = found(scope, subject, measure);
  if (meant.turned) scope.notes.add(`${first.subject} read as 1 / ${meant.subject}`);
  else if (meant.measure !== first.measure && points.length > 0) {
    const stated = first.definition?.countedAs?.[meant.subject] === meant.measure;
    const same = stated || meant.definition?.sameAs === first.measure || meant.measure === `monthly_${first.measure}`;
    if (!same) scope.stoodIn.add(first.measure);
    const [name, instead] = [first, meant].map((one) => definitionName(registry, one.measure));
    scope.notes.add(
      stated
        ? `what ${meant.subject} states as ${name} is its ${instead}`
        : `the record has no ${name} of ${meant.subject}; read as ${instead}`,
    );
  }
  const { label, of, definition, sessions, nature, positive, fiscal } = meant;
  const series: Series = {
    type: "series",
    name: label,
    subject: of,
    points,
    unit: points.length ? unitOfPoints(points, meant) : (EVENTS.get(meant.measure) ?? ""),
    nature,
    grain: sessions ? "day" : seriesGrain(points, definition),
    sessions,
    positive,
    fiscal,
  };
  if (points.length === 0 && !EVENTS.has(meant.measure))
    series.absent = { code: "no-series", text: `the record holds no ${label}`, next: null };
  return series;
}
