import { z } from "zod";
import { GrowingFit } from "../../stats/growing-fit.ts";
import { sampleSd } from "../../stats/moments.ts";
import { normalCdf, normalSurvival } from "../../stats/normal.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { collinear, fullFit, type Regression, regressionFields, regressionOf } from "./regression.ts";

const input = z.strictObject({
  ...regressionFields,
  kind: z.enum(["ols", "rec"]).default("ols").describe("residuals of the whole fit, or recursive residuals"),
});
const output = z.object({
  process: z.array(z.number()).describe("cumulated residuals, scaled; starts at 0"),
  stat: z.number(),
  p: z.number(),
});

function cumulated(residuals: ArrayLike<number>, scale: number): number[] {
  const process = [0];
  for (let i = 0; i < residuals.length; i++) process.push(process[i] + residuals[i] / scale);
  return process;
}

/** 1 − Kolmogorov's distribution: 2 Σ (−1)^(i+1) exp(−2 i² x²). */
function kolmogorovP(x: number): number {
  let sum = 0;
  for (let i = 1; i <= 100; i++) sum += (i % 2 ? 2 : -2) * Math.exp(-2 * i * i * x * x);
  return Math.min(1, Math.max(0, sum));
}

/** Chance that the recursive CUSUM leaves lines of that height (Brown, Durbin & Evans 1975; linear below 0.3). */
function recursiveP(s: number): number {
  if (s < 0.3) return 1 - 0.1465 * s;
  const inner = Math.exp(-4 * s * s) * (normalCdf(s) - normalSurvival(5 * s));
  return Math.min(1, 2 * (normalSurvival(3 * s) + inner - Math.exp(-16 * s * s) * normalSurvival(s)));
}

/** Recursive residuals from observation k + 1 on. */
function recursiveResiduals({ y, columns, k }: Regression): number[] {
  const fit = new GrowingFit(k);
  const residuals: number[] = [];
  for (let t = 0; t < y.length; t++) {
    if (t === k && !fit.fullRank()) collinear(`in the first ${k} observations`);
    const residual = fit.add(columns, y, t);
    if (t >= k) residuals.push(residual);
  }
  return residuals;
}

function olsCusum(regression: Regression): z.input<typeof output> {
  const { residuals, rss, df, n } = fullFit(regression);
  const process = cumulated(residuals, Math.sqrt((rss / df) * n));
  const stat = process.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0);
  return { process, stat, p: kolmogorovP(stat) };
}

function recursiveCusum(regression: Regression): z.input<typeof output> {
  const residuals = recursiveResiduals(regression);
  const steps = residuals.length;
  if (steps < 2) refuse("insufficient_observations", `${steps} recursive residuals`, "y");
  fullFit(regression);
  const sigma = sampleSd(residuals);
  if (!(sigma > 0)) refuse("zero_variance", "the recursive residuals do not vary", "y");
  const process = cumulated(residuals, sigma * Math.sqrt(steps));
  const stat = process.reduce((highest, value, j) => Math.max(highest, Math.abs(value) / (1 + (2 * j) / steps)), 0);
  return { process, stat, p: recursiveP(stat) };
}

/**
 * CUSUM tests that a regression stays the same: cumulated least-squares residuals over σ√n with Kolmogorov's p-value
 * (Ploberger & Krämer 1992), or cumulated recursive residuals against widening lines (Brown, Durbin & Evans 1975; σ is
 * the sample deviation of the recursive residuals).
 *
 * @throws Refusal `zero_variance`, `zero_residual_variance`, `insufficient_observations`, `collinear_regressors`.
 * @example
 * cusum({ y: [1, -1, 1, -1], x: [], kind: "ols" }).process // => [0, 0.4330127018922193, 0, 0.4330127018922193, 0]
 */
export function cusum({ y, x, kind }: z.output<typeof input>): z.input<typeof output> {
  const regression = regressionOf({ y, x });
  return kind === "ols" ? olsCusum(regression) : recursiveCusum(regression);
}

export const cusumMethod = method({
  name: "breaks.cusum",
  title: "CUSUM tests of parameter constancy",
  purpose: "Did the relation drift or jump at some time, without naming one?",
  input,
  output,
  caveats: [
    "Weak against late breaks and against shifts that do not move the mean.",
    "Autocorrelation inflates it: a persistent series looks unstable.",
    "It says that something changed, not when or why.",
  ],
  references: ["Brown, Durbin & Evans (1975) JRSS B 37", "Ploberger & Krämer (1992) Econometrica 60"],
  example: {
    inputs: { y: [1, -1, 1, -1], x: [], kind: "ols" },
    result: {
      process: [0, 0.4330127018922193, 0, 0.4330127018922193, 0],
      stat: 0.4330127018922193,
      p: 0.991963884966834,
    },
  },
  run: cusum,
});
