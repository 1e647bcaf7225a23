import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossSection } from "../../../src/methods/event-study/cross-section.ts";
import { panelStudy, panelTests } from "../../../src/methods/event-study/panel.ts";
import { single } from "../../../src/methods/event-study/single.ts";
import { expectClose } from "../close.ts";
import { returns } from "./returns.ts";

function firms(seed: number, count: number, days = 40, window = 3) {
  const market = returns(seed, days + window);
  const stocks = Array.from({ length: count }, (_, i) => {
    return returns(seed + 10 * i + 1, days + window).map((value, t) => value + market[t]);
  });
  return {
    est_market: stocks.map(() => market.slice(0, days)),
    est_stock: stocks.map((stock) => stock.slice(0, days)),
    event_market: stocks.map(() => market.slice(days)),
    event_stock: stocks.map((stock) => stock.slice(days)),
    event_day_index: 1,
    calendar_aligned: true,
  };
}

describe("event study of many securities", () => {
  it("gives each firm the CAR of the single study", () => {
    const asked = firms(3, 4);
    const { car_by_firm, car } = crossSection(asked);
    asked.est_stock.forEach((stock, i) => {
      const one = single({
        model: "market",
        factor_names: [],
        estimation: { stock, factors: [asked.est_market[i]] },
        event: { stock: asked.event_stock[i], factors: [asked.event_market[i]] },
        missing_policy: "skip",
      });
      expect(car_by_firm[i]).toBeCloseTo(one.car, 14);
      expect(car.scar[i]).toBeCloseTo(one.car_t, 10);
    });
  });

  it("does not depend on the order of the firms", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const asked = firms(seed, 5);
        const turned = {
          ...asked,
          est_stock: asked.est_stock.toReversed(),
          event_stock: asked.event_stock.toReversed(),
        };
        const [there, back] = [crossSection(asked), crossSection(turned)];
        expectClose(back.day0, there.day0, { rel: 1e-9, abs: 1e-12 });
        expectClose(back.r_bar, there.r_bar, { rel: 1e-9, abs: 1e-12 });
      }),
      { numRuns: 20 },
    );
  });

  it("leaves what needs a cross-section null for one firm, and r̄ null without a common calendar", () => {
    expect(crossSection(firms(3, 1)).day0).toMatchObject({ cross_sectional_t: null, bmp_t: null, kp_bmp_t: null });
    expect(crossSection({ ...firms(3, 4), calendar_aligned: false })).toMatchObject({ r_bar: null });
  });

  it("refuses one firm counted three times", () => {
    const one = firms(3, 1);
    const thrice = (rows: number[][]) => [rows[0], rows[0], rows[0]];
    const asked = {
      ...one,
      est_market: thrice(one.est_market),
      est_stock: thrice(one.est_stock),
      event_market: thrice(one.event_market),
      event_stock: thrice(one.event_stock),
    };
    expect(() => crossSection(asked)).toThrow(expect.objectContaining({ reason: "zero_cross_sectional_variance" }));
  });
});

describe("event study of a panel", () => {
  const [days, count] = [80, 6];
  const market = Float64Array.from(returns(1, days));
  const noise = returns(50, count * days);
  const stocks = Float64Array.from(noise, (value, i) => value + market[i % days]);
  const events = Int32Array.from({ length: 2 * count }, (_, i) => (i % 2 ? 60 + (i % 7) : i / 2));
  const cut = (values: Float64Array, rows: boolean, before: number, after: number) =>
    Array.from({ length: count }, (_, i) => {
      const start = (rows ? i * days : 0) + events[2 * i + 1];
      return Array.from(values.subarray(start + before, start + after));
    });

  it("is the study of each of its events at once", () => {
    const found = panelTests(panelStudy({ market, stocks }, events, { estimation: 40, gap: 5, half: 2 }), 40);
    const { caar, day0, car } = crossSection({
      est_market: cut(market, false, -45, -5),
      est_stock: cut(stocks, true, -45, -5),
      event_market: cut(market, false, -2, 3),
      event_stock: cut(stocks, true, -2, 3),
      event_day_index: 2,
      calendar_aligned: false,
    });
    const wanted = {
      caar,
      cs_t_day0: day0.cross_sectional_t,
      cs_t_car: car.cross_sectional_t,
      patell_z_day0: day0.patell_z,
      bmp_t_day0: day0.bmp_t,
      bmp_t_car: car.bmp_t,
      gsign_z_car: car.gsign_z,
    };
    expectClose(found, wanted, { rel: 1e-9, abs: 1e-12 });
  });
});
