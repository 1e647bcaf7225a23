import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomFrom } from "../../src/random.ts";
import { warpingKernel } from "../../src/stats/dtw-kernel.ts";
import { plainWindowDistances, windowDistances } from "../../src/stats/dtw-windows.ts";
import { nearestWindow } from "../../src/stats/nearest-window.ts";
import { zNormalised } from "../../src/stats/window-moments.ts";

/** A walk with a stretch of suspended trading, and a query cut from noise. */
function walk(seed: number, n: number) {
  const random = randomFrom(seed);
  let level = 100;
  return Float64Array.from({ length: n }, (_, i) => (i > n / 2 && i < n / 2 + 12 ? level : (level += random() - 0.5)));
}
const shapes = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  m: fc.integer({ min: 2, max: 14 }),
  n: fc.integer({ min: 14, max: 60 }),
  band: fc.integer({ min: 0, max: 16 }),
});

describe("warping against every window", () => {
  it("runs in vectors here, so that the two versions are compared and not one with itself", () => {
    expect(warpingKernel(Float64Array.of(1, 2), 1)).toBeDefined();
  });

  it("gives the plain version's distances to the bit, flat windows included", () => {
    fc.assert(
      fc.property(shapes, ({ seed, m, n, band }) => {
        const query = zNormalised(walk(seed + 1, 200).slice(0, m))!;
        const series = walk(seed, n);
        expect(windowDistances(query, series, band)).toEqual(plainWindowDistances(query, series, band));
      }),
    );
  });

  it("finds the nearest window without warping them all", () => {
    fc.assert(
      fc.property(shapes, ({ seed, m, n, band }) => {
        const query = zNormalised(walk(seed + 1, 200).slice(0, m))!;
        const series = walk(seed, n);
        const all = plainWindowDistances(query, series, band);
        const least = Math.min(...all.filter((distance) => !Number.isNaN(distance)));
        const found = nearestWindow(query, series, band);
        if (least === Infinity) return expect(found).toBeUndefined();
        // Two windows that both fit but for rounding are as near as each other.
        expect(found?.distance).toBeLessThanOrEqual(least + 1e-12);
        expect(found?.distance).toBe(all[found?.start ?? -1]);
      }),
    );
  });

  it("finds it also far from zero, where running sums lose their digits", () => {
    const query = zNormalised(walk(8, 30))!;
    const series = walk(9, 400).map((value) => value + 1e9);
    const all = plainWindowDistances(query, series, 3);
    const least = Math.min(...all.filter((distance) => !Number.isNaN(distance)));
    expect(nearestWindow(query, series, 3)?.distance).toBe(least);
  });
});
