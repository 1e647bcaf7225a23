/**
 * Mixes independent columns by a lower Cholesky factor, in place: columns[k] ← Σ cholesky[k][j]·columns[j] over j ≤ k. The plain
 * form of `mixKernel`, which gives the same bits.
 */
export function mixColumns(columns: readonly Float64Array[], cholesky: readonly (readonly number[])[]): void {
  for (let k = columns.length - 1; k >= 0; k--) {
    const column = columns[k];
    const own = cholesky[k][k];
    for (let i = 0; i < column.length; i++) {
      let sum = own * column[i];
      for (let j = 0; j < k; j++) sum += cholesky[k][j] * columns[j][i];
      column[i] = sum;
    }
  }
}
