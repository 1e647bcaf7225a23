/** Largest fall from a running maximum, as a share of it. */
export function deepestDrawdown(level: readonly number[]): number {
  let [highest, deepest] = [-Infinity, 0];
  for (const value of level) {
    highest = Math.max(highest, value);
    deepest = Math.max(deepest, 1 - value / highest);
  }
  return deepest;
}
