import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adf } from "../../../src/methods/pairs/adf.ts";
import { engleGranger } from "../../../src/methods/pairs/engle-granger.ts";
import { halfLife } from "../../../src/methods/pairs/half-life.ts";
import { hedgeRatio } from "../../../src/methods/pairs/hedge-ratio.ts";
import { zscoreBacktest } from "../../../src/methods/pairs/zscore-backtest.ts";
import { signals } from "../../../src/methods/pairs/zscore-signals.ts";
import { Refusal } from "../../../src/methods/refusal.ts";
import { randomFrom } from "../../../src/random.ts";
import { mackinnonP } from "../../../src/stats/mackinnon.ts";
import { expectClose } from "../close.ts";

/** A walk and a partner that returns to it, from one seed. */
function walks(seed: number, n: number) {
  const random = randomFrom(seed);
  const x: number[] = [];
  const y: number[] = [];
  let [level, gap] = [3, 0];
  for (let i = 0; i < n; i++) {
    level += random() - 0.5;
    gap = 0.7 * gap + random() - 0.5;
    x.push(level);
    y.push(1 + 0.8 * level + gap);
  }
  return { x, y };
}
const seeds = fc.integer({ min: 1, max: 1e6 });
const auto = { lags: null, autolag: "aic", max_lag: null } as const;

describe("hedge ratio", () => {
  it("gives Pearson's published line for his 1901 data: y = 5.784 − 0.5456 x", () => {
    const x = [0, 0.9, 1.8, 2.6, 3.3, 4.4, 5.2, 6.1, 6.5, 7.4];
    const y = [5.9, 5.4, 4.4, 4.6, 3.5, 3.7, 2.8, 2.8, 2.4, 1.5];
    const { tls } = hedgeRatio({ y, x, intercept: true, delta: 1 });
    expect(tls.slope).toBeCloseTo(-0.5456, 4);
    expect(tls.intercept).toBeCloseTo(5.784, 3);
  });

  it("is the same line seen from either axis by total least squares, unlike ordinary least squares", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { x, y } = walks(seed, 40);
        const there = hedgeRatio({ y, x, intercept: true, delta: 1 });
        const back = hedgeRatio({ y: x, x: y, intercept: true, delta: 1 });
        expect(there.tls.slope * back.tls.slope).toBeCloseTo(1, 9);
        expect(there.ols.slope * back.ols.slope).toBeCloseTo(there.ols.r2, 9);
      }),
    );
  });

  it("comes to ordinary least squares as the noise of x vanishes", () => {
    const { x, y } = walks(5, 60);
    const { ols, deming } = hedgeRatio({ y, x, intercept: true, delta: 1e9 });
    expect(deming.slope).toBeCloseTo(ols.slope, 6);
  });

  it("refuses an x that does not vary, a single point and uncorrelated series", () => {
    const refusal = (y: number[], x: number[]) => () => hedgeRatio({ y, x, intercept: true, delta: 1 });
    expect(refusal([1, 2, 3], [0.1, 0.1, 0.1])).toThrow(Refusal);
    expect(refusal([1], [2])).toThrow(/1 observations/);
    expect(refusal([1, 2, 1], [1, 2, 3])).toThrow(/uncorrelated/);
  });
});

describe("half-life", () => {
  it("is ln 2/−ln φ for a decay of φ per period (hand arithmetic)", () => {
    const spread = Array.from({ length: 20 }, (_, i) => 5 + 0.9 ** i);
    const found = halfLife({ spread });
    expect(found.half_life).toBeCloseTo(Math.LN2 / -Math.log(0.9), 8);
    expect(found.long_run_mean).toBeCloseTo(5, 8);
  });

  it("does not change with the unit of the spread", () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 0.001, max: 1000, noNaN: true }), (seed, unit) => {
        const { x, y } = walks(seed, 50);
        const spread = y.map((level, i) => level - 0.8 * x[i]);
        const scaled = halfLife({ spread: spread.map((level) => 7 * unit + unit * level) });
        expectClose(scaled.half_life, halfLife({ spread }).half_life, { rel: 1e-7 });
      }),
    );
  });
});

