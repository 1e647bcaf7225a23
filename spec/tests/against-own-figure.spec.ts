import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

describe("one time held against another whose figure is told", () => {
  it.each([
    [
      "TSMC's March sales beat February's NT$260bn",
      "monthly_revenue(TSM, 2025-03) > monthly_revenue(TSM, 2025-02) and monthly_revenue(TSM, 2025-02) ~ 260bn TWD",
    ],
    [
      "Meta's Q4 revenue was above Q3's 40.6bn",
      "revenue(META, FY2024Q4) > revenue(META, FY2024Q3) and revenue(META, FY2024Q3) ~ 40.6bn",
    ],
    [
      "Brent's March average was below February's 75",
      'price("Crude oil, Brent", 2025-03) < price("Crude oil, Brent", 2025-02) and price("Crude oil, Brent", 2025-02) ~ 75 USD/bbl',
    ],
  ])("is of both: %s", (text, expected) => {
    expect(propositions(text, "2025-04-20")).toEqual([expected]);
  });

  it.each(["Meta's Q4 revenue was not above Q3's 40.6bn"])("has no test where it is denied: %s", (text) => {
    expect(propositions(text, "2025-04-20").join()).not.toContain(" and ");
  });
});
