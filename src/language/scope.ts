import { type Day, isoOf } from "../calendar.ts";
import type { Lookup, Observation } from "../observation.ts";
import type { Registry } from "../registry/registry.ts";
import { formatValue } from "./format.ts";
import type { Point, Value } from "./value.ts";

/** A line of the working, or what writes it. */
export type Step = string | (() => string);

/** What one evaluation carries along: what it may ask, and what it has used so far. */
export interface Scope {
  readonly lookup: Lookup;
  readonly asOf: Day;
  readonly registry: Registry;
  /** The definition to use for a measure, where another than the one meant first is tried: capex → cash_capex. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly lets: ReadonlyMap<string, Value>;
  /** The deadline in force: periods that reach past it end there. */
  readonly until: Day | null;
  /** Observations used, in order of use. */
  readonly inputs: Set<Observation>;
  /** The arithmetic so far, a step a line; most steps are put into words only when they are asked for. */
  readonly working: Step[];
  /** Remarks that belong to the reason: which definition was used and why. */
  readonly notes: Set<string>;
  /** Measures of which the record holds another definition only, which was read in their place. */
  readonly stoodIn: Set<string>;
}

const NO_LETS: ReadonlyMap<string, Value> = new Map();

export function scopeOf(
  lookup: Lookup,
  asOf: Day,
  registry: Registry,
  definitions: ReadonlyMap<string, string>,
): Scope {
  return {
    lookup,
    asOf,
    registry,
    definitions,
    lets: NO_LETS,
    until: null,
    inputs: new Set(),
    working: [],
    notes: new Set(),
    stoodIn: new Set(),
  };
}

/** The same evaluation as of another day; what it uses is still collected in one place. */
export const scopeAt = (scope: Scope, asOf: Day): Scope => ({ ...scope, asOf });

/** The observations behind a point. */
export const sourcesOf = (point: Point): readonly Observation[] => point.from ?? [point as Observation];

export function use(scope: Scope, points: readonly Point[]): void {
  for (const point of points) for (const source of sourcesOf(point)) scope.inputs.add(source);
}

/** `2024-12-31`, or `2024-10-01 to 2024-12-31`. */
export const spanName = (start: Day, end: Day): string =>
  start === end ? isoOf(end) : `${isoOf(start)} to ${isoOf(end)}`;

/** A figure with its period and the day it became public, as a line of the working shows it. */
export function shown(point: Point, unit: string): string {
  const known = point.known === point.periodEnd ? "" : `, known ${isoOf(point.known)}`;
  return `${formatValue(point.value, unit)} (${spanName(point.periodStart, point.periodEnd)}${known})`;
}