describe("unit-root tests", () => {
  it("reproduce the 5 % point of Dickey & Fuller: −2.86 with a constant, −3.41 with a trend (Fuller 1976)", () => {
    expect(mackinnonP(-2.86, "c", 1)).toBeCloseTo(0.05, 2);
    expect(mackinnonP(-3.41, "ct", 1)).toBeCloseTo(0.05, 2);
    expect(mackinnonP(-3.34, "c", 2)).toBeCloseTo(0.05, 2);
  });

  it("do not change with level and unit of the series", () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom("aic", "bic", "tstat"), (seed, autolag) => {
        const { x } = walks(seed, 60);
        const options = { regression: "c", lags: null, autolag, max_lag: null } as const;
        const plain = adf({ x, ...options });
        expectClose(adf({ x: x.map((level) => 1e4 * level - 3e5), ...options }), plain, { rel: 1e-6, abs: 1e-9 });
      }),
    );
  });

  it("tell a returning pair from two walks, and change when y and x are exchanged", () => {
    const { x, y } = walks(11, 400);
    const pair = engleGranger({ y, x, trend: "c", ...auto });
    expect(pair.p_value).toBeLessThan(0.01);
    expect(engleGranger({ y: x, x: y, trend: "c", ...auto }).stat).not.toBeCloseTo(pair.stat, 6);
    expect(engleGranger({ y: walks(12, 400).x, x, trend: "c", ...auto }).p_value).toBeGreaterThan(0.05);
  });

  it.each([
    ["constant_series", () => adf({ x: Array(40).fill(0.1), regression: "c", lags: 1, autolag: null, max_lag: null })],
    [
      "collinear_regressors",
      () => adf({ x: [...Array(40).keys()], regression: "ct", lags: 1, autolag: null, max_lag: null }),
    ],
    ["insufficient_observations", () => adf({ x: [1, 3, 2], regression: "c", ...auto })],
    [
      "insufficient_observations",
      () => adf({ x: walks(1, 20).x, regression: "c", lags: 9, autolag: null, max_lag: null }),
    ],
    [
      "collinear_series",
      () => engleGranger({ y: walks(1, 40).x, x: walks(1, 40).x.map((v) => 2 - 3 * v), trend: "c", ...auto }),
    ],
    ["constant_series", () => engleGranger({ y: walks(1, 40).x, x: Array(40).fill(1), trend: "c", ...auto })],
    [
      "insufficient_observations",
      () => engleGranger({ y: [1, 2, 1, 3, 2, 4], x: [2, 1, 2, 2, 3, 1], trend: "c", ...auto }),
    ],
    ["length_mismatch", () => engleGranger({ y: [1, 2, 1, 3], x: [2, 1, 2], trend: "c", ...auto })],
  ])("refuse with %s what packages answer with rounding noise", (reason, run) => {
    expect(run).toThrow(expect.objectContaining({ reason }));
  });
});

describe("pair back-test", () => {
  it("enters against z, leaves at the exit, and waits after a stop until z has been inside the entry", () => {
    const { states, events } = signals([0, 2.1, 1, 0.4, -2.2, -3.5, -2.5, -2.1, -1, -2.3], {
      entry: 2,
      exit: 0.5,
      stop: 3,
    });
    expect(states).toEqual([0, -1, -1, 0, 1, 0, 0, 0, 0, 1]);
    expect(events).toEqual([
      [1, "enter", -1],
      [3, "exit", -1],
      [4, "enter", 1],
      [5, "stop", 1],
      [9, "enter", 1],
    ]);
  });

  const settings = {
    formation_n: 60,
    entry_z: 1,
    exit_z: 0.2,
    stop_z: null,
    cost_bps: 10,
    borrow_bps: 100,
    signal_lag: 1,
    periods_per_year: 252,
  };
  const prices = (seed: number) => {
    const { x, y } = walks(seed, 160);
    return { price_a: y.map((v) => 50 * Math.exp(v / 20)), price_b: x.map((v) => 20 * Math.exp(v / 20)) };
  };

  it("sees nothing of the days after: later prices never change earlier positions or results", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 61, max: 159 }), (seed, cut) => {
        const full = prices(seed);
        const short = { price_a: full.price_a.slice(0, cut), price_b: full.price_b.slice(0, cut) };
        const known = zscoreBacktest({ ...short, ...settings });
        const later = zscoreBacktest({ ...full, ...settings });
        expect(later.position.slice(0, cut - 60)).toEqual(known.position);
        expect(later.gross.slice(0, cut - 60)).toEqual(known.gross);
      }),
    );
  });

  it("nets gross of cost and borrow, day by day and in total", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const book = zscoreBacktest({ ...prices(seed), ...settings });
        book.net.forEach((net, i) => {
          expect(net).toBeCloseTo(book.gross[i] - book.cost[i] - book.borrow[i], 14);
        });
        expect(book.cost_total).toBeCloseTo((book.turnover * settings.cost_bps) / 1e4, 12);
        expect(Math.abs(book.weight_a) + Math.abs(book.weight_b)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("refuses a lag of zero as look-ahead and a price of zero", () => {
    expect(() => zscoreBacktest({ ...prices(1), ...settings, signal_lag: 0 })).toThrow(/earns the very return/);
    const broken = prices(1);
    broken.price_b[70] = 0;
    expect(() => zscoreBacktest({ ...broken, ...settings })).toThrow("price_b[70]: 0 is not above zero");
  });
});
