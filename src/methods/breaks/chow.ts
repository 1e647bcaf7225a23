import { z } from "zod";
import { fSurvival } from "../../stats/f-distribution.ts";
import { leastSquares } from "../../stats/least-squares.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { collinear, fullFit, type Regression, regressionFields, regressionOf } from "./regression.ts";

const input = z.strictObject({
  ...regressionFields,
  break_after: z.int().describe("observations in the first segment; a date fixed before looking"),
});
const output = z.object({
  f: z.number(),
  df1: z.number(),
  df2: z.number(),
  p: z.number(),
  rss_restricted: z.number(),
  rss_unrestricted: z.number(),
});

function segmentRss({ y, columns }: Regression, from: number, to: number): number {
  const part = (column: ArrayLike<number>) => Array.prototype.slice.call(column, from, to) as number[];
  const fit = leastSquares(columns.map(part), part(y)) ?? collinear(`within observations ${from} to ${to - 1}`);
  return fit.rss;
}

/**
 * Chow test at a break date fixed in advance: F = ((RSS₀ − RSS₁)/k)/(RSS₁/(n − 2k)), all coefficients free to change.
 *
 * @throws Refusal `insufficient_observations` when a segment has k observations or fewer, `collinear_regressors`,
 * `zero_variance`, `zero_residual_variance`, `missing_values`.
 * @example
 * chow({ y: [1, 2, 1, 5, 6, 5], x: [], break_after: 3 }).f // => 72
 */
export function chow({ y, x, break_after }: z.output<typeof input>): z.input<typeof output> {
  const regression = regressionOf({ y, x });
  const { k } = regression;
  const n = y.length;
  if (break_after <= k || n - break_after <= k) {
    refuse(
      "insufficient_observations",
      `segments of ${break_after} and ${n - break_after} for ${k} coefficients`,
      "break_after",
    );
  }
  const restricted = fullFit(regression).rss;
  const unrestricted = segmentRss(regression, 0, break_after) + segmentRss(regression, break_after, n);
  if (!(unrestricted > 1e-20 * y.reduce((sum, value) => sum + value * value, 0))) {
    refuse("zero_residual_variance", "the two segments fit without error", "y");
  }
  const df2 = n - 2 * k;
  const f = Math.max(0, restricted - unrestricted) / k / (unrestricted / df2);
  return { f, df1: k, df2, p: fSurvival(f, k, df2), rss_restricted: restricted, rss_unrestricted: unrestricted };
}

export const chowMethod = method({
  name: "breaks.chow",
  title: "Chow test at a break date fixed in advance",
  purpose: "Did the relation change on that day, a day chosen before looking at the data?",
  input,
  output,
  caveats: [
    "Only for a date fixed beforehand: a date read off the chart needs breaks.sup_f.",
    "Autocorrelation and shifts in volatility inflate F.",
    "A break says when, not why.",
  ],
  references: ["Chow (1960) Econometrica 28"],
  example: {
    inputs: { y: [1, 2, 1, 5, 6, 5], x: [], break_after: 3 },
    result: {
      f: 72,
      df1: 1,
      df2: 4,
      p: 0.00105756461583068,
      rss_restricted: 25.3333333333333,
      rss_unrestricted: 1.33333333333333,
    },
  },
  run: chow,
});
