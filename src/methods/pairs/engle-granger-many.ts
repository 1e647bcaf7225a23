import { type LagChoice, residualUnitRoot } from "../../stats/residual-unit-root.ts";

/** Residuals of the least-squares line of y on x, pair `pair` of row-by-row matrices. Written into `residuals`. */
function residualsOf(y: Float64Array, x: Float64Array, from: number, residuals: Float64Array): void {
  const n = residuals.length;
  let [sumX, sumY] = [0, 0];
  for (let t = 0; t < n; t++) {
    sumX += x[from + t];
    sumY += y[from + t];
  }
  const [meanX, meanY] = [sumX / n, sumY / n];
  let [sxx, sxy] = [0, 0];
  for (let t = 0; t < n; t++) {
    const dx = x[from + t] - meanX;
    sxx += dx * dx;
    sxy += dx * (y[from + t] - meanY);
  }
  const slope = sxy / sxx;
  for (let t = 0; t < n; t++) residuals[t] = y[from + t] - meanY - slope * (x[from + t] - meanX);
}

/**
 * Engle–Granger statistics (constant in step 1) of many pairs of one length, `n` days each, rows of `y` and `x`. For
 * screening; `engleGranger` gives the same statistic with its p-value and its refusals. NaN where a pair is singular.
 */
export function engleGrangerMany(y: Float64Array, x: Float64Array, n: number, choice: LagChoice): Float64Array {
  const stats = new Float64Array(y.length / n);
  const residuals = new Float64Array(n);
  for (let pair = 0; pair < stats.length; pair++) {
    residualsOf(y, x, pair * n, residuals);
    stats[pair] = residualUnitRoot(residuals, choice);
  }
  return stats;
}
