import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjust } from "../../../src/methods/multiple-testing/adjust.ts";

const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

describe("adjusted p-values", () => {
  it("are ordered p ≤ BH ≤ BY and p ≤ Holm ≤ Bonferroni ≤ 1, and keep the order of the raw ones", () => {
    fc.assert(
      fc.property(ps, (p) => {
        const { bonferroni, holm, bh, by } = adjust({ p });
        p.forEach((raw, i) => {
          expect(raw).toBeLessThanOrEqual(bh[i] + 1e-15);
          expect(bh[i]).toBeLessThanOrEqual(by[i] + 1e-15);
          expect(holm[i]).toBeLessThanOrEqual(bonferroni[i] + 1e-15);
          expect(bh[i]).toBeLessThanOrEqual(holm[i] + 1e-15);
          expect(bonferroni[i]).toBeLessThanOrEqual(1);
          p.forEach((other, j) => {
            if (raw <= other) expect(holm[i] <= holm[j] && bh[i] <= bh[j]).toBe(true);
          });
        });
      }),
    );
  });

  it("refuse a p outside 0 to 1 with its place", () => {
    expect(() => adjust({ p: [0.1, 1.2] })).toThrow("p[1]: 1.2 is not between 0 and 1");
  });
});
