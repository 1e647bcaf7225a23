import type { NoStatistic } from "../../stats/dickey-fuller.ts";

/** What is said when a unit-root regression has no statistic. */
export const NO_STATISTIC: Record<NoStatistic, string> = {
  insufficient_observations: "too few observations for this many lags",
  collinear_regressors: "the deterministic terms and lags explain the series exactly",
  zero_residual_variance: "the regression fits without error; a t ratio would be rounding noise",
};
