import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

describe("a figure held against that of another time", () => {
  it.each([
    ["Copper's July average was 3% below June's", "price(Copper, 2024-07) / price(Copper, 2024-06) - 1 ~ -3%"],
    [
      "Zinc's July price was more than a tenth above the June figure",
      "price(Zinc, 2024-07) / price(Zinc, 2024-06) - 1 > 10%",
    ],
    ["Zinc's July average was below that of June", "price(Zinc, 2024-07) < price(Zinc, 2024-06)"],
    [
      "Intel's Q2 revenue was 1% above the first quarter's",
      "revenue(INTC, FY2024Q2) / revenue(INTC, FY2024Q1) - 1 ~ 1%",
    ],
    [
      "Cocoa's July average was about twice the January level",
      "price(Cocoa, 2024-07) / price(Cocoa, 2024-01) in 1.9x..2.1x",
    ],
  ])("is a ratio of the two: %s", (text, expected) => expect(proposition(text, "2024-08-12")).toBe(expected));

  it.each([
    [
      "Cocoa averaged 7,330 in July, which is less than three quarters of what April gave you",
      "price(Cocoa, 2024-07) / price(Cocoa, 2024-04) < 75%",
    ],
    ["Copper averaged 9,394 in July, 3% below June", "price(Copper, 2024-07) / price(Copper, 2024-06) - 1 ~ -3%"],
  ])("has the time that the words before name: %s", (text, expected) =>
    expect(propositions(text, "2024-08-12")[1]).toBe(expected),
  );

  it.each(["Copper traded twice in March", "Copper lost less than half of June's drop"])(
    "is not taken for another: %s",
    (text) => expect(proposition(text, "2024-08-12")).toMatch(/^[a-z-]+$/),
  );
});

describe("so many times a figure told before", () => {
  it.each([
    ["AMD fell 5% on Monday and Intel twice that", "change(close(INTC), 2024-11-04) in -11%..-9%"],
    ["Gold rose 4% in October, silver less than twice that", "change(price(Silver), 2024-10) in 0%..8%"],
    ["AMD gained 3% yesterday while Intel dropped half that", "change(close(INTC), 2024-11-07) in -1.75%..-1.25%"],
    ["Samsung lost 4% on Monday and SK hynix more than half of that", "change(close(000660.KS), 2024-11-04) <= -2%"],
  ])("comes to one of its own: %s", (text, expected) => expect(propositions(text, "2024-11-08")[1]).toBe(expected));

  it("needs that figure", () =>
    expect(proposition("Intel rose twice that on Monday", "2024-11-08")).toMatch(/^[a-z-]+$/));
});

describe("a figure between commas behind what it is of", () => {
  it.each([
    [
      "Silver's October average, 32.42, was the highest since 2012",
      "price(Silver, 2024-10) ~ 32.42 USD/toz and highest(price(Silver), 2024-10, 2013-01-01)",
    ],
    [
      "Silver's October average, 32.42, was the best month since 2012",
      "price(Silver, 2024-10) ~ 32.42 USD/toz and highest(price(Silver), 2024-10, 2013-01-01)",
    ],
    [
      "AMD's Q3 revenue, 6.8bn, grew 18% on the year",
      "revenue(AMD, FY2024Q3) ~ 6.8bn and yoy(revenue(AMD), FY2024Q3) ~ 18%",
    ],
  ])("goes with what is said of it: %s", (text, expected) =>
    expect(propositions(text, "2024-11-08")).toEqual([expected]),
  );
});

describe("one more of whom the same is said", () => {
  it.each(["Intel fell 6% today, AMD about as much", "Silver, up 8% in October, was the best performer"])(
    "is not left out: %s",
    (text) => expect(proposition(text, "2024-11-08")).toBe("unread-restriction"),
  );
  it("is asked of both where the words tell no figure", () =>
    expect(proposition("Intel rose today, as did AMD", "2024-11-08")).toBe(
      "change(close(INTC), 2024-11-08) > 0% and change(close(AMD), 2024-11-08) > 0%",
    ));
  it("is no price: shares owned", () =>
    expect(proposition("He owns 200 shares of Intel", "2024-11-08")).not.toContain("200"));
});
