import { logBeta } from "./log-gamma.ts";
import { increasingRoot } from "./monotone-root.ts";

const TINY = 1e-300;

/** Continued fraction of the incomplete beta function by the modified Lentz method (DLMF 8.17.22). */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < TINY ? TINY : d);
  let value = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const term of [even, odd]) {
      d = 1 + term * d;
      d = 1 / (Math.abs(d) < TINY ? TINY : d);
      c = 1 + term / c;
      if (Math.abs(c) < TINY) c = TINY;
      value *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

/** ln of x^a (1−x)^b / B(a, b). */
const logKernel = (x: number, rest: number, a: number, b: number) =>
  a * (x < 0.5 ? Math.log(x) : Math.log1p(-rest)) + b * (rest < 0.5 ? Math.log(rest) : Math.log1p(-x)) - logBeta(a, b);

/**
 * P(X ≤ x) of the beta distribution, the regularised incomplete beta function I_x(a, b). Give `rest` = 1 − x when it is
 * known to more digits than the subtraction leaves.
 *
 * @example
 * betaCdf(0.5, 2, 3) // => 0.6875
 */
export function betaCdf(x: number, a: number, b: number, rest = 1 - x): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  const kernel = Math.exp(logKernel(x, rest, a, b));
  if (x < (a + 1) / (a + b + 2)) return (kernel * fraction(x, a, b)) / a;
  return 1 - (kernel * fraction(rest, b, a)) / b;
}

/** P(X > x) of the beta distribution. */
export function betaSurvival(x: number, a: number, b: number, rest = 1 - x): number {
  return betaCdf(rest, b, a, x);
}

/** Density of the beta distribution. */
export function betaPdf(x: number, a: number, b: number): number {
  if (x < 0 || x > 1) return 0;
  if (x === 0) return a < 1 ? Infinity : a === 1 ? b : 0;
  if (x === 1) return b < 1 ? Infinity : b === 1 ? a : 0;
  return Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta(a, b));
}

/** The x with I_x(a, b) = p ≤ ½, found in the logarithms of both; and 1 − x to full precision. */
function lowerQuantile(p: number, a: number, b: number): [x: number, rest: number] {
  const target = Math.log(p);
  const start = (target + Math.log(a) + logBeta(a, b)) / a;
  const root = increasingRoot(
    (log) => {
      const x = Math.exp(log);
      const rest = -Math.expm1(log);
      const cdf = betaCdf(x, a, b, rest);
      return [Math.log(cdf) - target, Math.exp(logKernel(x, rest, a, b)) / (rest * cdf)];
    },
    -745 / Math.min(1, a) - Math.abs(start),
    0,
    start,
  );
  return [Math.exp(root), -Math.expm1(root)];
}

/** The x with P(X ≤ x) = p of the beta distribution, and 1 − x, both to full relative precision. */
export function betaQuantileParts(p: number, a: number, b: number): [x: number, rest: number] {
  if (p <= 0) return [0, 1];
  if (p >= 1) return [1, 0];
  if (p <= 0.5) return lowerQuantile(p, a, b);
  const [rest, x] = lowerQuantile(1 - p, b, a);
  return [x, rest];
}

/**
 * The x with P(X ≤ x) = p of the beta distribution.
 *
 * @example
 * betaQuantile(0.6875, 2, 3) // => 0.5
 */
export function betaQuantile(p: number, a: number, b: number): number {
  return betaQuantileParts(p, a, b)[0];
}
