import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deflatedSharpe } from "../../../src/methods/performance/deflated-sharpe.ts";
import { drawdown } from "../../../src/methods/performance/drawdown.ts";
import { sharpe } from "../../../src/methods/performance/sharpe.ts";

const settings = { rf: 0, periods_per_year: 252, sr_benchmark: 0, confidence: 0.95, autocorr_lags: 1 };
const returns = fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 5, maxLength: 60 });

describe("Sharpe ratio", () => {
  it("does not change when all returns are scaled, and turns its sign with them", () => {
    fc.assert(
      fc.property(returns, fc.double({ min: 0.1, max: 10, noNaN: true }), (values, factor) => {
        fc.pre(Math.max(...values) - Math.min(...values) > 1e-4);
        const plain = sharpe({ ...settings, returns: values }).sr;
        expect(sharpe({ ...settings, returns: values.map((value) => value * factor) }).sr).toBeCloseTo(plain, 8);
        expect(sharpe({ ...settings, returns: values.map((value) => -value) }).sr).toBeCloseTo(-plain, 10);
      }),
    );
  });

  it("gives one half as the chance to beat itself", () => {
    const values = [0.01, -0.02, 0.03, 0.005, -0.01];
    const { sr } = sharpe({ ...settings, returns: values });
    expect(sharpe({ ...settings, returns: values, sr_benchmark: sr }).psr).toBeCloseTo(0.5, 12);
  });

  it("is refused for returns that do not vary, where packages print 4.5e15", () => {
    const constant = { ...settings, returns: Array(30).fill(0.001) };
    expect(() => sharpe(constant)).toThrow(expect.objectContaining({ reason: "zero_variance" }));
  });
});

describe("deflated Sharpe ratio", () => {
  const paper = { n_obs: 1250, skew: -3, kurtosis: 10, n_trials: 100 };

  it("answers the worked example of Bailey & López de Prado (2014): SR₀ 0.1132 a day, DSR 0.9004", () => {
    const found = deflatedSharpe({ ...paper, sr: 2.5 / Math.sqrt(250), var_sr_trials: 0.5 / 250 });
    expect(found.sr0).toBeCloseTo(0.1132, 4);
    expect(found.dsr).toBeCloseTo(0.9004, 4);
  });

  it("falls with every further variant tried", () => {
    const tried = [1, 2, 5, 20, 100, 1000].map(
      (n_trials) => deflatedSharpe({ ...paper, n_trials, sr: 0.1, var_sr_trials: 0.001 }).dsr,
    );
    expect(tried).toEqual([...tried].sort((a, b) => b - a));
  });

  it("refuses an excess kurtosis given for a kurtosis", () => {
    const excess = { ...paper, kurtosis: 0.4, skew: 0, sr: 0.1, var_sr_trials: 0.001 };
    expect(() => deflatedSharpe(excess)).toThrow(expect.objectContaining({ reason: "invalid_moments" }));
  });
});

describe("drawdown", () => {
  const levels = fc.array(fc.double({ min: 0.5, max: 200, noNaN: true }), { minLength: 1, maxLength: 40 });

  it("lies between 0 and 1, is 0 at each new high, and does not change with the unit", () => {
    fc.assert(
      fc.property(levels, fc.double({ min: 0.01, max: 100, noNaN: true }), (level, unit) => {
        const found = drawdown({ level });
        let highest = 0;
        level.forEach((value, i) => {
          if (value >= highest) expect(found.drawdown[i]).toBe(0);
          highest = Math.max(highest, value);
          expect(found.drawdown[i]).toBeLessThan(1);
        });
        expect(drawdown({ level: level.map((value) => value * unit) }).max_drawdown).toBeCloseTo(
          found.max_drawdown,
          12,
        );
        expect(found.ulcer).toBeLessThanOrEqual(found.max_drawdown + 1e-15);
      }),
    );
  });

  it("refuses a level of zero, with its place", () => {
    expect(() => drawdown({ level: [3, 0] })).toThrow("level[1]: 0 is not above zero");
  });
});
