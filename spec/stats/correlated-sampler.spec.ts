import { describe, expect, it } from "vitest";
import { drawCorrelated } from "../../src/stats/correlated-sampler.ts";
import { semidefiniteCholesky } from "../../src/stats/correlation.ts";
import { Draws } from "../../src/stats/draws.ts";
import { beta } from "../../src/stats/families/beta.ts";
import { lognormal, normal } from "../../src/stats/families/normal.ts";
import { triangular } from "../../src/stats/families/piecewise-linear.ts";
import { mixColumns } from "../../src/stats/mix-columns.ts";
import { mixKernel } from "../../src/stats/mix-kernel.ts";
import { mean, sampleSd } from "../../src/stats/moments.ts";
import { scoreTable } from "../../src/stats/score-table.ts";

const corr = [
  [1, 0.6, -0.3],
  [0.6, 1, 0.2],
  [-0.3, 0.2, 1],
];
const cholesky = semidefiniteCholesky(corr)!;

describe("mixing columns", () => {
  it("gives the same bits in WebAssembly as plainly, for any number of rows", () => {
    for (const rows of [1, 2, 7, 64]) {
      const { columns, mix } = mixKernel(cholesky, 64);
      const draws = new Draws(rows);
      for (const column of columns) draws.normals(column);
      const plain = columns.map((column) => column.slice(0, rows));
      mix(rows);
      mixColumns(plain, cholesky);
      expect(columns.map((column) => [...column.subarray(0, rows)])).toEqual(plain.map((column) => [...column]));
    }
  });
});

describe("a table of scores", () => {
  it("is the distribution to 1e-7 of its spread, the far tail included", () => {
    for (const distribution of [normal(3, 2), lognormal(0.2, 0.6), beta(4, 8)]) {
      const scores = Float64Array.from({ length: 401 }, (_, i) => (i - 200) / 22.3);
      const got = scores.slice();
      scoreTable(distribution)(got);
      const spread = Math.sqrt(distribution.variance!);
      scores.forEach((score, i) => {
        const want = distribution.atScore(score);
        expect(Math.abs(got[i] - want)).toBeLessThan(1e-7 * Math.max(spread, Math.abs(want)));
      });
    }
  });
});

describe("correlated draws by the thousand", () => {
  const n = 100_003;
  const distributions = [normal(1, 2), triangular(0, 1, 4), normal(0, 1)];

  function drawn(seed: number): Float64Array[] {
    const all = distributions.map(() => new Float64Array(n));
    drawCorrelated(new Draws(seed), cholesky, distributions, n, (columns, from) => {
      for (const [k, column] of columns.entries()) all[k].set(column, from);
    });
    return all;
  }

  it("have the means, spreads and correlation asked for", () => {
    const [x, y, z] = drawn(1);
    expect(Math.abs(mean(x) - 1)).toBeLessThan((4 * 2) / Math.sqrt(n));
    expect(Math.abs(mean(y) - 5 / 3)).toBeLessThan(4 / Math.sqrt(n));
    const [middle, other] = [mean(x), mean(z)];
    const product = x.map((value, i) => (value - middle) * (z[i] - other));
    expect(Math.abs(mean(product) / (sampleSd(x) * sampleSd(z)) - -0.3)).toBeLessThan(5 / Math.sqrt(n));
  });

  it("are the same for the same seed", () => {
    expect(drawn(2)[1]).toEqual(drawn(2)[1]);
  });
});
