import { describe, expect, it } from "vitest";
import { proposition } from "./said.ts";

const READ: [title: string, at: string, text: string, test: string][] = [
  [
    "the best of a list",
    "2025-01-10",
    "Among AMD, Intel and Micron the best 2024 belonged to Micron",
    "rank(change(close(MU), 2024), change(close(AMD), 2024), change(close(INTC), 2024)) = 1",
  ],
  [
    "an order, each before the next",
    "2025-01-10",
    "2024 ranking by stock gain: Broadcom, Micron, AMD, in that order",
    "change(close(AVGO), 2024) > change(close(MU), 2024) and change(close(MU), 2024) > change(close(AMD), 2024)",
  ],
  [
    "a multiple of another's move",
    "2025-01-10",
    "IWM made twice as much as SPY in 2024",
    "change(close(IWM), 2024) / change(close(SPY), 2024) in 1.9x..2.1x",
  ],
  [
    "points between two ratios",
    "2025-04-10",
    "Micron's gross margin was 3.5 points better than a year ago in Q2 2025",
    "gross_margin(MU, FY2025Q2) - gross_margin(MU, FY2024Q2) ~ 3.5%",
  ],
  [
    "prices of one unit in every month",
    "2026-01-10",
    "Maize was cheaper than US HRW wheat in every month of 2025",
    'every(price(Maize) - price("Wheat, US HRW"), 2025) < 0',
  ],
  [
    "a run told by an ordinal",
    "2025-03-10",
    "Intel fell for a fourth day running",
    "-streak(close(INTC), 2025-03-10) >= 4",
  ],
  [
    "a record reached again",
    "2025-09-10",
    "Silver is back to its record high of May",
    "any(price(Silver), 2025-06-01..2025-08-31) >= max(price(Silver), 2025-05)",
  ],
  [
    "money lost in a year",
    "2025-02-10",
    "Intel lost almost 19bn in 2024",
    "net_income(INTC, FY2024) in -19bn..-18.5bn",
  ],
  [
    "money earned",
    "2025-02-10",
    "AMD earned more in 2024 than in 2023",
    "net_income(AMD, FY2024) > net_income(AMD, FY2023)",
  ],
  ["a numbered full year", "2025-02-10", "Intel's full-year 2024 revenue was 53.1bn", "revenue(INTC, FY2024) ~ 53.1bn"],
];

describe("what a statement says of several figures", () => {
  it.each(READ)("%s: on %s, %s", (_, at, text, test) => {
    expect(proposition(text, at)).toBe(test);
  });
});
