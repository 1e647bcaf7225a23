import { normalCdf, normalPdf } from "../normal.ts";
import { normalQuantile } from "../normal-quantile.ts";
import type { Distribution } from "./distribution.ts";

/** The normal distribution; `sd` above 0. */
export function normal(mean: number, sd: number): Distribution {
  return {
    pdf: (x) => normalPdf((x - mean) / sd) / sd,
    cdf: (x) => normalCdf((x - mean) / sd),
    quantile: (p) => mean + sd * normalQuantile(p),
    atScore: (y) => mean + sd * y,
    mean,
    variance: sd * sd,
  };
}

/** The distribution of e^Y with Y normal; `sdlog` above 0. */
export function lognormal(meanlog: number, sdlog: number): Distribution {
  const log = normal(meanlog, sdlog);
  const square = sdlog * sdlog;
  return {
    pdf: (x) => (x <= 0 ? 0 : log.pdf(Math.log(x)) / x),
    cdf: (x) => (x <= 0 ? 0 : log.cdf(Math.log(x))),
    quantile: (p) => Math.exp(log.quantile(p)),
    atScore: (y) => Math.exp(meanlog + sdlog * y),
    mean: Math.exp(meanlog + square / 2),
    variance: Math.expm1(square) * Math.exp(2 * meanlog + square),
  };
}
