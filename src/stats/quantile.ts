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

function swap(values: Float64Array, i: number, j: number): void {
  const held = values[i];
  values[i] = values[j];
  values[j] = held;
}

/** Hoare partition of values[low..high] around the median of first, middle and last; gives the split place. */
function partition(values: Float64Array, low: number, high: number): number {
  const middle = (low + high) >>> 1;
  if (values[middle] < values[low]) swap(values, middle, low);
  if (values[high] < values[low]) swap(values, high, low);
  if (values[high] < values[middle]) swap(values, high, middle);
  const pivot = values[middle];
  let i = low - 1;
  let j = high + 1;
  for (;;) {
    do i++;
    while (values[i] < pivot);
    do j--;
    while (values[j] > pivot);
    if (i >= j) return j;
    swap(values, i, j);
  }
}

/**
 * Rearranges values[low..high] so that the one at place k stands where sorting would put it, smaller ones before it and
 * larger ones after (quickselect, Hoare 1961): linear time on average, no extra memory.
 */
export function select(values: Float64Array, k: number, low = 0, high = values.length - 1): void {
  while (low < high) {
    const split = partition(values, low, high);
    if (k <= split) high = split;
    else low = split + 1;
  }
}

/**
 * Type-7 quantiles at each of `at` (upwards), rearranging `values` in place without a full sort.
 *
 * @example
 * quantilesInPlace(Float64Array.of(10, 1, 3, 2), [0, 0.5, 1]) // => [1, 2.5, 10]
 */
export function quantilesInPlace(values: Float64Array, at: readonly number[]): number[] {
  const last = values.length - 1;
  let from = 0;
  const place = (k: number) => {
    select(values, k, Math.min(from, k), last);
    from = k;
    return values[k];
  };
  return at.map((p) => {
    const below = Math.floor(last * p);
    const low = place(below);
    const part = last * p - below;
    if (part === 0) return low;
    const high = place(below + 1);
    return part < 0.5 ? low + (high - low) * part : high - (high - low) * (1 - part);
  });
}
