import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

describe("a quarter or month so large", () => {
  it.each([
    [
      "Micron has never sold 10bn in one quarter",
      "not (asof(max(revenue(MU), before(2025-02-11)), 2025-02-10) >= 10bn)",
    ],
    ["micron has never had a 10bn quarter", "not (asof(max(revenue(MU), before(2025-02-11)), 2025-02-10) >= 10bn)"],
    [
      "Intel has never posted quarterly revenue above 21bn",
      "not (asof(max(revenue(INTC), before(2025-02-11)), 2025-02-10) > 21bn)",
    ],
    ["micron's first 10bn quarter comes before 2026 is over", "any(revenue(MU), 2024-11-29..2026-12-31) >= 10bn"],
    ["tsmc will have a 350bn month by june", "any(monthly_revenue(TSM), 2025-02-01..2025-06-30) >= 350bn"],
    ["micron won't have a 10bn quarter by june", "not (any(revenue(MU), 2024-11-29..2025-06-30) >= 10bn)"],
  ])("is asked of each, not of the latest: %s", (text, expected) => {
    expect(propositions(text, "2025-02-10")[0]).toBe(expected);
  });

  it("is no statement of the latest alone where there never was less, or of years", () => {
    for (const text of ["Intel has never posted quarterly revenue below 10bn", "Intel has never spent 40bn in a year"])
      expect(proposition(text, "2025-02-10")).toBe("unread-restriction");
  });
});
