import { describe, expect, it } from "vitest";
import { propositions, readings } from "./said.ts";

/** The ranges of the digits a price begins with. */
const begins = (text: string, digits: number) =>
  `(${[0, 1, 2, 3, 4]
    .map((scale) => `${text} in ${digits * 10 ** scale}..${(digits + 1) * 10 ** scale - 0.001}`)
    .join(" or ")})`;

describe("a price told by its digits", () => {
  it.each([
    [
      "Tesla with a four-handle before the quarter is over",
      [begins("any(close(TSLA), 2025-02-11..2025-03-31)", 4), begins("any(close(TSLA), 2025-02-11..2025-03-29)", 4)],
    ],
    [
      "We get a Dow close with a 39 in front by the end of April",
      [begins("any(close(^DJI), 2025-02-11..2025-04-30)", 39)],
    ],
    ["Amazon's share price starts with a 3 by May", [begins("any(close(AMZN), 2025-02-11..2025-05-31)", 3)]],
    ["The S&P 500 closed with a 6 handle on Friday", [begins("close(^GSPC, 2025-02-07)", 6)]],
    ["Netflix with four digits by the end of June", ["any(close(NFLX), 2025-02-11..2025-06-30) in 1000..9999.999"]],
  ])("is what it begins with, or how many there are: %s", (text, expected) => {
    expect(expected).toContain(readings(text, "2025-02-10")[0]);
  });

  it("is none of goods whose unit may be another, nor where more follows the digit", () => {
    expect(propositions("Copper has a 4 handle", "2025-02-10").join()).not.toContain("price(");
    expect(propositions("Tesla starts with a 5% gain this year", "2025-02-10").join()).not.toContain(" or ");
  });
});

describe("a move from the price of the day it was said", () => {
  it.each([
    [
      "Intel falls 30% from here by August",
      "any(close(INTC), 2025-02-11..2025-08-31) <= 70% * close(INTC, 2025-02-10)",
    ],
    [
      "Palantir doubles from today's close before Labor Day",
      "any(close(PLTR), 2025-02-11..2025-08-31) >= 200% * close(PLTR, 2025-02-10)",
    ],
    [
      "Apple gains another 20 dollars by May",
      "any(close(AAPL), 2025-02-11..2025-05-31) >= close(AAPL, 2025-02-10) + 20",
    ],
    [
      "Tesla loses 60 points by the end of March",
      "any(close(TSLA), 2025-02-11..2025-03-31) <= close(TSLA, 2025-02-10) - 60",
    ],
  ])("ends on any close until the deadline: %s", (text, expected) => {
    expect(propositions(text, "2025-02-10")).toEqual([expected]);
  });

  it("leaves a level a level", () => {
    expect(propositions("Tesla falls below 60 dollars by March", "2025-02-10")).toEqual([
      "any(close(TSLA), 2025-02-11..2025-03-31) < 60",
    ]);
  });
});

describe("an amount of a sum that is passed", () => {
  it.each([
    ["Microsoft goes over $90bn capex in fiscal 2026", "capex(MSFT, FY2026) > 90bn USD"],
    ["Meta sails through 70bn of capex this year", "capex(META, FY2025) > 70bn"],
    ["Amazon's capex climbs past 110bn this year", "capex(AMZN, FY2025) > 110bn"],
    ["Nvidia went over 60bn of revenue in fiscal 2024", "revenue(NVDA, FY2024) > 60bn"],
    ["Intel's revenue drops below 12bn in Q1", "revenue(INTC, FY2025Q1) < 12bn"],
  ])("is a bound: %s", (text, expected) => {
    expect(propositions(text, "2025-02-10")).toEqual([expected]);
  });

  it("what was burned through is what was spent", () => {
    expect(propositions("Meta burned through 37bn of capex in 2024", "2025-02-10")[0]).toContain("~ 37bn");
  });
});

describe("sales of a month to come", () => {
  it.each([
    ["270bn or better from TSMC for February", "monthly_revenue(TSM, 2025-02) >= 270bn"],
    ["TSMC: 280bn or more for March", "monthly_revenue(TSM, 2025-03) >= 280bn"],
    ["Look for TSMC to report less than NT$260bn for February", "monthly_revenue(TSM, 2025-02) < 260bn TWD"],
  ])("need no verb: %s", (text, expected) => {
    expect(propositions(text, "2025-02-10")).toEqual([expected]);
  });
});

describe("a time not to be passed", () => {
  it.each([
    [
      "WTI will not average below 55 in any month this side of July",
      'not (any(price("Crude oil, WTI"), 2025-02-01..2025-06-30) < 55 USD/bbl)',
    ],
    ["Nvidia closes above 170 before the summer is here", "any(close(NVDA), 2025-02-11..2025-05-31) > 170"],
    ["By the time summer rolls around Nvidia will close above 170", "any(close(NVDA), 2025-02-11..2025-05-31) > 170"],
    ["Nvidia closes above 170 prior to Easter", "any(close(NVDA), 2025-02-11..2025-04-19) > 170"],
    ["Nvidia closes above 170 before tax day", "any(close(NVDA), 2025-02-11..2025-04-14) > 170"],
  ])("ends the day before it: %s", (text, expected) => {
    expect(propositions(text, "2025-02-10")).toEqual([expected]);
  });
});

