import { refuse } from "./refusal.ts";

/** Refuses names given twice: an item counted twice would carry double weight. */
export function distinct(names: readonly string[], field: string): void {
  const seen = new Set<string>();
  names.forEach((name, i) => {
    if (seen.has(name)) refuse("invalid_parameter", `${JSON.stringify(name)} is given twice`, field, i);
    seen.add(name);
  });
}

/** Refuses levels that have no logarithm, with their position. */
export function positive(
  values: readonly number[],
  reason: "nonpositive_price" | "nonpositive_level",
  field: string,
): void {
  const at = values.findIndex((value) => !(value > 0));
  if (at >= 0) refuse(reason, `${values[at]} is not above zero`, field, at);
}
