import type { Registry } from "../registry/registry.ts";
import type { Reading, Test, Untestable } from "../tests/test.ts";
import { prepared } from "./prepared.ts";

/** Every proposition that a mark of a test may rest on: its readings, and those of the other parts of its statement. */
export const propositionsOf = (test: Test): readonly Reading[] => [
  test,
  ...test.alternatives,
  ...(test.parts ?? []).flatMap((part) => [part, ...part.alternatives]),
];

/** Every series that marking a test may read, its other readings included: what to load before `markClaim`. */
export function seriesOf(test: Test | Untestable, registry: Registry): readonly { subject: string; measure: string }[] {
  if (!("text" in test)) return test.about;
  const [one, another, ...others] = propositionsOf(test);
  if (!another) return prepared(one.text, registry).series;
  const named = [one, another, ...others].flatMap((reading) => prepared(reading.text, registry).series);
  return [...new Map(named.map((series) => [`${series.subject}\n${series.measure}`, series])).values()];
}
