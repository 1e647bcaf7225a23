import { z } from "zod";
import { type NormalPair, productAbove, productMoments } from "../../stats/normal-product.ts";
import { findRoot } from "../../stats/root.ts";
import { method } from "../method.ts";
import { nonnegative } from "../scalar.ts";

const input = z.strictObject({
  mu_g: z.number().describe("mean of G = ln(1 + efficiency gain)"),
  sd_g: nonnegative(),
  mu_e: z.number().describe("mean of the demand elasticity"),
  sd_e: nonnegative(),
  rho: z.number().min(-1).max(1).default(0).describe("correlation of the two"),
  pass_through: z.number().min(0).max(1).describe("part of the cost change that reaches the price of work"),
});
const output = z.object({
  p_backfire: z.number().describe("chance that more compute is bought than before"),
  quantiles: z.array(z.number()).describe("of compute C (before = 1), at 0.05, 0.5, 0.95"),
  mean_log: z.number(),
  sd_log: z.number(),
});

function quantileOf(pair: NormalPair, p: number): number {
  const { mean, sd } = productMoments(pair);
  if (sd === 0) return mean;
  const miss = (c: number) => 1 - p - productAbove(pair, c);
  for (let reach = 2; reach < 1e4; reach *= 2) {
    const root = findRoot(miss, mean - reach * sd, mean + reach * sd, 1e-11 * sd);
    if (root !== null) return root;
  }
  return Number.NaN;
}

/**
 * The rebound scenario with uncertain gain and elasticity, both normal: ln C = (θe − 1)·G for compute C, by numerical
 * integration. Ask for quantiles, not for the mean of C: its tail is too heavy for that to settle.
 *
 * @example
 * reboundRisk({ mu_g: 1, sd_g: 0, mu_e: 1, sd_e: 0.5, rho: 0, pass_through: 1 }).p_backfire // => 0.5
 */
export function reboundRisk(inputs: z.output<typeof input>): z.input<typeof output> {
  const { mu_g, sd_g, mu_e, sd_e, rho, pass_through } = inputs;
  const pair: NormalPair = { means: [pass_through * mu_e - 1, mu_g], sds: [pass_through * sd_e, sd_g], rho };
  const { mean, sd } = productMoments(pair);
  return {
    p_backfire: productAbove(pair, 0),
    quantiles: [0.05, 0.5, 0.95].map((p) => Math.exp(quantileOf(pair, p))),
    mean_log: mean,
    sd_log: sd,
  };
}

export const reboundRiskMethod = method({
  name: "mc.rebound_risk",
  title: "Jevons scenario with uncertain efficiency gain and elasticity",
  purpose: "How likely is it that efficiency raises the demand for compute, and by how much?",
  input,
  output,
  caveats: [
    "The elasticity is not measured: its mean and spread are the answer's main drivers.",
    "Mean compute is not given: simulated means of such ratios do not settle; quote quantiles.",
    "Hardware prices are taken as unchanged.",
  ],
  references: ["Saunders (1992) Energy Journal 13", "two-dimensional normal integration"],
  example: {
    inputs: { mu_g: 1, sd_g: 0, mu_e: 1, sd_e: 0.5, rho: 0, pass_through: 1 },
    result: { p_backfire: 0.5, quantiles: [0.43936410492749156, 1, 2.276016608514322], mean_log: 0, sd_log: 0.5 },
  },
  run: reboundRisk,
});