describe("guidance yet to be given", () => {
  const both = "capex_guidance_low(META, FY2025) + capex_guidance_high(META, FY2025)";
  it.each([
    [
      "Meta trims the top of its 2025 capex range with the July report",
      "asof(capex_guidance_high(META, FY2025), 2025-07-31) < asof(capex_guidance_high(META, FY2025), 2025-06-30)",
    ],
    [
      "Meta will raise its 2025 capex guidance by August",
      `count(change(statements(${both})) > 0, 2025-05-02..2025-08-31) >= 1`,
    ],
    [
      "Meta lifts the low end of its capex guide once more with the July numbers",
      "asof(capex_guidance_low(META, FY2025), 2025-07-31) > asof(capex_guidance_low(META, FY2025), 2025-06-30)",
    ],
  ])("is held against what stood before that time: %s", (text, expected) => {
    expect(propositions(text, "2025-05-01")).toEqual([expected]);
  });
});

describe("a split to come", () => {
  it.each([
    ["Costco splits its stock before the year is out", "any(split(COST), 2025-02-11..2025-12-31) > 1x"],
    ["Meta won't split its shares this year", "not (any(split(META), 2025-02-11..2025-12-31) > 1x)"],
  ])("%s", (text, expected) => {
    expect(propositions(text, "2025-02-10")).toEqual([expected]);
  });

  it("is not what is announced or voted on", () => {
    expect(propositions("Costco announces a stock split before May", "2025-02-10").join()).not.toContain("split(");
  });
});

describe("a line that an earlier time drew", () => {
  it.each([
    ["AMD closes under its 2024 low this month", "any(close(AMD), 2025-05-07..2025-05-31) < min(close(AMD), 2024)"],
    [
      "Tesla takes out its January high by the end of June",
      "any(close(TSLA), 2025-05-07..2025-06-30) > max(close(TSLA), 2025-01)",
    ],
    [
      "Tesla closes back above the high of December before 2026",
      "any(close(TSLA), 2025-05-07..2025-12-31) > max(close(TSLA), 2024-12)",
    ],
    [
      "Apple won't get back above its March high this year",
      "not (any(close(AAPL), 2025-05-07..2025-12-31) > max(close(AAPL), 2025-03))",
    ],
    [
      "Micron reclaims its April 2 close by the end of June",
      "any(close(MU), 2025-05-07..2025-06-30) >= close(MU, 2025-04-02)",
    ],
    [
      "Gold averages above its April peak in some month this year",
      "any(price(Gold), 2025-05-01..2025-12-31) > price(Gold, 2025-04)",
    ],
  ])("is a figure of that time: %s", (text, expected) => {
    expect(propositions(text, "2025-05-06")).toEqual([expected]);
  });

  it("is none of the hours of a session", () => {
    expect(propositions("AMD trades below its 2024 low by June", "2025-05-06").join()).not.toContain("min(");
  });
});

describe("what is foretold", () => {
  it.each([
    ["Amazon's full-year capex won't come in under 115bn", "not (capex(AMZN, FY2025) < 115bn)"],
    ["TSMC's May revenue will be 330bn or higher", "monthly_revenue(TSM, 2025-05) >= 330bn"],
    [
      "Copper won't average above 11,000 before the fourth quarter",
      "not (any(price(Copper), 2025-05-01..2025-09-30) > 11000 USD/t)",
    ],
    ["Cocoa's monthly average dips below $8 a kilo by July", "any(price(Cocoa), 2025-05-01..2025-07-31) < 8 USD/kg"],
  ])("is of the year under way, of each month until a deadline: %s", (text, expected) => {
    expect(propositions(text, "2025-05-06")).toEqual([expected]);
  });

  it("is no level that a move has digits of, and no raise that a range is narrowed by", () => {
    expect(propositions("Micron will reach a triple-digit gain by July", "2025-05-06").join()).not.toContain("99.95");
    expect(propositions("Meta tightens its 2025 capex range at the next report", "2025-05-06").join()).not.toContain(
      "next(",
    );
  });
});

describe("a deadline told otherwise", () => {
  it.each([
    ["Nvidia closes above 170 by spring, say April", "any(close(NVDA), 2025-02-11..2025-04-30) > 170"],
    [
      "Silver averages over 35 in some month before the summer is here (call it end of June)",
      "any(price(Silver), 2025-02-01..2025-06-30) > 35 USD/toz",
    ],
    [
      "TSMC will print NT$320bn in a single month by the time April is reported",
      "any(monthly_revenue(TSM), 2025-02-01..2025-04-30) >= 320bn TWD",
    ],
    ["Nvidia sets no new closing high in March", "count(pasthigh(close(NVDA)) > 0%, 2025-03) = 0"],
    [
      "A fresh closing low for Intel by March",
      "any(close(INTC), 2025-02-11..2025-03-31) < min(close(INTC), before(2025-02-11))",
    ],
  ])("%s", (text, expected) => {
    expect(propositions(text, "2025-02-10")).toEqual([expected]);
  });

  it("is none where another is denied", () => {
    expect(propositions("Nvidia closes above 170 by March, not April", "2025-02-10").join()).not.toContain("any(");
  });
});
