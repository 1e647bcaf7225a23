import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baiPerron } from "../../../src/methods/breaks/bai-perron.ts";
import { chow } from "../../../src/methods/breaks/chow.ts";
import { cusum } from "../../../src/methods/breaks/cusum.ts";
import { pelt } from "../../../src/methods/breaks/pelt.ts";
import { relativeStrength } from "../../../src/methods/breaks/relative-strength.ts";
import { supF } from "../../../src/methods/breaks/sup-f.ts";
import { randomFrom } from "../../../src/random.ts";
import { squaredDeviations } from "../../../src/stats/moments.ts";
import { expectClose } from "../close.ts";

function noise(seed: number, n: number, shift = 0) {
  const random = randomFrom(seed);
  return Array.from({ length: n }, (_, i) => random() + random() - 1 + (i >= n / 2 ? shift : 0));
}
const seeds = fc.integer({ min: 1, max: 1e6 });

describe("break tests", () => {
  it("do not change with level and unit of y", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const y = noise(seed, 40, 0.5);
        const moved = y.map((value) => 300 + 20 * value);
        const x = [noise(seed + 1, 40)];
        expectClose(chow({ y: moved, x, break_after: 20 }).f, chow({ y, x, break_after: 20 }).f, { rel: 1e-8 });
        expectClose(supF({ y: moved, x, trim: 0.15 }), supF({ y, x, trim: 0.15 }), { rel: 1e-7, abs: 1e-10 });
        for (const kind of ["ols", "rec"] as const) {
          expectClose(cusum({ y: moved, x, kind }).stat, cusum({ y, x, kind }).stat, { rel: 1e-8 });
        }
      }),
    );
  });

  it("sup-F is the largest of k times the Chow F over the dates tried", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [y, x] = [noise(seed, 30, 1), [noise(seed + 7, 30)]];
        const { from, f_path, sup_f, break_after } = supF({ y, x, trim: 0.2 });
        f_path.forEach((f, i) => {
          expectClose(f, 2 * chow({ y, x, break_after: from + i }).f, { rel: 1e-8, abs: 1e-10 });
        });
        expect(sup_f).toBe(f_path[break_after - from]);
      }),
    );
  });

  it("the least-squares CUSUM ends where it began, and the recursive one sums to the same squares", () => {
    const y = noise(3, 50, 0.7);
    expect(cusum({ y, x: [], kind: "ols" }).process.at(-1)).toBeCloseTo(0, 10);
    expect(cusum({ y, x: [], kind: "rec" }).process).toHaveLength(50);
  });

  it("gives Kolmogorov's 5 % point 1.358 and the 5 % line 0.948 of Brown, Durbin & Evans", () => {
    const atStat = (kind: "ols" | "rec", wanted: number) => {
      const tries = Array.from({ length: 400 }, (_, seed) =>
        cusum({ y: noise(seed + 1, 60, (seed % 20) / 12), x: [], kind }),
      );
      return tries.sort((a, b) => Math.abs(a.stat - wanted) - Math.abs(b.stat - wanted))[0];
    };
    expect(atStat("ols", 1.358).p).toBeCloseTo(0.05, 1.5);
    expect(atStat("rec", 0.948).p).toBeCloseTo(0.05, 1.5);
  });

  it.each([
    ["zero_variance", () => chow({ y: Array(40).fill(3), x: [], break_after: 20 })],
    ["zero_variance", () => supF({ y: Array(50).fill(0.1), x: [], trim: 0.15 })],
    ["zero_variance", () => cusum({ y: Array(30).fill(2), x: [], kind: "rec" })],
    ["zero_variance", () => baiPerron({ y: Array(40).fill(4), x: [], h: 0.15, max_breaks: 2 })],
    ["insufficient_observations", () => chow({ y: noise(1, 20), x: [noise(2, 20)], break_after: 2 })],
    ["insufficient_observations", () => baiPerron({ y: noise(1, 20), x: [], h: 0.4, max_breaks: 3 })],
    [
      "collinear_regressors",
      () => chow({ y: noise(1, 20), x: [noise(2, 20).map((v, i) => (i < 10 ? 1 : v))], break_after: 10 }),
    ],
    ["collinear_regressors", () => supF({ y: noise(1, 20), x: [Array(20).fill(5)], trim: 0.15 })],
    ["invalid_penalty", () => pelt({ y: noise(1, 20), cost: "l2", penalty: 0, min_size: 1 })],
    ["length_mismatch", () => chow({ y: noise(1, 20), x: [noise(2, 19)], break_after: 10 })],
  ])("refuse with %s what packages answer with rounding noise", (reason, run) => {
    expect(run).toThrow(expect.objectContaining({ reason }));
  });
});

