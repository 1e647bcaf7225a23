import { mean } from "./moments.ts";
import { studentQuantile } from "./student-t.ts";

/** The least-squares line y = intercept + slope·x. */
export interface Line {
  n: number;
  intercept: number;
  slope: number;
  /** Standard error of the slope. */
  slopeError: number;
  /** Residual standard deviation, divisor n − 2. */
  sigma: number;
  /** 1 − SSR/SST; null when y does not vary. */
  r2: number | null;
  xMean: number;
  sxx: number;
}

/**
 * Ordinary least squares of y on a constant and x; null when x does not vary. Needs three observations or more.
 *
 * @example
 * simpleRegression([0, 1, 2], [1, 3, 5])?.slope // => 2
 */
export function simpleRegression(x: readonly number[], y: readonly number[]): Line | null {
  const n = x.length;
  const xMean = mean(x);
  const yMean = mean(y);
  let [sxx, sxy, syy, largest] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    sxx += (x[i] - xMean) ** 2;
    sxy += (x[i] - xMean) * (y[i] - yMean);
    syy += (y[i] - yMean) ** 2;
    largest = Math.max(largest, Math.abs(x[i]));
  }
  if (sxx <= n * (1e-13 * largest) ** 2) return null;
  const slope = sxy / sxx;
  const intercept = yMean - slope * xMean;
  let ssr = 0;
  for (let i = 0; i < n; i++) ssr += (y[i] - yMean - slope * (x[i] - xMean)) ** 2;
  const sigma = Math.sqrt(ssr / (n - 2));
  const flat = syy <= n * (1e-13 * Math.abs(yMean)) ** 2;
  return {
    n,
    intercept,
    slope,
    slopeError: sigma / Math.sqrt(sxx),
    sigma,
    r2: flat ? null : 1 - ssr / syy,
    xMean,
    sxx,
  };
}

/** Fitted value at x and the half width of its prediction interval at `level` (Student t, n − 2 degrees of freedom). */
export function predict(line: Line, x: number, level: number): { fit: number; half: number } {
  const t = studentQuantile((1 + level) / 2, line.n - 2);
  const spread = Math.sqrt(1 + 1 / line.n + (x - line.xMean) ** 2 / line.sxx);
  return { fit: line.intercept + line.slope * x, half: t * line.sigma * spread };
}
