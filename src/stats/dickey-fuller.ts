import { type Fit, fitsExactly, leastSquares, ones, standardError } from "./least-squares.ts";
import type { Deterministic } from "./mackinnon-surfaces.ts";

export type LagRule = "aic" | "bic" | "tstat";

export interface DickeyFullerOptions {
  terms: Deterministic;
  /** Lagged differences to use; null lets `rule` choose among 0..maxLag. */
  lags: number | null;
  rule: LagRule;
  /** null means `defaultMaxLag`. */
  maxLag: number | null;
}

/** Why there is no statistic. */
export type NoStatistic = "insufficient_observations" | "collinear_regressors" | "zero_residual_variance";

const COUNT: Record<Deterministic, number> = { n: 0, c: 1, ct: 2, ctt: 3 };
/** Φ⁻¹(0.95): the last lag stays when its t ratio is at least this. */
const KEEP = 1.6448536269514722;

/** The longest lag that leaves enough observations to every regressor. */
export const longestLag = (n: number, terms: Deterministic) => Math.floor(n / 2) - COUNT[terms] - 1;

/** Schwert's 12 (n/100)^¼, cut to what the sample allows. */
export const defaultMaxLag = (n: number, terms: Deterministic) =>
  Math.min(Math.ceil(12 * (n / 100) ** 0.25), longestLag(n, terms));

/** Regressors in the order deterministic terms, lagged level, lagged differences 1..lags; and the differences. */
function design(x: ArrayLike<number>, terms: Deterministic, lags: number) {
  const n = x.length - 1 - lags;
  const column = (value: (t: number) => number) => Float64Array.from({ length: n }, (_, i) => value(i + lags + 1));
  const middle = lags + (n + 1) / 2;
  const trend = column((t) => (t - middle) / n);
  const deterministic = [ones(n), trend, trend.map((t) => t * t)].slice(0, COUNT[terms]);
  const lagged = Array.from({ length: lags }, (_, j) => column((t) => x[t - 1 - j] - x[t - 2 - j]));
  return { columns: [...deterministic, column((t) => x[t - 1]), ...lagged], dx: column((t) => x[t] - x[t - 1]) };
}

function fitWith(x: ArrayLike<number>, terms: Deterministic, lags: number): Fit | NoStatistic {
  const { columns, dx } = design(x, terms, lags);
  if (dx.length <= columns.length) return "insufficient_observations";
  const fit = leastSquares(columns, dx);
  if (!fit) return "collinear_regressors";
  return fitsExactly(fit, dx) ? "zero_residual_variance" : fit;
}

/** Residual sum of squares of the first k columns of a fit, for every k. */
function nestedRss({ effects, k }: Fit): Float64Array {
  const rss = new Float64Array(k + 1);
  let tail = 0;
  for (let i = effects.length - 1; i >= 0; i--) {
    tail += effects[i] * effects[i];
    if (i <= k) rss[i] = tail;
  }
  return rss;
}

/** The lag the rule picks from a fit with all `maxLag` lags: all candidates are judged on that fit's sample. */
function chosenLag(fit: Fit, rule: LagRule, maxLag: number): number {
  const rss = nestedRss(fit);
  const { n } = fit;
  const without = fit.k - maxLag;
  if (rule === "tstat") {
    for (let lag = maxLag; lag > 0; lag--) {
      const k = without + lag;
      if (Math.abs(fit.effects[k - 1]) >= KEEP * Math.sqrt(rss[k] / (n - k))) return lag;
    }
    return 0;
  }
  const charge = rule === "aic" ? 2 : Math.log(n);
  let [best, lowest] = [0, Infinity];
  for (let lag = 0; lag <= maxLag; lag++) {
    const k = without + lag;
    const criterion = n * Math.log(rss[k] / n) + charge * k;
    if (criterion < lowest) [best, lowest] = [lag, criterion];
  }
  return best;
}

/**
 * Augmented Dickey–Fuller statistic: the t ratio of x_{t−1} in the regression of Δx_t on it, the deterministic terms and
 * lagged differences (Said & Dickey 1984). A lag chosen by a rule is re-estimated on the longest sample it allows.
 */
export function dickeyFuller(
  x: ArrayLike<number>,
  { terms, lags, rule, maxLag }: DickeyFullerOptions,
): { stat: number; usedLag: number; nObs: number } | NoStatistic {
  const most = lags ?? maxLag ?? defaultMaxLag(x.length, terms);
  if (most < 0 || most > longestLag(x.length, terms)) return "insufficient_observations";
  const full = fitWith(x, terms, most);
  if (typeof full === "string") return full;
  const usedLag = lags ?? chosenLag(full, rule, most);
  const fit = usedLag === most ? full : fitWith(x, terms, usedLag);
  if (typeof fit === "string") return fit;
  const level = COUNT[terms];
  return { stat: fit.coef[level] / standardError(fit, level), usedLag, nObs: fit.n };
}
