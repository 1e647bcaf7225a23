import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { engleGranger } from "../../../src/methods/pairs/engle-granger.ts";
import { engleGrangerMany } from "../../../src/methods/pairs/engle-granger-many.ts";
import { randomFrom } from "../../../src/random.ts";

describe("screening many pairs", () => {
  it("gives each pair the statistic of the single test, for a given lag and for the AIC's choice", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const [n, pairs] = [70, 3];
        const random = randomFrom(seed);
        const walk = () => {
          let level = 3;
          return Float64Array.from({ length: n * pairs }, () => (level += random() - 0.5));
        };
        const [y, x] = [walk(), walk()];
        const fixed = engleGrangerMany(y, x, n, { lags: 2 });
        const chosen = engleGrangerMany(y, x, n, { upTo: 8 });
        for (let pair = 0; pair < pairs; pair++) {
          const part = (values: Float64Array) => Array.from(values.subarray(pair * n, (pair + 1) * n));
          const question = { y: part(y), x: part(x), trend: "c", autolag: "aic" } as const;
          expect(fixed[pair]).toBeCloseTo(engleGranger({ ...question, lags: 2, max_lag: null }).stat, 8);
          expect(chosen[pair]).toBeCloseTo(engleGranger({ ...question, lags: null, max_lag: 8 }).stat, 8);
        }
      }),
    );
  });

  it("gives NaN for a pair without residuals", () => {
    const x = Float64Array.from({ length: 30 }, (_, i) => (i * 7) % 11);
    expect(
      engleGrangerMany(
        x.map((value) => 0 * value),
        x,
        30,
        { lags: 1 },
      )[0],
    ).toBeNaN();
  });
});
