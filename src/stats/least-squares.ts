type Column = ArrayLike<number>;

/** Columns whose part not explained by the columns before is below this share of their length count as collinear. */
export const RANK_TOLERANCE = 1e-10;

/** An ordinary least-squares fit by Householder QR. */
export interface Fit {
  n: number;
  k: number;
  /** n − k. */
  df: number;
  coef: Float64Array;
  residuals: Float64Array;
  rss: number;
  /** Qᵀy: entry j is the part of y that column j adds, so Σ_{i ≥ j} of its squares is the RSS of the first j columns. */
  effects: Float64Array;
  /** Upper triangle R, column j holding its first j + 1 entries. */
  r: Float64Array[];
}

/** Reflects `columns` (all of them, y included) so that column j becomes zero below its diagonal. Returns the diagonal. */
function reflect(columns: Float64Array[], j: number): number {
  const pivot = columns[j];
  const n = pivot.length;
  let norm = 0;
  for (let i = j; i < n; i++) norm += pivot[i] * pivot[i];
  norm = Math.sqrt(norm);
  if (norm === 0) return 0;
  const alpha = pivot[j] > 0 ? -norm : norm;
  pivot[j] -= alpha;
  const scale = -1 / (alpha * pivot[j]);
  for (let c = j + 1; c < columns.length; c++) {
    const column = columns[c];
    let dot = 0;
    for (let i = j; i < n; i++) dot += pivot[i] * column[i];
    dot *= scale;
    for (let i = j; i < n; i++) column[i] -= dot * pivot[i];
  }
  pivot[j] = alpha;
  return alpha;
}

const length = (column: Column) => {
  let total = 0;
  for (let i = 0; i < column.length; i++) total += column[i] * column[i];
  return Math.sqrt(total);
};

/**
 * Regresses y on the columns given (put a column of ones first for an intercept). Undefined when a column is a linear
 * combination of the ones before it, up to `RANK_TOLERANCE`, or when there are fewer rows than columns.
 */
export function leastSquares(columns: readonly Column[], y: Column): Fit | undefined {
  const [n, k] = [y.length, columns.length];
  if (n < k) return undefined;
  const work = [...columns, y].map((column) => Float64Array.from(column));
  for (let j = 0; j < k; j++) {
    const size = length(columns[j]);
    if (!(Math.abs(reflect(work, j)) > RANK_TOLERANCE * size)) return undefined;
  }
  const effects = work[k];
  const r = work.slice(0, k).map((column, j) => column.slice(0, j + 1));
  const coef = effects.slice(0, k);
  for (let j = k - 1; j >= 0; j--) {
    coef[j] /= r[j][j];
    for (let i = 0; i < j; i++) coef[i] -= r[j][i] * coef[j];
  }
  const residuals = Float64Array.from(y);
  for (let j = 0; j < k; j++) for (let i = 0; i < n; i++) residuals[i] -= coef[j] * columns[j][i];
  return { n, k, df: n - k, coef, residuals, rss: length(residuals) ** 2, effects, r };
}

/** cᵀ (XᵀX)⁻¹ c for the design of a fit: with σ², the variance of cᵀ·coef. */
export function quadraticForm(fit: Fit, c: ArrayLike<number>): number {
  const solved = Float64Array.from(c);
  let total = 0;
  for (let j = 0; j < fit.k; j++) {
    for (let i = 0; i < j; i++) solved[j] -= fit.r[j][i] * solved[i];
    solved[j] /= fit.r[j][j];
    total += solved[j] * solved[j];
  }
  return total;
}

/** Standard error of coefficient j: √(RSS/(n − k) · [(XᵀX)⁻¹]ⱼⱼ). */
export function standardError(fit: Fit, j: number): number {
  const unit = new Float64Array(fit.k);
  unit[j] = 1;
  return Math.sqrt((fit.rss / fit.df) * quadraticForm(fit, unit));
}

/** Whether the residuals are no more than rounding: their root mean square is below 1e-10 of that of y. */
export function fitsExactly(fit: Fit, y: Column): boolean {
  return Math.sqrt(fit.rss) <= 1e-10 * length(y);
}

/** A column of n ones. */
export function ones(n: number): Float64Array {
  return new Float64Array(n).fill(1);
}
