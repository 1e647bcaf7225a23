import { z } from "zod";
import { fitsExactly, leastSquares, ones, standardError } from "../../stats/least-squares.ts";
import { isConstant } from "../../stats/moments.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { numbers } from "../vector.ts";

const input = z.strictObject({ spread: numbers().describe("levels of the spread, oldest first, evenly spaced") });
const output = z.object({
  lambda: z.number(),
  phi: z.number().describe("1 + λ, the AR(1) coefficient"),
  intercept: z.number(),
  t: z.number().nullable().describe("least-squares t ratio of λ; null when the fit is exact"),
  half_life: z.number().nullable().describe("−ln 2/ln φ, in periods; null unless 0 < φ < 1"),
  half_life_linear: z.number().nullable().describe("−ln 2/λ, the small-λ approximation; null when λ ≥ 0"),
  long_run_mean: z.number().nullable().describe("−intercept/λ; null when λ ≥ 0"),
});

/**
 * Half-life of a mean-reverting spread: least squares of Δs_t on s_{t−1} gives λ, φ = 1 + λ; half-life −ln 2/ln φ.
 *
 * @throws Refusal `constant_series`, `insufficient_observations` (fewer than four points), `missing_values`.
 * @example
 * halfLife({ spread: [8, 4, 2, 1, 0.5] }).half_life // => 1
 */
export function halfLife({ spread }: z.output<typeof input>): z.input<typeof output> {
  const n = spread.length - 1;
  if (n < 3) refuse("insufficient_observations", `${spread.length} points; at least four are needed`, "spread");
  if (isConstant(spread)) refuse("constant_series", "the spread does not move", "spread");
  const before = spread.slice(0, n);
  const change = before.map((level, i) => spread[i + 1] - level);
  const fit = isConstant(before) ? undefined : leastSquares([ones(n), before], change);
  if (!fit) refuse("constant_series", "the spread moves on the last day only", "spread");
  const [intercept, lambda] = fit.coef;
  const phi = 1 + lambda;
  const reverts = lambda < 0;
  return {
    lambda,
    phi,
    intercept,
    t: fitsExactly(fit, change) ? null : lambda / standardError(fit, 1),
    half_life: reverts && phi > 0 ? -Math.LN2 / Math.log1p(lambda) : null,
    half_life_linear: reverts ? -Math.LN2 / lambda : null,
    long_run_mean: reverts ? -intercept / lambda : null,
  };
}

export const halfLifeMethod = method({
  name: "pairs.half_life",
  title: "Mean-reversion half-life of a spread",
  purpose: "How long does half of a gap in the spread take to close?",
  input,
  output,
  caveats: [
    "λ is biased towards faster reversion in small samples: the half-life comes out too short.",
    "A half-life can be computed for a random walk too; test for reversion first (pairs.engle_granger).",
    "The t ratio does not follow Student's t here.",
  ],
  references: ["Uhlenbeck & Ornstein (1930)", "Chan (2013) Algorithmic Trading"],
  example: {
    inputs: { spread: [8, 4, 2, 1, 0.5] },
    result: {
      lambda: -0.5,
      phi: 0.5,
      intercept: 0,
      t: null,
      half_life: 1,
      half_life_linear: 1.3862943611198906,
      long_run_mean: 0,
    },
  },
  run: halfLife,
});
