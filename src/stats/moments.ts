/**
 * The arithmetic mean, with one correction pass so that rounding does not build up; NaN of no values.
 *
 * @example
 * mean([1, 2, 6]) // => 3
 */
export function mean(values: ArrayLike<number>): number {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i];
  const first = sum / n;
  let rest = 0;
  for (let i = 0; i < n; i++) rest += values[i] - first;
  return first + rest / n;
}

/** Sum of squared deviations from the mean, in two passes. */
export function squaredDeviations(values: ArrayLike<number>, centre = mean(values)): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - centre) ** 2;
  return sum;
}

/** Sample standard deviation, divisor n − 1; NaN of fewer than two values. */
export function sampleSd(values: ArrayLike<number>): number {
  return Math.sqrt(squaredDeviations(values) / (values.length - 1));
}

/** Mean of (x − mean)^power, divided by n. */
export function centralMoment(values: ArrayLike<number>, power: number, centre = mean(values)): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - centre) ** power;
  return sum / values.length;
}

/** Whether the values differ by no more than rounding: their range is within 1e-12 of the largest size among them. */
export function isConstant(values: ArrayLike<number>): boolean {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  return values.length === 0 || high - low <= 1e-12 * Math.max(Math.abs(low), Math.abs(high));
}
