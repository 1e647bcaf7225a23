import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const last = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2024-08-14") })).at(-1);

describe("what a figure is held against makes a comparison and tells its side", () => {
  it.each([
    ["Ryanair's traffic is 92% of the same week in 2019.", "down"],
    ["Delta's unit cost is running 14% above 2019.", "up"],
    ["Air cargo rates are a third below 2021.", "down"],
    ["Adyen's revenue is up 9% on last year.", "up"],
    ["Copper output is 11% below what they promised.", "down"],
    ["UK services inflation 5.9% in April vs 5.5 forecast.", "up"],
    ["Retail sales rose 0.9% vs 0.4 forecast.", "up"],
    ["The peso is 25% undervalued against the dollar.", "down"],
    ["At 31x earnings COST is not cheap next to Kroger's 14x.", "up"],
    ["It's the first positive quarter for Peloton since 2021.", "up"],
  ])("%s", (text, direction) => {
    const claim = last(text);
    expect([claim?.kind, claim?.direction]).toEqual(["comparison", direction]);
  });

  it("the last time something was so is a comparison", () =>
    expect(last("The last time copper did that was in 2011.")?.kind).toBe("comparison"));

  it.each([
    "Gold closed above 2,400 on Tuesday.",
    "Fell 4% on Monday.",
    "Micron trades at 12% of sales.",
    "Visa earned 55% of revenue abroad in 2023.",
    "Brent went over 90 in April.",
    "Nickel is a third below its January high.",
  ])("is none: %s", (text) => expect(last(text)?.kind ?? "none").not.toBe("comparison"));
});

describe("a level left and one reached, told with words of their own, are a move", () => {
  it.each([
    ["Brent went from 97 in late September to 77 by December.", "down"],
    ["Copper went from 3.70 in February to 5.10 in May.", "up"],
    ["The savings rate moved from 12.5% last year to maybe 11.", "down"],
    ["Zinc stocks went from about 260k tonnes in March to roughly 240k tonnes.", "down"],
    ["Swiss unemployment has gone from 1.9% in 2023 to 2.5% now.", "up"],
  ])("%s", (text, direction) => expect(last(text)?.direction).toBe(direction));
});
