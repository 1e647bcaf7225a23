import { z } from "zod";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { nonnegative } from "../scalar.ts";
import { numbers } from "../vector.ts";

const PARAMS = {
  ishigami: z.strictObject({ a: z.number(), b: z.number() }),
  gfunction: z.strictObject({ a: numbers() }),
  linear_normal: z.strictObject({ c: numbers(), s: numbers() }),
  rebound_log: z.strictObject({
    mu_g: z.number(),
    sd_g: nonnegative(),
    mu_e: z.number(),
    sd_e: nonnegative(),
    pass_through: z.number().min(0).max(1),
  }),
};
const of = <M extends keyof typeof PARAMS>(model: M) =>
  z.strictObject({ model: z.literal(model), params: PARAMS[model] });
const input = z.discriminatedUnion("model", [of("ishigami"), of("gfunction"), of("linear_normal"), of("rebound_log")]);
const output = z.object({
  first: z.array(z.number()),
  total: z.array(z.number()),
  variance: z.number(),
});
type Params<M extends keyof typeof PARAMS> = z.output<(typeof PARAMS)[M]>;
/** Variances: of each input alone, of each with its interactions, and of the output. */
interface Parts {
  first: number[];
  total: number[];
  variance: number;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Ishigami and Homma (1990): sin x₁ + a·sin²x₂ + b·x₃⁴·sin x₁ on [−π, π]³. */
function ishigami({ a, b }: Params<"ishigami">): Parts {
  const one = 0.5 * (1 + (b * Math.PI ** 4) / 5) ** 2;
  const two = (a * a) / 8;
  const both = (8 * b * b * Math.PI ** 8) / 225;
  return { first: [one, two, 0], total: [one + both, two, both], variance: one + two + both };
}

/** Saltelli and Sobol' (1995): Π (|4x_i − 2| + a_i)/(1 + a_i) on the unit cube. */
function gfunction({ a }: Params<"gfunction">): Parts {
  a.forEach((value, i) => {
    if (value < 0) refuse("invalid_parameter", `${value} is below 0`, "params.a", i);
  });
  const first = a.map((value) => 1 / (3 * (1 + value) ** 2));
  const all = first.reduce((product, part) => product * (1 + part), 1);
  return { first, total: first.map((part) => (part * all) / (1 + part)), variance: all - 1 };
}

function linearNormal({ c, s }: Params<"linear_normal">): Parts {
  mustMatch(s, c.length, "params.s", "c");
  s.forEach((value, i) => {
    if (value < 0) refuse("invalid_parameter", `a standard deviation of ${value}`, "params.s", i);
  });
  const first = c.map((weight, i) => (weight * s[i]) ** 2);
  return { first, total: first, variance: sum(first) };
}

/** (θe − 1)·G with independent normal G and e, in that order. */
function reboundLog({ mu_g, sd_g, mu_e, sd_e, pass_through }: Params<"rebound_log">): Parts {
  const [centre, spread] = [pass_through * mu_e - 1, pass_through * sd_e];
  const first = [(centre * sd_g) ** 2, (mu_g * spread) ** 2];
  const both = (spread * sd_g) ** 2;
  return { first, total: first.map((part) => part + both), variance: sum(first) + both };
}

function partsOf(inputs: z.output<typeof input>): Parts {
  switch (inputs.model) {
    case "ishigami":
      return ishigami(inputs.params);
    case "gfunction":
      return gfunction(inputs.params);
    case "linear_normal":
      return linearNormal(inputs.params);
    case "rebound_log":
      return reboundLog(inputs.params);
  }
}

/**
 * Sobol' indices in closed form for four models, to test a whole sensitivity pipeline against.
 *
 * @throws Refusal `zero_variance` when the model's output does not vary.
 * @example
 * sobolAnalytic({ model: "linear_normal", params: { c: [1, 1], s: [1, 1] } }).first // => [0.5, 0.5]
 */
export function sobolAnalytic(inputs: z.output<typeof input>): z.input<typeof output> {
  const { first, total, variance } = partsOf(inputs);
  if (!(variance > 0)) refuse("zero_variance", "the output does not vary", "params");
  return { first: first.map((part) => part / variance), total: total.map((part) => part / variance), variance };
}

export const sobolAnalyticMethod = method({
  name: "sensitivity.sobol_analytic",
  title: "Analytic Sobol indices to test a whole sensitivity pipeline",
  purpose: "What must a sensitivity study of this known model come to?",
  input,
  output,
  caveats: ["Closed forms of four textbook models; for one's own model use sensitivity.sobol."],
  references: ["Ishigami & Homma (1990)", "Saltelli & Sobol' (1995)"],
  example: {
    inputs: { model: "linear_normal", params: { c: [1, 1], s: [1, 1] } },
    result: { first: [0.5, 0.5], total: [0.5, 0.5], variance: 2 },
  },
  run: sobolAnalytic,
});
