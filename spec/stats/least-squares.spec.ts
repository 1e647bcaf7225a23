import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomFrom } from "../../src/random.ts";
import { GrowingFit } from "../../src/stats/growing-fit.ts";
import { leastSquares, ones, quadraticForm, standardError } from "../../src/stats/least-squares.ts";

const seeds = fc.integer({ min: 1, max: 1e6 });

function sample(seed: number, n: number, k: number) {
  const random = randomFrom(seed);
  const column = () => Array.from({ length: n }, () => random() - 0.5);
  return { columns: [ones(n), ...Array.from({ length: k - 1 }, column)], y: column() };
}

describe("least squares", () => {
  it("fits the line by hand: y = 1, 3, 4 at x = 0, 1, 2 has slope 1.5 and intercept 7/6", () => {
    const fit = leastSquares([ones(3), [0, 1, 2]], [1, 3, 4])!;
    expect(fit.coef[1]).toBeCloseTo(1.5, 14);
    expect(fit.coef[0]).toBeCloseTo(7 / 6, 14);
    expect(fit.rss).toBeCloseTo(1 / 6, 14);
    expect(standardError(fit, 1)).toBeCloseTo(Math.sqrt(1 / 12), 14);
  });

  // NIST Statistical Reference Datasets, Longley (1967): a design with a condition number near 5e9
  it("reproduces the certified coefficients of Longley's data", () => {
    const deflator = [
      83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9,
    ];
    const gnp = [
      234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704, 502601,
      518173, 554894,
    ];
    const unemployed = [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007];
    const forces = [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827];
    const population = [
      107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366, 125368,
      127852, 130081,
    ];
    const year = Array.from({ length: 16 }, (_, i) => 1947 + i);
    const employed = [
      60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551,
    ];
    const fit = leastSquares([ones(16), deflator, gnp, unemployed, forces, population, year], employed)!;
    const certified = [
      -3482258.63459582, 15.0618722713733, -0.35819179292591e-1, -2.02022980381683, -1.03322686717359,
      -0.0511041056535807, 1829.15146461355,
    ];
    certified.forEach((value, j) => {
      expect(Math.abs(fit.coef[j] / value - 1)).toBeLessThan(1e-7);
    });
    expect(Math.sqrt(fit.rss / fit.df)).toBeCloseTo(304.854073561965, 6);
  });

  it("leaves residuals at right angles to every column", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 5 }), (seed, k) => {
        const { columns, y } = sample(seed, 20, k);
        const { residuals } = leastSquares(columns, y)!;
        for (const column of columns) {
          expect(residuals.reduce((sum, value, i) => sum + value * column[i], 0)).toBeCloseTo(0, 12);
        }
      }),
    );
  });

  it("sees that a column is a combination of others, and that rows are too few", () => {
    const { columns, y } = sample(3, 20, 3);
    const sum = Array.from(columns[1], (value, i) => 2 * value - 3 * columns[2][i] + 1);
    expect(leastSquares([...columns, sum], y)).toBeUndefined();
    expect(leastSquares([ones(1), [2]], [3])).toBeUndefined();
  });

  it("taken row by row has the same residual sum of squares, and its recursive residuals add up to it", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 4 }), (seed, k) => {
        const { columns, y } = sample(seed, 15, k);
        const growing = new GrowingFit(k);
        let squares = 0;
        for (let t = 0; t < 15; t++) {
          const before =
            t > k
              ? leastSquares(
                  columns.map((c) => c.slice(0, t)),
                  y.slice(0, t),
                )
              : undefined;
          const residual = growing.add(columns, y, t);
          if (t >= k) squares += residual ** 2;
          if (!before) continue;
          const row = columns.map((column) => column[t]);
          const error = y[t] - row.reduce((sum, value, j) => sum + value * before.coef[j], 0);
          expect(residual).toBeCloseTo(error / Math.sqrt(1 + quadraticForm(before, row)), 10);
        }
        expect(growing.rss).toBeCloseTo(leastSquares(columns, y)!.rss, 12);
        expect(squares).toBeCloseTo(growing.rss, 12);
      }),
    );
  });
});
