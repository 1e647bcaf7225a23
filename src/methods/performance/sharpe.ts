import { z } from "zod";
import { centralMoment, isConstant, mean, sampleSd } from "../../stats/moments.ts";
import { normalCdf } from "../../stats/normal.ts";
import { normalQuantile } from "../../stats/normal-quantile.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { level, positive } from "../scalar.ts";
import { numbers } from "../vector.ts";

const input = z.strictObject({
  returns: numbers().describe("simple returns per period, oldest first"),
  rf: z.number().default(0).describe("risk-free return per period"),
  periods_per_year: positive().default(252),
  sr_benchmark: z.number().default(0).describe("Sharpe ratio per period to beat"),
  confidence: level().default(0.95),
  autocorr_lags: z.int().min(0).default(1).describe("autocorrelations counted in sharpe_annual_autocorr"),
});
const output = z.object({
  n: z.number(),
  mean: z.number().describe("excess return per period"),
  sd: z.number(),
  sr: z.number().describe("per period"),
  sharpe_annual: z.number(),
  skew: z.number(),
  kurtosis: z.number().describe("normal = 3"),
  se_iid_normal: z.number().describe("standard error of sr, Lo (2002)"),
  se_mertens: z.number().describe("standard error of sr with skew and kurtosis"),
  psr: z.number().nullable().describe("probability that the true ratio exceeds sr_benchmark; null without an error"),
  min_trl: z.number().nullable().describe("periods needed for `confidence`; null when sr ≤ sr_benchmark"),
  sharpe_annual_autocorr: z.number().nullable().describe("annualised with autocorrelations, Lo (2002)"),
});

type Inputs = z.output<typeof input>;

/** sr·q/√(q + 2 Σ (q − k) ρₖ); null where the autocorrelations leave no variance. */
function annualWithAutocorrelation(
  excess: readonly number[],
  sr: number,
  { periods_per_year: q, autocorr_lags }: Inputs,
) {
  const centre = mean(excess);
  const deviations = excess.map((value) => value - centre);
  const product = (k: number) => deviations.reduce((sum, d, t) => (t >= k ? sum + d * deviations[t - k] : sum), 0);
  const total = product(0);
  let scale = q;
  for (let k = 1; k <= autocorr_lags; k++) scale += (2 * (q - k) * product(k)) / total;
  return scale > 0 ? (sr * q) / Math.sqrt(scale) : null;
}

/**
 * Sharpe ratio mean/sd of excess returns, per period and per year, its standard errors, the probabilistic Sharpe ratio
 * Φ((sr − benchmark)/se) and the minimum track record length.
 *
 * @throws Refusal `zero_variance`, `insufficient_observations`, `missing_values`.
 * @example
 * sharpe({ returns: [0.01, 0.03], rf: 0, periods_per_year: 4, sr_benchmark: 0, confidence: 0.95, autocorr_lags: 0 }).sharpe_annual // => 2.82842712474619
 */
export function sharpe(inputs: Inputs): z.input<typeof output> {
  const { returns, rf, periods_per_year, sr_benchmark, confidence, autocorr_lags } = inputs;
  const n = returns.length;
  if (n < 2) refuse("insufficient_observations", `${n} returns have no standard deviation`, "returns");
  if (isConstant(returns)) refuse("zero_variance", "the returns do not vary", "returns");
  if (autocorr_lags >= n) refuse("insufficient_observations", `${autocorr_lags} lags of ${n} returns`, "autocorr_lags");
  const excess = returns.map((value) => value - rf);
  const [average, sd] = [mean(excess), sampleSd(excess)];
  const sr = average / sd;
  const m2 = centralMoment(excess, 2, average);
  const skew = centralMoment(excess, 3, average) / m2 ** 1.5;
  const kurtosis = centralMoment(excess, 4, average) / m2 ** 2;
  const spread = Math.max(0, 1 - skew * sr + ((kurtosis - 1) / 4) * sr * sr);
  const error = Math.sqrt(spread / (n - 1));
  const ahead = sr - sr_benchmark;
  return {
    n,
    mean: average,
    sd,
    sr,
    sharpe_annual: sr * Math.sqrt(periods_per_year),
    skew,
    kurtosis,
    se_iid_normal: Math.sqrt((1 + (sr * sr) / 2) / n),
    se_mertens: error,
    psr: error > 1e-9 ? normalCdf(ahead / error) : null,
    min_trl: ahead > 0 ? 1 + spread * (normalQuantile(confidence) / ahead) ** 2 : null,
    sharpe_annual_autocorr: annualWithAutocorrelation(excess, sr, inputs),
  };
}

export const sharpeMethod = method({
  name: "performance.sharpe",
  title: "Sharpe ratio, its uncertainty, PSR, minimum track record",
  purpose: "How good was the risk-adjusted return, and is the record long enough to tell?",
  input,
  output,
  caveats: [
    "Show the standard error: a year of daily returns leaves about ±1 on the annual ratio.",
    "Scaling by √time fails with autocorrelation; compare sharpe_annual_autocorr.",
    "If variants were tried, report the deflated Sharpe ratio with their number.",
    "The past of a selected strategy or fund is not a forecast.",
  ],
  references: [
    "Sharpe (1994) J. Portfolio Management 21",
    "Lo (2002) Financial Analysts Journal 58",
    "Mertens (2002) note on the variance of the Sharpe ratio",
    "Bailey & Lopez de Prado (2012) J. Risk 15 (PSR, MinTRL)",
  ],
  example: {
    inputs: {
      returns: [0.01, 0.03],
      rf: 0,
      periods_per_year: 4,
      sr_benchmark: 0,
      confidence: 0.95,
      autocorr_lags: 0,
    },
    result: { n: 2, mean: 0.02, sr: Math.SQRT2, sharpe_annual: 2 * Math.SQRT2, skew: 0, kurtosis: 1, se_iid_normal: 1 },
  },
  run: sharpe,
});
