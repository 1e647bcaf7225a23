import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

describe("a move held against a time told before it", () => {
  it.each([
    [
      "Compared with January 2025, silver was up 203% in January",
      "price(Silver, 2026-01) / price(Silver, 2025-01) - 1 ~ 203%",
    ],
    ["Compared with December, copper rose in January", "price(Copper, 2026-01) > price(Copper, 2025-12)"],
    [
      "Versus October 2025, TSMC's revenue fell in December",
      "monthly_revenue(TSM, 2025-12) < monthly_revenue(TSM, 2025-10)",
    ],
    ["Relative to a year ago, Meta's revenue was up 24% in Q4", "yoy(revenue(META), FY2025Q4) ~ 24%"],
  ])("is of that time, not of the month's own move: %s", (text, expected) => {
    expect(propositions(text, "2026-02-09")).toEqual([expected]);
  });

  it("is no move of one month where it goes from one to the other", () => {
    expect(propositions("From January 2025, silver rose 203% to January 2026", "2026-02-09")).toEqual([
      "unread-restriction",
    ]);
  });
});

describe("the end of a year at its high or low", () => {
  it.each([
    ["SMIC ended 2016 at its highest close of the year", "last(close(0981.HK), 2016) >= max(close(0981.HK), 2016)"],
    ["Intel closed out 2016 on its worst close of the whole year", "last(close(INTC), 2016) <= min(close(INTC), 2016)"],
    [
      "SMIC's Hong Kong shares went out of 2016 on their best close of the year, HK$12.18",
      "last(close(0981.HK), 2016) >= max(close(0981.HK), 2016) and last(close(0981.HK), 2016) ~ 12.18",
    ],
  ])("is of the year named: %s", (text, expected) => {
    expect(propositions(text, "2017-01-03")).toEqual([expected]);
  });
});

describe("fractions and days in words", () => {
  it.each([
    [
      "2022-11-03",
      "Meta stands more than three quarters below its September 2021 peak",
      "close(META, 2022-11-03) / max(close(META), 2021-09) - 1 < -75%",
    ],
    [
      "2022-11-03",
      "On closing prices Meta is 77% below its September 2021 peak",
      "close(META, 2022-11-03) / max(close(META), 2021-09) - 1 ~ -77%",
    ],
    ["2016-11-25", "Intel fell on the fourth of November", "change(close(INTC), 2016-11-04) < 0%"],
    [
      "2016-11-25",
      "Intel, for the record, rose on the twenty-first of November",
      "change(close(INTC), 2016-11-21) > 0%",
    ],
    [
      "2016-11-25",
      "Intel is up since the third of November",
      "latest(close(INTC), 2016-11-25) / close(INTC, 2016-11-03) - 1 > 0%",
    ],
  ])("said %s: %s", (at, text, expected) => {
    expect(propositions(text, at)).toEqual([expected]);
  });

  it("leave quarters that are times what they are", () => {
    expect(propositions("Netflix fell for three quarters since the price rise", "2022-11-03").join()).not.toContain(
      "75%",
    );
  });
});

describe("what stands beside a statement and turns it", () => {
  it.each([
    "Compared with its peak in January, Nvidia was down 20% in March",
    "From its low in October, copper rose 10% to March",
    "Versus Meta, Nvidia fell in February",
    "copper gained 5% more in January than in December",
    "Apple was worth twice as much in January as Meta",
    "Meta's capex was half its revenue guidance for Q4 2024",
  ])("leaves it without a test: %s", (text) => {
    expect(propositions(text, "2025-03-12").join()).not.toContain("(");
  });

  it("is no time where the speaker tells from what he heard", () => {
    expect(propositions("From what I hear, Nvidia fell on March 10", "2025-03-12")).toEqual([
      "change(close(NVDA), 2025-03-10) < 0%",
    ]);
  });
});
