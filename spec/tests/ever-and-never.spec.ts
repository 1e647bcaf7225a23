import { describe, expect, it } from "vitest";
import { proposition, said } from "./said.ts";

describe("for the first time, told by a longer time than the figures", () => {
  it.each([
    ["a year of quarters", "Intel's gross margin fell below 40% in 2024 for the first time"],
    ["a month of closes", "Meta ended January above 600 for the first time"],
  ])("holds %s against no single ones: %s", (_, text) => {
    expect(proposition(text, "2025-02-05")).not.toContain("any(");
  });
});

describe("a run of weeks, months or quarters of daily closes", () => {
  it.each([
    ["Intel has now fallen five weeks in a row", "-streak(weekly(close(INTC)), 2025-01-31) >= 5"],
    ["Broadcom has risen two months in a row", "streak(monthly(close(AVGO)), 2025-01-31) >= 2"],
    ["Intel has fallen five sessions in a row", "-streak(close(INTC), 2025-02-05) >= 5"],
  ])("is one of their last closes: %s", (text, test) => {
    expect(proposition(text, "2025-02-05")).toBe(test);
  });
});

describe("ever and never", () => {
  it.each([
    ["2025-02-10", "Aluminum never averaged above $2,600 in 2024", "not (any(price(Aluminum), 2024) > 2600 USD/t)"],
    [
      "2024-12-17",
      "Tesla closed above 450 for the first time",
      "close(TSLA, 2024-12-17) > 450 and not (any(close(TSLA), before(2024-12-17)) > 450)",
    ],
    ["2025-02-10", "Intel spent nothing on buybacks in Q4", "buybacks(INTC, FY2024Q4) = 0"],
    ["2025-02-10", "Micron's revenue was below 8bn in any quarter of fiscal 2024", "any(revenue(MU), FY2024) < 8bn"],
    ["2025-01-10", "Intel closed lower in each of the last three sessions", "-streak(close(INTC), 2025-01-10) >= 3"],
  ])("on %s, %s", (at, text, expected) => {
    expect(proposition(text, at)).toBe(expected);
  });
});

describe("a move without a day", () => {
  it("is that of the day it was said, where it is as told, and refutes nothing where it is not", () => {
    expect(said("Micron fell 8.4%", "2025-02-03")).toMatchObject({
      text: "change(close(MU), 2025-02-03) ~ -8.4%",
      tentative: true,
    });
  });

  it("is none where only a bound is told", () => {
    expect(proposition("Micron fell more than 5%", "2025-02-03")).toBe("no-period");
  });
});

describe("two figures set against each other", () => {
  it.each([
    [
      "2025-05-06",
      "the gold/silver ratio was about 100 in April",
      "price(Gold, 2025-04) / price(Silver, 2025-04) in 95x..105x",
    ],
    [
      "2025-06-05",
      "Broadcom's net income last quarter was larger than its whole revenue in fiscal 2014",
      "net_income(AVGO, FY2025Q2) > revenue(AVGO, FY2014)",
    ],
  ])("on %s, %s", (at, text, expected) => {
    expect(proposition(text, at)).toBe(expected);
  });
});

describe("a group with a name", () => {
  it("is its members where it is spoken of one by one", () => {
    expect(proposition("Every one of the Mag 7 gained in 2023", "2024-02-03")).toContain(
      "change(close(TSLA), 2023) > 0%",
    );
  });
});
