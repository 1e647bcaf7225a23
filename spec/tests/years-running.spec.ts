import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const THREE = "change(close(NVDA), 2023) > 0% and change(close(NVDA), 2024) > 0% and change(close(NVDA), 2025) > 0%";
const OVER_A_FIFTH = "change(close(ADBE), 2024) < -20% and change(close(ADBE), 2025) < -20%";

describe("years one after the other", () => {
  it.each([
    ["Nvidia has risen three years running", THREE],
    ["Nvidia has had three up years in a row", THREE],
    ["Adobe has lost more than 20% in each of the last two years", OVER_A_FIFTH],
    ["Adobe's owners have sat through two calendar years in succession with a loss of over 20% each", OVER_A_FIFTH],
  ])("are each of the calendar years that were over: %s", (text, expected) => {
    expect(propositions(text, "2026-01-05")).toEqual([expected]);
  });

  it("are none of those to come", () => {
    expect(propositions("Nvidia will rise three years running", "2026-01-05")).toEqual(["no-period"]);
  });
});

describe("words that are taken for others", () => {
  it.each([
    ["2025-12-12", "NVDA with a close of 175 today", "close(NVDA, 2025-12-12) in 174..176"],
    [
      "2026-05-11",
      "TSMC set a monthly record in March, as if anyone noticed",
      "highest(monthly_revenue(TSM), 2026-03)",
    ],
    [
      "2023-03-30",
      "copper will not average less than 8,000 in any month before 2024 starts",
      "not (any(price(Copper), 2023-03-01..2023-12-31) < 8000 USD/t)",
    ],
    [
      "2025-07-24",
      "Alphabet's capex plan for this year is 85bn",
      "asof(capex_guidance_low(GOOGL, FY2025), 2025-07-24) <= 85.5bn and asof(capex_guidance_high(GOOGL, FY2025), 2025-07-24) >= 84.5bn",
    ],
  ])("said %s: %s", (at, text, expected) => {
    expect(propositions(text, at)).toEqual([expected]);
  });

  it.each(["Micron's was minus 32.7 percent in its latest quarter", "we are close to the close of 5 deals at Nvidia"])(
    "make no move or price of what is not told: %s",
    (text) => {
      expect(propositions(text, "2023-03-30").join()).not.toContain("close(");
    },
  );
});
