import { logGamma } from "./log-gamma.ts";
import { increasingRoot } from "./monotone-root.ts";
import { normalQuantile } from "./normal-quantile.ts";

/** x^a e^−x / Γ(a), the factor common to both incomplete gamma functions. */
const kernel = (x: number, a: number) => Math.exp(a * Math.log(x) - x - logGamma(a));

/** Σ x^n / (a(a+1)…(a+n)), DLMF 8.11.4. */
function series(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 100_000 && term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Continued fraction of Γ(a, x) by the modified Lentz method, DLMF 8.9.2. */
function fraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 100_000; n++) {
    const term = -n * (n - a);
    b += 2;
    d = 1 / (term * d + b || 1e-300);
    c = b + term / c || 1e-300;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

/**
 * P(X ≤ x) of the gamma distribution with shape `a` and scale 1: the regularised lower incomplete gamma function.
 *
 * @example
 * gammaCdf(1, 1) // => 0.6321205588285577
 */
export function gammaCdf(x: number, a: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? kernel(x, a) * series(x, a) : 1 - kernel(x, a) * fraction(x, a);
}

/** P(X > x) of the gamma distribution with shape `a` and scale 1. */
export function gammaSurvival(x: number, a: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - kernel(x, a) * series(x, a) : kernel(x, a) * fraction(x, a);
}

/** Density of the gamma distribution with shape `a` and scale 1. */
export function gammaPdf(x: number, a: number): number {
  if (x < 0) return 0;
  if (x === 0) return a < 1 ? Infinity : a === 1 ? 1 : 0;
  return kernel(x, a) / x;
}

/**
 * The x with P(X ≤ x) = p of the gamma distribution with shape `a` and scale 1, found in the logarithms of x and p.
 *
 * @example
 * gammaQuantile(0.6321205588285577, 1) // => 1
 */
export function gammaQuantile(p: number, a: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Infinity;
  const lower = p <= 0.5;
  const target = Math.log(lower ? p : 1 - p);
  const wilsonHilferty = a * (1 - 1 / (9 * a) + normalQuantile(p) / (3 * Math.sqrt(a))) ** 3;
  const small = (Math.log(p) + Math.log(a) + logGamma(a)) / a;
  const start = a > 1 && wilsonHilferty > 0 ? Math.log(wilsonHilferty) : small;
  const root = increasingRoot(
    (log) => {
      const x = Math.exp(log);
      const chance = lower ? gammaCdf(x, a) : gammaSurvival(x, a);
      const slope = kernel(x, a) / chance;
      return lower ? [Math.log(chance) - target, slope] : [target - Math.log(chance), slope];
    },
    Math.min(small, Math.log(a)) - 50 / a - 50,
    Math.log(a + 750 + 40 * Math.sqrt(a)),
    start,
  );
  return Math.exp(root);
}
