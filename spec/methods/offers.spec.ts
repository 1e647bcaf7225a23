import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonOptionValue } from "../../src/methods/equity/common-option-value.ts";
import { waterfall } from "../../src/methods/equity/waterfall.ts";
import { compare } from "../../src/methods/offer/compare.ts";
import { binomial } from "../../src/methods/options/binomial.ts";
import { blackScholes } from "../../src/methods/options/black-scholes.ts";
import { crraCe } from "../../src/methods/utility/crra-ce.ts";

const contract = { spot: 100, strike: 105, rate: 0.03, dividend: 0.01, vol: 0.35, t: 1.5 };

describe("a European option", () => {
  it("keeps put–call parity: C − P = S·e^{−qT} − K·e^{−rT}", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 500, noNaN: true }),
        fc.double({ min: 0.01, max: 2, noNaN: true }),
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        (spot, vol, t) => {
          const of = (type: "call" | "put") => blackScholes({ ...contract, type, spot, vol, t }).price;
          const forward = spot * Math.exp(-0.01 * t) - 105 * Math.exp(-0.03 * t);
          expect(of("call") - of("put")).toBeCloseTo(forward, 9);
        },
      ),
    );
  });

  it("has the sensitivities of differences", () => {
    const at = (change: Partial<typeof contract>) => blackScholes({ ...contract, type: "put", ...change });
    const slope = (field: keyof typeof contract, d: number) =>
      (at({ [field]: contract[field] + d }).price - at({ [field]: contract[field] - d }).price) / (2 * d);
    const { delta, vega, theta, rho } = at({});
    expect(slope("spot", 1e-3)).toBeCloseTo(delta!, 7);
    expect(slope("vol", 1e-4)).toBeCloseTo(vega!, 4);
    expect(-slope("t", 1e-4)).toBeCloseTo(theta!, 5);
    expect(slope("rate", 1e-4)).toBeCloseTo(rho!, 4);
  });

  it("is the limit of its tree", () => {
    const tree = binomial({ ...contract, type: "call", steps: 2000, american: false }).price;
    expect(tree).toBeCloseTo(blackScholes({ ...contract, type: "call" }).price, 2);
  });

  it("is never worth more than the American one", () => {
    const of = (american: boolean) => binomial({ ...contract, type: "put", steps: 200, american }).price;
    expect(of(true)).toBeGreaterThan(of(false));
  });
});

describe("a sale's waterfall", () => {
  const amount = fc.integer({ min: 1, max: 50 });
  const preferred = fc.record({
    name: fc.constant("x"),
    shares: amount,
    invested: amount,
    multiple: fc.constantFrom(1, 2),
    participation: fc.constantFrom("none" as const, "full" as const, "capped" as const),
    cap: fc.constantFrom(2, 3),
    rank: fc.integer({ min: 1, max: 3 }),
  });

  it("gives away the proceeds, no more and no less, and nobody would rather have chosen otherwise", () => {
    fc.assert(
      fc.property(fc.array(preferred, { maxLength: 4 }), fc.integer({ min: 0, max: 500 }), (classes, proceeds) => {
        const { by_class, common, converted } = waterfall({ proceeds, common_shares: 10, classes });
        expect(by_class.reduce((sum, value) => sum + value, common)).toBeCloseTo(proceeds, 8);
        expect(Math.min(common, ...by_class)).toBeGreaterThanOrEqual(0);
        classes.forEach(({ participation, cap, invested }, i) => {
          if (participation === "full") expect(converted[i]).toBe(false);
          if (participation === "capped" && !converted[i])
            expect(by_class[i]).toBeLessThanOrEqual(cap * invested + 1e-9);
        });
      }),
    );
  });

  it("refuses a capped class without a cap", () => {
    const one = {
      name: "a",
      shares: 1,
      invested: 1,
      multiple: 1,
      participation: "capped" as const,
      cap: null,
      rank: 1,
    };
    expect(() => waterfall({ proceeds: 5, common_shares: 1, classes: [one] })).toThrow(/without a cap/);
  });
});

describe("common stock below preferred", () => {
  it("is worth less the higher the preference, and with preferred makes up all equity", () => {
    const at = (preference: number) =>
      commonOptionValue({
        equity: 100,
        vol: 0.6,
        t: 3,
        rate: 0.04,
        preference,
        preferred_shares: 30,
        common_shares: 70,
      });
    expect(at(0).headline_ratio).toBe(1);
    expect(at(20).common).toBeGreaterThan(at(60).common);
    expect(at(60).common + at(60).preferred).toBeCloseTo(100, 12);
  });
});

describe("a certainty equivalent", () => {
  it("scales with money, falls with risk aversion and never exceeds the mean", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 30, noNaN: true }),
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        (gamma, unit) => {
          const at = (g: number, k: number) =>
            crraCe({ wealth: 30 * k, gamma: g, x: [0, 20 * k, 150 * k], p: [0.6, 0.3, 0.1] });
          expect(at(gamma, unit).ce / unit).toBeCloseTo(at(gamma, 1).ce, 9);
          expect(at(gamma, 1).risk_premium).toBeGreaterThan(0);
          expect(at(gamma + 1, 1).ce).toBeLessThan(at(gamma, 1).ce);
        },
      ),
    );
  });

  it("is continuous where the utility changes its form, at γ = 1", () => {
    const at = (gamma: number) => crraCe({ wealth: 300, gamma, x: [0, 1500], p: [0.7, 0.3] }).ce;
    expect(at(1 + 1e-9)).toBeCloseTo(at(1), 5);
  });
});

describe("a job offer", () => {
  const offer = { cash: 900, shares: 3, options: 4, strike: 130, spot: 130, mu: 0.07, sigma: 0.5, t: 4, survival: 0.9 };
  const at = (change: object) => compare({ ...offer, wealth: 300, gamma: 2, cash_alternative: 1500, ...change });

  it("is certain without volatility or failure", () => {
    const { mean, median, ce } = at({ sigma: 0, survival: 1 });
    expect(median).toBeCloseTo(mean, 9);
    expect(ce).toBeCloseTo(mean, 9);
  });

  it("has the certainty equivalent of its mean as risk aversion vanishes", () => {
    expect(at({ gamma: 1e-7 }).ce).toBeCloseTo(at({ gamma: 0 }).mean, 2);
  });

  it("with failure certain pays the cash", () => {
    const { mean, median, ce, p_options_worthless } = at({ survival: 0 });
    expect([mean, median, p_options_worthless]).toEqual([900, 900, 1]);
    expect(ce).toBeCloseTo(900, 9);
  });
});
