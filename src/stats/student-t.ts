import { betaCdf, betaQuantileParts } from "./beta.ts";
import { logBeta } from "./log-gamma.ts";

/**
 * P(|T| > |t|) of Student's t with `df` degrees of freedom, accurate in the far tail.
 *
 * @example
 * studentTwoSided(1, 1) // => 0.5
 */
export function studentTwoSided(t: number, df: number): number {
  const square = t * t;
  if (square === Infinity) return 0;
  return betaCdf(df / (df + square), df / 2, 0.5, square / (df + square));
}

/**
 * P(T ≤ t) of Student's t with `df` degrees of freedom.
 *
 * @example
 * studentCdf(1, 1) // => 0.75
 */
export function studentCdf(t: number, df: number): number {
  const outside = 0.5 * studentTwoSided(t, df);
  return t < 0 ? outside : 1 - outside;
}

/** Density of Student's t with `df` degrees of freedom. */
export function studentPdf(t: number, df: number): number {
  return Math.exp(-0.5 * (df + 1) * Math.log1p((t * t) / df) - logBeta(0.5, df / 2)) / Math.sqrt(df);
}

/**
 * The t with P(T ≤ t) = p of Student's t with `df` degrees of freedom.
 *
 * @example
 * studentQuantile(0.75, 1) // => 1
 */
export function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  const smaller = Math.min(p, 1 - p);
  const sign = p < 0.5 ? -1 : 1;
  if (smaller < 0.2) {
    const [x, rest] = betaQuantileParts(2 * smaller, df / 2, 0.5);
    return sign * Math.sqrt((df * rest) / x);
  }
  const [y, rest] = betaQuantileParts(2 * Math.abs(p - 0.5), 0.5, df / 2);
  return sign * Math.sqrt((df * y) / rest);
}
