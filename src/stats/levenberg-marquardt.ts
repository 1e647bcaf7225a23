/** Residuals and their Jacobian, row by observation, at a parameter vector. */
export interface Residuals {
  values: Float64Array;
  /** Column by column: derivatives of all residuals by parameter 0, then 1, … */
  jacobian: Float64Array[];
}

export interface LeastSquaresFit {
  parameters: number[];
  /** Sum of squared residuals. */
  ssr: number;
  /** Inverse of JᵀJ at the minimum, row by row. */
  inverse: number[][];
}

const dot = (x: Float64Array, y: Float64Array) => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * y[i];
  return sum;
};

/** Solves the symmetric positive definite system by Cholesky; null when it is not positive definite. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] | null {
  const n = right.length;
  const lower = matrix.map((row) => row.slice());
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let rest = lower[i][j];
      for (let k = 0; k < j; k++) rest -= lower[i][k] * lower[j][k];
      if (i === j && !(rest > 1e-15 * matrix[i][i])) return null;
      lower[i][j] = i === j ? Math.sqrt(rest) : rest / lower[j][j];
    }
  const x = right.slice();
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= lower[i][k] * x[k];
    x[i] /= lower[i][i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= lower[k][i] * x[k];
    x[i] /= lower[i][i];
  }
  return x;
}

function inverseOf(normal: readonly number[][]): number[][] | null {
  const scale = normal.map((row, i) => 1 / Math.sqrt(row[i]));
  const scaled = normal.map((row, i) => row.map((value, j) => value * scale[i] * scale[j]));
  const columns = scale.map((_, j) =>
    solve(
      scaled,
      scale.map((_, i) => (i === j ? 1 : 0)),
    ),
  );
  if (columns.some((column) => column === null)) return null;
  return columns.map((column, i) => column!.map((value, j) => value * scale[i] * scale[j]));
}

function step(at: Residuals, damping: number): number[] | null {
  const normal = at.jacobian.map((x) => at.jacobian.map((y) => dot(x, y)));
  const scale = normal.map((row, i) => (row[i] > 0 ? 1 / Math.sqrt(row[i]) : 0));
  const damped = normal.map((row, i) => row.map((value, j) => value * scale[i] * scale[j] + (i === j ? damping : 0)));
  const solved = solve(
    damped,
    at.jacobian.map((x, i) => -dot(x, at.values) * scale[i]),
  );
  return solved === null ? null : solved.map((value, i) => value * scale[i]);
}

/**
 * Nonlinear least squares by Levenberg–Marquardt (Marquardt 1963), parameters scaled by the size of their Jacobian columns.
 *
 * @param model residuals and Jacobian at a point; null outside the region where the model means anything
 * @returns null when it does not settle in 500 steps or the minimum does not fix every parameter
 * @example
 * fitLeastSquares(([a]) => ({ values: Float64Array.of(a - 1, a - 3), jacobian: [Float64Array.of(1, 1)] }), [0])?.parameters // => [2]
 */
export function fitLeastSquares(
  model: (parameters: readonly number[]) => Residuals | null,
  start: readonly number[],
): LeastSquaresFit | null {
  let parameters = start.slice();
  let at = model(parameters);
  if (at === null) return null;
  let [ssr, damping, quiet] = [dot(at.values, at.values), 1e-3, 0];
  for (let round = 0; round < 500 && quiet < 3; round++) {
    const move = step(at, damping);
    const next = move && parameters.map((value, i) => value + move[i]);
    const there = next && model(next);
    const found = there ? dot(there.values, there.values) : Number.NaN;
    if (move && next && there && found <= ssr) {
      const moved = move.every((value, i) => Math.abs(value) <= 1e-12 * Math.abs(next[i]));
      quiet = moved || ssr - found <= 1e-15 * ssr ? quiet + 1 : 0;
      [parameters, at, ssr, damping] = [next, there, found, Math.max(1e-15, damping / 10)];
    } else {
      damping *= 10;
      if (damping > 1e12) quiet = 3;
    }
  }
  const inverse = quiet < 3 ? null : inverseOf(at.jacobian.map((x) => at.jacobian.map((y) => dot(x, y))));
  return inverse && { parameters, ssr, inverse };
}
