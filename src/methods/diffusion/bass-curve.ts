/**
 * The share of eventual adopters who have adopted by time t: F = (1 − e^{−(p+q)t}) / (1 + (q/p)e^{−(p+q)t}).
 *
 * @example
 * bassShare(0, 0.03, 0.38) // => 0
 */
export function bassShare(t: number, p: number, q: number): number {
  const x = (p + q) * t;
  return Math.abs(Math.expm1(-x)) / (1 + (q / p) * Math.exp(-x));
}

/** The rate at which the share grows, f = dF/dt. */
export function bassDensity(t: number, p: number, q: number): number {
  const decay = Math.exp(-(p + q) * t);
  return (((p + q) ** 2 / p) * decay) / (1 + (q / p) * decay) ** 2;
}

/** Derivatives of the share and of the density at time t, each by p and by q. */
export function bassSlopes(t: number, p: number, q: number): { share: number[]; density: number[] } {
  const s = p + q;
  const decay = Math.exp(-s * t);
  const bottom = 1 + (q / p) * decay;
  const bottomBy = [(-q / (p * p) - (q / p) * t) * decay, (1 / p - (q / p) * t) * decay];
  const top = ((s * s) / p) * decay;
  const topBy = [(2 * s) / p - (s * s) / (p * p) - (s * s * t) / p, (2 * s) / p - (s * s * t) / p];
  return {
    share: bottomBy.map((by) => (t * decay * bottom - (1 - decay) * by) / bottom ** 2),
    density: bottomBy.map((by, i) => (topBy[i] * decay) / bottom ** 2 - (2 * top * by) / bottom ** 3),
  };
}