/** Least cost over all partitions, by trying them. */
function byTrying(y: number[], shortest: number, cost: (part: number[]) => number, perBreak: number): number {
  let best = cost(y);
  for (let cut = shortest; cut <= y.length - shortest; cut++) {
    best = Math.min(best, byTrying(y.slice(0, cut), shortest, cost, perBreak) + cost(y.slice(cut)) + perBreak);
  }
  return best;
}

describe("several breaks", () => {
  const normal = (part: number[]) =>
    part.length * (Math.log(2 * Math.PI) + Math.log(Math.max(squaredDeviations(part) / part.length, 1e-11)) + 1);

  it("PELT finds the least penalised cost of all partitions", () => {
    fc.assert(
      fc.property(
        seeds,
        fc.constantFrom(1, 2, 3),
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        (seed, shortest, penalty) => {
          const y = noise(seed, 11, 1);
          const l2 = pelt({ y, cost: "l2", penalty, min_size: shortest });
          expect(l2.total_cost + penalty * l2.n_breaks).toBeCloseTo(
            byTrying(y, shortest, squaredDeviations, penalty),
            9,
          );
          const both = pelt({ y, cost: "normal", penalty, min_size: shortest });
          expect(both.total_cost + penalty * both.n_breaks).toBeCloseTo(byTrying(y, shortest, normal, penalty), 8);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("Bai–Perron never fits worse with one break more, and its segments sum to its RSS", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const y = noise(seed, 40, 1);
        const { rss, breaks_by_m } = baiPerron({ y, x: [], h: 0.15, max_breaks: 3 });
        for (let m = 1; m < rss.length; m++) expect(rss[m]).toBeLessThanOrEqual(rss[m - 1] + 1e-12);
        const edges = [0, ...breaks_by_m[2], 40];
        const parts = edges.slice(1).map((to, i) => squaredDeviations(y.slice(edges[i], to)));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(rss[3], 9);
        for (const [i, to] of edges.slice(1).entries()) expect(to - edges[i]).toBeGreaterThanOrEqual(6);
      }),
    );
  });
});

describe("relative strength", () => {
  const levels = (seed: number, n: number) => noise(seed, n).map((value, i) => 100 * Math.exp(value / 20 + i / 500));

  it("does not change with the units of stock and peers", () => {
    const question = { rebase_index: 0, claim_index: 40 };
    const [stock, peer] = [levels(4, 80), levels(5, 80)];
    const plain = relativeStrength({ stock, peers: [peer], ...question });
    const moved = relativeStrength({ stock: stock.map((v) => v * 7.8), peers: [peer.map((v) => v / 30)], ...question });
    expectClose(moved, plain, { rel: 1e-7, abs: 1e-9 });
  });

  it("refuses a stock that moves as one with its peer, instead of testing rounding", () => {
    const stock = levels(4, 80);
    const twin = { stock, peers: [stock.map((v) => v * 3)], rebase_index: 0, claim_index: 40 };
    expect(() => relativeStrength(twin)).toThrow(/move as one/);
  });
});
