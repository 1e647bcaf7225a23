import { refuse } from "./refusal.ts";

/** Refuses the field `name` unless it holds `expected` values, one for each value of `other`. */
export function mustMatch(
  values: ArrayLike<unknown>,
  expected: number,
  name: string,
  other: string,
  row?: number,
): void {
  if (values.length !== expected)
    refuse("length_mismatch", `${values.length} values where ${other} has ${expected}`, name, row);
}

/** Refuses the field `name` unless every value lies in [0, 1]. */
export function mustBeProbabilities(values: readonly number[], name: string): void {
  const at = values.findIndex((value) => value < 0 || value > 1);
  if (at >= 0) refuse("invalid_probability", `${values[at]} is not between 0 and 1`, name, at);
}
