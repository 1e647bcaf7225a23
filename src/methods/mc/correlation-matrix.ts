import { semidefiniteCholesky } from "../../stats/correlation.ts";
import { mustMatch } from "../lengths.ts";
import { refuse } from "../refusal.ts";

/** Entries may differ from symmetry and from a unit diagonal by this much: rounding in what was typed. */
const ROUNDING = 1e-9;

/** Refuses a matrix that is not `n` by `n`, symmetric, with ones on the diagonal and entries from −1 to 1. */
export function checkCorrelation(corr: readonly (readonly number[])[], n: number, other: string): void {
  mustMatch(corr, n, "corr", other);
  corr.forEach((row, i) => {
    mustMatch(row, n, `corr[${i}]`, other);
    row.forEach((value, j) => {
      if (i === j && Math.abs(value - 1) > ROUNDING)
        refuse("invalid_parameter", `${value} on the diagonal`, `corr[${i}]`, j);
      if (Math.abs(value) > 1 + ROUNDING) refuse("invalid_parameter", `a correlation of ${value}`, `corr[${i}]`, j);
      if (Math.abs(value - corr[j]?.[i]) > ROUNDING)
        refuse("invalid_parameter", `${value}, but ${corr[j][i]} across the diagonal`, `corr[${i}]`, j);
    });
  });
}

/** The lower Cholesky factor; refuses `correlation_not_psd` where no variables can be correlated like that. */
export function choleskyOf(corr: readonly (readonly number[])[]): number[][] {
  const lower = semidefiniteCholesky(corr);
  return lower ?? refuse("correlation_not_psd", "no variables can be correlated like this; repair it openly", "corr");
}
