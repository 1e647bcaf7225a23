import { z } from "zod";
import { mean, squaredDeviations } from "../../stats/moments.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { numbers, rows } from "../vector.ts";

const input = z.strictObject({
  f_a: numbers().describe("model outputs at the rows of matrix A"),
  f_b: numbers().describe("at the rows of matrix B"),
  f_ab: rows().describe("per input, outputs at A with that input's column taken from B"),
});
const output = z.object({
  first: z.array(z.number()).describe("share of the variance each input explains alone"),
  total: z.array(z.number()).describe("with all its interactions"),
});
type Inputs = z.output<typeof input>;

function checked({ f_a, f_b, f_ab }: Inputs): void {
  if (f_a.length === 0) refuse("insufficient_observations", "no evaluation", "f_a");
  if (f_ab.length === 0) refuse("insufficient_observations", "no input", "f_ab");
  mustMatch(f_b, f_a.length, "f_b", "f_a");
  for (const [i, values] of f_ab.entries()) mustMatch(values, f_a.length, `f_ab[${i}]`, "f_a");
}

/** Standard deviation (divisor n), or a refusal when it is nothing but rounding. */
function spread(values: ArrayLike<number>, centre: number, field: string): number {
  const sd = Math.sqrt(squaredDeviations(values, centre) / values.length);
  return sd > 1e-13 * Math.abs(centre) ? sd : refuse("zero_variance", "the output does not vary", field);
}

/**
 * First-order (Saltelli et al. 2010) and total (Jansen 1999) Sobol' indices from given evaluations, all outputs standardised
 * together first. Estimates outside [0, 1] in small samples are reported as they are.
 *
 * @throws Refusal `zero_variance` when the output does not vary, `missing_values`.
 * @example
 * sobol({ f_a: [0, 1], f_b: [1, 0], f_ab: [[1, 0]] }).total // => [2]
 */
export function sobol(inputs: Inputs): z.input<typeof output> {
  checked(inputs);
  const { f_a, f_b, f_ab } = inputs;
  const all = [...f_a, ...f_b, ...f_ab.flat()];
  const centre = mean(all);
  const scale = spread(all, centre, "f_a");
  const standard = (values: readonly number[]) => values.map((value) => (value - centre) / scale);
  const [a, b] = [standard(f_a), standard(f_b)];
  const pooled = [...a, ...b];
  const variance = spread(pooled, mean(pooled), "f_b") ** 2;
  const ab = f_ab.map(standard);
  return {
    first: ab.map((values) => mean(values.map((value, j) => b[j] * (value - a[j]))) / variance),
    total: ab.map((values) => mean(values.map((value, j) => (a[j] - value) ** 2)) / (2 * variance)),
  };
}

export const sobolMethod = method({
  name: "sensitivity.sobol",
  title: "First-order and total Sobol indices from given evaluations",
  purpose: "Which input drives the spread of a scenario's result?",
  input,
  output,
  caveats: [
    "The indices assume independent inputs; with correlated ones they mislead.",
    "Use a power of two of Sobol points as base, at least 2^10, and look at the scatter.",
    "Variance is not the whole risk: an input can matter in the tail alone.",
  ],
  references: [
    "Sobol' (2001)",
    "Saltelli et al. (2010) Computer Physics Communications 181",
    "Jansen (1999) Computer Physics Communications 117",
  ],
  example: { inputs: { f_a: [0, 1], f_b: [1, 0], f_ab: [[1, 0]] }, result: { first: [2], total: [2] } },
  run: sobol,
});
