import { z } from "zod";
import { mustBeProbabilities } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { numbers } from "../vector.ts";
import { distributionOf, PARAMETERS } from "./family.ts";

const points = {
  x: numbers().describe("where to give density and distribution function"),
  q: numbers().describe("probabilities to give quantiles at"),
};
const of = <F extends keyof typeof PARAMETERS>(family: F) =>
  z.strictObject({ family: z.literal(family), params: PARAMETERS[family], ...points });
const input = z.discriminatedUnion("family", [
  of("normal"),
  of("lognormal"),
  of("student_t"),
  of("uniform"),
  of("beta"),
  of("pert"),
  of("triangular"),
  of("mixture_normal"),
]);
const output = z.object({
  pdf: z.array(z.number().nullable()).describe("null where the density is infinite"),
  cdf: z.array(z.number()),
  quantile: z.array(z.number()),
  mean: z.number().nullable().describe("null where it does not exist"),
  variance: z.number().nullable().describe("null where it is infinite"),
});

/**
 * Density and distribution function at each `x`, quantiles at each `q`, mean and variance of a stated distribution.
 *
 * @throws Refusal `invalid_probability` for a q outside [0, 1] or at an end the distribution does not have,
 * `invalid_parameter`, `weights_do_not_sum_to_one`.
 * @example
 * evaluate({ family: "triangular", params: { min: 0, mode: 0, max: 4 }, x: [2], q: [0.75] }).quantile // => [2]
 */
export function evaluate(inputs: z.output<typeof input>): z.input<typeof output> {
  const { x, q } = inputs;
  const found = distributionOf(inputs);
  mustBeProbabilities(q, "q");
  return {
    pdf: x.map((at) => {
      const density = found.pdf(at);
      return density === Infinity ? null : density;
    }),
    cdf: x.map((at) => found.cdf(at)),
    quantile: q.map((p, i) => {
      const value = found.quantile(p);
      return Number.isFinite(value) ? value : refuse("invalid_probability", `no quantile at ${p}`, "q", i);
    }),
    mean: found.mean,
    variance: found.variance,
  };
}

export const evaluateMethod = method({
  name: "dist.evaluate",
  title: "Density, distribution function, quantile and moments",
  purpose: "What does a stated distribution say about chances, quantiles, mean and spread?",
  input,
  output,
  caveats: [
    "A PERT or triangular distribution has no tail beyond its ends: state a named tail case beside it.",
    "With heavy tails the mean or variance may not exist; quote quantiles.",
  ],
  references: ["Johnson, Kotz & Balakrishnan (1994–95)", "Malcolm et al. (1959), Clark (1962) (PERT)"],
  example: {
    inputs: { family: "triangular", params: { min: 0, mode: 0, max: 4 }, x: [2], q: [0.75] },
    result: { pdf: [0.25], cdf: [0.75], quantile: [2], mean: 1.3333333333333333, variance: 0.8888888888888888 },
  },
  run: evaluate,
});
