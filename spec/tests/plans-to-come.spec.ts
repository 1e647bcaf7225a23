import { describe, expect, it } from "vitest";
import { propositions, said } from "./said.ts";

const sum = (firm: string) => `capex_guidance_low(${firm}, FY2025) + capex_guidance_high(${firm}, FY2025)`;

describe("how a firm will change what it plans to spend", () => {
  it.each([
    [
      "Alphabet hikes its 2025 capex guide at least once before the year is out",
      `count(change(statements(${sum("GOOGL")})) > 0, 2025-03-04..2025-12-31) >= 1`,
    ],
    [
      "Amazon will cut its 2025 capex guide twice before the end of 2025",
      `count(change(statements(${sum("AMZN")})) < 0, 2025-03-04..2025-12-31) = 2`,
    ],
    [
      "Meta won't raise its 2025 capex range before November",
      `count(change(statements(${sum("META")})) > 0, 2025-03-04..2025-10-31) = 0`,
    ],
  ])("counts what is stated until the day named: %s", (words, text) => {
    expect(propositions(words, "2025-03-03")).toEqual([text]);
  });
  it("takes what stands behind “Prediction:” for what is to come, and an end of a range alone for no price", () => {
    expect(propositions("Prediction: in the October report Meta's low end gets lifted", "2025-08-04")).toEqual([
      "asof(capex_guidance_low(META, FY2025), 2025-10-31) > asof(capex_guidance_low(META, FY2025), 2025-09-30)",
    ]);
    expect(propositions("Meta's top end moved up in July", "2025-08-04")).toEqual(["unread-restriction"]);
  });
  it("takes what a firm never does for no account of what it did", () => {
    expect(propositions("Amazon never cuts its capex guide in 2025", "2025-03-03")).toEqual(["unread-restriction"]);
  });
  it("counts a range without a unit in billions, also beside the word for spending; a single figure is left open", () => {
    expect(propositions("Meta says 115-135 of capex for 2026", "2026-02-03")[0]).toContain("~ 115bn");
    expect("text" in said("Meta guides 125 of capex for 2026", "2026-02-03")).toBe(false);
  });
});
