import { describe, expect, it } from "vitest";
import type { Observation } from "../../src/observation.ts";
import { fact } from "../language/sample-record.ts";
import { markOfWords } from "./marked-words.ts";

/** Made-up figures. */
const FACTS: Observation[] = [
  fact("MSFT", "capex", "2024-07-01..2024-09-30", 20e9, "2024-10-30"),
  fact("MSFT", "capex", "2024-10-01..2024-12-31", 22.6e9, "2025-01-29"),
  fact("MSFT", "cash_capex", "2024-10-01..2024-12-31", 15.8e9, "2025-01-29"),
  fact("NVDA", "gross_margin", "2024-10-28..2025-01-26", 0.7303, "2025-02-26", "ratio"),
  fact("TSM", "monthly_revenue", "2025-01-01..2025-01-31", 293.3e9, "2025-02-10", "TWD"),
  fact("NVDA", "close", "2025-01-29", 123.7, "2025-01-29"),
  fact("NVDA", "close", "2025-02-28", 124.9, "2025-02-28"),
  fact("NVDA", "close", "2025-03-03", 114, "2025-03-03"),
];

const markOf = (text: string, saidAt = "2025-03-01", asOf = "2025-03-10") => markOfWords(FACTS, text, saidAt, asOf);

describe("a figure that is wrong as stated", () => {
  it("is told to be right for another period where another definition is on record as well", () => {
    const mark = markOf("Microsoft's capex in fiscal Q2 2025 was 20.0bn dollars.");
    expect([mark.verdict, mark.code]).toEqual(["fails", "wrong-period"]);
    expect(mark.reason).toContain("capex(MSFT, FY2025Q1) is 20bn USD");
  });

  it.each([
    ["Microsoft spent 22.6 million dollars on capex in fiscal Q2 2025.", "a thousand times too small"],
    ["Microsoft spent 22.6tn dollars on capex in fiscal Q2 2025.", "a thousand times too large"],
    ["Nvidia's gross margin was 0.73% in fiscal Q4 2025.", "a fraction written as a percentage"],
  ])("%s: a slip of unit", (text, slip) => {
    const mark = markOf(text);
    expect([mark.verdict, mark.code]).toEqual(["fails", "unit-slip"]);
    expect(mark.reason).toContain(slip);
  });

  it("in another currency is told to be right in the one on record", () => {
    const mark = markOf("TSMC's January revenue was $293.3bn.");
    expect([mark.verdict, mark.code]).toEqual(["no-data", "unit-mismatch"]);
    expect(mark.reason).toContain("in the unit on record it is right: monthly_revenue(TSM, 2025-01) is 293.3bn TWD");
    expect(markOf("TSMC's January revenue was $500bn.").reason).not.toContain("it is right");
  });
});

describe("a price", () => {
  it("that is right to the cent for another day is told so, a round one is not", () => {
    expect(markOf("Nvidia closed at 124.9 on March 3, 2025.", "2025-03-04").code).toBe("wrong-period");
    expect(markOf("Nvidia closed at 125 on March 3, 2025.", "2025-03-04").code).toBe("compared");
  });

  it("that no day was named for stays open and says so", () => {
    const mark = markOf("Nvidia will go to 200.", "2025-01-29");
    expect([mark.verdict, mark.code]).toEqual(["open", "no-horizon"]);
    expect(mark.reason).not.toContain("9999");
    expect(mark.soFar).toContain("nearest 124.9 USD on 2025-02-28");
  });

  it("of a day to come on which the market turned out to be closed has no session", () => {
    const mark = markOf("Nvidia will close above 120 on March 1, 2025.", "2025-02-27");
    expect([mark.verdict, mark.code]).toEqual(["no-data", "no-session"]);
  });
});
