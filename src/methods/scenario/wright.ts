import { z } from "zod";
import { predict, simpleRegression } from "../../stats/simple-regression.ts";
import { studentQuantile } from "../../stats/student-t.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { level } from "../scalar.ts";
import { numbers } from "../vector.ts";

const input = z.strictObject({
  cumulative: numbers().describe("cumulative units made"),
  cost: numbers().describe("unit cost at each, deflated"),
  forecast_cumulative: numbers().describe("cumulative units to forecast the cost at"),
  level: level().describe("probability of the intervals"),
});
const output = z.object({
  a: z.number().describe("intercept of ln cost"),
  beta: z.number().describe("slope of ln cost on ln cumulative"),
  se_beta: z.number(),
  sigma: z.number(),
  r2: z.number(),
  learning_rate: z.number().describe("cost fall per doubling, 1 − 2^β"),
  learning_rate_ci: z.tuple([z.number(), z.number()]),
  forecast: z.array(z.object({ median: z.number(), mean: z.number(), lo: z.number(), hi: z.number() })),
});

function logs(values: readonly number[], field: string): number[] {
  return values.map((value, i) => (value > 0 ? Math.log(value) : refuse("nonpositive_value", `${value}`, field, i)));
}

/**
 * The experience curve ln cost = a + β·ln cumulative by least squares: learning rate 1 − 2^β with its t interval, and forecasts
 * as median, interval (prediction interval of the line, exponentiated) and mean (median·e^{σ²/2}, parameter error left out).
 *
 * @throws Refusal `nonpositive_value`, `collinear_regressors` when output never changed, `zero_variance` when cost never did,
 * `insufficient_observations` under three points.
 * @example
 * wright({ cumulative: [1, 2, 4], cost: [8, 4, 2], forecast_cumulative: [8], level: 0.9 }).learning_rate // => 0.5
 */
export function wright(inputs: z.output<typeof input>): z.input<typeof output> {
  const { cumulative, cost, forecast_cumulative, level } = inputs;
  mustMatch(cost, cumulative.length, "cost", "cumulative");
  const x = logs(cumulative, "cumulative");
  const y = logs(cost, "cost");
  const at = logs(forecast_cumulative, "forecast_cumulative");
  if (x.length < 3) refuse("insufficient_observations", `${x.length} points; an interval needs three`, "cost");
  const line =
    simpleRegression(x, y) ?? refuse("collinear_regressors", "cumulative output never changes", "cumulative");
  const r2 = line.r2 ?? refuse("zero_variance", "the cost never changes", "cost");
  const half = studentQuantile((1 + level) / 2, x.length - 2) * line.slopeError;
  const rate = (beta: number) => -Math.expm1(beta * Math.LN2);
  return {
    a: line.intercept,
    beta: line.slope,
    se_beta: line.slopeError,
    sigma: line.sigma,
    r2,
    learning_rate: rate(line.slope),
    learning_rate_ci: [rate(line.slope + half), rate(line.slope - half)],
    forecast: at.map((point) => {
      const { fit, half } = predict(line, point, level);
      return {
        median: Math.exp(fit),
        mean: Math.exp(fit + line.sigma ** 2 / 2),
        lo: Math.exp(fit - half),
        hi: Math.exp(fit + half),
      };
    }),
  };
}

export const wrightMethod = method({
  name: "scenario.wright",
  title: "Wright's law (experience curve)",
  purpose: "How much does unit cost fall with each doubling of cumulative output?",
  input,
  output,
  caveats: [
    "Time and volume rise together: the curve cannot tell learning from a trend.",
    "A forecast beyond the data assumes that the same learning goes on.",
    "Use real costs; inflation hides learning.",
  ],
  references: [
    "Wright (1936) J. Aeronautical Sciences 3",
    "Nagy, Farmer, Bui & Trancik (2013) PLoS ONE 8",
    "Lafond et al. (2018) Technological Forecasting & Social Change 128",
  ],
  example: {
    inputs: { cumulative: [1, 2, 4], cost: [8, 4, 2], forecast_cumulative: [8], level: 0.9 },
    result: { beta: -1, sigma: 0, r2: 1, learning_rate: 0.5, learning_rate_ci: [0.5, 0.5], forecast: [{ median: 1 }] },
  },
  run: wright,
});
