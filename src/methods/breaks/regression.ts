import { type Fit, fitsExactly, leastSquares, ones } from "../../stats/least-squares.ts";
import { isConstant } from "../../stats/moments.ts";
import { mustMatch } from "../lengths.ts";
import { refuse } from "../refusal.ts";
import { numbers, rows } from "../vector.ts";

/** The regression whose constancy is tested: y on an intercept and the regressors given. */
export const regressionFields = {
  y: numbers().describe("observations, oldest first"),
  x: rows().describe("[[regressor], …], each as long as y, without the intercept; may be empty"),
};

export interface Regression {
  y: number[];
  columns: ArrayLike<number>[];
  /** Number of coefficients, the intercept included. */
  k: number;
}

/**
 * The regression as columns, after the refusals common to all break tests.
 *
 * @throws Refusal `length_mismatch`, `insufficient_observations`, `zero_variance` for a y that does not move.
 */
export function regressionOf({ y, x }: { y: number[]; x: number[][] }): Regression {
  x.forEach((column, i) => {
    mustMatch(column, y.length, "x", "y", i);
  });
  const k = x.length + 1;
  if (y.length <= k) refuse("insufficient_observations", `${y.length} observations for ${k} coefficients`, "y");
  if (isConstant(y)) refuse("zero_variance", "y does not move; its breaks would be rounding noise", "y");
  return { y, columns: [ones(y.length), ...x], k };
}

export function collinear(where: string): never {
  return refuse("collinear_regressors", `the regressors are collinear ${where}`, "x");
}

/** Least squares over all observations, refused when collinear or exact. */
export function fullFit({ y, columns }: Regression): Fit {
  const fit = leastSquares(columns, y) ?? collinear("over the whole sample");
  if (fitsExactly(fit, y)) refuse("zero_residual_variance", "the regression fits without error", "y");
  return fit;
}
