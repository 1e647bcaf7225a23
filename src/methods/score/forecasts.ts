import { mustBeProbabilities, mustMatch } from "../lengths.ts";
import { refuse } from "../refusal.ts";

/** Refuses unless every forecast is a probability and every outcome 0 or 1, as many of one as of the other, at least one. */
export function checkForecasts(p: readonly number[], y: readonly number[]): void {
  mustMatch(y, p.length, "y", "p");
  if (p.length === 0) refuse("no_resolved_items", "nothing to score", "p");
  mustBeProbabilities(p, "p");
  const odd = y.findIndex((value) => value !== 0 && value !== 1);
  if (odd >= 0) refuse("invalid_parameter", `an outcome of ${y[odd]} is neither 0 nor 1`, "y", odd);
}

/** Forecasts that fall into one bin, with their outcomes. */
export interface Bin {
  index: number;
  p: number[];
  y: number[];
}

/**
 * Forecasts by equal-width bin on [0, 1], index min(⌊p·K⌋, K − 1), or by distinct probability when K is null; empty bins are
 * left out, lowest first.
 *
 * @example
 * binned([0.05, 1, 0.95], [0, 1, 1], 10).map(({ index, y }) => [index, y.length]) // => [[0, 1], [9, 2]]
 */
export function binned(p: readonly number[], y: readonly number[], bins: number | null): Bin[] {
  const found = new Map<number, Bin>();
  p.forEach((value, i) => {
    const key = bins === null ? value : Math.min(Math.floor(value * bins), bins - 1);
    const bin = found.get(key) ?? { index: key, p: [], y: [] };
    found.set(key, bin);
    bin.p.push(value);
    bin.y.push(y[i]);
  });
  return [...found.values()].sort((one, other) => one.index - other.index);
}

/** Mean (p − y)². */
export function brierScore(p: readonly number[], y: readonly number[]): number {
  return p.reduce((sum, value, i) => sum + (value - y[i]) ** 2, 0) / p.length;
}
