import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

describe("a price at two times, by how much apart", () => {
  it.each([
    ["copper cost 20% more in January than in the January before", "yoy(price(Copper), 2026-01) ~ 20%"],
    [
      "cocoa was about two thirds cheaper in January than in January 2025",
      "price(Cocoa, 2026-01) / price(Cocoa, 2025-01) - 1 in -70%..-63.33333333%",
    ],
    [
      "gold's average for this January was up 75% on last January",
      "price(Gold, 2026-01) / price(Gold, 2025-01) - 1 ~ 75%",
    ],
    ["copper was up 10% in January from December", "price(Copper, 2026-01) / price(Copper, 2025-12) - 1 ~ 10%"],
    [
      "silver averaged three times as much in January as in January 2025",
      "price(Silver, 2026-01) / price(Silver, 2025-01) ~ 3x",
    ],
    [
      "One Micron share was worth more than three times as much at the end of 2025 as at the end of 2024",
      "close(MU, 2025-12-31) / close(MU, 2024-12-31) > 3x",
    ],
    [
      "Nvidia stood 39% higher at the end of 2025 than at the end of 2024",
      "close(NVDA, 2025-12-31) / close(NVDA, 2024-12-31) - 1 ~ 39%",
    ],
  ])("%s", (text, expected) => {
    expect(propositions(text, "2026-02-09")).toEqual([expected]);
  });
});

describe("ends of guidance for two years", () => {
  it.each([
    [
      "The low end of TSMC's 2026 capex guidance is $10bn above the top of its 2025 range",
      "asof(capex_guidance_low(TSM, FY2026), 2026-01-20) - asof(capex_guidance_high(TSM, FY2025), 2026-01-20) ~ 10bn USD",
    ],
    [
      "The bottom of TSMC's capital budget for 2026 sits 10bn dollars above the top end it gave for 2025 a year ago",
      "asof(capex_guidance_low(TSM, FY2026), 2026-01-20) - asof(capex_guidance_high(TSM, FY2025), 2025-01-20) ~ 10bn USD",
    ],
    [
      "TSMC pencils in a capital budget of US$52-56bn for 2026",
      "asof(capex_guidance_low(TSM, FY2026), 2026-01-20) ~ 52bn USD and asof(capex_guidance_high(TSM, FY2026), 2026-01-20) ~ 56bn USD",
    ],
  ])("%s", (text, expected) => {
    expect(propositions(text, "2026-01-20")).toEqual([expected]);
  });
});

describe("sales of months", () => {
  it.each([
    [
      "TSMC will print NT$500bn in a single month by December",
      "any(monthly_revenue(TSM), 2026-05-01..2026-12-31) >= 500bn TWD",
    ],
    [
      "TSMC won't have a NT$500bn month this year",
      "not (any(monthly_revenue(TSM), 2026-05-01..2026-12-31) >= 500bn TWD)",
    ],
    ["TSMC set a monthly record in March", "highest(monthly_revenue(TSM), 2026-03)"],
    ["TSMC's March came in at NT$415.2bn", "monthly_revenue(TSM, 2026-03) ~ 415.2bn TWD"],
    [
      "With March's NT$415.2bn TSMC has once more set a monthly record",
      "monthly_revenue(TSM, 2026-03) ~ 415.2bn TWD and highest(monthly_revenue(TSM), 2026-03)",
    ],
  ])("%s", (text, expected) => {
    expect(propositions(text, "2026-05-11")).toEqual([expected]);
  });

  it("are not what it spends in a month, and a rally that set a record is no record level", () => {
    expect(propositions("TSMC will spend NT$500bn in a single month by December", "2026-05-11").join()).not.toContain(
      "(",
    );
    expect(propositions("April's rally was a record for Intel", "2026-05-11").join()).not.toContain("(");
  });
});

describe("what several times add up to", () => {
  it.each([
    [
      "TSMC's sales in July, August and September came to NT$989.9bn",
      "monthly_revenue(TSM, 2025-07) + monthly_revenue(TSM, 2025-08) + monthly_revenue(TSM, 2025-09) ~ 989.9bn TWD",
    ],
    ["Meta's capex in Q1 and Q2 2025 totalled 30.7bn", "capex(META, FY2025Q1) + capex(META, FY2025Q2) ~ 30.7bn"],
    [
      "Intel's revenue for Q1 and Q2 2025 combined was 25.5bn",
      "revenue(INTC, FY2025Q1) + revenue(INTC, FY2025Q2) ~ 25.5bn",
    ],
  ])("is their sum: %s", (text, expected) => {
    expect(propositions(text, "2025-10-10")).toEqual([expected]);
  });

  it("is no figure of the latest one where a list of figures goes on", () => {
    expect(propositions("Meta spent 13.7bn and 17bn on capex in Q1 and Q2 2025", "2025-10-10")[0]).toBe("no-period");
  });
});

describe("a month above or below a price", () => {
  it.each([
    [
      "gold will have a month above 3,000 by the end of 2025",
      "any(price(Gold), 2024-05-01..2025-12-31) > 3000 USD/toz",
    ],
    [
      "copper has not had a month below 8,000 since 2023",
      "not (any(price(Copper), 2024-01-01..2024-04-30) < 8000 USD/t)",
    ],
  ])("is some month of those named: %s", (text, expected) => {
    expect(propositions(text, "2024-05-22")).toEqual([expected]);
  });
});

describe("averages of months held against one another", () => {
  it.each([
    [
      "2026-02-06",
      "silver roughly tripled in a year, january average over january average",
      ["price(Silver, 2026-01) / price(Silver, 2025-01) in 2.85x..3.15x"],
    ],
    [
      "2026-02-06",
      "Copper has put on more than 40% in twelve months (monthly averages, January on January)",
      ["price(Copper, 2026-01) / price(Copper, 2025-01) - 1 > 40%"],
    ],
    [
      "2026-01-08",
      "Platinum roughly doubled in twelve months, December on December",
      ["price(Platinum, 2025-12) / price(Platinum, 2024-12) in 1.9x..2.1x"],
    ],
    [
      "2025-12-08",
      "Dr Copper rolled over: the November average came in below October",
      ["no-period", "price(Copper, 2025-11) < price(Copper, 2025-10)"],
    ],
    [
      "2025-05-03",
      "gold averaged more in April than in March, mark it down now",
      ["price(Gold, 2025-04) > price(Gold, 2025-03)"],
    ],
    [
      "2026-06-09",
      "copper, nickel and tin were all up in May",
      [
        "change(price(Copper), 2026-05) > 0% and change(price(Nickel), 2026-05) > 0% and change(price(Tin), 2026-05) > 0%",
      ],
    ],
  ])("on %s, %s", (at, text, expected) => expect(propositions(text, at)).toEqual(expected));

  it.each([
    "Copper fell in May, 42% above May 2025",
    "Palm oil: May slightly lower than April, still 25% above May 2025",
  ])("are not those of the time they are held against, nor do they tell another move: %s", (text) =>
    expect(propositions(text, "2026-06-09").join()).not.toContain("price("),
  );
});
