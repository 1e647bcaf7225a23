import type { Registry } from "../registry/registry.ts";
import { seriesNames } from "./series.ts";
import { turnedUnit } from "./turned-pair.ts";
import { unitOf } from "./unit.ts";

/**
 * What the record says of the names in a test before any figure of it is read, so that a slip is told from a series that is
 * not kept, and currencies are told apart.
 */
export interface OnRecord {
  /** Every subject of the record. */
  subjects: ReadonlySet<string>;
  /** Every measure of the record. */
  measures: ReadonlySet<string>;
  /** The units that the figures of a series are in, each once; none where the record holds no such series. */
  units(subject: string, measure: string): readonly string[];
}

/** The one unit of what a measure of a subject means on record; undefined where there are several or nothing is held. */
export function unitOnRecord(
  onRecord: OnRecord,
  registry: Registry,
  subject: string,
  measure: string,
): string | undefined {
  for (const name of seriesNames(registry, subject, measure)) {
    if (name.turned) continue;
    const units = onRecord.units(name.subject, name.measure);
    if (units.length > 1) return undefined;
    if (units.length > 0) return name.turned ? turnedUnit(unitOf(units[0]), name.subject) : units[0];
  }
  return undefined;
}
