import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capexPause } from "../../src/methods/scenario/capex-pause.ts";
import { costCurve } from "../../src/methods/scenario/cost-curve.ts";
import { rebound } from "../../src/methods/scenario/rebound.ts";
import { wright } from "../../src/methods/scenario/wright.ts";

describe("rebound", () => {
  it("breaks even at an elasticity of 1/θ when hardware prices stand still", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (gain, pass_through) => {
          const base = { gain, pass_through, mode: "geometric" as const, hardware_price_factor: 1, baseline_spend: 80 };
          const { breakeven_elasticity } = rebound({ ...base, elasticity: 1 });
          expect(breakeven_elasticity! * pass_through).toBeCloseTo(1, 10);
          const at = rebound({ ...base, elasticity: breakeven_elasticity! });
          expect(at.compute).toBeCloseTo(1, 10);
          expect(at.backfire).toBe(false);
        },
      ),
    );
  });

  it("by linear and geometric pass-through agree when all or nothing is passed on", () => {
    for (const pass_through of [0, 1]) {
      const of = (mode: "linear" | "geometric") =>
        rebound({ gain: 4, pass_through, mode, elasticity: 1.3, hardware_price_factor: 0.8, baseline_spend: 1 })
          .compute;
      expect(of("linear")).toBeCloseTo(of("geometric"), 12);
    }
  });
});

describe("a capex pause", () => {
  const base = { base: 10, growth: 0.02, n: 12, start: 3, length: 2, fraction: 0.4, supplier_share: 0.3 } as const;

  it("with full catch-up on the old trend loses nothing", () => {
    expect(capexPause({ ...base, mode: "resume_on_trend", catch_up: 1 }).lost).toBeCloseTo(0, 10);
  });

  it("loses more when it resumes from the paused level", () => {
    const lost = (mode: "resume_on_trend" | "resume_from_paused_level") =>
      capexPause({ ...base, mode, catch_up: 0 }).lost;
    expect(lost("resume_from_paused_level")).toBeGreaterThan(lost("resume_on_trend"));
  });
});

describe("a supply stack", () => {
  const name = (i: number) => `s${i}`;
  const suppliers = fc
    .array(fc.record({ cost: fc.integer({ min: 1, max: 9 }), capacity: fc.integer({ min: 0, max: 50 }) }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((list) => list.map((one, i) => ({ name: name(i), ...one })));

  it("makes as much as it sells, nobody above capacity, nobody below cost", () => {
    fc.assert(
      fc.property(suppliers, fc.integer({ min: 1, max: 250 }), (list, quantity) => {
        const result = costCurve({ suppliers: list, demand: { type: "inelastic", quantity } });
        const made = Object.values(result.output).reduce((sum, value) => sum + value, 0);
        expect(made).toBeCloseTo(result.quantity, 9);
        expect(result.quantity + result.shortage).toBeCloseTo(quantity, 9);
        for (const { name, cost, capacity } of list) {
          expect(result.output[name]).toBeLessThanOrEqual(capacity);
          if (result.price !== null && result.output[name] > 0) expect(cost).toBeLessThanOrEqual(result.price);
        }
      }),
    );
  });

  it("never has a higher price for one more supplier", () => {
    fc.assert(
      fc.property(suppliers, fc.integer({ min: 1, max: 9 }), (list, cost) => {
        fc.pre(list.some(({ capacity }) => capacity > 0));
        const demand = { type: "linear" as const, a: 200, b: 10 };
        const price = (all: typeof list) => costCurve({ suppliers: all, demand }).price;
        const [before, after] = [price(list), price([...list, { name: "entrant", cost, capacity: 40 }])];
        if (before !== null && after !== null) expect(after).toBeLessThanOrEqual(before + 1e-9);
      }),
    );
  });

  it("refuses two suppliers of one name, whose output would run together", () => {
    const one = { name: "x", cost: 1, capacity: 1 };
    expect(() => costCurve({ suppliers: [one, one], demand: { type: "inelastic", quantity: 1 } })).toThrow(/second/);
  });
});

describe("the experience curve", () => {
  it("does not depend on the unit of cost or output", () => {
    const cumulative = [1, 2, 5, 9, 20];
    const cost = [10, 8.5, 6, 5.2, 4];
    const one = wright({ cumulative, cost, forecast_cumulative: [40], level: 0.9 });
    const other = wright({
      cumulative: cumulative.map((value) => value * 1000),
      cost: cost.map((value) => value * 7),
      forecast_cumulative: [40_000],
      level: 0.9,
    });
    expect(other.learning_rate).toBeCloseTo(one.learning_rate, 12);
    expect(other.forecast[0].hi).toBeCloseTo(7 * one.forecast[0].hi, 9);
  });

  it("refuses a cost that never changes and an output that never does", () => {
    const inputs = { cumulative: [1, 2, 3], cost: [5, 5, 5], forecast_cumulative: [], level: 0.9 };
    expect(() => wright(inputs)).toThrow(/never changes/);
    expect(() => wright({ ...inputs, cumulative: [2, 2, 2], cost: [1, 2, 3] })).toThrow(/never changes/);
  });
});
