/**
 * The p-quantile of values sorted upwards, type 7 of Hyndman and Fan (1996), the default of R and numpy: linear between the
 * order statistics at (n − 1)·p. Needs at least one value and p in [0, 1].
 *
 * @example
 * quantileOfSorted([1, 2, 3, 10], 0.5) // => 2.5
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  const part = place - below;
  const step = sorted[above] - sorted[below];
  return part < 0.5 ? sorted[below] + step * part : sorted[above] - step * (1 - part);
}

/** The p-quantile (type 7) of values in any order, which stay as they are. */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileOfSorted(Float64Array.from(values).sort(), p);
}
