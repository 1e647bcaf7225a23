import { z } from "zod";
import { dickeyFuller } from "../../stats/dickey-fuller.ts";
import { mackinnonCritical, mackinnonP } from "../../stats/mackinnon.ts";
import { isConstant } from "../../stats/moments.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { numbers } from "../vector.ts";
import { lagFields } from "./lag-options.ts";
import { NO_STATISTIC } from "./no-statistic.ts";

const input = z.strictObject({
  x: numbers().describe("levels, oldest first, without gaps"),
  regression: z.enum(["n", "c", "ct", "ctt"]).default("c").describe("none, constant, with trend, with squared trend"),
  ...lagFields(["aic", "bic", "tstat"]),
});
const output = z.object({
  stat: z.number().describe("t ratio of the lagged level"),
  p_value: z.number().describe("null hypothesis: a unit root (no mean reversion)"),
  used_lag: z.number(),
  n_obs: z.number(),
  crit: z.array(z.number()).nullable().describe("critical values at 1, 5 and 10 %"),
});

/**
 * Augmented Dickey–Fuller test of a unit root in x, with the p-value of MacKinnon (1994) and the critical values of
 * MacKinnon (2010). Lags: given, or chosen by AIC, BIC or the t ratio of the last lag among 0..max_lag on a common sample.
 *
 * @throws Refusal `constant_series`, `collinear_regressors` (a series the deterministic terms explain exactly),
 * `insufficient_observations`, `zero_residual_variance`, `missing_values`.
 * @example
 * adf({ x: [1, 2, 1, 2, 2, 1, 3, 1], regression: "c", lags: 0, autolag: null, max_lag: null }).n_obs // => 7
 */
export function adf({ x, regression, lags, autolag, max_lag }: z.output<typeof input>): z.input<typeof output> {
  if (x.length > 0 && isConstant(x)) refuse("constant_series", "the series does not move", "x");
  const found = dickeyFuller(x, { terms: regression, lags, rule: autolag ?? "aic", maxLag: max_lag });
  if (typeof found === "string") refuse(found, NO_STATISTIC[found], "x");
  return {
    stat: found.stat,
    p_value: mackinnonP(found.stat, regression, 1),
    used_lag: found.usedLag,
    n_obs: found.nObs,
    crit: mackinnonCritical(regression, 1, found.nObs),
  };
}

export const adfMethod = method({
  name: "pairs.adf",
  title: "Augmented Dickey-Fuller test with MacKinnon p-values",
  purpose: "Does this series (a spread, a ratio) come back to its level, or does it wander?",
  input,
  output,
  caveats: [
    "A high p says that no reversion was shown, not that there is none: the test is weak in short samples.",
    "Do not use it on residuals of a fitted hedge ratio: their critical values differ, use pairs.engle_granger.",
    "A break in level looks like a unit root.",
    "Missing days must not be dropped silently: that joins days that are not neighbours.",
  ],
  references: [
    "Dickey & Fuller (1979)",
    "Said & Dickey (1984)",
    "MacKinnon (1994) JBES 12",
    "MacKinnon (2010) QED 1227",
  ],
  example: {
    inputs: { x: [1, 2, 1, 2, 2, 1, 3, 1], regression: "c", lags: 0, autolag: null, max_lag: null },
    result: {
      stat: -5.91607978309962,
      p_value: 2.570971969923e-7,
      used_lag: 0,
      n_obs: 7,
      crit: [-4.93869023323615, -3.47758285714286, -2.84386795918367],
    },
  },
  run: adf,
});
