import { type Fit, fitsExactly, leastSquares, ones, quadraticForm, standardError } from "../../stats/least-squares.ts";
import { mean, sampleSd, squaredDeviations } from "../../stats/moments.ts";
import { refuse } from "../refusal.ts";

export type Model = "market" | "factor" | "mean_adjusted" | "market_adjusted";

/** What a security was expected to return, learned from the estimation window. */
export interface NormalReturn {
  n: number;
  df: number;
  coef: number[];
  coefSe: number[];
  sigma: number;
  r2: number | null;
  /** Expected return of a day with these factor returns. */
  expected(factors: readonly number[]): number;
  /** Standard error of the sum of `days` prediction errors whose factor rows sum to `factors`. */
  predictionSe(days: number, factors: readonly number[]): number;
}

/** R − R_benchmark: no coefficients, no forecast-error inflation. */
function marketAdjusted(stock: number[], factors: number[][]): NormalReturn {
  const n = stock.length;
  if (n < 2) refuse("insufficient_observations", `${n} estimation days without missing values`, "estimation.stock");
  const differences = stock.map((value, i) => value - factors[0][i]);
  const sigma = sampleSd(differences);
  const size = Math.sqrt(stock.reduce((sum, value) => sum + value * value, 0) / n);
  if (!(sigma > 1e-10 * size)) {
    refuse("zero_residual_variance", "stock and benchmark differ by a constant", "estimation.stock");
  }
  return {
    n,
    df: n - 1,
    coef: [],
    coefSe: [],
    sigma,
    r2: null,
    expected: ([benchmark]) => benchmark,
    predictionSe: (days) => sigma * Math.sqrt(days),
  };
}

function r2Of(fit: Fit, stock: number[]): number {
  return fit.k === 1 ? 0 : 1 - fit.rss / squaredDeviations(stock, mean(stock));
}

/** Least squares with intercept on the factors (none for the mean-adjusted model). */
function regressed(stock: number[], factors: number[][]): NormalReturn {
  const [n, k] = [stock.length, factors.length + 1];
  if (n <= k) {
    refuse(
      "insufficient_observations",
      `${n} estimation days without missing values for ${k} coefficients`,
      "estimation.stock",
    );
  }
  const fit = leastSquares([ones(n), ...factors], stock);
  if (!fit)
    refuse("collinear_regressors", "the factors do not vary, or are combinations of each other", "estimation.factors");
  if (fitsExactly(fit, stock)) refuse("zero_residual_variance", "the model fits without error", "estimation.stock");
  const coef = Array.from(fit.coef);
  const sigma = Math.sqrt(fit.rss / fit.df);
  return {
    n,
    df: fit.df,
    coef,
    coefSe: coef.map((_, j) => standardError(fit, j)),
    sigma,
    r2: r2Of(fit, stock),
    expected: (row) => row.reduce((sum, factor, j) => sum + coef[j + 1] * factor, coef[0]),
    predictionSe: (days, row) => sigma * Math.sqrt(days + quadraticForm(fit, [days, ...row])),
  };
}

/**
 * Estimates the normal return on complete rows (MacKinlay 1997; prediction variance of a cumulated error after
 * Mikkelson & Partch 1988).
 *
 * @throws Refusal `insufficient_observations`, `collinear_regressors`, `zero_residual_variance`.
 */
export function normalReturn(model: Model, stock: number[], factors: number[][]): NormalReturn {
  if (model === "market_adjusted") return marketAdjusted(stock, factors);
  return regressed(stock, model === "mean_adjusted" ? [] : factors);
}
