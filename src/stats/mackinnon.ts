import { type Deterministic, SURFACES } from "./mackinnon-surfaces.ts";
import { normalCdf } from "./normal.ts";

/** 1 for a single series, 2 for the residuals of one series regressed on another. */
export type Variables = 1 | 2;

const polynomial = (coefficients: readonly number[], x: number) =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

/**
 * p-value of a Dickey–Fuller t statistic (MacKinnon 1994).
 *
 * @example
 * mackinnonP(-2.86154, "c", 1) // ~> 0.0500067
 */
export function mackinnonP(stat: number, terms: Deterministic, variables: Variables): number {
  const surface = SURFACES[terms][variables - 1];
  if (stat > surface.most) return 1;
  if (stat < surface.least) return 0;
  return normalCdf(polynomial(stat <= surface.turn ? surface.small : surface.large, stat));
}

/** Critical values at 1, 5 and 10 % for `observations` used (MacKinnon 2010); null where none were published. */
export function mackinnonCritical(
  terms: Deterministic,
  variables: Variables,
  observations: number,
): [number, number, number] | null {
  const rows = SURFACES[terms][variables - 1].critical;
  if (!rows) return null;
  const [one, five, ten] = rows.map((row) => polynomial(row, 1 / observations));
  return [one, five, ten];
}
