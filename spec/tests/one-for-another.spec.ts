import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const NO_TEST = /^[a-z-]+$/;
const SAID = "2025-09-30";

describe("of whom, and of when, a part of a sentence is", () => {
  it("goes on with the first of two that were held against each other", () =>
    expect(proposition("Adobe trailed the Nasdaq 100 in August, up less than 5%", "2025-09-10")).toBe(
      "change(close(ADBE), 2025-08) < change(close(^NDX), 2025-08) and change(close(ADBE), 2025-08) < 5%",
    ));

  it("is of all of a row of names, not of the last one", () =>
    expect(
      propositions("Intel rose 30% in September while Adobe, Texas Instruments and Costco all fell", "2025-10-10"),
    ).toEqual([
      "change(close(INTC), 2025-09) ~ 30%",
      "change(close(ADBE), 2025-09) < 0% and change(close(TXN), 2025-09) < 0% and change(close(COST), 2025-09) < 0%",
    ]));

  it("is not of the stretch over which something beside it is ranked", () =>
    expect(propositions("Costco minus 1, lowest close in five months", SAID)[0]).toBe(
      "change(close(COST), 2025-09-30) ~ -1%",
    ));

  it("is not of the time of what it is held against", () =>
    expect(propositions("Cocoa at 6900, down from an average of 7300 in 2024", SAID)[0]).not.toContain("2024"));
});

describe("a figure told by the one before it", () => {
  it("is half of a fraction, too", () =>
    expect(propositions("SK hynix lost a fifth in August, Samsung half of that", "2025-09-10")[1]).toMatch(
      /^change\(close\(005930\.KS\), 2025-08\) in -1[01]/,
    ));

  it.each([
    "The Nasdaq is up five months in a row, Apple four",
    "Cocoa lost 7% in August after 5 in July",
    "Copper's been within 200 bucks of 9,700 since last summer",
    "Gold ended August within a percent of where it began",
    "Urea is at more than 450, a level last seen in 2022",
    "None of Intel, Adobe and Costco made money for you in 2024",
  ])("is no price of its own, nor is less said than was: %s", (text) =>
    expect(propositions(text, "2025-09-10").at(-1)).toMatch(NO_TEST),
  );

  it("is no price behind others that a move is held against", () =>
    expect(propositions("Google rose 38% in Q3, less than Intel at 50 and Oracle at 29", SAID).at(-1)).toMatch(
      NO_TEST,
    ));
});

describe("each day of a time, and one day in it", () => {
  it.each([
    ["Micron under 90 all November", "every(close(MU), 2025-11) < 90"],
    ["Micron over 90 the whole of November", "every(close(MU), 2025-11) > 90"],
    ["Micron will hold 90 through November", "every(close(MU), 2025-10-11..2025-11-30) >= 90"],
  ])("%s", (text, test) => expect(propositions(text, "2025-10-10")[0]).toBe(test));

  it.each([
    "Micron did not lose more than 4 percent in any one day in May",
    "Micron never lost more than 4% in a single session in May",
  ])("is not asked of the move of the whole time: %s", (text) =>
    expect(propositions(text, "2025-10-10")[0]).toMatch(/^[a-z-]+$|change\(close\(MU\)\)/),
  );

  it("is not of the day of a peak that it is held against", () =>
    expect(propositions("Micron is below 190, 5% below its October 6 close", "2025-10-10")[0]).not.toContain("10-06"));
});
