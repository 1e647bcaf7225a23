import type { Registry } from "../registry/registry.ts";
import type { Reading, Test, Untestable } from "../tests/test.ts";
import { prepared } from "./prepared.ts";

/** Every proposition that a mark of a test may rest on: its readings, and those of the other parts of its statement. */
export function propositionsOf(test: Test): readonly Reading[] {
  if (isAlone(test)) return [test];
  return [test, ...test.alternatives, ...(test.parts ?? []).flatMap((part) => [part, ...part.alternatives])];
}

/** True for a test with no other reading and no other part, as nearly all are. */
export const isAlone = (test: Test): boolean => test.alternatives.length === 0 && test.parts === undefined;

/** Every series that marking a test may read, its other readings included: what to load before `markClaim`. */
export function seriesOf(test: Test | Untestable, registry: Registry): readonly { subject: string; measure: string }[] {
  if (!("text" in test)) return test.about;
  if (isAlone(test)) return prepared(test.text, registry).series;
  const named = propositionsOf(test).flatMap((reading) => prepared(reading.text, registry).series);
  return [...new Map(named.map((series) => [`${series.subject}\n${series.measure}`, series])).values()];
}
