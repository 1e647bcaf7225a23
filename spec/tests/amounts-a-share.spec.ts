import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const told = (text: string) => propositions(text, "2024-11-10")[0];

describe("what a firm earns on each share", () => {
  it.each([
    ["Intel earned 16 cents a share in Q3", "eps(INTC, FY2024Q3) ~ 0.16"],
    ["Intel made $1.2 a share in 2023", "eps(INTC, FY2023) ~ 1.2"],
    ["Intel had a loss of $3.88 per share in Q3", "eps(INTC, FY2024Q3) ~ -3.88"],
    ["Intel lost $3.88 a share in Q3", "eps(INTC, FY2024Q3) ~ -3.88"],
    ["Intel's loss per share was $3.88 in Q3", "eps(INTC, FY2024Q3) ~ -3.88"],
    ["Intel won't earn more than $1 a share in 2025", "not (eps(INTC, FY2025) > 1)"],
    ["Intel EPS 43c in Q3 2024", "eps(INTC, FY2024Q3) ~ 0.43"],
    ["Intel EPS loss of 46c in Q3 2024", "eps(INTC, FY2024Q3) ~ -0.46"],
  ])("is no price of one: %s", (text, test) => expect(told(text)).toBe(test));

  it.each([
    "I made $5 a share on Intel",
    "Intel trades at 16 dollars a share",
    "Intel's stock lost 40 cents a share",
    "Intel holders get $2 a share",
  ])("is not what a share costs or brings its holder: %s", (text) => expect(told(text) ?? "").not.toMatch(/eps/));

  it("leaves the price told behind it a price", () => {
    expect(propositions("Intel will earn $2 a share next year and trade at 40", "2024-11-10")[1]).toMatch(
      /close\(INTC/,
    );
  });
});

describe("an amount below zero", () => {
  it.each([
    ["Intel's net income in Q3 2024 was -16.6bn", "net_income(INTC, FY2024Q3) ~ -16.6bn"],
    ["Intel's net income in Q3 2024 was minus 16.6bn", "net_income(INTC, FY2024Q3) ~ -16.6bn"],
    ["Intel's net loss in Q3 2024 was -16.6bn", "net_income(INTC, FY2024Q3) ~ -16.6bn"],
    ["Intel's operating margin in Q3 2024 was at -68.2%", "operating_margin(INTC, FY2024Q3) ~ -68.2%"],
    ["China inflation is at -0.5%", "latest(inflation(China), 2024-11-10) ~ -0.5%"],
  ])("is held against one: %s", (text, test) => expect(told(text)).toBe(test));

  it("is none where the sign tells of a fall", () => {
    expect(told("Intel revenue -6% yoy in Q3 2024")).toBe("yoy(revenue(INTC), FY2024Q3) ~ -6%");
  });
});

describe("the day from which a share trades without its dividend", () => {
  const on = (day: string) => `any(cash_dividend(INTC), ${day})`;
  it.each([
    ["Intel went ex-dividend on November 7", `${on("2024-11-07")} > 0`],
    ["Intel traded ex-div on Nov 7", `${on("2024-11-07")} > 0`],
    ["Intel went ex-dividend on November 7, 12.5 cents a share", `${on("2024-11-07")} ~ 0.125 USD`],
  ])("is the day of the payment: %s", (text, test) => expect(told(text)).toBe(test));

  it("is no test before it comes", () =>
    expect(told("Intel goes ex-dividend on December 7") ?? "").not.toMatch(/cash_dividend/));
});
