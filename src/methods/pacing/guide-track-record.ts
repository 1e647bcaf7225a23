import { z } from "zod";
import { betaQuantile } from "../../stats/beta.ts";
import { mean, sampleSd } from "../../stats/moments.ts";
import { studentCdf } from "../../stats/student-t.ts";
import { wilson } from "../../stats/wilson.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { level } from "../scalar.ts";
import { numbers } from "../vector.ts";

const input = z.strictObject({
  actual: numbers().describe("what came in, one value a year"),
  guide: numbers().describe("what had been guided for the same years, as first given"),
  level: level().describe("probability of the intervals"),
});
const interval = z.tuple([z.number(), z.number()]);
const output = z.object({
  n: z.number(),
  k: z.number().describe("years in which actual exceeded the guide"),
  p_raw: z.number(),
  jeffreys_mean: z.number(),
  jeffreys: interval,
  wilson: interval,
  clopper_pearson: interval,
  mean_log_ratio: z.number(),
  sd_log_ratio: z.number().nullable(),
  p_over_t: z.number().nullable().describe("P(next actual > its guide) from the log ratios"),
});

function checked({ actual, guide }: z.output<typeof input>): void {
  if (actual.length === 0) refuse("insufficient_observations", "no year", "actual");
  mustMatch(guide, actual.length, "guide", "actual");
  guide.forEach((value, i) => {
    if (value <= 0) refuse("invalid_parameter", `a guide of ${value} has no ratio`, "guide", i);
    if (actual[i] <= 0) refuse("nonpositive_value", `${actual[i]} has no log ratio to its guide`, "actual", i);
  });
}

/**
 * How often actuals exceeded their guide: the raw share, Jeffreys' mean and interval, Wilson and Clopper–Pearson intervals, and
 * the chance for the next year from a Student t predictive of ln(actual/guide) (null with one year or no spread).
 *
 * @throws Refusal `insufficient_observations`, `invalid_parameter` for a guide that is not positive, `nonpositive_value` for
 * an actual that is not.
 * @example
 * guideTrackRecord({ actual: [11], guide: [10], level: 0.9 }).jeffreys_mean // => 0.75
 */
export function guideTrackRecord(inputs: z.output<typeof input>): z.input<typeof output> {
  checked(inputs);
  const { actual, guide } = inputs;
  const n = actual.length;
  const k = actual.filter((value, i) => value / guide[i] > 1).length;
  const tail = (1 - inputs.level) / 2;
  const ratios = actual.map((value, i) => Math.log(value / guide[i]));
  const m = mean(ratios);
  const s = n < 2 ? null : sampleSd(ratios);
  const spread = s !== null && s > 1e-13 * Math.max(1, Math.abs(m)) ? s : null;
  return {
    n,
    k,
    p_raw: k / n,
    jeffreys_mean: (k + 0.5) / (n + 1),
    jeffreys: [
      k === 0 ? 0 : betaQuantile(tail, k + 0.5, n - k + 0.5),
      k === n ? 1 : betaQuantile(1 - tail, k + 0.5, n - k + 0.5),
    ],
    wilson: wilson(k, n, inputs.level),
    clopper_pearson: [
      k === 0 ? 0 : betaQuantile(tail, k, n - k + 1),
      k === n ? 1 : betaQuantile(1 - tail, k + 1, n - k),
    ],
    mean_log_ratio: m,
    sd_log_ratio: s,
    p_over_t: spread === null ? null : studentCdf(m / (spread * Math.sqrt(1 + 1 / n)), n - 1),
  };
}

export const guideTrackRecordMethod = method({
  name: "pacing.guide_track_record",
  title: "How often does this company exceed its own guide?",
  purpose: "How often did actuals beat the guide, and how sure can one be with so few years?",
  input,
  output,
  caveats: [
    "A raw frequency of 1 after a few years is not certainty; quote the interval.",
    "Use the guide as first given for each year, not its last revision.",
    "Years share one management and one cycle: they are fewer independent trials than they look.",
  ],
  references: ["Brown, Cai & DasGupta (2001) Statistical Science 16", "Clopper & Pearson (1934)", "Wilson (1927)"],
  example: {
    inputs: { actual: [11], guide: [10], level: 0.9 },
    result: {
      n: 1,
      k: 1,
      p_raw: 1,
      jeffreys_mean: 0.75,
      clopper_pearson: [0.05, 1],
      mean_log_ratio: 0.0953101798043249,
      sd_log_ratio: null,
      p_over_t: null,
    },
  },
  run: guideTrackRecord,
});
