/** Pivots this close to zero count as zero: a correlation matrix typed to a few digits is singular only up to rounding. */
const PIVOT = 1e-10;

/**
 * The lower triangle L with L·Lᵀ = the matrix, for a symmetric positive semidefinite one: a pivot of zero gives a column of
 * zeros. Null when the matrix is not positive semidefinite.
 *
 * @example
 * semidefiniteCholesky([[1, 1], [1, 1]]) // => [[1, 0], [1, 0]]
 */
export function semidefiniteCholesky(matrix: readonly (readonly number[])[]): number[][] | null {
  const n = matrix.length;
  const lower = matrix.map(() => new Array<number>(n).fill(0));
  for (let j = 0; j < n; j++) {
    let pivot = matrix[j][j];
    for (let k = 0; k < j; k++) pivot -= lower[j][k] ** 2;
    if (pivot < -PIVOT * Math.abs(matrix[j][j])) return null;
    const zero = pivot <= PIVOT * Math.abs(matrix[j][j]);
    lower[j][j] = zero ? 0 : Math.sqrt(pivot);
    for (let i = j + 1; i < n; i++) {
      let rest = matrix[i][j];
      for (let k = 0; k < j; k++) rest -= lower[i][k] * lower[j][k];
      if (zero && Math.abs(rest) > Math.sqrt(PIVOT * Math.abs(matrix[i][i] * matrix[j][j]))) return null;
      lower[i][j] = zero ? 0 : rest / lower[j][j];
    }
  }
  return lower;
}

/**
 * The correlation of normal scores whose ranks correlate by `rho` (Spearman): 2·sin(πρ/6).
 *
 * @example
 * scoreCorrelation(1) // ~> 1.000000000000
 */
export const scoreCorrelation = (rho: number) => (Math.abs(rho) === 1 ? rho : 2 * Math.sin((Math.PI * rho) / 6));
