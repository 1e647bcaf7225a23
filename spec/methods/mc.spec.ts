import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlatedDraws } from "../../src/methods/mc/correlated-draws.ts";
import { lognormalProduct } from "../../src/methods/mc/lognormal-product.ts";
import { reboundRisk } from "../../src/methods/mc/rebound-risk.ts";
import { tailRisk } from "../../src/methods/mc/tail-risk.ts";
import { sobol } from "../../src/methods/sensitivity/sobol.ts";
import { sobolAnalytic } from "../../src/methods/sensitivity/sobol-analytic.ts";
import { semidefiniteCholesky } from "../../src/stats/correlation.ts";
import { sobolPoints } from "../../src/stats/sobol-points.ts";

describe("a correlation matrix", () => {
  it("is its Cholesky factor times itself, singular or not", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 62 }), { minLength: 3, maxLength: 3 }), (tenths) => {
        const unit = tenths.map((angle) => [Math.cos(angle / 10), Math.sin(angle / 10)]);
        const corr = unit.map((x) => unit.map((y) => x[0] * y[0] + x[1] * y[1]));
        const lower = semidefiniteCholesky(corr)!;
        const product = lower.map((x) => lower.map((y) => x.reduce((sum, value, k) => sum + value * y[k], 0)));
        product.flat().forEach((value, i) => {
          expect(value).toBeCloseTo(corr.flat()[i], 4);
        });
      }),
    );
  });

  it("that no variables can have is refused, not repaired", () => {
    const marginals = [0, 1, 2].map(() => ({ family: "normal" as const, mean: 0, sd: 1 }));
    const corr = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    expect(() => correlatedDraws({ corr, corr_kind: "normal", marginals, z: [[0, 0, 0]] })).toThrow(/repair/);
  });
});

describe("a product of lognormals", () => {
  it("with opposite exponents has the reciprocal quantiles, mirrored", () => {
    const base = {
      mu: [0.3, -0.2],
      sigma: [0.4, 0.2],
      corr: [
        [1, 0.3],
        [0.3, 1],
      ],
      constant: 1,
    };
    const one = lognormalProduct({ ...base, exponents: [1, 2] }).quantiles;
    const other = lognormalProduct({ ...base, exponents: [-1, -2] }).quantiles;
    for (const i of [0, 1, 2]) expect(one[i] * other[2 - i]).toBeCloseTo(1, 12);
  });

  it("that cancels to a constant is refused", () => {
    const inputs = {
      mu: [1, 1],
      sigma: [0.4, 0.4],
      corr: [
        [1, 1],
        [1, 1],
      ],
      exponents: [1, -1],
      constant: 1,
    };
    expect(() => lognormalProduct(inputs)).toThrow(/does not vary/);
  });
});

describe("the rebound with uncertain inputs", () => {
  it("with a certain gain is lognormal: P(C > 1) = Φ((θμ − 1)/(θσ))", () => {
    const result = reboundRisk({ mu_g: 2, sd_g: 0, mu_e: 1.5, sd_e: 0.5, rho: 0, pass_through: 1 });
    expect(result.p_backfire).toBeCloseTo(0.841344746068543, 12);
    expect(result.quantiles[1]).toBeCloseTo(Math.E, 9);
  });

  it("moves continuously into perfect correlation", () => {
    const at = (rho: number) => reboundRisk({ mu_g: 1, sd_g: 0.4, mu_e: 0.9, sd_e: 0.3, rho, pass_through: 1 });
    expect(at(1).p_backfire).toBeCloseTo(at(0.999999).p_backfire, 3);
    expect(at(-1).quantiles[2]).toBeCloseTo(at(-0.999999).quantiles[2], 3);
  });
});

describe("tail risk", () => {
  it("moves with a shift and stretches with a scale", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 40 }), (x) => {
        const one = tailRisk({ x, level: 0.1 });
        const other = tailRisk({ x: x.map((value) => 3 * value + 7), level: 0.1 });
        expect(other.var).toBeCloseTo(3 * one.var + 7, 7);
        expect(other.es_fractional).toBeCloseTo(3 * one.es_fractional + 7, 7);
        expect(one.worst).toBeLessThanOrEqual(one.es_fractional + 1e-9);
        expect(one.es_tail_mean).toBeLessThanOrEqual(one.var + 1e-9);
      }),
    );
  });
});

describe("Sobol' indices of a whole pipeline", () => {
  it("come within 0.02 of the closed form for the Ishigami function on 2^14 points", () => {
    const n = 2 ** 14;
    const points = sobolPoints(6, n);
    const angle = (i: number, d: number) => Math.PI * (2 * points[i * 6 + d] - 1);
    const model = ([x, y, z]: number[]) => Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
    const rows = Array.from({ length: n }, (_, i) => [0, 1, 2, 3, 4, 5].map((d) => angle(i, d)));
    const f_ab = [0, 1, 2].map((d) => rows.map((row) => model([0, 1, 2].map((k) => (k === d ? row[3 + k] : row[k])))));
    const got = sobol({ f_a: rows.map((row) => model(row)), f_b: rows.map((row) => model(row.slice(3))), f_ab });
    const want = sobolAnalytic({ model: "ishigami", params: { a: 7, b: 0.1 } });
    for (const i of [0, 1, 2]) {
      expect(Math.abs(got.first[i] - want.first[i])).toBeLessThan(0.02);
      expect(Math.abs(got.total[i] - want.total[i])).toBeLessThan(0.02);
    }
  });

  it("of an additive model sum to 1, first and total alike", () => {
    const { first, total } = sobolAnalytic({ model: "linear_normal", params: { c: [1, 2, 3], s: [1, 0.5, 2] } });
    expect(first.reduce((sum, value) => sum + value)).toBeCloseTo(1, 12);
    expect(total).toEqual(first);
  });
});

describe("Sobol' points", () => {
  it("put one point into each of 2^k slices of every dimension", () => {
    const points = sobolPoints(21, 64);
    for (let d = 0; d < 21; d++) {
      const slices = new Set(Array.from({ length: 64 }, (_, i) => Math.floor(points[i * 21 + d] * 64)));
      expect(slices.size).toBe(64);
    }
  });
});
