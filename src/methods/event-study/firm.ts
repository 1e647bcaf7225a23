import { fitsExactly, leastSquares, ones, quadraticForm } from "../../stats/least-squares.ts";
import { averageRanks } from "../../stats/ranks.ts";
import { refuse } from "../refusal.ts";

/** What the tests need of one firm: its market model's residuals and standardised prediction errors. */
export interface Firm {
  /** Complete estimation days. */
  n: number;
  /** Per estimation day; null where missing. */
  residuals: (number | null)[];
  /** Share of positive residuals. */
  positive: number;
  ar: number[];
  /** Abnormal returns over their prediction standard errors. */
  sar: number[];
  car: number;
  /** CAR over its exact standard error. */
  scar: number;
  /** Rank/(1 + days) − ½ over estimation and event days together; null where missing. */
  ranks: (number | null)[];
}

/** Ranks of estimation residuals and abnormal returns together, scaled to −½…½ (Corrado & Zivney 1992). */
function scaledRanks(residuals: readonly (number | null)[], ar: readonly number[]): (number | null)[] {
  const days = [...residuals, ...ar];
  const present = days.filter((value) => value !== null);
  const ranks = averageRanks(present);
  let next = 0;
  return days.map((value) => (value === null ? null : ranks[next++] / (1 + present.length) - 0.5));
}

/**
 * Market model of firm `row` and its abnormal returns. Days with a missing value are left out of the estimation.
 *
 * @throws Refusal `insufficient_observations` (the Patell variance needs five days), `collinear_regressors`,
 * `zero_residual_variance`.
 */
export function firmOf(
  row: number,
  market: readonly (number | null)[],
  stock: readonly (number | null)[],
  eventMarket: readonly number[],
  eventStock: readonly number[],
): Firm {
  const complete = [...stock.keys()].filter((t) => stock[t] !== null && market[t] !== null);
  const n = complete.length;
  if (n < 5) refuse("insufficient_observations", `${n} estimation days without missing values`, "est_stock", row);
  const y = complete.map((t) => stock[t] as number);
  const x = complete.map((t) => market[t] as number);
  const fit = leastSquares([ones(n), x], y);
  if (!fit) refuse("collinear_regressors", "the market does not vary", "est_market", row);
  if (fitsExactly(fit, y)) refuse("zero_residual_variance", "the market model fits without error", "est_stock", row);
  const sigma = Math.sqrt(fit.rss / fit.df);
  const error = (value: number, index: number) => value - fit.coef[0] - fit.coef[1] * index;
  const residuals: (number | null)[] = stock.map(() => null);
  complete.forEach((t, i) => {
    residuals[t] = error(y[i], x[i]);
  });
  const ar = eventStock.map((value, t) => error(value, eventMarket[t]));
  const se = (days: number, index: number) => sigma * Math.sqrt(days + quadraticForm(fit, [days, index]));
  const car = ar.reduce((sum, value) => sum + value, 0);
  const marketSum = eventMarket.reduce((sum, value) => sum + value, 0);
  return {
    n,
    residuals,
    positive: residuals.filter((value) => value !== null && value > 0).length / n,
    ar,
    sar: ar.map((value, t) => value / se(1, eventMarket[t])),
    car,
    scar: car / se(ar.length, marketSum),
    ranks: scaledRanks(residuals, ar),
  };
}

function correlation(a: readonly (number | null)[], b: readonly (number | null)[]): number {
  const both = [...a.keys()].filter((t) => a[t] !== null && b[t] !== null);
  const mean = (values: readonly (number | null)[]) =>
    both.reduce((sum, t) => sum + (values[t] as number), 0) / both.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [aa, bb, ab] = [0, 0, 0];
  for (const t of both) {
    const [da, db] = [(a[t] as number) - ma, (b[t] as number) - mb];
    aa += da * da;
    bb += db * db;
    ab += da * db;
  }
  return ab / Math.sqrt(aa * bb);
}

/**
 * Mean Pearson correlation of estimation residuals over all pairs of firms, each on the days both have.
 *
 * @throws Refusal `insufficient_observations` when a pair shares fewer than three days or does not vary on them.
 */
export function residualCorrelation(firms: readonly Firm[]): number {
  let [sum, pairs] = [0, 0];
  for (let i = 0; i < firms.length; i++) {
    for (let j = 0; j < i; j++) {
      const r = correlation(firms[i].residuals, firms[j].residuals);
      if (!Number.isFinite(r))
        refuse("insufficient_observations", `firms ${j} and ${i} share too few days`, "est_stock", i);
      sum += r;
      pairs++;
    }
  }
  return sum / pairs;
}
