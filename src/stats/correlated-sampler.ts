import type { Draws } from "./draws.ts";
import type { Distribution } from "./families/distribution.ts";
import { mixKernel } from "./mix-kernel.ts";
import { scoreTable } from "./score-table.ts";

/** Draws held at a time: an even number; the columns of a dozen variables then fit the second-level cache. */
const CHUNK = 512;

/** Looks at one chunk of draws, a column per variable; `from` is the number of the first. */
export type Look = (columns: readonly Float64Array[], from: number) => void;

/**
 * Draws of correlated variables through a Gaussian copula, chunk by chunk: independent normals, mixed by the Cholesky factor of
 * their correlation, each turned into its own distribution. `look` sees every chunk once, in order.
 *
 * @param cholesky lower factor of the correlation of normal scores
 * @param n how many draws
 */
export function drawCorrelated(
  draws: Draws,
  cholesky: readonly (readonly number[])[],
  distributions: readonly Distribution[],
  n: number,
  look: Look,
): void {
  const turn = distributions.map(scoreTable);
  const { columns: whole, mix } = mixKernel(cholesky, CHUNK);
  for (let from = 0; from < n; from += CHUNK) {
    const rows = Math.min(CHUNK, n - from);
    const columns = rows < CHUNK ? whole.map((column) => column.subarray(0, rows)) : whole;
    for (const column of columns) draws.normals(column);
    mix(rows);
    for (const [k, column] of columns.entries()) turn[k](column);
    look(columns, from);
  }
}
