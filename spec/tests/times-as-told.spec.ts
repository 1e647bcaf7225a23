import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

describe("parts of a year beside a price are the calendar's, whatever the firm's fiscal year", () => {
  it.each([
    ["Nvidia rose 12% in 2H25", "2026-05-20", "change(close(NVDA), 2025-07-01..2025-12-31) ~ 12%"],
    ["Micron rose 20% in 3Q25", "2026-05-20", "change(close(MU), 2025-07-01..2025-09-30) ~ 20%"],
    [
      "Broadcom closed above 62.7 on 61 days in 1H23",
      "2024-05-03",
      "count(close(AVGO) > 6.27, 2023-01-01..2023-06-30) = 61",
    ],
    [
      "Amazon lagged Micron in the front half of 2025",
      "2026-02-13",
      "change(close(AMZN), 2025-01-01..2025-06-30) < change(close(MU), 2025-01-01..2025-06-30)",
    ],
  ])("%s", (text, saidAt, expected) => {
    expect(propositions(text, saidAt)).toEqual([expected]);
  });
});

describe("the worst or best of the days of a time", () => {
  it.each([
    ["the worst day Intel had in November was a drop of 5%", "min(change(close(INTC)), 2025-11) ~ -5%"],
    ["the worst session for Nvidia in 2025 was minus 17%", "min(change(close(NVDA)), 2025-01-01..2025-12-15) ~ -17%"],
    ["Oracle's best day this year was a gain of 36%", "max(change(close(ORCL)), 2025-01-01..2025-12-15) ~ 36%"],
    ["the biggest one-day drop for Micron this year was 16%", "min(change(close(MU)), 2025-01-01..2025-12-15) ~ -16%"],
    ["Tesla's best month of 2024 was a gain of 38%", "max(change(monthly(close(TSLA))), 2024) ~ 38%"],
  ])("is neither the move of all of it nor that of today: %s", (text, expected) => {
    expect(propositions(text, "2025-12-15")).toEqual([expected]);
  });
});

describe("times counted from the day something was said", () => {
  it.each([
    ["Tesla rose the month before last", "change(close(TSLA), 2025-10) > 0%"],
    ["Tesla rose 2% in the week before last", "change(close(TSLA), 2025-12-01..2025-12-05) ~ 2%"],
    ["Tesla fell the year before last", "change(close(TSLA), 2023) < 0%"],
    ["Intel's revenue was 12.9bn the quarter before last", "revenue(INTC, FY2025Q2) ~ 12.9bn"],
    ["Tesla fell 5% qtd", "change(close(TSLA), 2025-10-01..2025-12-17) ~ -5%"],
    ["Tesla is up 5% month to date", "change(close(TSLA), 2025-12-01..2025-12-17) ~ 5%"],
    ["Microsoft rose two weeks ago", "change(close(MSFT), 2025-12-01..2025-12-05) > 0%"],
    ["the S&P is up 16% on the year", "latest(close(^GSPC), 2025-12-17) / close(^GSPC, 2024-12-31) - 1 ~ 16%"],
  ])("%s", (text, expected) => {
    expect(propositions(text, "2025-12-17")).toEqual([expected]);
  });

  it("keep the year and month before as what growth is held against", () => {
    expect(propositions("Microsoft's revenue was up 18% on the year before", "2025-12-17")).toEqual([
      "latest(yoy(revenue(MSFT)), 2025-12-17) ~ 18%",
    ]);
  });
});

describe("what a figure is held against", () => {
  it.each([
    [
      "Amazon's revenue for the December quarter will be lower than in the September quarter",
      "2025-12-15",
      "revenue(AMZN, FY2025Q4) < revenue(AMZN, FY2025Q3)",
    ],
    [
      "wheat was dearer against March 2024 in March 2025",
      "2025-04-15",
      'price("Wheat, US HRW", 2025-03) > price("Wheat, US HRW", 2024-03)',
    ],
    [
      "AMD's capex did not fall versus the same quarter a year ago in Q2",
      "2024-12-11",
      "not (yoy(capex(AMD), FY2024Q2) < 0%)",
    ],
    [
      "ASML closed higher on 21 days from the close of May 8 to the close of 5 July",
      "2025-10-27",
      "count(change(close(ASML)) > 0%, 2025-05-09..2025-07-05) = 21",
    ],
    ["Applied Materials ends December below 179", "2025-11-21", "last(close(AMAT), 2025-12) < 179"],
  ])("%s", (text, saidAt, expected) => {
    expect(propositions(text, saidAt)).toEqual([expected]);
  });
});
