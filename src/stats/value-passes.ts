/** Bins that the passes sort values into: their counts stay in the first-level cache. */
export const BINS = 8192;

/** First look over values: how many, their extremes, and sums of differences from `shift`. */
export interface Moments {
  n: number;
  min: number;
  max: number;
  shift: number;
  sum: number;
  squares: number;
}

/** What a pass collects: how values map to bins, which bins are kept, and below which bin values are summed. */
export interface Wanted {
  min: number;
  scale: number;
  /** 1 for the bins whose values are kept. */
  flags: Uint8Array;
  below: number;
  /** The most values that can be kept. */
  room: number;
}

/** Extremes and sums of one part of the values; give all parts the same `shift`, some value near them. */
export function momentsOf(values: Float64Array, shift: number): Moments {
  let [min, max, sum, squares] = [Infinity, -Infinity, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const apart = value - shift;
    if (value < min) min = value;
    if (value > max) max = value;
    sum += apart;
    squares += apart * apart;
  }
  return { n: values.length, min, max, shift, sum, squares };
}

/** How many values of one part fall into each bin. */
export function countsOf(values: Float64Array, min: number, scale: number): Int32Array {
  const counts = new Int32Array(BINS);
  for (let i = 0; i < values.length; i++) counts[((values[i] - min) * scale) | 0]++;
  return counts;
}

/** The values of one part that stand in kept bins, in their order, and the sum of all values in the bins below. */
export function collect(values: Float64Array, { min, scale, flags, below, room }: Wanted) {
  const kept = new Float64Array(room);
  let [count, sum] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const bin = ((values[i] - min) * scale) | 0;
    if (bin < below) sum += values[i];
    if (flags[bin] === 1) kept[count++] = values[i];
  }
  return { kept: kept.subarray(0, count), sum };
}
