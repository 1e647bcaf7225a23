import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/methods/dist/evaluate.ts";
import { distributionOf, type Stated } from "../../src/methods/dist/family.ts";
import { fromQuantiles } from "../../src/methods/dist/from-quantiles.ts";
import { normalCdf } from "../../src/stats/normal.ts";

const FAMILIES: Stated[] = [
  { family: "normal", params: { mean: 2, sd: 3 } },
  { family: "lognormal", params: { meanlog: 0.5, sdlog: 0.7 } },
  { family: "student_t", params: { df: 4, location: 1, scale: 2 } },
  { family: "uniform", params: { min: -1, max: 3 } },
  { family: "beta", params: { a: 2.5, b: 0.8, min: 1, max: 4 } },
  { family: "pert", params: { min: 0, mode: 2, max: 10, lambda: 4 } },
  { family: "triangular", params: { min: 0, mode: 2, max: 10 } },
  { family: "mixture_normal", params: { weights: [0.7, 0.3], means: [0, 8], sds: [1, 0.5] } },
];

describe.each(FAMILIES.map((stated) => [stated.family, stated] as const))("a %s distribution", (_, stated) => {
  const found = distributionOf(stated);

  it("has quantiles that undo its distribution function", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
        expect(found.cdf(found.quantile(p))).toBeCloseTo(p, 9);
      }),
    );
  });

  it("has the density of its distribution function", () => {
    for (const p of [0.1, 0.35, 0.7, 0.95]) {
      const x = found.quantile(p);
      expect((found.cdf(x + 1e-5) - found.cdf(x - 1e-5)) / 2e-5).toBeCloseTo(found.pdf(x), 4);
    }
  });

  it("puts a normal score where its quantile of Φ(score) stands", () => {
    for (const y of [-3, -0.5, 0, 1.2, 4]) expect(found.atScore(y)).toBeCloseTo(found.quantile(normalCdf(y)), 7);
  });

  it("has the mean of its quantiles", () => {
    const n = 20_000;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += found.quantile((i + 0.5) / n);
    expect(sum / n).toBeCloseTo(found.mean!, 2);
  });
});

describe("a distribution from two quantiles", () => {
  it("has those quantiles", () => {
    for (const [family, x] of [
      ["normal", [3, 7]],
      ["lognormal", [3, 70]],
      ["beta", [0.05, 0.8]],
    ] as const) {
      const { params } = fromQuantiles({ family, p: [0.1, 0.8], x: [...x] });
      const found = distributionOf({
        family,
        params: family === "beta" ? { ...params, min: 0, max: 1 } : params,
      } as Stated);
      expect(found.quantile(0.1)).toBeCloseTo(x[0], 7);
      expect(found.quantile(0.8)).toBeCloseTo(x[1], 7);
    }
  });

  it("does not depend on the order in which they are stated", () => {
    const one = fromQuantiles({ family: "beta", p: [0.1, 0.8], x: [0.2, 0.5] });
    const other = fromQuantiles({ family: "beta", p: [0.8, 0.1], x: [0.5, 0.2] });
    expect(other.params.a).toBeCloseTo(one.params.a, 8);
  });
});

describe("evaluating a distribution", () => {
  it("refuses a quantile at an end that does not exist, and gives the ends that do", () => {
    expect(() => evaluate({ family: "normal", params: { mean: 0, sd: 1 }, x: [], q: [0.5, 1] })).toThrow(/q\[1\]/);
    expect(evaluate({ family: "uniform", params: { min: 2, max: 5 }, x: [], q: [0, 1] }).quantile).toEqual([2, 5]);
  });

  it("gives null for an infinite density and for moments that do not exist", () => {
    expect(evaluate({ family: "beta", params: { a: 0.5, b: 1, min: 0, max: 1 }, x: [0], q: [] }).pdf).toEqual([null]);
    const cauchy = evaluate({ family: "student_t", params: { df: 1, location: 0, scale: 1 }, x: [], q: [] });
    expect([cauchy.mean, cauchy.variance]).toEqual([null, null]);
  });
});
