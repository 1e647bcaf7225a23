import { describe, expect, it } from "vitest";
import { score } from "../../../src/methods/ach/score.ts";

const item = (id: string, ratings: string[], credibility = "M", relevance = "M") =>
  ({ id, ratings, credibility, relevance }) as Parameters<typeof score>[0]["evidence"][number];

describe("analysis of competing hypotheses", () => {
  it("counts inconsistency only, and weighs it (hand arithmetic)", () => {
    const found = score({
      hypotheses: ["a", "b", "c"],
      evidence: [item("e1", ["CC", "I", "II"], "H"), item("e2", ["I", "C", "NA"], "L", "L")],
    });
    expect(found.inconsistency).toEqual([1, 1, 2]);
    expect(found.weighted[0]).toBeCloseTo(0.5, 12);
    expect(found.weighted[1]).toBeCloseTo(Math.SQRT2, 12);
    expect(found.rank).toEqual([1, 2, 3]);
  });

  it("takes evidence rated alike as deciding nothing: adding it changes no rank", () => {
    const evidence = [item("e1", ["I", "C"]), item("same", ["II", "II"])];
    const found = score({ hypotheses: ["a", "b"], evidence });
    expect(found.non_diagnostic).toEqual(["same"]);
    expect(found.rank).toEqual(score({ hypotheses: ["a", "b"], evidence: evidence.slice(0, 1) }).rank);
  });

  it("names the item with a rating it does not know", () => {
    expect(() => score({ hypotheses: ["a", "b"], evidence: [item("leak", ["I", "maybe"])] })).toThrow(
      /"leak" is rated "maybe"/,
    );
  });
});
