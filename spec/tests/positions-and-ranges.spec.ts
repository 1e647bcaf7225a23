import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const NO_TEST = /^[a-z-]+$/;
const AT = "2026-01-20";

describe("what a trade has made since the day it counts from", () => {
  it.each([
    [
      "Short META since the close before Q3 earnings (Oct 29), up over 15% on it",
      "1 - close(META, 2026-01-20) / close(META, 2025-10-29) > 15%",
    ],
    [
      "Long COST since the split talk (Sep 2 close) and still up 3% on it",
      "close(COST, 2026-01-20) / close(COST, 2025-09-02) - 1 ~ 3%",
    ],
    ["Short Ford since the close on Oct 29, down 8% on it", "1 - close(F, 2026-01-20) / close(F, 2025-10-29) ~ -8%"],
    ["Short Ford from the June 30 close, 6.5% in the money", "1 - close(F, 2026-01-20) / close(F, 2025-06-30) ~ 6.5%"],
    [
      "My Oracle position, opened at the June 30 close, is down 12%",
      "close(ORCL, 2026-01-20) / close(ORCL, 2025-06-30) - 1 ~ -12%",
    ],
  ])("is told of its own side: %s", (text, expected) => expect(propositions(text, AT)).toEqual([expected]));

  const pair = (long: string, short: string, base: string) =>
    `(latest(close(${long}), 2026-01-20) / close(${long}, ${base}) - 1) - (latest(close(${short}), 2026-01-20) / close(${short}, ${base}) - 1)`;
  it.each([
    [
      "Long Ford against short Oracle, put on at the June 30 close, is in the money",
      `${pair("F", "ORCL", "2025-06-30")} > 0%`,
    ],
    [
      "Long Ford, short Oracle since the June 30 close: ahead by over 10 points",
      `${pair("F", "ORCL", "2025-06-30")} > 10%`,
    ],
    ["Long Ford, short Oracle since the June 30 close is under water", `${pair("F", "ORCL", "2025-06-30")} < 0%`],
  ])("is of both sides of a pair: %s", (text, expected) => expect(propositions(text, AT)).toEqual([expected]));

  it.each([
    "Long Ford calls since the 3 September close, up about 60% on them",
    "Long Ford since the 3 September close, up 60% on it with leverage",
    "Half my book is long Ford since the 3 September close",
    "Long Ford since the 3 September close, plan to add if it gets up 70%",
    "Long Ford since the 3 September close, up 60% annualised",
  ])("has no test where it is of something else: %s", (text) => expect(propositions(text, AT)[0]).toMatch(NO_TEST));
});

describe("where a figure came to lie against a range told with it", () => {
  it.each([
    [
      "Google will land inside its new 91-93 billion capex range for 2025",
      "2025-11-02",
      "capex(GOOGL, FY2025) >= 91bn and capex(GOOGL, FY2025) <= 93bn",
    ],
    ["Amazon's 2025 capex came in above the top of its 120-125bn range", "2026-02-10", "capex(AMZN, FY2025) > 125bn"],
    ["Amazon's 2025 capex came in below its 120-125bn guidance", "2026-02-10", "capex(AMZN, FY2025) < 120bn"],
    [
      "Amazon's 2025 capex ended up above the low end of its 120-125bn range",
      "2026-02-10",
      "capex(AMZN, FY2025) > 120bn",
    ],
  ])("is held against its ends: %s", (text, at, expected) => expect(propositions(text, at)).toEqual([expected]));

  it.each([
    "Amazon's 2025 capex came in outside its 120-125bn range",
    "Amazon's 2025 capex came in above the 120-125bn range it gave in May",
  ])("has no test where more is said: %s", (text) => expect(propositions(text, "2026-02-10")[0]).toMatch(NO_TEST));

  it("is spending that comes out, and no plan that is changed", () => {
    expect(propositions("Oracle's capex for fiscal 2026 is going to come in above $50bn", "2025-12-12")).toEqual([
      "capex(ORCL, FY2026) > 50bn USD",
    ]);
    expect(propositions("Meta's 2025 capex, leases included, ended up above 72bn", "2026-02-10")).toEqual([
      "capex(META, FY2025) > 72bn",
    ]);
    expect(propositions("Microsoft bought back more stock than Meta in calendar 2025", AT)).toEqual([
      "buybacks(MSFT, 2025) > buybacks(META, FY2025)",
    ]);
  });
});

describe("months that a condition or a forecast is of", () => {
  it.each([
    [
      "If TSMC's June revenue comes in under NT$300bn, the ADR finishes July lower than it finished June",
      "2025-06-20",
      "if monthly_revenue(TSM, 2025-06) < 300bn TWD then last(close(TSM), 2025-07) < last(close(TSM), 2025-06)",
    ],
    [
      "If zinc averages over 3,200 this month, we get a 3,500 month by May",
      "2025-12-10",
      "if any(price(Zinc), 2025-12) > 3200 USD/t then any(price(Zinc), 2025-12-01..2026-05-31) >= 3500 USD/t",
    ],
    [
      "If March sales at TSMC beat January's, the ADR trades above 400 by end June",
      "2026-02-12",
      "if monthly_revenue(TSM, 2026-03) > monthly_revenue(TSM, 2026-01) then any(close(TSM), 2026-02-13..2026-06-30) > 400",
    ],
    [
      "Tin will average over $40,000 for a full month before the year is out",
      "2025-04-22",
      "any(price(Tin), 2025-04-01..2025-12-31) > 40000 USD/t",
    ],
  ])("%s", (text, at, expected) => expect(propositions(text, at)).toEqual([expected]));

  it("that top an earlier one told with its figure are two terms", () =>
    expect(
      propositions(
        "If TSMC's March sales top January's 401bn NT, TSM trades above 450 by the end of June",
        "2026-02-12",
      )[0],
    ).toContain("monthly_revenue(TSM, 2026-03) > monthly_revenue(TSM, 2026-01)"));
});

describe("what is priced by the month, against an extreme of a time that is over", () => {
  it.each([
    [
      "Cocoa has now lost two thirds of its value from the January 2025 peak (monthly averages)",
      "2026-03-10",
      "price(Cocoa, 2026-02) / price(Cocoa, 2025-01) - 1 in -70%..-63.33333333%",
    ],
    ["Tin is up 40% from its 2024 low", "2026-01-10", "price(Tin, 2025-12) / min(price(Tin), 2024) - 1 ~ 40%"],
    [
      "Cocoa has shed 70% of its value since its peak in January 2025",
      "2026-04-10",
      "price(Cocoa, 2026-03) / price(Cocoa, 2025-01) - 1 ~ -70%",
    ],
    [
      "Cocoa has more than halved since its January 2025 peak",
      "2026-04-10",
      "price(Cocoa, 2026-03) / price(Cocoa, 2025-01) < 0.5x",
    ],
  ])("%s", (text, at, expected) => expect(propositions(text, at)).toEqual([expected]));

  it.each([
    "Cocoa has lost 15% from its January 2025 peak in euros",
    "Cocoa briefly lost 15% from its January 2025 peak",
    "Cocoa grinders have lost 15% since the January 2025 peak",
  ])("is not read of anything else: %s", (text) => expect(propositions(text, "2026-04-10")[0]).toMatch(NO_TEST));
});
