import { z } from "zod";
import { dickeyFuller } from "../../stats/dickey-fuller.ts";
import { type Fit, leastSquares, ones } from "../../stats/least-squares.ts";
import { mackinnonCritical, mackinnonP } from "../../stats/mackinnon.ts";
import { isConstant, squaredDeviations } from "../../stats/moments.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { numbers } from "../vector.ts";
import { lagFields } from "./lag-options.ts";
import { NO_STATISTIC } from "./no-statistic.ts";

/** Pairs that explain each other to within this share of the variance are one series: 100·√(machine epsilon). */
const SAME_SERIES = 100 * Math.sqrt(Number.EPSILON);

const input = z.strictObject({
  y: numbers().describe("levels, usually log prices, oldest first"),
  x: numbers(),
  trend: z.enum(["c", "ct"]).default("c").describe("step 1 with a constant, or constant and trend"),
  ...lagFields(["aic", "bic"]),
});
const output = z.object({
  stat: z.number().describe("t ratio of the lagged residual"),
  p_value: z.number().describe("null hypothesis: not cointegrated"),
  crit: z.array(z.number()).nullable().describe("critical values at 1, 5 and 10 %"),
  beta: z.number().describe("slope of x in step 1"),
  used_lag: z.number(),
});

type Inputs = z.output<typeof input>;

function step1({ y, x, trend }: Inputs): Fit {
  const n = y.length;
  const line = trend === "ct" ? [Float64Array.from(y, (_, i) => (i - (n - 1) / 2) / n)] : [];
  const fit = leastSquares([ones(n), ...line, x], y);
  if (!fit) refuse("collinear_regressors", "x is its own constant and trend", "x");
  if (fit.rss <= SAME_SERIES * squaredDeviations(y)) {
    refuse("collinear_series", "one series is a multiple of the other; nothing is left to test");
  }
  return fit;
}

/**
 * Engle–Granger test: least squares of y on x, then a Dickey–Fuller test without deterministic terms on the residuals,
 * with the p-value (MacKinnon 1994) and critical values (2010) for two variables.
 *
 * @throws Refusal `constant_series`, `collinear_series`, `insufficient_observations`, `missing_values`.
 * @example
 * engleGranger({ y: [1, 2, 4, 3, 5, 6], x: [1, 3, 3, 4, 5, 7], trend: "c", lags: 0, autolag: null, max_lag: null }).used_lag // => 0
 */
export function engleGranger(inputs: Inputs): z.input<typeof output> {
  const { y, x, trend, lags, autolag, max_lag } = inputs;
  mustMatch(x, y.length, "x", "y");
  if (y.length < 4) refuse("insufficient_observations", `${y.length} observations`, "y");
  if (isConstant(y)) refuse("constant_series", "the series does not move", "y");
  if (isConstant(x)) refuse("constant_series", "the series does not move", "x");
  const { coef, residuals } = step1(inputs);
  const found = dickeyFuller(residuals, { terms: "n", lags, rule: autolag ?? "aic", maxLag: max_lag });
  if (typeof found === "string") refuse(found, NO_STATISTIC[found], "y");
  return {
    stat: found.stat,
    p_value: mackinnonP(found.stat, trend, 2),
    crit: mackinnonCritical(trend, 2, y.length - 1),
    beta: coef[coef.length - 1],
    used_lag: found.usedLag,
  };
}

export const engleGrangerMethod = method({
  name: "pairs.engle_granger",
  title: "Engle-Granger cointegration test (augmented)",
  purpose: "Do these two prices share a trend, so that the spread between them comes back?",
  input,
  output,
  caveats: [
    "Not symmetric: exchanging y and x gives another statistic; show both.",
    "Of 1,000 unrelated pairs about 50 look cointegrated at 5 %; say how many were tried.",
    "Use the formation period only; the hedge ratio must not see the days it is traded on.",
    "Cointegration breaks exactly when a structural thesis comes true: this is not a test of such a thesis.",
  ],
  references: ["Engle & Granger (1987) Econometrica 55", "MacKinnon (1994) JBES 12", "MacKinnon (2010) QED 1227"],
  example: {
    inputs: { y: [1, 2, 4, 3, 5, 6], x: [1, 3, 3, 4, 5, 7], trend: "c", lags: 0, autolag: null, max_lag: null },
    result: {
      stat: -5.1304561722778,
      p_value: 9.41013610176e-5,
      crit: [-7.4279, -4.83107, -4.00149],
      beta: 0.84,
      used_lag: 0,
    },
  },
  run: engleGranger,
});
