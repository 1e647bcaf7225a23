import { gammaCdf, gammaQuantile, gammaSurvival } from "./gamma.ts";

/** P(X ≤ x) of the chi-square distribution with `df` degrees of freedom (need not be whole). */
export function chiSquareCdf(x: number, df: number): number {
  return gammaCdf(x / 2, df / 2);
}

/**
 * P(X > x) of the chi-square distribution.
 *
 * @example
 * chiSquareSurvival(3.841458820694124, 1) // => 0.05
 */
export function chiSquareSurvival(x: number, df: number): number {
  return gammaSurvival(x / 2, df / 2);
}

/** The x with P(X ≤ x) = p of the chi-square distribution. */
export function chiSquareQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, df / 2);
}
