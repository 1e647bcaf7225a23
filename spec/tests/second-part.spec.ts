import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

describe("what is said behind a figure", () => {
  it.each([
    [
      "Amazon's net income came in at 18.2bn, down on the quarter before",
      "latest(qoq(net_income(AMZN)), 2025-08-29) < 0%",
    ],
    ["Intel's revenue was 12.9bn, down sequentially", "latest(qoq(revenue(INTC)), 2025-08-29) < 0%"],
    [
      "Meta's revenue came in at 47.5bn, up from the quarter before and from a year ago",
      "latest(qoq(revenue(META)), 2025-08-29) > 0% and latest(yoy(revenue(META)), 2025-08-29) > 0%",
    ],
    [
      "AMD revenue of 7.7bn, up on the quarter but down on the year",
      "latest(qoq(revenue(AMD)), 2025-08-29) > 0% and latest(yoy(revenue(AMD)), 2025-08-29) < 0%",
    ],
    ["Copper averaged 9,770 in July, lower than in June", "price(Copper, 2025-07) < price(Copper, 2025-06)"],
    ["Gold averaged 3340 in July, up on June", "price(Gold, 2025-07) > price(Gold, 2025-06)"],
    ["TSMC's July sales rose 22.5% on the month and 26% on the year", "yoy(monthly_revenue(TSM), 2025-07) ~ 26%"],
    ["Meta's revenue grew 22% in the June quarter, net income 36%", "yoy(net_income(META), FY2025Q2) ~ 36%"],
  ])("is a statement of its own: %s", (text, second) => {
    expect(propositions(text, "2025-08-29").at(-1)).toBe(second);
  });

  it("holds one move against both times, and one size against both only where that is said", () => {
    expect(propositions("Intel's net income fell both sequentially and year over year", "2025-08-29")).toEqual([
      "latest(qoq(net_income(INTC)), 2025-08-29) < 0% and latest(yoy(net_income(INTC)), 2025-08-29) < 0%",
    ]);
    for (const text of [
      "TSMC's July sales rose 26% on the year and on the month too",
      "Meta's revenue was not up sequentially and year over year",
    ])
      expect(propositions(text, "2025-08-29")[0]).not.toMatch(/[<>~]| in /);
  });
});

describe("how far a price went within a session", () => {
  it.each([
    ["AMD traded up to 168 this morning", "high(AMD, 2025-08-29) in 167..169"],
    ["AMD got down to 162 intraday today", "low(AMD, 2025-08-29) in 161..163"],
    ["AMD hit 168 on Friday before closing at 162.6", "low(AMD, 2025-08-29) <= 169 and high(AMD, 2025-08-29) >= 167"],
  ])("is asked of its high or low: %s", (text, first) => {
    expect(propositions(text, "2025-08-29")[0].split(" and close")[0]).toBe(first);
  });

  it("is told beside where it went home", () => {
    expect(propositions("AMD ran up to 168 before lunch and went home at 162.6", "2025-08-29")[1]).toBe(
      "latest(close(AMD), 2025-08-29) ~ 162.6",
    );
  });

  it("is not asked of what was traded before the opening", () => {
    expect(propositions("AMD traded up to 168 premarket", "2025-08-29")[0]).not.toMatch(/[<>~]| in /);
  });
});

describe("a run of quarters on one side of zero", () => {
  it.each([
    ["Intel racked up a third straight quarter of negative operating margin", "operating_margin(INTC) < 0"],
    ["Micron put up its second consecutive quarter of positive gross margin", "gross_margin(MU) > 0"],
  ])("is no run of moves: %s", (text, condition) => {
    expect(propositions(text, "2025-08-29")[0]).toMatch(`asof(streak(${condition}), 2025-08-29) >= `);
  });

  it("is one of moves where it fell", () => {
    expect(propositions("Intel's gross margin has fallen three quarters in a row", "2025-08-29")[0]).toMatch("qoq(");
  });
});

describe("a way that another went beside it", () => {
  it.each([
    ["Thursday: $AVGO +2.8%, $AMD in the green too", "change(close(AMD), 2025-08-28) > 0%"],
    ["Intel rose 0.3% on Thursday, Micron red as well", "change(close(MU), 2025-08-28) < 0%"],
  ])("is of the day told before: %s", (text, second) => {
    expect(propositions(text, "2025-08-29").at(-1)).toBe(second);
  });

  it("is of now where it says so", () => {
    expect(propositions("Intel rose 0.3% on Thursday, Micron red now", "2025-08-29").at(-1)).toMatch("2025-08-29");
  });
});

describe("the last time that it was so", () => {
  const text =
    "max(price(Copper), 2022-03) >= price(Copper, 2026-04) and not (max(price(Copper), 2022-04-01..2026-03-31) >= price(Copper, 2026-04))";
  it.each([
    "Copper averaged 12,951 in April. Last time a month was that high? March 2022.",
    "Copper averaged 12,951 in April. The last time a month was that high was in March 2022.",
  ])("holds where nothing since came near, and something then did: %s", (post) => {
    expect(propositions(post, "2026-05-08").at(-1)).toBe(text);
  });

  it("is no answer where another is asked for", () => {
    expect(propositions("Copper averaged 12,951 in April. Last time anybody cared? 2022.", "2026-05-08")).toHaveLength(
      1,
    );
  });
});

describe("a run whose unit stands behind the way each went", () => {
  it.each([
    ["Three down months in a row for Nvidia", "-streak(monthly(close(NVDA)), 2025-08-29) >= 3"],
    ["AMD has had two losing weeks in a row", "-streak(weekly(close(AMD)), 2025-08-29) >= 2"],
    ["Three down months in a row at TSMC, sequentially", "-streak(monthly_revenue(TSM), 2025-07) >= 3"],
    ["Four green sessions in a row for Nvidia", "streak(close(NVDA), 2025-08-29) >= 4"],
  ])("counts those: %s", (text, proposition) => {
    expect(propositions(text, "2025-08-29")[0]).toBe(proposition);
  });
});

it("a part that begins with “not” keeps it", () =>
  expect(propositions("AMD's revenue was 9.2bn, not up 10% on the year", "2025-11-20").at(-1)).toMatch(/^not \(/));
