import { GrowingFit } from "../../stats/growing-fit.ts";
import { refuse } from "../refusal.ts";
import { collinear, fullFit, type Regression } from "./regression.ts";

export interface FPath {
  /** First and last number of observations before the break that were tried. */
  from: number;
  to: number;
  /** Wald form (k times the Chow F) at each. */
  f: number[];
  /** The first date with the largest F. */
  breakAfter: number;
}

/** Residual sum of squares of the first t observations (or, backwards, of the last n − t), for t in from..to. */
function growingRss({ y, columns, k }: Regression, from: number, to: number, backwards: boolean): number[] {
  const fit = new GrowingFit(k);
  const rss: number[] = [];
  const n = y.length;
  const last = backwards ? n - from : to;
  for (let taken = 1; taken <= last; taken++) {
    fit.add(columns, y, backwards ? n - taken : taken - 1);
    const before = backwards ? n - taken : taken;
    if (before < from || before > to) continue;
    if (!fit.fullRank()) collinear(`${backwards ? "after" : "before"} observation ${before}`);
    rss.push(fit.rss);
  }
  return backwards ? rss.reverse() : rss;
}

/**
 * F statistics over all break dates that leave the share `trim` of the observations on either side.
 *
 * @throws Refusal `insufficient_observations`, `collinear_regressors`, `zero_residual_variance`.
 */
export function fPath(regression: Regression, trim: number): FPath {
  const { y, k } = regression;
  const n = y.length;
  const edge = Math.floor(trim * n);
  const [from, to] = [Math.max(edge, k + 1), Math.min(n - edge, n - k - 1)];
  if (from > to) refuse("insufficient_observations", `${n} observations leave no date to try`, "y");
  const restricted = fullFit(regression).rss;
  const before = growingRss(regression, from, to, false);
  const after = growingRss(regression, from, to, true);
  const least = 1e-20 * y.reduce((sum, value) => sum + value * value, 0);
  const f = before.map((rss, i) => {
    const free = rss + after[i];
    if (!(free > least)) refuse("zero_residual_variance", `a break after ${from + i} fits without error`, "y");
    return Math.max(0, restricted - free) / (free / (n - 2 * k));
  });
  return { from, to, f, breakAfter: from + f.indexOf(Math.max(...f)) };
}
