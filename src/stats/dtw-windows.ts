import { warpingKernel } from "./dtw-kernel.ts";
import { WindowBatch } from "./window-batch.ts";
import { isFlat, windowMoments } from "./window-moments.ts";

/** Buffers of a banded warping of sequences of one length. */
class Rows {
  above: Float64Array;
  row: Float64Array;
  constructor(length: number) {
    this.above = new Float64Array(length + 1);
    this.row = new Float64Array(length + 1);
  }
}

/** Squared-cost symmetric1 warping of two sequences of one length within a band. */
function banded(q: Float64Array, c: Float64Array, band: number, rows: Rows): number {
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
    row[low - 1] = Infinity;
    for (let j = low; j <= high; j++) {
      const up = above[j];
      const gap = value - c[j - 1];
      if (up < diagonal) diagonal = up;
      if (diagonal < left) left = diagonal;
      left += gap * gap;
      row[j] = left;
      diagonal = up;
    }
    if (high < m) row[high + 1] = Infinity;
    [above, row] = [row, above];
  }
  return above[m];
}

/**
 * Squared warping distance of the z-normalised query against every z-normalised window of the series (squared cost,
 * symmetric1, Sakoe–Chiba band); NaN where a window is flat. The plain version, which `windowDistances` must equal.
 */
export function plainWindowDistances(query: Float64Array, series: ArrayLike<number>, band: number): Float64Array {
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
    distances[start] = banded(query, window, band, rows);
  }
  return distances;
}

/** `plainWindowDistances` with several windows at a time in WebAssembly vectors, where there are any. */
export function windowDistances(query: Float64Array, series: Float64Array, band: number): Float64Array {
  const kernel = warpingKernel(query, band);
  if (!kernel) return plainWindowDistances(query, series, band);
  const distances = new Float64Array(Math.max(0, series.length - query.length + 1)).fill(Number.NaN);
  const batch = new WindowBatch(kernel, series, query.length, (start, distance) => {
    distances[start] = distance;
  });
  for (let start = 0; start < distances.length; start++) batch.add(start);
  batch.flush();
  return distances;
}
