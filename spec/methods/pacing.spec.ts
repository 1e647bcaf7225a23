import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guideTrackRecord } from "../../src/methods/pacing/guide-track-record.ts";
import { impliedRemaining } from "../../src/methods/pacing/implied-remaining.ts";
import { seasonal } from "../../src/methods/pacing/seasonal.ts";

describe("what a guide leaves", () => {
  it("at the stated growth brings exactly the remainder", () => {
    const amount = fc.double({ min: 0.1, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 3 }), amount, (reported, rest) => {
        const guide = reported.reduce((sum, value) => sum + value, 0) + rest;
        const { implied_growth, periods_left, remaining } = impliedRemaining({
          guide_low: guide,
          guide_high: guide,
          reported,
          n_periods: 4,
        });
        let sum = 0;
        for (let i = 1; i <= periods_left; i++) sum += reported.at(-1)! * (1 + implied_growth[0]!) ** i;
        expect(sum).toBeCloseTo(remaining[0], 8);
      }),
    );
  });

  it("is twice the quarter when two quarters of 10 have come in of 60 (hand arithmetic: 40 over 2)", () => {
    const result = impliedRemaining({ guide_low: 60, guide_high: 60, reported: [10, 10], n_periods: 4 });
    expect(result.per_period).toEqual([20, 20]);
    expect(result.vs_last).toEqual([1, 1]);
  });

  it("has no growth from a last period of nothing", () => {
    const result = impliedRemaining({ guide_low: 60, guide_high: 60, reported: [10, 0], n_periods: 4 });
    expect([result.implied_growth, result.vs_last]).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("refuses a complete year, an empty one and a range the wrong way round", () => {
    const inputs = { guide_low: 60, guide_high: 60, reported: [15, 15, 15, 15], n_periods: 4 };
    expect(() => impliedRemaining(inputs)).toThrow(/4 of 4/);
    expect(() => impliedRemaining({ ...inputs, reported: [] })).toThrow(/no period/);
    expect(() => impliedRemaining({ ...inputs, reported: [1], guide_low: 61 })).toThrow(/guide_low/);
  });
});

describe("the year by its own seasonality", () => {
  const history = [
    [20, 25, 27, 28],
    [22, 24, 26, 30],
    [21, 26, 25, 29],
  ];

  it("does not depend on the scale of any past year", () => {
    const one = seasonal({ history, reported: [10, 11], guide: 44, level: 0.8 });
    const other = seasonal({
      history: history.map((year, i) => year.map((value) => value * 10 ** i)),
      reported: [10, 11],
      guide: 44,
      level: 0.8,
    });
    expect(other.t_p).toBeCloseTo(one.t_p!, 12);
    expect(other.seasonal_fy).toBeCloseTo(one.seasonal_fy, 10);
  });

  it("gives a chance that falls as the guide rises, and 1 once the guide is passed", () => {
    const at = (guide: number) => seasonal({ history, reported: [10, 11], guide, level: 0.8 }).t_p!;
    expect(at(21)).toBe(1);
    expect(at(40)).toBeGreaterThan(at(46));
  });
});

describe("a company's record against its guide", () => {
  it("has the exact Clopper–Pearson bound of 1 of 1: the 5% quantile of Beta(1, 1)", () => {
    const { clopper_pearson } = guideTrackRecord({ actual: [11], guide: [10], level: 0.9 });
    expect(clopper_pearson[0]).toBeCloseTo(0.05, 12);
    expect(clopper_pearson[1]).toBe(1);
  });

  it("has no predictive chance without spread", () => {
    expect(guideTrackRecord({ actual: [11, 22, 33], guide: [10, 20, 30], level: 0.9 }).p_over_t).toBeNull();
  });
});
