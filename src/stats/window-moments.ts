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
