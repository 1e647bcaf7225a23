import { z } from "zod";
import { mean, sampleSd } from "../../stats/moments.ts";
import { normalPdf } from "../../stats/normal.ts";
import { normalQuantile } from "../../stats/normal-quantile.ts";
import { quantileOfSorted } from "../../stats/quantile.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { level } from "../scalar.ts";
import { numbers } from "../vector.ts";

const input = z.strictObject({
  x: numbers().describe("outcomes; larger is better"),
  level: level().describe("tail probability: 0.05 for the worst 5%"),
});
const output = z.object({
  var: z.number().describe("value at risk: the type-7 quantile"),
  es_tail_mean: z.number().describe("mean of the outcomes at or below it"),
  es_fractional: z.number().describe("mean of the worst n·level, the last one in part (Acerbi–Tasche, coherent)"),
  normal_var: z.number().nullable().describe("null with one outcome, as the next"),
  normal_es: z.number().nullable(),
  worst: z.number(),
});

/** Mean of the worst n·a of the sorted values, the last one weighted by the fraction left. */
function fractionalShortfall(sorted: Float64Array, a: number): number {
  const count = sorted.length * a;
  const whole = Math.floor(count + 1e-9);
  let sum = 0;
  for (let i = 0; i < whole; i++) sum += sorted[i];
  const part = Math.max(0, count - whole);
  return (sum + (part > 0 ? part * sorted[whole] : 0)) / Math.max(count, whole);
}

/**
 * Value at risk and expected shortfall of outcomes, in their unit, from the sample and from a normal distribution with its
 * mean and standard deviation.
 *
 * @throws Refusal `insufficient_observations` without outcomes.
 * @example
 * tailRisk({ x: [4, 1, 2, 3], level: 0.5 }).es_fractional // => 1.5
 */
export function tailRisk({ x, level }: z.output<typeof input>): z.input<typeof output> {
  if (x.length === 0) refuse("insufficient_observations", "no outcome", "x");
  const sorted = Float64Array.from(x).sort();
  const risk = quantileOfSorted(sorted, level);
  const above = sorted.findIndex((value) => value > risk);
  const tail = sorted.subarray(0, above < 0 ? sorted.length : above);
  const centre = mean(x);
  const sd = x.length > 1 ? sampleSd(x) : null;
  const score = normalQuantile(level);
  return {
    var: risk,
    es_tail_mean: mean(tail),
    es_fractional: fractionalShortfall(sorted, level),
    normal_var: sd === null ? null : centre + sd * score,
    normal_es: sd === null ? null : centre - (sd * normalPdf(score)) / level,
    worst: sorted[0],
  };
}

export const tailRiskMethod = method({
  name: "mc.tail_risk",
  title: "Value at risk and expected shortfall of simulated outcomes",
  purpose: "How bad is a bad outcome, and how bad on average are those beyond it?",
  input,
  output,
  caveats: [
    "N draws cannot see a tail smaller than 1/N: expected shortfall is then just the worst draw.",
    "The normal figures understate heavy tails; they are there for comparison.",
    "The two sample shortfalls differ when n·level is not whole; the fractional one is coherent.",
  ],
  references: ["Acerbi & Tasche (2002) J. Banking & Finance 26", "Hyndman & Fan (1996) American Statistician 50"],
  example: {
    inputs: { x: [4, 1, 2, 3], level: 0.5 },
    result: { var: 2.5, es_tail_mean: 1.5, es_fractional: 1.5, normal_var: 2.5, worst: 1 },
  },
  run: tailRisk,
});
