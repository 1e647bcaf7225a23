const HALF_LOG_2PI = 0.9189385332046728;

/** Σ of the Stirling series of ln Γ(x), for x ≥ 10 (Bernoulli numbers; the first term left out is below 1e-17). */
export function stirlingCorrection(x: number): number {
  const inverse = 1 / (x * x);
  const terms = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];
  let sum = 0;
  for (let i = terms.length - 1; i >= 0; i--) sum = sum * inverse + terms[i];
  return sum / x;
}

/**
 * ln |Γ(x)| for x > 0: recurrence up to 10, Stirling's series from there.
 *
 * @example
 * logGamma(6) // => 4.787491742782046
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === Infinity ? Infinity : Number.NaN;
  if (x === 1 || x === 2) return 0;
  let product = 1;
  let shifted = x;
  for (; shifted < 10; shifted++) product *= shifted;
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_2PI + stirlingCorrection(shifted) - Math.log(product);
}

/**
 * ln B(a, b), without the cancellation of three large logarithms when one or both are large.
 *
 * @example
 * logBeta(2, 3) // => -2.4849066497880004
 */
export function logBeta(a: number, b: number): number {
  const [small, large] = a < b ? [a, b] : [b, a];
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(small + large);
  const sum = small + large;
  const share = small / sum;
  const rest = stirlingCorrection(large) - stirlingCorrection(sum) + (large - 0.5) * Math.log1p(-share);
  if (small < 10) return logGamma(small) + small - small * Math.log(sum) + rest;
  return HALF_LOG_2PI - 0.5 * Math.log(sum) + stirlingCorrection(small) + (small - 0.5) * Math.log(share) + rest;
}
