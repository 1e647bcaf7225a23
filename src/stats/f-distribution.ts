import { betaCdf, betaQuantileParts } from "./beta.ts";

/** P(X ≤ x) of Fisher's F with `df1` and `df2` degrees of freedom. */
export function fCdf(x: number, df1: number, df2: number): number {
  if (x <= 0) return 0;
  const sum = df1 * x + df2;
  return betaCdf((df1 * x) / sum, df1 / 2, df2 / 2, df2 / sum);
}

/**
 * P(X > x) of Fisher's F with `df1` and `df2` degrees of freedom.
 *
 * @example
 * fSurvival(1, 1, 1) // => 0.5
 */
export function fSurvival(x: number, df1: number, df2: number): number {
  if (x <= 0) return 1;
  const sum = df1 * x + df2;
  return betaCdf(df2 / sum, df2 / 2, df1 / 2, (df1 * x) / sum);
}

/** The x with P(X ≤ x) = p of Fisher's F. */
export function fQuantile(p: number, df1: number, df2: number): number {
  const [x, rest] = betaQuantileParts(p, df1 / 2, df2 / 2);
  return (df2 * x) / (df1 * rest);
}
