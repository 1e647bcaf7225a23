import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { single } from "../../../src/methods/event-study/single.ts";
import { expectClose } from "../close.ts";
import { returns } from "./returns.ts";

const seeds = fc.integer({ min: 1, max: 1e6 });

function question(seed: number, days = 40, window = 3) {
  const market = returns(seed, days + window);
  const noise = returns(seed + 1, days + window);
  const stock: (number | null)[] = market.map((value, i) => 1.2 * value + noise[i]);
  const part = (from: number, to?: number) => ({
    stock: stock.slice(from, to),
    factors: [market.slice(from, to)] as (number | null)[][],
  });
  return {
    model: "market" as const,
    factor_names: ["market"],
    estimation: part(0, days),
    event: part(days),
    missing_policy: "skip" as const,
  };
}

type Days = ReturnType<typeof question>["event"];

describe("event study of one security", () => {
  it("sums abnormal returns to the CAR, and has an exact standard error above the simple one", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const found = single(question(seed));
        const total = found.ar.reduce((sum: number, ar) => sum + (ar ?? 0), 0);
        expect(found.car).toBeCloseTo(total, 14);
        expect(found.car_se).toBeGreaterThan(found.car_se_simple);
        expect(found.car_path.at(-1)).toBe(found.car);
      }),
    );
  });

  it("keeps its t when all returns are scaled, and when the stock gets a constant more each day", () => {
    const times = (by: number, { stock, factors }: Days) => ({
      stock: stock.map((value) => by * (value as number) + 0.001),
      factors: factors.map((factor) => factor.map((value) => by * (value as number))),
    });
    fc.assert(
      fc.property(seeds, (seed) => {
        const asked = question(seed);
        const plain = single(asked);
        const moved = single({ ...asked, estimation: times(3, asked.estimation), event: times(3, asked.event) });
        expectClose(moved.ar_t, plain.ar_t, { rel: 1e-8, abs: 1e-9 });
        expectClose(moved.car_t, plain.car_t, { rel: 1e-8, abs: 1e-9 });
      }),
    );
  });

  it("skips a missing event day, lists it, and leaves the BHAR undefined", () => {
    const asked = question(5);
    const event = { ...asked.event, stock: [asked.event.stock[0], null, asked.event.stock[2]] };
    const found = single({ ...asked, event });
    expect(found).toMatchObject({ missing_event_days: [1], bhar: null });
    expect(found.expected_return[1]).not.toBeNull();
    expect(found.car_path[1]).toBe(found.car_path[0]);
  });

  it.each<[string, (days: Days) => Days]>([
    ["zero_residual_variance", (days) => ({ ...days, stock: days.stock.map(() => 0.001) })],
    ["collinear_regressors", (days) => ({ ...days, factors: [days.stock.map(() => 0.001)] })],
    ["insufficient_observations", (days) => ({ ...days, stock: days.stock.map(() => null) })],
    ["length_mismatch", (days) => ({ ...days, factors: [[0.01]] })],
  ])("is refused with %s instead of an infinite t", (reason, change) => {
    const asked = question(9);
    const refused = () => single({ ...asked, estimation: change(asked.estimation) });
    expect(refused).toThrow(expect.objectContaining({ reason }));
  });

  it("warns of an estimation window under thirty days", () => {
    expect(single(question(4, 20)).warnings).toHaveLength(1);
    expect(single(question(4, 40)).warnings).toEqual([]);
  });
});
