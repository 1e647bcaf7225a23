import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const SAID = "2026-02-20";
const first = (text: string) => propositions(text, SAID)[0];

describe("figures of two times that a verb leads from the one to the other", () => {
  it("are a profit that became a loss", () =>
    expect(first("Intel swung from a loss of $2.9bn in Q2 2025 to a profit of $4.1bn in Q3 2025")).toBe(
      "profit(INTC, FY2025Q2) ~ -2.9bn USD and profit(INTC, FY2025Q3) ~ 4.1bn USD",
    ));

  it.each([
    "Revenue growth at Meta slowed from 26% in Q3 2025 to 24% in Q4 2025",
    "Meta's revenue growth slowed to 24% in Q4 2025 from 26% in Q3 2025",
  ])("are growth that slowed: %s", (text) =>
    expect(first(text)).toBe("yoy(revenue(META), FY2025Q3) ~ 26% and yoy(revenue(META), FY2025Q4) ~ 24%"),
  );

  it("are none where the verb says the other way", () =>
    expect(first("Meta's revenue growth slowed to 26% in Q4 2025 from 24% in Q3 2025")).not.toMatch(/\(/));
});

describe("parts of a year", () => {
  it.each([
    ["Q4 accounted for 31% of Meta's 2025 capex", "capex(META, FY2025Q4) / capex(META, FY2025) ~ 31%"],
    [
      "Alphabet made more money in the second half of 2025 than in the first",
      "net_income(GOOGL, FY2025H2) > net_income(GOOGL, FY2025H1)",
    ],
    [
      "Intel's revenue was higher in the fourth quarter of 2025 than in the third",
      "revenue(INTC, FY2025Q4) > revenue(INTC, FY2025Q3)",
    ],
  ])("are named whole or by their number alone: %s", (text, test) => expect(first(text)).toBe(test));
});
