import { betaCdf, betaPdf, betaQuantile } from "../beta.ts";
import { normalCdf } from "../normal.ts";
import type { Distribution } from "./distribution.ts";

/** The beta distribution with shapes `a` and `b` on [min, max]. */
export function beta(a: number, b: number, min = 0, max = 1): Distribution {
  const width = max - min;
  const sum = a + b;
  return {
    pdf: (x) => betaPdf((x - min) / width, a, b) / width,
    cdf: (x) => betaCdf((x - min) / width, a, b, (max - x) / width),
    quantile: (p) => min + width * betaQuantile(p, a, b),
    atScore: (y) =>
      y <= 0 ? min + width * betaQuantile(normalCdf(y), a, b) : max - width * betaQuantile(normalCdf(-y), b, a),
    mean: min + (width * a) / sum,
    variance: (width * width * a * b) / (sum * sum * (sum + 1)),
  };
}

/**
 * The PERT distribution (Malcolm et al. 1959, Clark 1962): a beta on [min, max] with the given mode; `lambda`, 4 by
 * custom, says how sharply it stands on the mode.
 *
 * @example
 * pert(0, 2, 6).mean // ~> 2.3333333333
 */
export function pert(min: number, mode: number, max: number, lambda = 4): Distribution {
  const width = max - min;
  return beta(1 + (lambda * (mode - min)) / width, 1 + (lambda * (max - mode)) / width, min, max);
}
