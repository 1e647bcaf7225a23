import { z } from "zod";
import { hansenP } from "../../stats/hansen.ts";
import { mean } from "../../stats/moments.ts";
import { method } from "../method.ts";
import { fPath } from "./f-path.ts";
import { regressionFields, regressionOf } from "./regression.ts";

const p = z.number().nullable().describe("Hansen (1997); null beyond six coefficients, which the tables do not hold");
const input = z.strictObject({
  ...regressionFields,
  trim: z.number().min(0).max(0.5).default(0.15).describe("share of the observations kept out on either side"),
});
const output = z.object({
  from: z.number().describe("first number of observations before the break that was tried"),
  f_path: z.array(z.number()),
  break_after: z.number(),
  sup_f: z.number(),
  p_sup: p,
  ave_f: z.number(),
  p_ave: p,
  exp_f: z.number(),
  p_exp: p,
});

/** ln of the mean of exp(F/2), without overflow. */
function logMeanExp(f: readonly number[], highest: number): number {
  const total = f.reduce((sum, value) => sum + Math.exp((value - highest) / 2), 0);
  return highest / 2 + Math.log(total / f.length);
}

/**
 * Tests of one break at an unknown date: the largest, the average and the exponentially averaged F over all dates inside
 * the trimming (Andrews 1993, Andrews & Ploberger 1994), with the p-values of Hansen (1997). F in the Wald form, k times
 * the Chow F.
 *
 * @throws Refusal `insufficient_observations`, `zero_variance`, `zero_residual_variance`, `collinear_regressors`.
 * @example
 * supF({ y: [1, 2, 1, 5, 6, 5], x: [], trim: 0.15 }).break_after // => 3
 */
export function supF({ y, x, trim }: z.output<typeof input>): z.input<typeof output> {
  const regression = regressionOf({ y, x });
  const { from, to, f, breakAfter } = fPath(regression, trim);
  const range = { n: y.length, from, to };
  const sup = Math.max(...f);
  const [ave, exp] = [mean(f), logMeanExp(f, sup)];
  return {
    from,
    f_path: f,
    break_after: breakAfter,
    sup_f: sup,
    p_sup: hansenP(sup, "sup", regression.k, range),
    ave_f: ave,
    p_ave: hansenP(ave, "ave", regression.k, range),
    exp_f: exp,
    p_exp: hansenP(exp, "exp", regression.k, range),
  };
}

export const supFMethod = method({
  name: "breaks.sup_f",
  title: "Unknown single break: sup-F, ave-F, exp-F",
  purpose: "Is there a break at all, counting that its date was searched for, and where?",
  input,
  output,
  caveats: [
    "Use this, not Chow or Welch, when the date was seen on the chart.",
    "Autocorrelation and shifts in volatility inflate F.",
    "The date is an estimate with an interval; a break says when, not why.",
    "Dates within the trimming at either end cannot be found.",
  ],
  references: ["Andrews (1993) Econometrica 61", "Andrews & Ploberger (1994) Econometrica 62", "Hansen (1997) JBES 15"],
  example: {
    inputs: { y: [1, 2, 1, 5, 6, 5], x: [], trim: 0.15 },
    result: { from: 2, break_after: 3, sup_f: 72 },
  },
  run: supF,
});
