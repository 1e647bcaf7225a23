import { z } from "zod";
import { method } from "../method.ts";
import { nonnegative, positive } from "../scalar.ts";

const input = z.strictObject({
  gain: z.number().gt(-1).describe("efficiency gain g: work per unit of compute rises by the factor 1 + g"),
  pass_through: z.number().min(0).max(1).describe("part of the cost change that reaches the price of work"),
  mode: z.enum(["geometric", "linear"]).describe("price p = c^θ, or p = 1 + θ(c − 1)"),
  elasticity: nonnegative().describe("price elasticity of demand for work, as a positive number"),
  hardware_price_factor: positive().describe("factor on the hardware price of a unit of compute; 1 for no change"),
  baseline_spend: nonnegative().describe("hardware spend before, in any money"),
});
const output = z.object({
  price_of_work: z.number(),
  work: z.number(),
  compute: z.number().describe("units of compute bought, before = 1"),
  spend: z.number(),
  rebound: z.number().nullable().describe("part of the engineering saving eaten by demand; null without a gain"),
  backfire: z.boolean().describe("more compute is bought than before"),
  breakeven_elasticity: z.number().nullable().describe("at which compute stays the same"),
  spend_neutral_elasticity: z.number().nullable().describe("at which spend stays the same"),
});

/** Compute counts as risen only beyond what rounding leaves at exactly unit elasticity. */
const ROUNDING = 1e-12;

/**
 * Demand for compute after an efficiency gain (Jevons): unit cost c = h/(1+g), price of work by pass-through θ, work W = p^−ε,
 * compute C = W/(1+g), spend h·C. Elasticities at break-even are null where the price of work does not fall.
 *
 * @example
 * rebound({ gain: 3, pass_through: 1, mode: "geometric", elasticity: 2, hardware_price_factor: 1, baseline_spend: 80 }).compute // => 4
 */
export function rebound(inputs: z.output<typeof input>): z.input<typeof output> {
  const { gain, pass_through, elasticity, hardware_price_factor, baseline_spend } = inputs;
  const logGain = Math.log1p(gain);
  const logCost = Math.log(hardware_price_factor) - logGain;
  const cost = hardware_price_factor / (1 + gain);
  const logPrice = inputs.mode === "geometric" ? pass_through * logCost : Math.log1p(pass_through * (cost - 1));
  const logCompute = -elasticity * logPrice - logGain;
  const compute = Math.exp(logCompute);
  const falls = logPrice < -ROUNDING;
  return {
    price_of_work: Math.exp(logPrice),
    work: Math.exp(-elasticity * logPrice),
    compute,
    spend: baseline_spend * hardware_price_factor * compute,
    rebound: gain === 0 ? null : 1 - Math.expm1(logCompute) / Math.expm1(-logGain),
    backfire: logCompute > ROUNDING,
    breakeven_elasticity: falls ? logGain / -logPrice : null,
    spend_neutral_elasticity: falls ? -logCost / -logPrice : null,
  };
}

export const reboundMethod = method({
  name: "scenario.rebound",
  title: "Efficiency gain, price pass-through and rebound (Jevons)",
  purpose: "If the same work needs less compute, is less compute bought, or more?",
  input,
  output,
  caveats: [
    "Elasticity drives the answer and is not measured: quote the break-even elasticity (1/θ when hardware prices stand still).",
    "Short-run and long-run elasticities differ.",
    "Margins keep part of the gain (pass-through below 1), which lowers the rebound.",
    "Units and spend part ways when hardware prices move too.",
  ],
  references: [
    "Jevons (1865) The Coal Question",
    "Khazzoom (1980) Energy Journal 1",
    "Saunders (1992) Energy Journal 13",
    "Sorrell & Dimitropoulos (2008) Ecological Economics 65",
  ],
  example: {
    inputs: {
      gain: 3,
      pass_through: 1,
      mode: "geometric",
      elasticity: 2,
      hardware_price_factor: 1,
      baseline_spend: 80,
    },
    result: {
      price_of_work: 0.25,
      work: 16,
      compute: 4,
      spend: 320,
      rebound: 5,
      backfire: true,
      breakeven_elasticity: 1,
      spend_neutral_elasticity: 1,
    },
  },
  run: rebound,
});
