import { z } from "zod";
import { beta, pert } from "../../stats/families/beta.ts";
import type { Distribution } from "../../stats/families/distribution.ts";
import { mixtureNormal } from "../../stats/families/mixture-normal.ts";
import { lognormal, normal } from "../../stats/families/normal.ts";
import { triangular, uniform } from "../../stats/families/piecewise-linear.ts";
import { studentT } from "../../stats/families/student-t.ts";
import { mustBeProbabilities, mustMatch } from "../lengths.ts";
import { refuse } from "../refusal.ts";
import { positive } from "../scalar.ts";
import { numbers } from "../vector.ts";

/** The parameters of each family a distribution may be stated in. */
export const PARAMETERS = {
  normal: z.strictObject({ mean: z.number(), sd: positive() }),
  lognormal: z.strictObject({ meanlog: z.number(), sdlog: positive() }),
  student_t: z.strictObject({ df: positive(), location: z.number().default(0), scale: positive().default(1) }),
  uniform: z.strictObject({ min: z.number(), max: z.number() }),
  beta: z.strictObject({ a: positive(), b: positive(), min: z.number().default(0), max: z.number().default(1) }),
  pert: z.strictObject({ min: z.number(), mode: z.number(), max: z.number(), lambda: positive().default(4) }),
  triangular: z.strictObject({ min: z.number(), mode: z.number(), max: z.number() }),
  mixture_normal: z.strictObject({ weights: numbers(), means: numbers(), sds: numbers() }),
};

type Of<F extends keyof typeof PARAMETERS> = z.output<(typeof PARAMETERS)[F]>;
/** A family with its parameters. */
export type Stated = { [F in keyof typeof PARAMETERS]: { family: F; params: Of<F> } }[keyof typeof PARAMETERS];

function range({ min, mode, max }: { min: number; mode?: number; max: number }, field: string): void {
  if (!(min < max)) refuse("invalid_parameter", `min ${min} is not below max ${max}`, field);
  if (mode !== undefined && (mode < min || mode > max))
    refuse("invalid_parameter", `mode ${mode} is outside ${min} to ${max}`, field);
}

/** Refuses weights that are negative or do not sum to 1, and lists of different lengths. */
export function checkMixture({ weights, means, sds }: Of<"mixture_normal">, field: string): void {
  if (weights.length === 0) refuse("insufficient_observations", "no component", `${field}.weights`);
  mustMatch(means, weights.length, `${field}.means`, "weights");
  mustMatch(sds, weights.length, `${field}.sds`, "weights");
  mustBeProbabilities(weights, `${field}.weights`);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > 1e-9) refuse("weights_do_not_sum_to_one", `the weights sum to ${sum}`, `${field}.weights`);
}

function mixture(params: Of<"mixture_normal">, field: string): Distribution {
  checkMixture(params, field);
  const at = params.sds.findIndex((sd) => sd <= 0);
  if (at >= 0) refuse("invalid_parameter", `a standard deviation of ${params.sds[at]}`, `${field}.sds`, at);
  return mixtureNormal(params.weights, params.means, params.sds);
}

/**
 * The distribution stated.
 *
 * @param field where it was stated, for refusals
 * @throws Refusal `invalid_parameter` for an empty range or a mode outside it, `weights_do_not_sum_to_one`.
 * @example
 * distributionOf({ family: "uniform", params: { min: -1, max: 3 } }).quantile(0.5) // => 1
 */
export function distributionOf(stated: Stated, field = "params"): Distribution {
  const { family, params } = stated;
  if (family === "uniform" || family === "beta" || family === "pert" || family === "triangular") range(params, field);
  switch (family) {
    case "normal":
      return normal(params.mean, params.sd);
    case "lognormal":
      return lognormal(params.meanlog, params.sdlog);
    case "student_t":
      return studentT(params.df, params.location, params.scale);
    case "uniform":
      return uniform(params.min, params.max);
    case "beta":
      return beta(params.a, params.b, params.min, params.max);
    case "pert":
      return pert(params.min, params.mode, params.max, params.lambda);
    case "triangular":
      return triangular(params.min, params.mode, params.max);
    case "mixture_normal":
      return mixture(params, field);
  }
}
