import { normalQuantile } from "./normal-quantile.ts";

/**
 * Wilson's score interval (1927) of a share, `k` of `n`, at a two-sided `level`, without continuity correction.
 *
 * @example
 * wilson(0, 10, 0.95)[0] // => 0
 */
export function wilson(k: number, n: number, level: number): [number, number] {
  const z = normalQuantile((1 + level) / 2);
  const share = k / n;
  const divisor = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / divisor;
  const half = (z / divisor) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [k === 0 ? 0 : centre - half, k === n ? 1 : centre + half];
}
