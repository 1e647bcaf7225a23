/** Windows with a standard deviation up to this share of max(1, |mean|) have no shape. */
const FLAT = 1e-12;

/** Mean and standard deviation (divisor n) of `length` values from `start` on. */
export function windowMoments(values: ArrayLike<number>, start: number, length: number): [mean: number, sd: number] {
  let sum = 0;
  for (let i = start; i < start + length; i++) sum += values[i];
  const mean = sum / length;
  let squares = 0;
  for (let i = start; i < start + length; i++) squares += (values[i] - mean) * (values[i] - mean);
  return [mean, Math.sqrt(squares / length)];
}

export const isFlat = (mean: number, sd: number) => !(sd > FLAT * Math.max(1, Math.abs(mean)));

/** z-normalised copy; undefined when the values have no shape. */
export function zNormalised(values: ArrayLike<number>): Float64Array | undefined {
  const [mean, sd] = windowMoments(values, 0, values.length);
  return isFlat(mean, sd) ? undefined : Float64Array.from(values, (value) => (value - mean) / sd);
}

/** Buffers of a banded warping of sequences of one length. */
class Rows {
  above: Float64Array;
  row: Float64Array;
  constructor(length: number) {
    this.above = new Float64Array(length + 1);
    this.row = new Float64Array(length + 1);
  }
}

/**
 * Squared-cost symmetric1 warping of two sequences of one length within a band, given up (Infinity) as soon as a whole
 * row is above `limit`.
 */
function banded(q: Float64Array, c: Float64Array, band: number, limit: number, rows: Rows): number {
  const m = q.length;
  let { above, row } = rows;
  above.fill(Infinity);
  row.fill(Infinity);
  above[0] = 0;
  for (let i = 1; i <= m; i++) {
    const [low, high] = [i > band ? i - band : 1, Math.min(m, i + band)];
    const value = q[i - 1];
    let left = Infinity;
    let diagonal = above[low - 1];
    let least = Infinity;
    row[low - 1] = Infinity;
    for (let j = low; j <= high; j++) {
      const up = above[j];
      const gap = value - c[j - 1];
      if (up < diagonal) diagonal = up;
      if (diagonal < left) left = diagonal;
      left += gap * gap;
      row[j] = left;
      if (left < least) least = left;
      diagonal = up;
    }
    if (high < m) row[high + 1] = Infinity;
    if (least > limit) return Infinity;
    [above, row] = [row, above];
  }
  return above[m];
}

/**
 * Squared warping distance of the z-normalised query against every z-normalised window of the series (squared cost,
 * symmetric1, Sakoe–Chiba band); NaN where a window is flat. This is the plain version.
 */
export function windowDistances(query: Float64Array, series: ArrayLike<number>, band: number): Float64Array {
  const m = query.length;
  const distances = new Float64Array(Math.max(0, series.length - m + 1));
  const window = new Float64Array(m);
  const rows = new Rows(m);
  for (let start = 0; start < distances.length; start++) {
    const [mean, sd] = windowMoments(series, start, m);
    if (isFlat(mean, sd)) {
      distances[start] = Number.NaN;
      continue;
    }
    for (let i = 0; i < m; i++) window[i] = (series[start + i] - mean) / sd;
    distances[start] = banded(query, window, band, Infinity, rows);
  }
  return distances;
}
