import { describe, expect, it } from "vitest";
import { proposition, said } from "./said.ts";

describe("a record of a move", () => {
  it.each([
    [
      "2025-03-10",
      "Worst day for AMD since October 2024",
      "(lowest(change(close(AMD)), 2025-03-10, 2024-11-01)) or (change(close(AMD), 2025-03-10) >= 0% and lowest(change(close(AMD)), 2025-03-07, 2024-11-01))",
    ],
    [
      "2025-03-10",
      "Micron's best day ever",
      "(highest(change(close(MU)), 2025-03-10)) or (change(close(MU), 2025-03-10) <= 0% and highest(change(close(MU)), 2025-03-07))",
    ],
    [
      "2025-02-28",
      "the S&P 500 had its worst month since 2022",
      "lowest(change(monthly(close(^GSPC))), 2025-02, 2023-01-01)",
    ],
    [
      "2025-04-01",
      "Worst quarter for the Russell 2000 since at least 2022",
      "lowest(change(quarterly(close(^RUT))), 2025-01-01..2025-03-31, 2022-01-01)",
    ],
    [
      "2025-02-10",
      "Copper had its biggest monthly gain since 2021",
      "highest(change(price(Copper)), 2025-01, 2022-01-01)",
    ],
  ])("on %s, %s", (at, text, expected) => {
    expect(proposition(text, at)).toBe(expected);
  });

  it("in money is none in percent", () => {
    const words = "AMD shed 40bn dollars of market value on 10 March 2025, the largest one-day loss ever";
    expect(proposition(words, "2025-03-10")).not.toContain("change");
    expect(proposition("Biggest one-day dollar loss ever for AMD", "2025-03-10")).not.toContain("change");
  });

  it("is not passed over beside a figure", () => {
    expect(proposition("Micron fell 12% in 2024, its worst ranking since 2022", "2025-02-03")).not.toContain("change");
  });

  it("leaves open whether the best month of a monthly price is the dearest", () => {
    expect(said("silver just had its best month ever", "2025-02-08")).toMatchObject({ among: "rival" });
  });
});

describe("a period that ends as it is said", () => {
  it.each([
    ["2025-05-30", "Qualcomm ended the month under $150", "last(close(QCOM), 2025-05-01..2025-05-30) < 150"],
    ["2025-06-02", "Qualcomm ended the month under $150", "last(close(QCOM), 2025-05) < 150"],
    ["2025-03-07", "Micron closed the week above $90", "last(close(MU), 2025-03-03..2025-03-07) > 90"],
  ])("on %s, %s", (at, text, expected) => {
    expect(proposition(text, at)).toBe(expected);
  });

  it("is none in the middle of one, a week's on any day before its Friday", () => {
    expect(proposition("Qualcomm ended the month under $150", "2025-05-15")).toBe("no-period");
    expect(proposition("Micron's worst week since August", "2025-02-05")).not.toContain("weekly");
    expect(proposition("Micron's worst week since August", "2025-02-07")).toContain("2025-02-03..2025-02-07");
  });
});

describe("an amount that is beaten or missed", () => {
  it.each([
    ["Micron's revenue missed 8bn in Q2 2025", "revenue(MU, FY2025Q2) < 8bn"],
    ["Micron's Q2 2025 revenue fell short of $8.5bn", "revenue(MU, FY2025Q2) < 8.5bn USD"],
    ["Oracle's revenue beat 14bn in Q3 2025", "revenue(ORCL, FY2025Q3) > 14bn"],
  ])("is a bound: %s", (text, expected) => {
    expect(proposition(text, "2025-04-10")).toBe(expected);
  });
});

describe("a side of zero", () => {
  it.each([
    ["Intel ended 2024 with a net loss", "net_income(INTC, FY2024) < 0"],
    ["Oracle made an operating profit in Q3 2025", "operating_income(ORCL, FY2025Q3) > 0"],
  ])("is what a profit or loss without an amount states: %s", (text, expected) => {
    expect(proposition(text, "2025-04-10")).toBe(expected);
  });
});

describe("which of several moves it was", () => {
  it("is counted", () => {
    expect(proposition("that was the second drop of more than 15% for Intel this year", "2024-08-02")).toBe(
      "change(close(INTC), 2024-08-02) < -15% and count(change(close(INTC)) < -15%, 2024-01-01..2024-08-01) = 1",
    );
  });
});

describe("words that a test must not leave out", () => {
  it("are named in the reason", () => {
    expect(said("AMD revenue was $7.7bn in its wafer year 2024", "2025-02-03")).toMatchObject({
      reason: "“wafer” was not understood, and a test that left it out would be another statement.",
    });
  });

  it("include which of several it was", () => {
    expect(said("First drop of 15% for Intel this year", "2025-03-03")).toMatchObject({
      text: "change(close(INTC), 2025-03-03) <= -15% and every(change(close(INTC)), 2025-01-01..2025-03-02) > -15%",
    });
  });
});
