import { describe, expect, it } from "vitest";
import { bass } from "../../src/methods/diffusion/bass.ts";
import { bassDensity, bassShare, bassSlopes } from "../../src/methods/diffusion/bass-curve.ts";
import { bassFit } from "../../src/methods/diffusion/bass-fit.ts";
import { fisherPry } from "../../src/methods/diffusion/fisher-pry.ts";

describe("the Bass curve", () => {
  it("grows at its density, and its slopes are those of differences", () => {
    const [p, q, t, d] = [0.03, 0.4, 5, 1e-6];
    expect((bassShare(t + d, p, q) - bassShare(t - d, p, q)) / (2 * d)).toBeCloseTo(bassDensity(t, p, q), 8);
    const slopes = bassSlopes(t, p, q);
    expect(slopes.share[0]).toBeCloseTo((bassShare(t, p + d, q) - bassShare(t, p - d, q)) / (2 * d), 6);
    expect(slopes.density[1]).toBeCloseTo((bassDensity(t, p, q + d) - bassDensity(t, p, q - d)) / (2 * d), 6);
  });

  it("is highest at its peak", () => {
    const { t_peak, peak_rate } = bass({ p: 0.01, q: 0.5, m: 100, t: [0] });
    const { rate } = bass({ p: 0.01, q: 0.5, m: 100, t: [t_peak - 0.1, t_peak, t_peak + 0.1] });
    expect(rate[1]).toBeCloseTo(peak_rate, 10);
    expect(Math.max(...rate)).toBe(rate[1]);
  });

  it("is found again from its own sales", () => {
    const sales = Array.from({ length: 12 }, (_, i) => 500 * (bassShare(i + 1, 0.02, 0.45) - bassShare(i, 0.02, 0.45)));
    const { nls_interval } = bassFit({ sales });
    expect(nls_interval!.m).toBeCloseTo(500, 4);
    expect(nls_interval!.q).toBeCloseTo(0.45, 7);
  });

  it("is not read out of sales that only double or never change", () => {
    const { ols, nls_density } = bassFit({ sales: [1, 2, 4, 8, 16, 32, 64] });
    expect([ols.m, nls_density]).toEqual([null, null]);
    expect(bassFit({ sales: [10, 10, 10, 10, 10] }).ols.m).toBeNull();
  });
});

describe("logistic substitution", () => {
  it("moves its midpoint with the clock and keeps its slope", () => {
    const t = [0, 1, 2, 3];
    const share = [0.1, 0.18, 0.33, 0.46];
    const at = (shift: number) =>
      fisherPry({ t: t.map((time) => time + shift), share, ceiling: 1, forecast_t: [], level: 0.9 });
    expect(at(2000).t_mid! - at(0).t_mid!).toBeCloseTo(2000, 8);
    expect(at(2000).b).toBeCloseTo(at(0).b, 10);
  });

  it("has no midpoint or takeover when the share stands still", () => {
    const flat = fisherPry({ t: [0, 1, 2], share: [0.3, 0.3, 0.3], ceiling: 1, forecast_t: [5], level: 0.9 });
    expect([flat.t_mid, flat.takeover, flat.r2]).toEqual([null, null, null]);
    expect(flat.forecast[0].share).toBeCloseTo(0.3, 12);
  });
});
