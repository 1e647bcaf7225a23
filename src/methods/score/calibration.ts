import { z } from "zod";
import { mean } from "../../stats/moments.ts";
import { poissonBinomial } from "../../stats/poisson-binomial.ts";
import { wilson } from "../../stats/wilson.ts";
import { method } from "../method.ts";
import { level, whole } from "../scalar.ts";
import { numbers } from "../vector.ts";
import { type Bin, binned, checkForecasts } from "./forecasts.ts";

const input = z.strictObject({
  p: numbers().describe("probabilities given to ‘yes’"),
  y: numbers().describe("1 it happened, 0 it did not"),
  bins: whole(1).default(10).describe("equal-width bins"),
  level: level().default(0.9).describe("probability of the bands"),
});
const row = z.object({
  index: z.number(),
  n: z.number(),
  mean_p: z.number(),
  freq: z.number(),
  lo: z.number().describe("consistency band: what a calibrated forecaster would show"),
  hi: z.number(),
  inside: z.boolean(),
  wilson: z.tuple([z.number(), z.number()]),
});
const output = z.object({
  bins: z.array(row).describe("empty bins are left out"),
  ece: z.number(),
  mce: z.number(),
  misses: z.number(),
  expected_misses: z.number(),
});

/** Slack on the comparison of cumulated chances with the band's ends. */
const SLACK = 1e-12;

/** The smallest number of successes whose cumulated chance reaches `target`. */
function smallestReaching(chances: Float64Array, target: number): number {
  let sum = 0;
  for (let k = 0; k < chances.length; k++) {
    sum += chances[k];
    if (sum >= target - SLACK) return k;
  }
  return chances.length - 1;
}

function rowOf({ index, p, y }: Bin, level: number): z.output<typeof row> {
  const n = p.length;
  const hits = y.reduce((sum, outcome) => sum + outcome, 0);
  const chances = poissonBinomial(p);
  const low = smallestReaching(chances, (1 - level) / 2);
  const high = smallestReaching(chances, (1 + level) / 2);
  return {
    index,
    n,
    mean_p: mean(p),
    freq: hits / n,
    lo: low / n,
    hi: high / n,
    inside: low <= hits && hits <= high,
    wilson: wilson(hits, n, level),
  };
}

/**
 * A reliability diagram: per bin the mean forecast, the observed frequency, its Wilson interval, and the Poisson–binomial band a
 * calibrated forecaster would stay inside; with the expected and the largest calibration error.
 *
 * @throws Refusal `no_resolved_items`, `invalid_probability`.
 * @example
 * calibration({ p: [0, 1, 1], y: [0, 1, 0], bins: 10, level: 0.9 }).misses // => 1
 */
export function calibration(inputs: z.output<typeof input>): z.input<typeof output> {
  const { p, y, level } = inputs;
  checkForecasts(p, y);
  const bins = binned(p, y, inputs.bins).map((bin) => rowOf(bin, level));
  const gap = ({ mean_p, freq }: (typeof bins)[number]) => Math.abs(mean_p - freq);
  return {
    bins,
    ece: bins.reduce((sum, bin) => sum + bin.n * gap(bin), 0) / p.length,
    mce: Math.max(...bins.map(gap)),
    misses: bins.filter(({ inside }) => !inside).length,
    expected_misses: bins.length * (1 - level),
  };
}

export const calibrationMethod = method({
  name: "score.calibration",
  title: "Reliability diagram with consistency bands",
  purpose: "Do things said to be likely at 70% happen 70% of the time, as far as so few can tell?",
  input,
  output,
  caveats: [
    "Bands are per bin: with several bins some misses are expected.",
    "The expected calibration error is biased upwards in small samples.",
    "With one or two forecasts a bin the band spans nearly everything: use score.corp.",
  ],
  references: ["Bröcker & Smith (2007) Weather and Forecasting 22", "Wilson (1927)"],
  example: {
    inputs: { p: [0, 1, 1], y: [0, 1, 0], bins: 10, level: 0.9 },
    result: {
      bins: [
        { index: 0, n: 1, mean_p: 0, freq: 0, lo: 0, hi: 0, inside: true },
        { index: 9, n: 2, mean_p: 1, freq: 0.5, lo: 1, hi: 1, inside: false },
      ],
      ece: 0.3333333333333333,
      mce: 0.5,
      misses: 1,
      expected_misses: 0.2,
    },
  },
  run: calibration,
});
