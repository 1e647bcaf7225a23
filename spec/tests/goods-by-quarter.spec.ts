import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const mean = (good: string, from: string, to: string) => `mean(price(${good}), ${from}..${to})`;
const [Q1, Q4, Q3] = [
  ["2026-01-01", "2026-03-31"],
  ["2025-10-01", "2025-12-31"],
  ["2025-07-01", "2025-09-30"],
] as const;

describe("what goods cost in a quarter", () => {
  it.each([
    [
      "Coffee was pricier in Q4 than in the third",
      `${mean('"Coffee, Arabica"', ...Q4)} > ${mean('"Coffee, Arabica"', ...Q3)}`,
    ],
    ["Silver cost more in the first quarter than in the fourth", `${mean("Silver", ...Q1)} > ${mean("Silver", ...Q4)}`],
    [
      "Cocoa was cheaper in the first quarter than in the quarter before",
      `${mean("Cocoa", ...Q1)} < ${mean("Cocoa", ...Q4)}`,
    ],
    ["Silver cost less in 2025 than in 2024", "mean(price(Silver), 2025) < mean(price(Silver), 2024)"],
  ])("is its average, held against that of another: %s", (text, expected) =>
    expect(propositions(text, "2026-05-20")).toEqual([expected]),
  );

  it.each([
    [
      "Natural gas (US, pink sheet) averaged above 3 dollars in the first quarter of 2026",
      `${mean('"Natural gas, US"', ...Q1)} > 3 USD/mmbtu`,
    ],
    ["Sugar (US, pink sheet) was 0.85 a kilo in July 2025", 'price("Sugar, US", 2025-07) ~ 0.85 USD/kg'],
    [
      "Natural gas (Europe, World Bank) averaged above 20 dollars in the first quarter of 2026",
      `${mean('"Natural gas, Europe"', ...Q1)} > 20 USD/mmbtu`,
    ],
  ])("is that of the place and source told behind its name: %s", (text, expected) =>
    expect(propositions(text, "2026-05-20")).toEqual([expected]),
  );
});

describe("so much of one good for another", () => {
  it("is read where the weight is said once", () =>
    expect(propositions("It took 90 ounces of silver to buy one of gold in June 2025", "2026-05-20")).toEqual([
      "price(Gold, 2025-06) / price(Silver, 2025-06) ~ 90x",
    ]));
});
