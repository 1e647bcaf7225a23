import data from "../../data/registry/owners.json" with { type: "json" };
import type { SubjectKind } from "./subject.ts";

const GROUPS = new Map(Object.entries(data.kinds).map(([group, kinds]) => [group, new Set(kinds.split(" "))] as const));

/** By measure, the kinds of subjects that can have it. */
const KINDS = new Map<string, ReadonlySet<string>>();
for (const [group, measures] of Object.entries(data.measures))
  for (const measure of measures.split(" ")) KINDS.set(measure, GROUPS.get(group) as ReadonlySet<string>);

/**
 * Whether a subject of that kind can have a measure: no metal has a payroll, no country a free cash flow. Of a measure that
 * the table does not hold everybody can.
 *
 * @example
 * mayHave("commodity", "capex") // => false
 */
export const mayHave = (kind: SubjectKind, measure: string): boolean => KINDS.get(measure)?.has(kind) ?? true;
