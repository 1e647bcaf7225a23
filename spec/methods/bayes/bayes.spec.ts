import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binaryUpdate } from "../../../src/methods/bayes/binary-update.ts";
import { multiUpdate } from "../../../src/methods/bayes/multi-update.ts";

const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const evidence = fc.array(fc.record({ p_e_h: chance, p_e_not_h: chance }), { minLength: 1, maxLength: 8 });

describe("Bayes updates", () => {
  it("do not depend on the order of the evidence", () => {
    fc.assert(
      fc.property(chance, evidence, (prior, items) => {
        const named = items.map((item, i) => ({ ...item, id: `e${i}`, weight: 1 }));
        const there = binaryUpdate({ prior, evidence: named }).posterior;
        expect(binaryUpdate({ prior, evidence: named.toReversed() }).posterior).toBeCloseTo(there, 12);
      }),
    );
  });

  it("of one claim are those of two hypotheses, and of many sum to one", () => {
    fc.assert(
      fc.property(chance, evidence, (prior, items) => {
        const two = multiUpdate({
          hypotheses: ["true", "false"],
          prior: [prior, 1 - prior],
          evidence: items.map(({ p_e_h, p_e_not_h }, i) => ({ id: `e${i}`, likelihoods: [p_e_h, p_e_not_h] })),
        });
        const named = items.map((item, i) => ({ ...item, id: `e${i}`, weight: 1 }));
        expect(two.posterior[0]).toBeCloseTo(binaryUpdate({ prior, evidence: named }).posterior, 12);
        expect(two.posterior[0] + two.posterior[1]).toBeCloseTo(1, 12);
      }),
    );
  });

  it("ignore evidence of weight zero, and name the item that made the answer certain", () => {
    const item = (id: string, p_e_h: number, p_e_not_h: number, weight = 1) => ({ id, p_e_h, p_e_not_h, weight });
    expect(binaryUpdate({ prior: 0.3, evidence: [item("hearsay", 0.9, 0.1, 0)] }).posterior).toBeCloseTo(0.3, 14);
    const sure = binaryUpdate({ prior: 0.3, evidence: [item("a", 0.5, 0.4), item("filing", 0.2, 0)] });
    expect(sure).toMatchObject({ posterior: 1, log_odds: null, certain_from: "filing" });
  });

  it("refuse evidence that contradicts every hypothesis", () => {
    const contradiction = [
      { id: "only if true", p_e_h: 0.3, p_e_not_h: 0, weight: 1 },
      { id: "never if true", p_e_h: 0, p_e_not_h: 0.3, weight: 1 },
    ];
    expect(() => binaryUpdate({ prior: 0.5, evidence: contradiction })).toThrow(/rules out what was certain/);
  });
});
