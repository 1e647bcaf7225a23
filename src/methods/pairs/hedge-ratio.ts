import { z } from "zod";
import { leastSquares, ones } from "../../stats/least-squares.ts";
import { isConstant, mean } from "../../stats/moments.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { positive } from "../scalar.ts";
import { numbers } from "../vector.ts";

const input = z.strictObject({
  y: numbers(),
  x: numbers(),
  intercept: z.boolean().default(true),
  delta: positive().default(1).describe("error variance of y over that of x, for the Deming line"),
});
const line = z.object({ slope: z.number(), intercept: z.number().nullable().describe("null without an intercept") });
const output = z.object({
  ols: line.extend({
    r2: z.number().describe("uncentred without an intercept"),
    resid_sd: z.number().describe("√(SSR/(n − k))"),
  }),
  tls: line.describe("orthogonal regression: equal error variances"),
  deming: line,
});

type Inputs = z.output<typeof input>;

interface Moments {
  sxx: number;
  syy: number;
  sxy: number;
  xMean: number;
  yMean: number;
}

function momentsOf({ y, x, intercept }: Inputs): Moments {
  const [xMean, yMean] = intercept ? [mean(x), mean(y)] : [0, 0];
  const moments = { sxx: 0, syy: 0, sxy: 0, xMean, yMean };
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [x[i] - xMean, y[i] - yMean];
    moments.sxx += dx * dx;
    moments.syy += dy * dy;
    moments.sxy += dx * dy;
  }
  return moments;
}

/** Slope of the Deming line, written so that neither sign of the difference cancels. */
function demingSlope({ sxx, syy, sxy }: Moments, delta: number): number {
  const difference = syy - delta * sxx;
  const root = Math.hypot(difference, 2 * Math.sqrt(delta) * sxy);
  return difference >= 0 ? (difference + root) / (2 * sxy) : (2 * delta * sxy) / (root - difference);
}

/**
 * Hedge ratio of y against x: ordinary least squares, total least squares (both prices noisy alike) and the Deming line
 * (noise variances in the ratio `delta`).
 *
 * @throws Refusal `collinear_regressors` when x does not vary, `zero_variance` when y does not vary or the two are
 * uncorrelated, `insufficient_observations`, `missing_values`.
 * @example
 * hedgeRatio({ y: [1, 3, 4], x: [0, 1, 2], intercept: true, delta: 1 }).ols.slope // => 1.5
 */
export function hedgeRatio(inputs: Inputs): z.input<typeof output> {
  const { y, x, intercept, delta } = inputs;
  mustMatch(x, y.length, "x", "y");
  const k = intercept ? 2 : 1;
  if (y.length <= k) refuse("insufficient_observations", `${y.length} observations for ${k} coefficients`, "y");
  const fit = intercept && isConstant(x) ? undefined : leastSquares(intercept ? [ones(y.length), x] : [x], y);
  if (!fit) refuse("collinear_regressors", "x does not vary, so no slope can be told", "x");
  const moments = momentsOf(inputs);
  if (moments.syy === 0 || (intercept && isConstant(y))) refuse("zero_variance", "y does not vary", "y");
  if (moments.sxy === 0) refuse("zero_variance", "y and x are uncorrelated; the orthogonal line has no slope");
  const through = (slope: number) => ({ slope, intercept: intercept ? moments.yMean - slope * moments.xMean : null });
  return {
    ols: {
      slope: fit.coef[k - 1],
      intercept: intercept ? fit.coef[0] : null,
      r2: 1 - fit.rss / moments.syy,
      resid_sd: Math.sqrt(fit.rss / fit.df),
    },
    tls: through(demingSlope(moments, 1)),
    deming: through(demingSlope(moments, delta)),
  };
}

export const hedgeRatioMethod = method({
  name: "pairs.hedge_ratio",
  title: "Hedge ratio by least squares and by total least squares",
  purpose: "How much of the second leg offsets one unit of the first?",
  input,
  output,
  caveats: [
    "Estimate on the formation period only, never on the days the pair is traded.",
    "Least squares treats x as exact; when both prices are noisy its slope is too small: compare the total least squares slope.",
    "A ratio of prices is not a ratio of money: say whether levels or logarithms went in.",
    "Currency and sanctions risk sit on one leg and are not hedged by it.",
  ],
  references: ["Deming (1943)", "Van Huffel & Vandewalle (1991)", "Pearson (1901) Philosophical Magazine 2 (data)"],
  example: {
    inputs: { y: [1, 3, 4], x: [0, 1, 2], intercept: true, delta: 1 },
    result: {
      ols: { slope: 1.5, intercept: 1.1666666666666667, r2: 0.9642857142857143, resid_sd: 0.408248290463863 },
      tls: { slope: 1.53876197797734, intercept: 1.12790468868932 },
      deming: { slope: 1.53876197797734, intercept: 1.12790468868932 },
    },
  },
  run: hedgeRatio,
});
