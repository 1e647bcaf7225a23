import type { Registry } from "../registry/registry.ts";
import type { Test, Untestable } from "../tests/test.ts";
import { prepared } from "./prepared.ts";

/** Every series that marking a test may read, its other readings included: what to load before `markClaim`. */
export function seriesOf(test: Test | Untestable, registry: Registry): readonly { subject: string; measure: string }[] {
  if (!("text" in test)) return test.about;
  if (test.alternatives.length === 0) return prepared(test.text, registry).series;
  const named = [test, ...test.alternatives].flatMap((reading) => prepared(reading.text, registry).series);
  return [...new Map(named.map((series) => [`${series.subject}\n${series.measure}`, series])).values()];
}
