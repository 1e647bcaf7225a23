import { describe, expect, it } from "vitest";
import { Draws } from "../../src/stats/draws.ts";
import { normalCdf } from "../../src/stats/normal.ts";
import { quantile } from "../../src/stats/quantile.ts";
import { findRoot } from "../../src/stats/root.ts";
import { passesOver, summarise } from "../../src/stats/summarise.ts";
import { momentsOf } from "../../src/stats/value-passes.ts";

const N = 200_000;

/** √n times the largest distance between the sample's and the true distribution function; above 1.95 has chance 0.1%. */
function kolmogorov(sorted: Float64Array, cdf: (x: number) => number): number {
  let most = 0;
  sorted.forEach((x, i) => {
    const value = cdf(x);
    most = Math.max(most, value - i / sorted.length, (i + 1) / sorted.length - value);
  });
  return most * Math.sqrt(sorted.length);
}

describe("seeded draws", () => {
  it("are the same for the same seed and stream, whatever the lengths asked for", () => {
    const whole = new Draws(7).normals(new Float64Array(5000));
    const parts = new Draws(7);
    const pieced = [1, 999, 3000, 1000].flatMap((length) => [...parts.normals(new Float64Array(length))]);
    expect(pieced).toEqual([...whole]);
    expect([...new Draws(8).normals(new Float64Array(5))]).not.toEqual([...whole.subarray(0, 5)]);
  });

  it("are uniform and normal (Kolmogorov–Smirnov, fixed seed)", () => {
    expect(kolmogorov(new Draws(1).uniforms(new Float64Array(N)).sort(), (x) => x)).toBeLessThan(1.95);
    expect(kolmogorov(new Draws(2).normals(new Float64Array(N)).sort(), normalCdf)).toBeLessThan(1.95);
  });

  it("reach the tail beyond the ziggurat's last layer as often as they should", () => {
    const beyond = new Draws(3).normals(new Float64Array(2_000_000)).filter((x) => Math.abs(x) > 3.6541528853610088);
    const expected = 2 * normalCdf(-3.6541528853610088) * 2_000_000;
    expect(Math.abs(beyond.length - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it("of two streams of a seed do not correlate", () => {
    const [x, y] = [0, 1].map((stream) => new Draws(4, stream).normals(new Float64Array(N)));
    const product = x.reduce((sum, value, i) => sum + value * y[i], 0) / N;
    expect(Math.abs(product)).toBeLessThan(4 / Math.sqrt(N));
  });
});

describe("a summary without sorting", () => {
  const levels = [0.05, 0.5, 0.95];

  it("equals that of the sorted values, in one part or three, with ties and an outlier", async () => {
    const draws = new Draws(5).normals(new Float64Array(9001)).map((x, i) => (i % 10 ? Math.exp(x) : 1));
    draws[17] = 1e5;
    const sorted = draws.toSorted();
    const one = await summarise(passesOver(draws), { levels, tail: 0.05 });
    const pieces = [draws.subarray(0, 10), draws.subarray(10, 5000), draws.subarray(5000)];
    const parts = pieces.map(passesOver);
    const all = async <T>(each: (part: (typeof parts)[number]) => Promise<T[]>) =>
      (await Promise.all(parts.map(each))).flat();
    const three = await summarise(
      {
        moments: async () => parts.map((_, i) => momentsOf(pieces[i], draws[0])),
        counts: (min, scale) => all((part) => part.counts(min, scale)),
        collect: (wanted) => all((part) => part.collect(wanted)),
      },
      { levels, tail: 0.05 },
    );
    expect(one.quantiles).toEqual(levels.map((level) => quantile(sorted, level)));
    expect(three.quantiles).toEqual(one.quantiles);
    const lowest = sorted.subarray(0, 450).reduce((sum, value) => sum + value, 0) / 450;
    expect(one.lowest).toBeCloseTo(lowest, 12);
    expect(three.lowest).toBeCloseTo(lowest, 12);
    expect(one.mean).toBeCloseTo(sorted.reduce((sum, value) => sum + value, 0) / 9001, 9);
  });
});

describe("a quantile", () => {
  it("is of type 7: R's quantile(c(1, 3, 2, 10), c(0, 0.25, 0.5, 1)) is 1, 1.75, 2.5, 10", () => {
    expect([0, 0.25, 0.5, 1].map((p) => quantile([1, 3, 2, 10], p))).toEqual([1, 1.75, 2.5, 10]);
  });
});

describe("finding a root", () => {
  it("gives it to the last digits, or null when there is no change of sign", () => {
    expect(findRoot((x) => x ** 3 - 2, 0, 5)).toBeCloseTo(Math.cbrt(2), 15);
    expect(findRoot((x) => x * x + 1, -1, 1)).toBeNull();
  });
});
