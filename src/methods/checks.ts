import { refuse } from "./refusal.ts";

/** Refuses two fields that should run in parallel but do not. */
export function sameLength(found: ArrayLike<unknown>, wanted: number, field: string, like: string, row?: number): void {
  if (found.length !== wanted) {
    refuse("length_mismatch", `${found.length} values where ${like} has ${wanted}`, field, row);
  }
}

/** Refuses a probability outside [0, 1]. */
export function probability(value: number, field: string, position?: number): void {
  if (!(value >= 0 && value <= 1)) refuse("invalid_probability", `${value} is not between 0 and 1`, field, position);
}

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
