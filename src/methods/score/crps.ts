import { z } from "zod";
import { mean } from "../../stats/moments.ts";
import { checkMixture } from "../dist/family.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { nonnegative, positive } from "../scalar.ts";
import { numbers } from "../vector.ts";
import {
  crpsBeta,
  crpsLognormal,
  crpsMixture,
  crpsNormal,
  crpsStudent,
  crpsUniform,
  ensembleTerms,
} from "./crps-of.ts";

const PARAMS = {
  normal: z.strictObject({ mean: z.number(), sd: nonnegative() }),
  lognormal: z.strictObject({ meanlog: z.number(), sdlog: nonnegative() }),
  uniform: z.strictObject({ min: z.number(), max: z.number() }),
  student_t: z.strictObject({
    df: z.number().gt(1).describe("with 1 or less the score is infinite"),
    location: z.number().default(0),
    scale: nonnegative().default(1),
  }),
  beta: z.strictObject({ a: positive(), b: positive() }),
  mixture_normal: z.strictObject({ weights: numbers(), means: numbers(), sds: numbers() }),
  ensemble: z.strictObject({ members: numbers() }),
};
const observed = numbers().describe("what was observed");
const of = <F extends keyof typeof PARAMS>(family: F) =>
  z.strictObject({ family: z.literal(family), params: PARAMS[family], y: observed });
const input = z.discriminatedUnion("family", [
  of("normal"),
  of("lognormal"),
  of("uniform"),
  of("student_t"),
  of("beta"),
  of("mixture_normal"),
  of("ensemble"),
]);
const output = z.object({
  crps: z.array(z.number()).describe("per observation, in its unit; lower is better"),
  mean: z.number(),
  crps_fair: z.array(z.number()).nullable().optional().describe("ensembles only; null for one member"),
});
type Inputs = z.output<typeof input>;
type Result = z.input<typeof output>;

function ensemble(members: readonly number[], y: readonly number[]): Result {
  const m = members.length;
  if (m === 0) refuse("insufficient_observations", "no member", "params.members");
  const { near, pairs } = ensembleTerms(members);
  const crps = y.map((value) => near(value) - pairs / (m * m));
  const fair = m === 1 ? null : y.map((value) => near(value) - pairs / (m * (m - 1)));
  return { crps, mean: mean(crps), crps_fair: fair };
}

function checked({ family, params, y }: Inputs): void {
  if (y.length === 0) refuse("no_resolved_items", "nothing observed", "y");
  if (family === "uniform" && params.min > params.max)
    refuse("invalid_parameter", `min ${params.min} is above max ${params.max}`, "params");
  if (family !== "mixture_normal") return;
  checkMixture(params, "params");
  const at = params.sds.findIndex((sd) => sd < 0);
  if (at >= 0) refuse("invalid_parameter", `a standard deviation of ${params.sds[at]}`, "params.sds", at);
}

function scorer({ family, params }: Exclude<Inputs, { family: "ensemble" }>): (y: number) => number {
  switch (family) {
    case "normal":
      return (y) => crpsNormal(y, params.mean, params.sd);
    case "lognormal":
      return (y) => crpsLognormal(y, params.meanlog, params.sdlog);
    case "uniform":
      return (y) => crpsUniform(y, params.min, params.max);
    case "student_t":
      return (y) => crpsStudent(y, params.df, params.location, params.scale);
    case "beta":
      return (y) => crpsBeta(y, params.a, params.b);
    case "mixture_normal":
      return (y) => crpsMixture(y, params.weights, params.means, params.sds);
  }
}

/**
 * The continuous ranked probability score ∫(F(x) − 1{x ≥ y})² dx of a distribution forecast per observation, in closed form; of
 * an ensemble E|X − y| − ½E|X − X'| over its members, with the fair version beside it. A forecast without spread scores |x − y|.
 *
 * @throws Refusal `invalid_parameter` for a negative spread, `weights_do_not_sum_to_one`, `no_resolved_items`.
 * @example
 * crps({ family: "ensemble", params: { members: [2] }, y: [0.5] }).crps // => [1.5]
 */
export function crps(inputs: Inputs): Result {
  checked(inputs);
  if (inputs.family === "ensemble") return ensemble(inputs.params.members, inputs.y);
  const score = scorer(inputs);
  const scores = inputs.y.map((y) => Math.max(0, score(y)));
  return { crps: scores, mean: mean(scores) };
}

export const crpsMethod = method({
  name: "score.crps",
  title: "CRPS of distribution forecasts",
  purpose: "How good was a forecast stated as a distribution or as a set of scenarios?",
  input,
  output,
  caveats: [
    "It is in the unit of what was forecast: compare it across questions only after scaling.",
    "For a point forecast it is the absolute error.",
    "Small ensembles are punished for being small; the fair version corrects for it.",
  ],
  references: ["Gneiting & Raftery (2007) JASA 102", "Jordan, Krüger & Lerch (2019) J. Statistical Software 90"],
  example: {
    inputs: { family: "uniform", params: { min: 0, max: 4 }, y: [1] },
    result: { crps: [0.5833333333333334], mean: 0.5833333333333334 },
  },
  run: crps,
});
