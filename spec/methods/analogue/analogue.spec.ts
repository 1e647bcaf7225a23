import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "../../../src/methods/analogue/align.ts";
import { blockBootstrap } from "../../../src/methods/analogue/block-bootstrap.ts";
import { dtw } from "../../../src/methods/analogue/dtw.ts";
import { search } from "../../../src/methods/analogue/search.ts";
import { significance } from "../../../src/methods/analogue/significance.ts";

const value = fc.double({ min: -5, max: 5, noNaN: true });
const path = (minLength: number, maxLength = 25) => fc.array(value, { minLength, maxLength });
const warping = fc.record({
  metric: fc.constantFrom("abs", "sq"),
  step: fc.constantFrom("symmetric1", "symmetric2"),
  window: fc.constant(null),
}) as fc.Arbitrary<{ metric: "abs" | "sq"; step: "symmetric1" | "symmetric2"; window: null }>;

describe("dynamic time warping", () => {
  it("is zero to itself and symmetric, and with equal weights the same read backwards", () => {
    fc.assert(
      fc.property(path(1), path(1), warping, (a, b, options) => {
        expect(dtw({ a, b: a, ...options }).distance).toBe(0);
        const there = dtw({ a, b, ...options }).cumulative;
        const isThere = (other: number) =>
          expect(Math.abs(other - there)).toBeLessThanOrEqual(1e-9 * Math.max(1, there));
        isThere(dtw({ a: b, b: a, ...options }).cumulative);
        // symmetric2 counts the first cell once and a diagonal step twice, so that its two ends differ.
        if (options.step === "symmetric1")
          isThere(dtw({ a: a.toReversed(), b: b.toReversed(), ...options }).cumulative);
      }),
    );
  });

  it("never grows as the band widens, and a band of zero is the distance point by point", () => {
    fc.assert(
      fc.property(path(3, 20), (a) => {
        const b = a.map((v, i) => Math.sin(3 * v + i));
        const at = (window: number | null) => dtw({ a, b, metric: "abs", step: "symmetric1", window }).cumulative;
        for (let w = 0; w < a.length; w++) expect(at(w)).toBeGreaterThanOrEqual(at(w + 1) - 1e-12);
        expect(at(0)).toBeCloseTo(
          a.reduce((sum, v, i) => sum + Math.abs(v - b[i]), 0),
          10,
        );
        expect(at(a.length)).toBe(at(null));
      }),
    );
  });

  it("gives a path whose costs add up to the distance", () => {
    fc.assert(
      fc.property(path(1), path(1), (a, b) => {
        const { path: steps, cumulative } = dtw({ a, b, metric: "sq", step: "symmetric1", window: null });
        expect(steps[0]).toEqual([0, 0]);
        expect(steps.at(-1)).toEqual([a.length - 1, b.length - 1]);
        expect(steps.reduce((sum, [i, j]) => sum + (a[i] - b[j]) ** 2, 0)).toBeCloseTo(cumulative, 9);
      }),
    );
  });

  it("refuses a band narrower than the difference in length instead of widening it", () => {
    const narrow = { a: [1, 2, 3, 4], b: [1], metric: "abs", step: "symmetric1", window: 2 } as const;
    expect(() => dtw({ ...narrow, a: [...narrow.a], b: [1] })).toThrow(
      expect.objectContaining({ reason: "no_admissible_path" }),
    );
  });
});

describe("search", () => {
  it("finds a shape again in any unit, and keeps matches apart", () => {
    fc.assert(
      fc.property(path(4, 12), fc.double({ min: 0.1, max: 50, noNaN: true }), (query, unit) => {
        fc.pre(Math.max(...query) - Math.min(...query) > 0.1);
        const series = [3, 1, 4, 1, 5, 9, 2, 6, ...query.map((v) => 7 + unit * v), 5, 3, 5, 8, 9];
        for (const metric of ["euclid", "dtw"] as const) {
          const { top } = search({ query, series, metric, window_size: 2, exclusion: 4, top_k: 3 });
          expect(top[0].distance).toBeCloseTo(0, 5);
          for (const a of top) for (const b of top) expect(a === b || Math.abs(a.start - b.start) > 4).toBe(true);
        }
      }),
    );
  });

  it("has the distance that analogue.dtw gives the normalised window", () => {
    const normal = (window: number[]) => {
      const mean = window.reduce((a, b) => a + b) / window.length;
      const sd = Math.sqrt(window.reduce((sum, v) => sum + (v - mean) ** 2, 0) / window.length);
      return window.map((v) => (v - mean) / sd);
    };
    const [query, series] = [
      [1, 4, 2, 8],
      [5, 7, 1, 8, 2, 8, 4, 5, 9],
    ];
    const { profile } = search({ query, series, metric: "dtw", window_size: 1, exclusion: 0, top_k: 1 });
    profile.forEach((distance, start) => {
      const b = normal(series.slice(start, start + 4));
      const wanted = dtw({ a: normal(query), b, metric: "sq", step: "symmetric1", window: 1 }).distance;
      expect(distance).toBeCloseTo(wanted, 10);
    });
  });

  it("skips flat windows, which have no shape", () => {
    const { profile } = search({
      query: [1, 2, 1],
      series: [0.1, 0.1, 0.1, 5],
      metric: "dtw",
      window_size: 1,
      exclusion: 0,
      top_k: 1,
    });
    expect(profile[0]).toBeNull();
    expect(profile[1]).not.toBeNull();
  });
});

describe("significance of a match", () => {
  it("is never below 1/(B + 1), and the search never makes it smaller", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 40 }),
        fc.tuple(value, value, value),
        (rows, observed) => {
          const found = significance({ observed, null: rows });
          expect(found.p_best_naive).toBeGreaterThanOrEqual(1 / (rows.length + 1));
          expect(found.p_best_adjusted).toBeGreaterThanOrEqual(found.p_best_naive);
        },
      ),
    );
  });
});

describe("surrogates and alignment", () => {
  it("keep to the returns given, and one block of all of them gives the path back", () => {
    const log_returns = [0.01, -0.02, 0.03];
    const { path: levels } = blockBootstrap({
      log_returns,
      block_starts: [0],
      block_length: 3,
      length: 3,
      start_level: 50,
    });
    expect(levels.at(-1)).toBeCloseTo(50 * Math.exp(0.02), 12);
  });

  it("lay the anchor at 100, at 0 in logarithms, and the ends of the window at the ends of the resampled one", () => {
    const options = { series: [4, 5, 6, 9, 7], anchor: 2, pre: 2, post: 2, max_gap: 0, resample_n: null };
    expect(align({ ...options, scale: "rebase100" }).aligned[2]).toBe(100);
    expect(align({ ...options, scale: "log" }).aligned[2]).toBe(0);
    const fine = align({ ...options, scale: "minmax", resample_n: 9 }).aligned;
    expect([fine[0], fine[2], fine[8]]).toEqual([0, 0.2, 0.6]);
  });

  it("refuse a gap longer than may be filled, and one at the end", () => {
    const options = { anchor: 0, pre: 0, post: 1, scale: "rebase100", max_gap: 1, resample_n: null } as const;
    expect(() => align({ ...options, series: [1, 2, null, null, 3] })).toThrow(
      "series[2]: a gap of 2 where 1 may be filled",
    );
    expect(() => align({ ...options, series: [1, 2, null] })).toThrow(/no other side/);
  });
});
