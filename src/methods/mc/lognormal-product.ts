import { z } from "zod";
import { normalCdf, normalPdf } from "../../stats/normal.ts";
import { normalQuantile } from "../../stats/normal-quantile.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { positive } from "../scalar.ts";
import { numbers, rows } from "../vector.ts";
import { checkCorrelation, choleskyOf } from "./correlation-matrix.ts";

const input = z.strictObject({
  mu: numbers().describe("means of the logarithms"),
  sigma: numbers().describe("standard deviations of the logarithms"),
  corr: rows().describe("correlation of the logarithms"),
  exponents: numbers(),
  constant: positive().default(1),
});
const output = z.object({
  meanlog: z.number(),
  sdlog: z.number(),
  mean: z.number(),
  sd: z.number(),
  quantiles: z.array(z.number()).describe("at 0.05, 0.5, 0.95"),
  es95: z.number().describe("mean of the outcomes above the 95% quantile"),
  density_at_quantiles: z.array(z.number()).describe("for the Monte Carlo error of a quantile, √(p(1−p)/N)/f"),
});
type Inputs = z.output<typeof input>;

/** Mean and standard deviation of ln Y. */
function logMoments(inputs: Inputs): [number, number] {
  const { mu, sigma, corr, exponents } = inputs;
  if (mu.length === 0) refuse("insufficient_observations", "no factor", "mu");
  mustMatch(sigma, mu.length, "sigma", "mu");
  mustMatch(exponents, mu.length, "exponents", "mu");
  sigma.forEach((value, i) => {
    if (value < 0) refuse("invalid_parameter", `a standard deviation of ${value}`, "sigma", i);
  });
  checkCorrelation(corr, mu.length, "mu");
  const lower = choleskyOf(corr);
  const loads = mu.map((_, k) => mu.reduce((sum, _mean, i) => sum + exponents[i] * sigma[i] * lower[i][k], 0));
  const meanlog = mu.reduce((sum, value, i) => sum + exponents[i] * value, Math.log(inputs.constant));
  return [meanlog, Math.hypot(...loads)];
}

/**
 * Exact answers for Y = constant·Π X_i^{a_i} with correlated lognormal X: mean, sd, quantiles, expected upper tail and
 * densities; what a simulation must come to.
 *
 * @throws Refusal `correlation_not_psd`, `zero_variance` when the factors cancel and Y is a constant.
 * @example
 * lognormalProduct({ mu: [0], sigma: [1], corr: [[1]], exponents: [2], constant: 3 }).quantiles[1] // ~> 3.0000000000
 */
export function lognormalProduct(inputs: Inputs): z.input<typeof output> {
  const [meanlog, sdlog] = logMoments(inputs);
  if (sdlog <= 1e-12) refuse("zero_variance", "the product does not vary", "sigma");
  const square = sdlog * sdlog;
  const mean = Math.exp(meanlog + square / 2);
  const levels = [0.05, 0.5, 0.95];
  const scores = levels.map(normalQuantile);
  const quantiles = scores.map((score) => Math.exp(meanlog + sdlog * score));
  return {
    meanlog,
    sdlog,
    mean,
    sd: mean * Math.sqrt(Math.expm1(square)),
    quantiles,
    es95: (mean * normalCdf(sdlog - scores[2])) / 0.05,
    density_at_quantiles: quantiles.map((x, i) => normalPdf(scores[i]) / (sdlog * x)),
  };
}

export const lognormalProductMethod = method({
  name: "mc.lognormal_product",
  title: "Exact distribution of a product of lognormal factors",
  purpose: "What does price times volume (or any product of powers) come to, exactly?",
  input,
  output,
  caveats: [
    "A simulation with N draws should agree within 4 standard errors; where it does not, mistrust it.",
    "Lognormal factors have no floor above zero and a heavy upper tail: quote quantiles before the mean.",
  ],
  references: ["Crow & Shimizu (1988) Lognormal Distributions"],
  example: {
    inputs: { mu: [0], sigma: [1], corr: [[1]], exponents: [2], constant: 3 },
    result: { meanlog: 1.0986122886681098, sdlog: 2, mean: 22.16716829679195 },
  },
  run: lognormalProduct,
});
