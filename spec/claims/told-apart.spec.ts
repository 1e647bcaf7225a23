import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const quotes = (text: string) =>
  extractClaims(readDiscussion(text, { saidAt: dayOf("2024-05-14") })).map(({ quote }) => quote);

describe("two things said in one sentence are two claims", () => {
  it.each([
    ["BXP at 7x earnings with a 7.5% dividend.", ["BXP at 7x earnings", "a 7.5% dividend"]],
    ["Ford trades at 6x earnings with a 5% yield.", ["Ford trades at 6x earnings", "a 5% yield"]],
    ["Shell capex is 22bn this year (25bn last year).", ["Shell capex is 22bn this year", "25bn last year"]],
    [
      "Ryanair margins of 18% in Q4 look fine until you see costs were up 9% & fares fell 4%.",
      ["Ryanair margins of 18% in Q4 look fine", "costs were up 9%", "fares fell 4%"],
    ],
    [
      "The Dax fell 4% on Monday, the worst day since March 2020, and bounced 3% this morning.",
      ["The Dax fell 4% on Monday", "the worst day since March 2020", "bounced 3% this morning"],
    ],
    ["Short Boeing at 180, they owe money to everybody.", ["Short Boeing at 180"]],
    [
      "If the 25% tariff sticks, I have Target EPS at 8.25 tops.",
      ["If the 25% tariff sticks, I have Target EPS at 8.25 tops"],
    ],
  ])("%s", (text, expected) => expect(quotes(text)).toEqual(expected));
});

describe("one thing said with its base or its part stays one", () => {
  it.each([
    "Ford fell 5% compared with a 3% drop at GM",
    "Copper fell 3% (from 5% in May)",
    "Nestle sales rose 5% (3% in Europe)",
    "Johnson & Johnson fell 2%",
    "Intel stays at 20 until we are back at 25",
  ])("%s", (text) => expect(quotes(`${text}.`)).toEqual([text]));
});

describe("once", () => {
  it.each([
    "Once a deal is signed, Nvidia will close above 130 in October 2024",
    "Once more supply arrives, copper will fall to 8,000 in October 2024",
  ])("opens a condition, which is of the claim: %s", (text) => expect(quotes(text)).toEqual([text]));

  it("tells how often in other words", () => {
    expect(quotes("Intel has never once closed above 60 in 2024")).toEqual([
      "Intel has never once closed above 60 in 2024",
    ]);
  });
});
