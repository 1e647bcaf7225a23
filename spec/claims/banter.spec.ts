import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

/** What is claimed behind a sentence on a firm, so that a subject is at hand. */
const behind = (text: string) =>
  extractClaims(readDiscussion(`Nokia makes radios in Oulu. ${text}`, { saidAt: dayOf("2024-05-14") })).map(
    ({ quote }) => quote,
  );

describe("talk among posters", () => {
  it.each([
    ["a challenge", "Convince me silver isn't dead by 2031."],
    ["a challenge", "Tell me Boeing isn't worth 90 by June."],
    ["a challenge", "Ask your granddad what an 18% loan felt like."],
    ["a challenge", "Please explain to me, show me a bank that pays 9%."],
    ["a jibe", "lol imagine shorting copper at the low of March"],
    ["a jibe", "Imagine paying 40x sales for a shoe shop."],
    ["a call to others", "$BA who else had 2 beers and a pie at halftime"],
    ["a call to others", "Anyone else sitting on 3 flats with no tenants?"],
    ["what anybody can do", "You can't borrow at 9 and lend at 6."],
    ["what anybody can do", "Sure you can if the tenant pays 8."],
    ["how much somebody agrees", "100% agree, well put."],
    ["how much somebody agrees", "1000% correct."],
    ["how many points follow", "Lovely note. Three things I'd question."],
    ["the number of a first course", "Value Trap 101, school is in session."],
    ["the number of an edit", "EDIT 3: my inbox is full."],
    ["the poster's people", "my gf lost 20 lbs since March"],
    ["the poster's people", "My neighbour drives a truck and he's been a Ford guy since 1988."],
    ["the poster's people", "My dad owns 4 flats and bought exactly one fridge in 2019."],
    [
      "the poster's life",
      "I let two sheds in Boise and never had a gap of more than 2 weeks, financed at 3.1% till 2039.",
    ],
    ["the poster's life", "The bright side: our holiday in the Alps is only 12% dearer."],
    ["an advertisement", "Follow my room for 20x alerts, 90% win rate."],
    ["a disclosure", "Elm Street served 4 issuers in this sector over the past 12 months."],
    ["irony", "Obviously the answer is a 9,000 dollar toaster in every home."],
  ])("is no claim: %s: %s", (_, text) => {
    expect(behind(text).filter((quote) => !quote.startsWith("Nokia"))).toEqual([]);
  });

  it.each([
    ["You can buy Intel at 12x earnings."],
    ["Imagine Bitcoin at 200k by June."],
    ["Ask prices for copper rose 4%."],
    ["My brother works at Boeing and he says Boeing will cut 10% of staff."],
    ["I own 300 shares of Intel and sold 100 at 45."],
    ["Margins were 45% and it never had a loss-making quarter since 2009."],
    ["Our capex is up 12% this year."],
    ["The Dow is 101 higher."],
    ["Revenue is 100% right on guidance of 5bn."],
    ["Show sales fell 9% in April."],
    ["Two things moved gold up 3%: the Fed and China."],
    ["Boeing was down 12%, imagine that."],
  ])("takes no claim with it: %s", (text) => expect(behind(text).length).toBeGreaterThan(0));
});
