import { z } from "zod";
import { normalCdf } from "../../stats/normal.ts";
import { normalQuantile } from "../../stats/normal-quantile.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { nonnegative, whole } from "../scalar.ts";

const EULER_MASCHERONI = 0.5772156649015329;

const input = z.strictObject({
  sr: z.number().describe("Sharpe ratio per period of the variant chosen"),
  n_obs: z.int().describe("periods"),
  skew: z.number(),
  kurtosis: z.number().describe("normal = 3, not excess"),
  n_trials: whole(1).describe("independent variants tried"),
  var_sr_trials: nonnegative().describe("variance across trials of the per-period Sharpe ratio"),
});
const output = z.object({
  sr0: z.number().describe("ratio the best of that many worthless variants would be expected to show"),
  dsr: z.number().describe("probability that the true ratio is above zero given the selection"),
});

/** Expected maximum of n standard normal draws (Gumbel approximation of the paper); 0 for one. */
function expectedMaximum(n: number): number {
  if (n === 1) return 0;
  const at = (share: number) => -normalQuantile(share);
  return (1 - EULER_MASCHERONI) * at(1 / n) + EULER_MASCHERONI * at(1 / (n * Math.E));
}

/**
 * Deflated Sharpe ratio of Bailey & López de Prado (2014): the probabilistic Sharpe ratio against the maximum expected
 * from `n_trials` worthless variants. Ratios per period, not annualised.
 *
 * @throws Refusal `invalid_moments` for a kurtosis no distribution with that skew has, `insufficient_observations`.
 * @example
 * deflatedSharpe({ sr: 0.1, n_obs: 101, skew: 0, kurtosis: 3, n_trials: 1, var_sr_trials: 0.01 }).sr0 // => 0
 */
export function deflatedSharpe(inputs: z.output<typeof input>): z.input<typeof output> {
  const { sr, n_obs, skew, kurtosis, n_trials, var_sr_trials } = inputs;
  if (n_obs < 2) refuse("insufficient_observations", `${n_obs} periods`, "n_obs");
  if (kurtosis < skew * skew + 1 - 1e-9) {
    refuse("invalid_moments", `kurtosis ${kurtosis} is below skew² + 1 (it must not be the excess)`, "kurtosis");
  }
  const spread = 1 - skew * sr + ((kurtosis - 1) / 4) * sr * sr;
  if (!(spread > 1e-12)) refuse("invalid_moments", "these moments leave the ratio without a variance");
  const sr0 = Math.sqrt(var_sr_trials) * expectedMaximum(n_trials);
  return { sr0, dsr: normalCdf(((sr - sr0) * Math.sqrt(n_obs - 1)) / Math.sqrt(spread)) };
}

export const deflatedSharpeMethod = method({
  name: "performance.deflated_sharpe",
  title: "Deflated Sharpe ratio",
  purpose: "Is this Sharpe ratio more than the best of so many tries would show by luck?",
  input,
  output,
  caveats: [
    "Count every variant tried, also those dropped early; show the number with the result.",
    "Variants that resemble each other are fewer independent trials than they seem.",
    "Ratios are per period: an annual figure here gives nonsense.",
  ],
  references: [
    "Bailey & Lopez de Prado (2014) J. Portfolio Management 40",
    "Bailey & Lopez de Prado (2012) J. Risk 15",
  ],
  example: {
    inputs: { sr: 0.1, n_obs: 101, skew: 0, kurtosis: 3, n_trials: 1, var_sr_trials: 0.01 },
    result: { sr0: 0, dsr: 0.840741327801352 },
  },
  run: deflatedSharpe,
});
