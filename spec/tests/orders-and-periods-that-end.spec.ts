import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

describe("words to the reader behind a statement", () => {
  it.each([
    "Intel closed above 40 on Friday, so don't panic when your app says 4",
    "Intel closed above 40 on Friday, so spare me the talk of a recession",
    "Intel closed above 40 on Friday, so stop whining",
    "Intel closed above 40 on Friday so calm down",
  ])("are no part of it: %s", (text) =>
    expect(propositions(text, "2025-11-03")[0]).toBe("close(INTC, 2025-10-31) > 40"),
  );

  it("keep a negation of its own", () =>
    expect(propositions("Intel did not close above 40 on Friday, so don't panic", "2025-11-03")[0]).toBe(
      "not (close(INTC, 2025-10-31) > 40)",
    ));
});

describe("a quarter told by where it ends", () => {
  it.each([
    ["Intel's revenue was 12.9bn in the quarter that ended in June", "revenue(INTC, FY2023Q2) ~ 12.9bn"],
    ["Intel's revenue was 14.2bn in the three months to September", "revenue(INTC, FY2023Q3) ~ 14.2bn"],
    ["Intel's revenue for the quarter ending in September was 14.2bn", "revenue(INTC, FY2023Q3) ~ 14.2bn"],
    ["Oracle's revenue was 12.5bn in the 3 months to August", "revenue(ORCL, FY2024Q1) ~ 12.5bn"],
    ["Intel lost money in the quarter ended September", "profit(INTC, FY2023Q3) < 0"],
  ])("is that one: %s", (text, expected) => expect(propositions(text, "2023-10-30")).toEqual([expected]));
});

describe("an if-part about somebody else", () => {
  it.each([
    [
      "Should Arm close below its $51 offer price before September ends, Nvidia finishes the month under 400",
      "if any(close(ARM), 2023-09-20..2023-09-30) < 51 then last(close(NVDA), 2023-09-20..2023-09-30) < 40",
    ],
    [
      "If it closes below 400 this month, Nvidia goes under 300 in October",
      "if any(close(NVDA), 2023-09-20..2023-09-30) < 40 then any(close(NVDA), 2023-10) < 30",
    ],
  ])("is of whom it names: %s", (text, expected) => expect(propositions(text, "2023-09-19")).toEqual([expected]));

  it("is not of the one behind it where its own name is unknown", () =>
    expect(
      propositions("If Foobar closes below 51 this month, Nvidia closes October under 400", "2023-09-19")[0],
    ).not.toContain("5.1"));
});

it.each(["a comfortable", "a paltry", "a tidy"])("a word of praise or blame leaves a figure what it is: %s", (words) =>
  expect(proposition(`AMD's Q3 revenue was ${words} 6.8bn`, "2024-11-08")).toBe("revenue(AMD, FY2024Q3) ~ 6.8bn"),
);
