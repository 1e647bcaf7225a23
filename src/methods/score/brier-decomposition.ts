import { z } from "zod";
import { mean, squaredDeviations } from "../../stats/moments.ts";
import { method } from "../method.ts";
import { whole } from "../scalar.ts";
import { numbers } from "../vector.ts";
import { type Bin, binned, brierScore, checkForecasts } from "./forecasts.ts";

const input = z.strictObject({
  p: numbers().describe("probabilities given to ‘yes’"),
  y: numbers().describe("1 it happened, 0 it did not"),
  bins: whole(1).nullable().default(null).describe("equal-width bins; null for one per distinct probability"),
});
const output = z.object({
  reliability: z.number().describe("lower is better calibrated"),
  resolution: z.number().describe("higher tells cases apart better"),
  uncertainty: z.number(),
  within_variance: z.number(),
  within_covariance: z.number(),
  brier: z.number(),
  sharpness: z.number().describe("variance of the forecasts"),
});

/** Sums over the forecasts of one bin around its own means. */
function within({ p, y }: Bin): { variance: number; covariance: number } {
  const [pBar, yBar] = [mean(p), mean(y)];
  const covariance = p.reduce((sum, value, i) => sum + (y[i] - yBar) * (value - pBar), 0);
  return { variance: squaredDeviations(p, pBar), covariance };
}

/**
 * Murphy's (1973) decomposition with the within-bin terms of Stephenson et al. (2008), so that exactly
 * brier = reliability − resolution + uncertainty + within_variance − within_covariance.
 *
 * @throws Refusal `no_resolved_items`, `invalid_probability`.
 * @example
 * brierDecomposition({ p: [0.5, 0.5], y: [0, 1], bins: 10 }).reliability // => 0
 */
export function brierDecomposition({ p, y, bins }: z.output<typeof input>): z.input<typeof output> {
  checkForecasts(p, y);
  const n = p.length;
  const overall = mean(y);
  const groups = binned(p, y, bins);
  const average = (of: (bin: Bin) => number) => groups.reduce((sum, bin) => sum + of(bin), 0) / n;
  return {
    reliability: average((bin) => bin.p.length * (mean(bin.p) - mean(bin.y)) ** 2),
    resolution: average((bin) => bin.p.length * (mean(bin.y) - overall) ** 2),
    uncertainty: overall * (1 - overall),
    within_variance: average((bin) => within(bin).variance),
    within_covariance: 2 * average((bin) => within(bin).covariance),
    brier: brierScore(p, y),
    sharpness: squaredDeviations(p) / n,
  };
}

export const brierDecompositionMethod = method({
  name: "score.brier_decomposition",
  title: "Reliability, resolution, uncertainty of the Brier score",
  purpose: "Is the score due to calibration, to telling cases apart, or to the questions themselves?",
  input,
  output,
  caveats: [
    "Calibration without resolution is a constant forecast.",
    "Bins hide what happens inside them: the within terms say how much.",
    "With few items per bin reliability is biased upwards; use score.corp.",
  ],
  references: [
    "Murphy (1973) J. Applied Meteorology 12",
    "Stephenson, Coelho & Jolliffe (2008) Weather and Forecasting 23",
  ],
  example: {
    inputs: { p: [0.5, 0.5], y: [0, 1], bins: 10 },
    result: {
      reliability: 0,
      resolution: 0,
      uncertainty: 0.25,
      within_variance: 0,
      within_covariance: 0,
      brier: 0.25,
      sharpness: 0,
    },
  },
  run: brierDecomposition,
});
