import { describe, expect, it } from "vitest";
import { propositions, readings } from "./said.ts";

const AT = "2025-11-20";

describe("a list of firms behind one measure and one time", () => {
  it("lends each item the measure and the time, a numbered quarter being that of the calendar where their years differ", () => {
    expect(propositions("Operating income, Q3 2025: GOOGL $31.2bn, MSFT $38.0bn", AT)).toEqual([
      "operating_income(GOOGL, FY2025Q3) ~ 31.2bn USD",
      "operating_income(MSFT, FY2026Q1) ~ 38.0bn USD",
    ]);
  });
  it("leaves open whether the firm's own quarter of that number is meant, which the figure tells, unless the calendar is named", () => {
    expect(readings("Revenue, Q3 2025: GOOGL $102.3bn, MSFT $70.1bn", AT)).toContain(
      "revenue(MSFT, FY2025Q3) ~ 70.1bn USD",
    );
    expect(readings("Revenue, CY Q3 2025: GOOGL $102.3bn, MSFT $77.7bn", AT)).toEqual([
      "revenue(GOOGL, FY2025Q3) ~ 102.3bn USD",
      "revenue(MSFT, FY2026Q1) ~ 77.7bn USD",
    ]);
  });
  it("takes figures without a unit for billions, and those of a list in millions for millions", () => {
    expect(propositions("Cash capex in the September quarter: AMZN 35.1, GOOGL 24.0", AT)).toEqual([
      "cash_capex(AMZN, FY2025Q3) ~ 35.1bn",
      "cash_capex(GOOGL, FY2025Q3) ~ 24.0bn",
    ]);
    expect(propositions("Q3 2025 revenue in millions: AMD 925, Intel 136", AT)[0]).toBe(
      "revenue(AMD, FY2025Q3) in 924500000..925500000",
    );
  });
});

describe("the quarter of a calendar year", () => {
  it("is told by CY as well", () => {
    expect(propositions("In CY Q3 2025 Microsoft's revenue was $77.7bn", AT)).toEqual([
      "revenue(MSFT, FY2026Q1) ~ 77.7bn USD",
    ]);
  });
});
