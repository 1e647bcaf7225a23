import { z } from "zod";
import { mean } from "../../stats/moments.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { level } from "../scalar.ts";
import { numbers } from "../vector.ts";

const interval = z.strictObject({
  alpha: level().describe("chance left outside: 0.2 for an 80% interval"),
  lower: numbers(),
  upper: numbers(),
});
const input = z.strictObject({
  y: numbers().describe("what was observed"),
  intervals: z.array(interval).describe("central intervals, each with one range per item"),
  median: numbers().nullable().default(null).describe("median forecasts; without them there is no weighted score"),
});
const table = z.array(z.array(z.number()));
const output = z.object({
  interval_score: table.describe("[interval][item]; lower is better"),
  mean_interval_score: z.array(z.number()),
  coverage: z.array(z.number()).describe("share of items inside, ends included"),
  mean_width: z.array(z.number()),
  pinball_lower: table.describe("at alpha/2"),
  pinball_upper: table.describe("at 1 − alpha/2"),
  wis: z.array(z.number()).nullable().describe("weighted interval score per item"),
  mean_wis: z.number().nullable(),
});
type Inputs = z.output<typeof input>;

function checked({ y, intervals, median }: Inputs): void {
  if (y.length === 0) refuse("no_resolved_items", "nothing observed", "y");
  if (intervals.length === 0) refuse("insufficient_observations", "no interval", "intervals");
  if (median) mustMatch(median, y.length, "median", "y");
  for (const [k, { lower, upper }] of intervals.entries()) {
    mustMatch(lower, y.length, `intervals[${k}].lower`, "y");
    mustMatch(upper, y.length, `intervals[${k}].upper`, "y");
    const at = lower.findIndex((value, i) => value > upper[i]);
    if (at >= 0) refuse("crossed_interval", `${lower[at]} is above ${upper[at]}`, `intervals[${k}].lower`, at);
  }
}

/** The pinball loss of quantile q at level tau. */
const pinball = (y: number, q: number, tau: number) => ((y < q ? 1 : 0) - tau) * (q - y);

/**
 * Winkler's (1972) interval score, coverage, width and pinball losses of central intervals, and the weighted interval score of
 * Bracher et al. (2021) over all of them with the median.
 *
 * @throws Refusal `crossed_interval`, `invalid_parameter` for alpha outside (0, 1), `no_resolved_items`.
 * @example
 * scoreIntervals({ y: [5], intervals: [{ alpha: 0.1, lower: [1], upper: [3] }], median: [2] }).interval_score // => [[42]]
 */
export function scoreIntervals(inputs: Inputs): z.input<typeof output> {
  checked(inputs);
  const { y, intervals, median } = inputs;
  const scores = intervals.map(({ alpha, lower, upper }) =>
    y.map((value, i) => {
      const miss = Math.max(0, lower[i] - value) + Math.max(0, value - upper[i]);
      return upper[i] - lower[i] + (2 / alpha) * miss;
    }),
  );
  const weighted = median?.map((middle, i) => {
    const parts = intervals.reduce((sum, { alpha }, k) => sum + (alpha / 2) * scores[k][i], 0);
    return (Math.abs(y[i] - middle) / 2 + parts) / (intervals.length + 0.5);
  });
  return {
    interval_score: scores,
    mean_interval_score: scores.map(mean),
    coverage: intervals.map(
      ({ lower, upper }) => y.filter((value, i) => value >= lower[i] && value <= upper[i]).length / y.length,
    ),
    mean_width: intervals.map(({ lower, upper }) => mean(upper.map((value, i) => value - lower[i]))),
    pinball_lower: intervals.map(({ alpha, lower }) => y.map((value, i) => pinball(value, lower[i], alpha / 2))),
    pinball_upper: intervals.map(({ alpha, upper }) => y.map((value, i) => pinball(value, upper[i], 1 - alpha / 2))),
    wis: weighted ?? null,
    mean_wis: weighted ? mean(weighted) : null,
  };
}

export const intervalMethod = method({
  name: "score.interval",
  title: "Interval and quantile forecasts",
  purpose: "Were the stated ranges honest: wide enough to hold, narrow enough to say something?",
  input,
  output,
  caveats: [
    "Coverage alone rewards wide intervals: read it with the width, or use the interval score.",
    "With few items coverage is uncertain: 8 of 10 is no proof of an 80% interval.",
  ],
  references: ["Winkler (1972) JASA 67", "Bracher, Ray, Gneiting & Reich (2021) PLoS Comp. Biol. 17"],
  example: {
    inputs: { y: [5], intervals: [{ alpha: 0.1, lower: [1], upper: [3] }], median: [2] },
    result: {
      interval_score: [[42]],
      mean_interval_score: [42],
      coverage: [0],
      mean_width: [2],
      pinball_lower: [[0.2]],
      pinball_upper: [[1.9]],
      wis: [2.4],
      mean_wis: 2.4,
    },
  },
  run: scoreIntervals,
});
