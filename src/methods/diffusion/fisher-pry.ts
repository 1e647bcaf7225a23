import { z } from "zod";
import { predict, simpleRegression } from "../../stats/simple-regression.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { level, positive } from "../scalar.ts";
import { numbers } from "../vector.ts";

const input = z.strictObject({
  t: numbers().describe("times"),
  share: numbers().describe("market share at each, in the unit of `ceiling`"),
  ceiling: positive().describe("share the newcomer ends at: 1, or less"),
  forecast_t: numbers().describe("times to forecast"),
  level: level().describe("probability of the forecast interval"),
});
const output = z.object({
  a: z.number(),
  b: z.number().describe("slope of the logit per unit of time"),
  se_b: z.number(),
  r2: z.number().nullable().describe("null when the share never changes"),
  t_mid: z.number().nullable().describe("when half the ceiling is reached; null without a slope"),
  takeover: z.number().nullable().describe("time from 10% to 90% of the ceiling; negative when the share falls"),
  forecast: z.array(z.object({ share: z.number(), lo: z.number(), hi: z.number() })),
});
type Inputs = z.output<typeof input>;

function logits({ share, ceiling }: Inputs): number[] {
  return share.map((value, i) => {
    if (value > 0 && value < ceiling) return Math.log(value / (ceiling - value));
    return refuse("logit_undefined", `${value} is not strictly between 0 and ${ceiling}`, "share", i);
  });
}

/**
 * Logistic substitution (Fisher and Pry 1971): the logit of share/ceiling regressed on time, the midpoint, the time from 10% to
 * 90%, and forecasts with the prediction interval of the line carried back to shares.
 *
 * @throws Refusal `logit_undefined` for a share at or outside 0 and the ceiling, `insufficient_observations` under three
 * points, `collinear_regressors` when all times are the same.
 * @example
 * fisherPry({ t: [0, 1, 2], share: [0.2, 0.5, 0.8], ceiling: 1, forecast_t: [1], level: 0.9 }).t_mid // ~> 1.00
 */
export function fisherPry(inputs: Inputs): z.input<typeof output> {
  const { t, share, ceiling, forecast_t, level } = inputs;
  mustMatch(share, t.length, "share", "t");
  const y = logits(inputs);
  if (t.length < 3) refuse("insufficient_observations", `${t.length} points; an interval needs three`, "t");
  const line = simpleRegression(t, y) ?? refuse("collinear_regressors", "the time never changes", "t");
  const height = y.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  const flat = Math.abs(line.slope) * Math.sqrt(line.sxx) <= 1e-13 * height;
  const shareAt = (logit: number) => ceiling / (1 + Math.exp(-logit));
  return {
    a: line.intercept,
    b: line.slope,
    se_b: line.slopeError,
    r2: line.r2,
    t_mid: flat ? null : -line.intercept / line.slope,
    takeover: flat ? null : Math.log(81) / line.slope,
    forecast: forecast_t.map((time) => {
      const { fit, half } = predict(line, time, level);
      return { share: shareAt(fit), lo: shareAt(fit - half), hi: shareAt(fit + half) };
    }),
  };
}

export const fisherPryMethod = method({
  name: "diffusion.fisher_pry",
  title: "Logistic substitution of market share",
  purpose: "When does the newcomer reach half the market, and how fast does it take over?",
  input,
  output,
  caveats: [
    "The ceiling is assumed, not found; before the midpoint other ceilings fit as well.",
    "A substitution can stall: the interval assumes that the same line goes on.",
  ],
  references: ["Fisher & Pry (1971) Technological Forecasting & Social Change 3"],
  example: {
    inputs: { t: [0, 1, 2], share: [0.2, 0.5, 0.8], ceiling: 1, forecast_t: [1], level: 0.9 },
    result: {
      a: -1.3862943611198906,
      b: 1.3862943611198906,
      se_b: 0,
      r2: 1,
      t_mid: 1,
      takeover: 3.169925001442312,
      forecast: [{ share: 0.5, lo: 0.5, hi: 0.5 }],
    },
  },
  run: fisherPry,
});
