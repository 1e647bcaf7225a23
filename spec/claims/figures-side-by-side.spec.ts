import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const claimsOf = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2024-02-10") }));
const told = (text: string) =>
  claimsOf(text).map(({ subjects, measure, quantity }) => [
    subjects[0],
    measure,
    quantity?.low ?? null,
    quantity?.unit,
  ]);

describe("a result told with what was taken in", () => {
  it.each([
    ["Uber: $2.7b op loss on $21b sales", ["UBER", "operating_income", 2.7e9, "USD"], ["UBER", "revenue", 21e9, "USD"]],
    ["AMD made 667m on revenue of 6.2bn in Q4", ["AMD", "profit", 667e6, "USD"], ["AMD", "revenue", 6.2e9, "USD"]],
    [
      "SoFi: $411m pre-tax loss on $1.1b in sales",
      ["SOFI", "pretax_income", 411e6, "USD"],
      ["SOFI", "revenue", 1.1e9, "USD"],
    ],
  ])("is one claim, and what was taken in another: %s", (text, result, intake) => {
    expect(told(text)).toEqual([result, intake]);
  });

  it("is none of a tax on sales", () => {
    expect(claimsOf("The tariff of 3% on sales hurts Nike.")).toHaveLength(1);
  });
});

describe("a line of things parted by bars", () => {
  it("is read one by one where each is told with a figure", () => {
    const text = "Uber: $2.7b op loss last year | Lyft: $865m op loss last year | Roblox: $511m op loss last year";
    expect(claimsOf(text).map(({ subjects }) => subjects[0])).toEqual(["UBER", "LYFT", "RBLX"]);
  });

  it("is a menu of the page where they are bare", () => {
    expect(claimsOf("Hacker News new | past | 12 comments | ask | show | jobs | submit Intel")).toEqual([]);
  });
});

describe("the labels of buttons", () => {
  it("make no claim, with or without a count below them", () => {
    const text =
      "Intel fell 20% today.\n\n  • ann@lemmy.example\n    permalink\n    arrow-up\n    16\n    ·\n    3 months ago";
    expect(claimsOf(text).map(({ quote }) => quote)).toEqual(["Intel fell 20% today"]);
  });
});

describe("a loss before a full stop", () => {
  it("is no thing that is counted", () => {
    expect(told("Micron posted a 1.2bn net loss.")).toEqual([["MU", "net_income", 1.2e9, "USD"]]);
    expect(told("a 1.2bn loss at Micron last quarter")).toEqual([["MU", "profit", 1.2e9, "USD"]]);
  });
});
