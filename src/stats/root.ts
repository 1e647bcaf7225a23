const MOST_STEPS = 200;

/**
 * A root of f between `low` and `high`, where f changes sign, by Brent's method (1973): bisection made faster by secant and
 * inverse quadratic steps. Right to about `tolerance` or a few units in the last place.
 *
 * @returns null when f has the same sign (or no value) at both ends.
 * @example
 * findRoot((x) => x * x - 4, 0, 10) // => 2
 */
export function findRoot(f: (x: number) => number, low: number, high: number, tolerance = 0): number | null {
  let [a, b, fa, fb] = [low, high, f(low), f(high)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 ? fb > 0 : fb < 0)) return null;
  let [c, fc, d, e] = [a, fa, b - a, b - a];
  for (let step = 0; step < MOST_STEPS; step++) {
    if (fb > 0 === fc > 0) [c, fc, d, e] = [a, fa, b - a, b - a];
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb];
    const near = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= near || fb === 0) return b;
    const next = interpolated(a, b, c, fa, fb, fc);
    const trusted = Math.abs(e) >= near && Math.abs(fa) > Math.abs(fb);
    const bounded = 2 * Math.abs(next) < Math.min(3 * Math.abs(half) - Math.abs(near), Math.abs(e));
    const same = Math.sign(next) === Math.sign(half);
    [e, d] = trusted && bounded && same ? [d, next] : [half, half];
    [a, fa] = [b, fb];
    b += Math.abs(d) > near ? d : Math.sign(half) * near;
    fb = f(b);
  }
  return b;
}

/** The step from b that a secant (a = c) or an inverse quadratic through the three points would take. */
function interpolated(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return ((c - b) * s) / (s - 1);
  const q = fa / fc;
  const r = fb / fc;
  const p = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  return p / -((q - 1) * (r - 1) * (s - 1));
}
