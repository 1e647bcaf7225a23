import { warpingKernel } from "./dtw-kernel.ts";
import { plainWindowDistances } from "./dtw-windows.ts";
import { WindowBatch } from "./window-batch.ts";

/** Bounds may be off by their rounding; a window is passed over only if it loses by more than this share. */
const MARGIN = 1e-6;

/** Highest and lowest value of the query within the band around each place (Keogh & Ratanamahatana 2005). */
function envelope(query: Float64Array, band: number) {
  const [upper, lower] = [new Float64Array(query.length), new Float64Array(query.length)];
  for (let i = 0; i < query.length; i++) {
    const near = query.subarray(Math.max(0, i - band), i + band + 1);
    upper[i] = near.reduce((a, b) => Math.max(a, b));
    lower[i] = near.reduce((a, b) => Math.min(a, b));
  }
  return { upper, lower };
}

/** Mean and 1/sd of any window from running sums; 1/sd is 0 where these are too inexact to judge by. */
function runningMoments(series: Float64Array, m: number) {
  const centre = series.reduce((a, b) => a + b, 0) / series.length;
  const [sums, squares] = [new Float64Array(series.length + 1), new Float64Array(series.length + 1)];
  for (let i = 0; i < series.length; i++) {
    const value = series[i] - centre;
    sums[i + 1] = sums[i] + value;
    squares[i + 1] = squares[i] + value * value;
  }
  const least = (1e-8 * squares[series.length]) / m;
  const [means, scales] = [new Float64Array(series.length), new Float64Array(series.length)];
  for (let start = 0; start + m <= series.length; start++) {
    const mean = (sums[start + m] - sums[start]) / m;
    const variance = (squares[start + m] - squares[start]) / m - mean * mean;
    means[start] = mean + centre;
    scales[start] = variance > least ? 1 / Math.sqrt(variance) : 0;
  }
  return { means, scales };
}

/** The part of the squared distance that no warping within the band avoids, counted until it passes `limit`. */
function keoghBound(
  series: Float64Array,
  start: number,
  [mean, scale]: [number, number],
  { upper, lower }: ReturnType<typeof envelope>,
  limit: number,
): number {
  let bound = 0;
  for (let i = 0; i < upper.length && bound <= limit; i++) {
    const value = (series[start + i] - mean) * scale;
    const outside = Math.max(value - upper[i], lower[i] - value, 0);
    bound += outside * outside;
  }
  return bound;
}

/**
 * The window of the series nearest to the z-normalised query, and its squared distance: the least entry of
 * `windowDistances`, without warping the windows a lower bound rules out. Undefined when every window is flat. For
 * repeating a search in many surrogates.
 */
export function nearestWindow(query: Float64Array, series: Float64Array, band: number) {
  let best: { start: number; distance: number } | undefined;
  const found = (start: number, distance: number) => {
    if (distance < (best?.distance ?? Infinity)) best = { start, distance };
  };
  const m = query.length;
  const kernel = warpingKernel(query, band);
  if (!kernel) {
    plainWindowDistances(query, series, band).forEach((distance, start) => {
      found(start, distance);
    });
    return best;
  }
  const batch = new WindowBatch(kernel, series, m, found);
  const { means, scales } = runningMoments(series, m);
  const around = envelope(query, band);
  for (let start = 0; start + m <= series.length; start++) {
    const limit = (best?.distance ?? Infinity) * (1 + MARGIN);
    const scale = scales[start];
    if (scale > 0 && keoghBound(series, start, [means[start], scale], around, limit) > limit) continue;
    batch.add(start);
  }
  batch.flush();
  return best;
}
