import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

describe("a figure “more than” which something was last month is no base", () => {
  it.each([
    ["silver averaged more than 40 last month", "price(Silver, 2025-11) > 40 USD/toz"],
    ["silver averaged more than 40 last year", "mean(price(Silver), 2024) > 40 USD/toz"],
    ["urea didn't average more than 400 last month", "not (price(Urea, 2025-11) > 400 USD/t)"],
    ["Texas Instruments didn't shed more than 4% last month", "not (change(close(TXN), 2025-11) < -4%)"],
    ["Intel fell more than 9% last month", "change(close(INTC), 2025-11) < -9%"],
  ])("%s", (text, expected) => {
    expect(propositions(text, "2025-12-08")).toEqual([expected]);
  });
});

describe("the average of a price that is told by the month", () => {
  it.each([
    ["palm oil's average fell 4% month on month in November", 'qoq(price("Palm oil"), 2025-11) ~ -4%'],
    ["the copper average was up 4% on the year in November", "yoy(price(Copper), 2025-11) ~ 4%"],
    ["Brent's average rose 4% in November", 'change(price("Crude oil, Brent"), 2025-11) ~ 4%'],
  ])("moves as that price does: %s", (text, expected) => {
    expect(propositions(text, "2025-12-08")).toEqual([expected]);
  });

  it("of a year is not that of its last month", () => {
    expect(propositions("gold's average rose 40% in 2024", "2025-12-08").filter((test) => test.includes("("))).toEqual(
      [],
    );
  });
});

describe("times up to now", () => {
  it.each([
    [
      "Oracle's cash from operations in the trailing four quarters came to 19.1B",
      "2024-09-15",
      "operating_cash_flow(ORCL, 2023-09-01..2024-08-31) ~ 19.1bn",
    ],
    [
      "Meta's revenue over the past four reported quarters came to 189bn",
      "2025-12-08",
      "revenue(META, 2024-10-01..2025-09-30) ~ 189bn",
    ],
    [
      "Tesla is up 5% since the quarter began",
      "2025-12-17",
      "latest(close(TSLA), 2025-12-17) / close(TSLA, 2025-09-30) - 1 ~ 5%",
    ],
    [
      "Nvidia closed higher on 38 days in the quarter just ended",
      "2025-07-03",
      "count(change(close(NVDA)) > 0%, 2025-04-01..2025-06-30) = 38",
    ],
  ])("%s", (text, saidAt, expected) => {
    expect(propositions(text, saidAt)).toEqual([expected]);
  });
});
