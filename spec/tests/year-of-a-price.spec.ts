import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

describe("the year and the quarter of a share's price", () => {
  it.each([
    ["2026-01-06", "Costco down for the year", "change(close(COST), 2025) < 0%"],
    ["2026-01-06", "Micron up 200% for the full year", "change(close(MU), 2025) in 195%..205%"],
    ["2026-01-06", "Adobe stock fell last quarter", "change(close(ADBE), 2025-10-01..2025-12-31) < 0%"],
    ["2026-01-06", "Oracle stock fell 12% in fiscal Q2", "change(close(ORCL), FY2026Q2) ~ -12%"],
  ])("are the calendar's, whatever its firm's are, unless it is called fiscal: said %s, %s", (at, text, expected) => {
    expect(propositions(text, at)).toEqual([expected]);
  });

  it("are the firm's of what it reports", () => {
    expect(propositions("Micron's revenue for the full year was 37bn", "2025-10-06")).toEqual([
      "revenue(MU, FY2025) ~ 37bn",
    ]);
  });
});

describe("a whole year spoken of without its number", () => {
  it.each([
    ["Micron closed its fiscal year with 37bn of revenue, up 49%", "revenue(MU, FY2025) ~ 37bn"],
    ["For the full year Micron's revenue came to 37bn, up 49%", "revenue(MU, FY2025) ~ 37bn"],
  ])("is the year of the growth told beside it: %s", (text, first) => {
    expect(propositions(text, "2025-10-06")).toEqual([first, "yoy(revenue(MU), FY2025) ~ 49%"]);
  });

  it("is lent to no growth beside guidance, which may be for the year to come", () => {
    const [, growth] = propositions("For the full year Intel expects capex of 18bn, down 25%", "2025-10-06");
    expect(growth).not.toContain("yoy(");
  });
});

describe("an amount of a firm without a measure", () => {
  it("is what it took in where a verb says so", () => {
    expect(propositions("Alphabet did 96.5bn in Q4", "2025-02-10")).toEqual(["revenue(GOOGL, FY2024Q4) ~ 96.5bn"]);
  });

  it.each([
    ["2026-01-06", "Q1 30bn for Meta"],
    ["2025-05-06", "Meta: 30bn in Q1"],
  ])("has no test where none does: said %s, %s", (at, text) => {
    expect(propositions(text, at).filter((one) => one.includes("("))).toEqual([]);
  });
});
