import { normalCdf, normalPdf } from "../normal.ts";
import { normalQuantile } from "../normal-quantile.ts";
import { findRoot } from "../root.ts";
import type { Distribution } from "./distribution.ts";

/** The place between the components' own quantiles where the lower (or upper) tail has chance p, on the scale of its logarithm. */
function tailQuantile(tail: (x: number) => number, p: number, ends: [number, number]): number {
  const target = Math.log(p);
  const [low, high] = ends;
  return low === high ? low : (findRoot((x) => Math.log(tail(x)) - target, low, high) ?? Number.NaN);
}

/** A mixture of normal distributions; weights sum to 1, sds above 0. Quantiles by root finding. */
export function mixtureNormal(
  weights: readonly number[],
  means: readonly number[],
  sds: readonly number[],
): Distribution {
  const total = (of: (i: number) => number) =>
    weights.reduce((sum, weight, i) => sum + (weight === 0 ? 0 : weight * of(i)), 0);
  const cdf = (x: number) => total((i) => normalCdf((x - means[i]) / sds[i]));
  const survival = (x: number) => total((i) => normalCdf((means[i] - x) / sds[i]));
  const used = [...weights.keys()].filter((i) => weights[i] > 0);
  const ends = (z: number): [number, number] => {
    const at = used.map((i) => means[i] + sds[i] * z);
    const margin = 1e-9 * (1 + Math.max(...at.map(Math.abs)));
    return [Math.min(...at) - margin, Math.max(...at) + margin];
  };
  const upper = (p: number) => tailQuantile(survival, p, ends(-normalQuantile(p)));
  const lower = (p: number) => tailQuantile(cdf, p, ends(normalQuantile(p)));
  const quantile = (p: number) => {
    if (p <= 0 || p >= 1) return p <= 0 ? -Infinity : Infinity;
    return p <= 0.5 ? lower(p) : upper(1 - p);
  };
  const mean = total((i) => means[i]);
  return {
    pdf: (x) => total((i) => normalPdf((x - means[i]) / sds[i]) / sds[i]),
    cdf,
    quantile,
    atScore: (y) => (y <= 0 ? lower(normalCdf(y)) : upper(normalCdf(-y))),
    mean,
    variance: total((i) => sds[i] ** 2 + (means[i] - mean) ** 2),
  };
}
