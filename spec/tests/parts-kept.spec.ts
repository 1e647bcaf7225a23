import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const AT = "2026-02-06";

describe("a part of a year that is named first", () => {
  it.each([
    ["Of Meta's 2025 capex more than half was spent in H2", "capex(META, FY2025H2) / capex(META, FY2025) > 50%"],
    ["Of Amazon's 2025 revenue less than a third came in Q4", "revenue(AMZN, FY2025Q4) / revenue(AMZN, FY2025) <"],
  ])("is a part of that year and no other: %s", (text, test) =>
    expect(propositions(text, AT)[0]?.startsWith(test)).toBe(true),
  );
});

describe("a net loss with its figure", () => {
  it("is as large as it is, held against another figure", () =>
    expect(propositions("Intel's net loss of $16.6bn in Q3 2024 was bigger than its revenue", AT)).toEqual([
      "-net_income(INTC, FY2024Q3) ~ 16.6bn USD and -net_income(INTC, FY2024Q3) > revenue(INTC, FY2024Q3)",
    ]));
});

describe("a place told of another behind the first", () => {
  it.each([
    "Alphabet was the best of the Mag 7 in 2025, Tesla came second",
    "Alphabet was the best of the Mag 7 in 2025, followed by Tesla",
    "Alphabet was the best of the Mag 7 in 2025, with Tesla second",
  ])("is a part of the statement, which is not tested without it: %s", (text) =>
    expect(propositions(text, AT).join()).not.toMatch(/^rank\([^=]*\) = 1$/),
  );
  it("is none where the words behind only remark on it", () =>
    expect(propositions("Alphabet was the best of the Mag 7 in 2025, crazy", AT)[0]).toMatch(/^rank\(.* = 1$/));
});
