import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const SAID = "2025-09-29";

describe("how much of a market somebody has", () => {
  it.each([
    "Samsung has 30% of the NAND market",
    "Arista's switch market share was 41% in Q2 2025",
    "Intel's desktop share fell below 70% in Q2",
    "Two thirds of the cloud market belongs to Amazon and Microsoft",
  ])("is measurable, though of no series that is kept: %s", (text) =>
    expect(propositions(text, SAID)[0]).toBe("series-not-kept"),
  );

  it("is no share of a high", () =>
    expect(propositions("Intel fell to 40% of its all-time high", SAID)[0]).not.toContain("~ -40%"));
});
