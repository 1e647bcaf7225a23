import { z } from "zod";
import { betaCdf } from "../../stats/beta.ts";
import { beta } from "../../stats/families/beta.ts";
import { lognormal } from "../../stats/families/normal.ts";
import { normalQuantile } from "../../stats/normal-quantile.ts";
import { findRoot } from "../../stats/root.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { numbers } from "../vector.ts";

const input = z.strictObject({
  family: z.enum(["normal", "lognormal", "beta"]),
  p: numbers().describe("two probabilities"),
  x: numbers().describe("the quantiles stated at them"),
});
const output = z.object({
  params: z.record(z.string(), z.number()),
  mean: z.number(),
  sd: z.number(),
});
type Inputs = z.output<typeof input>;

function checked({ p, x, family }: Inputs): void {
  mustMatch(p, 2, "p", "a pair");
  mustMatch(x, 2, "x", "a pair");
  const outside = p.findIndex((value) => value <= 0 || value >= 1);
  if (outside >= 0) refuse("invalid_probability", `${p[outside]} is not strictly between 0 and 1`, "p", outside);
  if (!((p[1] - p[0]) * (x[1] - x[0]) > 0))
    refuse("crossing_quantiles", `${x[0]} at ${p[0]} and ${x[1]} at ${p[1]} do not rise together`, "x");
  const low = x.findIndex((value) => value <= 0);
  if (family === "lognormal" && low >= 0) refuse("nonpositive_value", `${x[low]} has no logarithm`, "x", low);
  const off = x.findIndex((value) => value <= 0 || value >= 1);
  if (family === "beta" && off >= 0) refuse("invalid_parameter", `${x[off]} is not strictly between 0 and 1`, "x", off);
}

/** Mean and sd of the normal through two quantiles. */
function normalThrough(p: readonly number[], x: readonly number[]): [number, number] {
  const [z1, z2] = p.map(normalQuantile);
  const sd = (x[1] - x[0]) / (z2 - z1);
  return [x[0] - z1 * sd, sd];
}

/** ln b for which P(X ≤ x) = p of the beta with that ln a: the chance rises with b. */
function matchingB(logA: number, p: number, x: number): number | null {
  return findRoot((logB) => betaCdf(x, Math.exp(logA), Math.exp(logB)) - p, -12, 20);
}

/** Shapes of the beta through two quantiles: b is set by the first, then a by the second, which tightens as a rises. */
function betaThrough(p: readonly number[], x: readonly number[]): [number, number] {
  const low = p[0] < p[1] ? 0 : 1;
  const high = 1 - low;
  const miss = (logA: number) => {
    const logB = matchingB(logA, p[low], x[low]);
    return logB === null ? Number.NaN : betaCdf(x[high], Math.exp(logA), Math.exp(logB)) - p[high];
  };
  for (let from = -8; from < 14; from++) {
    const [here, next] = [miss(from), miss(from + 1)];
    if (!(here <= 0 && next >= 0)) continue;
    const logA = findRoot(miss, from, from + 1);
    const logB = logA === null ? null : matchingB(logA, p[low], x[low]);
    if (logA !== null && logB !== null) return [Math.exp(logA), Math.exp(logB)];
  }
  return refuse("invalid_parameter", "no beta distribution has these two quantiles", "x");
}

/**
 * The normal, lognormal or beta (on 0 to 1) distribution with two stated quantiles, with its mean and standard deviation.
 *
 * @throws Refusal `crossing_quantiles` unless x rises with p, `invalid_probability`, `nonpositive_value` for a lognormal.
 * @example
 * fromQuantiles({ family: "normal", p: [0.25, 0.75], x: [-1, 3] }).mean // => 1
 */
export function fromQuantiles(inputs: Inputs): z.input<typeof output> {
  checked(inputs);
  const { family, p, x } = inputs;
  if (family === "normal") {
    const [mean, sd] = normalThrough(p, x);
    return { params: { mean, sd }, mean, sd };
  }
  if (family === "lognormal") {
    const [meanlog, sdlog] = normalThrough(p, x.map(Math.log));
    const found = lognormal(meanlog, sdlog);
    return { params: { meanlog, sdlog }, mean: found.mean!, sd: Math.sqrt(found.variance!) };
  }
  const [a, b] = betaThrough(p, x);
  const found = beta(a, b);
  return { params: { a, b }, mean: found.mean!, sd: Math.sqrt(found.variance!) };
}

export const fromQuantilesMethod = method({
  name: "dist.from_quantiles",
  title: "Distribution from two stated quantiles",
  purpose: "Which distribution did someone mean who said ‘between these two, with that confidence’?",
  input,
  output,
  caveats: [
    "Two quantiles do not fix the tails: the family chosen does. Show another family beside it.",
    "Stated 90% intervals are usually too narrow; say whose they are.",
  ],
  references: ["O'Hagan et al. (2006) Uncertain Judgements"],
  example: {
    inputs: { family: "normal", p: [0.25, 0.75], x: [-1, 3] },
    result: { params: { mean: 1, sd: 2.965204437011204 }, mean: 1, sd: 2.965204437011204 },
  },
  run: fromQuantiles,
});
