import { describe, expect, it } from "vitest";
import { proposition } from "./said.ts";

describe("names of times", () => {
  it.each([
    "the holiday quarter",
    "the 2025 holiday quarter",
    "the most recent quarter",
    "the Oct-Dec quarter",
    "2025's fourth quarter",
  ])("of the quarter that ended in December: %s", (time) => {
    expect(proposition(`Amazon's revenue in ${time} was $213.4 billion`, "2026-02-20")).toBe(
      "revenue(AMZN, FY2025Q4) ~ 213.4bn USD",
    );
  });

  it.each([
    "the back half of 2025",
    "the latter half of 2025",
    "the last two quarters of 2025",
    "the half-year to December 2025",
    "2025's second half",
    "the last two quarters",
  ])("of half a year: %s", (time) => {
    expect(proposition(`Amazon's revenue in ${time} was $393.6 billion`, "2026-02-20")).toBe(
      "revenue(AMZN, FY2025H2) ~ 393.6bn USD",
    );
  });

  it.each(["the first two quarters of 2025", "the front half of 2025", "the half year to June 2025"])(
    "of the half before: %s",
    (time) => {
      expect(proposition(`Amazon's revenue in ${time} was $323.4 billion`, "2026-02-20")).toBe(
        "revenue(AMZN, FY2025H1) ~ 323.4bn USD",
      );
    },
  );

  it.each(["the last four quarters", "the trailing twelve months", "the past year", "the year 2025", "full-year 2025"])(
    "of a year: %s",
    (time) => {
      expect(proposition(`Amazon's revenue in ${time} was $716.9 billion`, "2026-02-20")).toBe(
        "revenue(AMZN, FY2025) ~ 716.9bn USD",
      );
    },
  );

  it("from one month to another of a year that is over", () => {
    expect(proposition("Amazon's revenue from January through June 2025 was $323.4 billion", "2026-02-20")).toBe(
      "revenue(AMZN, FY2025H1) ~ 323.4bn USD",
    );
  });

  it("count from the close of a day with a name", () => {
    expect(proposition("Apple gained 8.6% from year-end 2024 to year-end 2025", "2026-01-05")).toBe(
      "change(close(AAPL), 2025) ~ 8.6%",
    );
  });

  it.each([
    "Amazon's revenue over last year was $716.9 billion",
    "Apple gained 8.6% over the past calendar year",
    "Amazon's book sales came in at $213.4 billion in Q4 2025",
  ])("are not taken for others: %s", (text) => {
    expect(proposition(text, "2026-01-12")).not.toMatch(/[<>~]| in /);
  });
});

describe("names of what is measured", () => {
  it.each([
    ["Microsoft's net revenue in the December 2025 quarter was $81.3 billion", "revenue(MSFT, FY2026Q2) ~ 81.3bn USD"],
    ["Meta's after-tax profit in Q4 2025 was $22.8 billion", "net_income(META, FY2025Q4) ~ 22.8bn USD"],
    ["Meta repurchased $12.8 billion of stock in Q1 2025", "buybacks(META, FY2025Q1) ~ 12.8bn USD"],
    ["Meta's dividend payouts came to $1.33 billion in Q1 2025", "dividends(META, FY2025Q1) ~ 1.33bn USD"],
    [
      "Alphabet's cash flow from operating activities was $52.4 billion in Q4 2025",
      "operating_cash_flow(GOOGL, FY2025Q4) ~ 52.4bn USD",
    ],
    [
      "Nvidia's datacenter segment sales were $51.2 billion in the October 2025 quarter",
      "data_center_revenue(NVDA, FY2026Q3) ~ 51.2bn USD",
    ],
  ])("%s", (text, test) => expect(proposition(text, "2026-02-20")).toBe(test));
});
