import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const AT = "2025-11-20";
const margin = (firm: string) => `gross_margin(${firm}, FY2025Q3)`;

describe("terms with their figures in brackets", () => {
  it.each([
    [
      "AMD's Q3 gross margin (51.7%) was 13 points better than Intel's (38.2%)",
      `${margin("AMD")} ~ 51.7% and ${margin("INTC")} ~ 38.2% and ${margin("AMD")} - ${margin("INTC")} ~ 13%`,
    ],
    [
      "Intel's Q3 gross margin (38.2%) is more than ten points short of AMD's (51.7%)",
      `${margin("INTC")} ~ 38.2% and ${margin("AMD")} ~ 51.7% and ${margin("AMD")} - ${margin("INTC")} > 10%`,
    ],
    [
      "Alphabet's Q3 revenue ($102.3bn) was nearly double Meta's ($51.2bn)",
      "revenue(GOOGL, FY2025Q3) ~ 102.3bn USD and revenue(META, FY2025Q3) ~ 51.2bn USD and revenue(GOOGL, FY2025Q3) / revenue(META, FY2025Q3) in 1.8x..2x",
    ],
    [
      "Meta's Q3 operating income ($20.5bn) is barely ahead of Amazon's ($17.4bn)",
      "operating_income(META, FY2025Q3) ~ 20.5bn USD and operating_income(AMZN, FY2025Q3) ~ 17.4bn USD and operating_income(META, FY2025Q3) > operating_income(AMZN, FY2025Q3)",
    ],
  ])("are held against one another, each figure stated as well: %s", (words, text) => {
    expect(propositions(words, AT)).toEqual([text]);
  });
  it("lie so many points apart also where “ahead of” tells it", () => {
    expect(propositions("AMD's Q3 gross margin was twelve points ahead of Intel's", AT)).toEqual([
      `${margin("AMD")} - ${margin("INTC")} ~ 12%`,
    ]);
  });
});

describe("the gap between two", () => {
  it("is of how far they lie apart, whichever is the larger, and of neither of them", () => {
    expect(propositions("The gap between Intel's and AMD's Q3 gross margins is about 13 points", AT)).toEqual([
      `(${margin("INTC")} - ${margin("AMD")} in 12.35%..13.65% or ${margin("AMD")} - ${margin("INTC")} in 12.35%..13.65%)`,
    ]);
    expect(propositions("The gap between Intel's and AMD's Q3 gross margins is not small", AT)).not.toContain(" and ");
  });
});

describe("a fall of more than so many points", () => {
  it("is a fall", () => {
    expect(propositions("Intel's gross margin fell by more than 9 points on the quarter in Q2 2025", AT)).toEqual([
      "gross_margin(INTC, FY2025Q2) - gross_margin(INTC, FY2025Q1) < -9%",
    ]);
  });
});

describe("what was spent against the figure guided to at a time", () => {
  const LATER = "2026-02-16";
  it.each([
    [
      "Alphabet spent less on capex in 2025 than the $93bn top end it guided to in October",
      "asof(capex_guidance_high(GOOGL, FY2025), 2025-11-03) ~ 93bn USD and cash_capex(GOOGL, FY2025) < 93bn USD",
    ],
    [
      "Amazon put less into property and equipment in 2025 than the $125bn it guided to in October",
      "asof(capex_guidance_low(AMZN, FY2025), 2025-11-03) <= 125.5bn USD and asof(capex_guidance_high(AMZN, FY2025), 2025-11-03) >= 124.5bn USD and cash_capex(AMZN, FY2025) < 125bn USD",
    ],
    [
      "Meta's capex guide for 2026: the low end is 60% above the top of the range it gave for 2025 in October",
      "asof(capex_guidance_low(META, FY2026), 2026-02-16) / asof(capex_guidance_high(META, FY2025), 2025-11-03) - 1 ~ 60%",
    ],
  ])("%s", (words, text) => {
    expect(propositions(words, LATER)).toContain(text);
  });
  it("is not told by what was spent alone", () => {
    expect(
      propositions(
        "Meta's 2025 capex, principal on finance leases included, was 72.2bn, just inside the top of its last range",
        LATER,
      ),
    ).toEqual(["unread-restriction"]);
  });
});
