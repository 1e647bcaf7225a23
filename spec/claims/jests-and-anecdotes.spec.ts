import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const quotes = (text: string) =>
  extractClaims(readDiscussion(text, { saidAt: dayOf("2024-10-16") })).map((claim) => claim.quote);

describe("jests and anecdotes", () => {
  it.each([
    ["somebody nobody knows", "The guy who shorted Nvidia at 40 is now my uber driver."],
    ["somebody nobody knows", "The guy put 40k of his kids' college fund on Intel calls."],
    ["somebody nobody knows", "This dude bought 300 shares of Peloton at the top."],
    ["somebody nobody knows", "bro couldve held Netflix and gone fishing"],
    ["somebody nobody knows", "Some kid at the gym has 12 Palantir shares."],
    ["who the poster is not", "Not an oil trader, just a guy with a truck and a 1.9% loan."],
    ["who the poster is not", "Not a chemist, just a farmer with 40 acres of wheat."],
    ["a thing a named maker sold the poster", "My Tesla has been in the shop 3 times this year."],
    ["a thing a named maker sold the poster", "My Peloton is a coat rack."],
    ["what befell the poster", "I was laid off from Cisco last month with 16 weeks of severance."],
    ["what befell the poster", "Got fired by Wayfair in May."],
    ["a household", "Sorry, I'm on a train with 3 kids."],
    ["a household", "(dog barks) I have 2 dogs here."],
    ["a sum that goes on", "1 tonne of copper = 3 kidneys = 1 happy wife"],
    ["a sum that goes on", "1 bitcoin = 40 goats = 1 bride"],
    ["people of the poster's", "My grandmother bought Coca-Cola in 1960 and never sold a share."],
    ["people of the poster's", "My barista has 12 shares of Palantir and an opinion."],
    ["what the poster's things cost", "my muffins cost 4 bucks now"],
    ["a trade not made", "I never bought Nvidia."],
    ["a trade not made", "$AMD i didn't buy puts on the pop"],
    ["a trade not made", "Should've sold Roku at 400."],
    ["a trade not made", "We have not added any Ford."],
    ["a trade not made", "wish I had loaded up on Exxon calls"],
    ["what readers are", "$PLTR you guys are delusional if you're buying here"],
    ["what readers are", "If you bought Peloton yesterday, you are toast."],
    ["what readers are", "You are long Tesla at 300."],
    ["what a stock does to a poster", "$WFC this stock is killing me"],
    ["nothing in particular", "$AMD something big is coming"],
    ["a proverb", "Gold bugs have predicted 20 of the last 2 recessions."],
  ])("are no claims: %s: %s", (_, text) => expect(quotes(text)).toEqual([]));

  it.each([
    "bro Nvidia fell 5% today",
    "dude, the Fed cut 50bp",
    "The guy from Citi has copper at 11,000 by June.",
    "Some guy at Barclays says copper goes to 12,000.",
    "My Apple is up 40%.",
    "My NVDA calls expire Friday.",
    "Cisco laid off 4,000 people last month.",
    "Sorry, Boeing burned 4bn in Q1.",
    "Not a surprise, Boeing burned 4bn in Q1.",
    "My cost basis on Apple is 91.",
    "I didn't sell a single share of Ford.",
    "Should I hold Micron at 90?",
    "I should add that Ford lost 4% today.",
    "You are paying 40 times earnings for Nvidia.",
    "You guys are getting 5% from Verizon.",
    "Netflix will kill cable revenue by 2026.",
  ])("but this is one: %s", (text) => expect(quotes(text)).toHaveLength(1));
});

describe("a level to come far from the one spoken of before", () => {
  it.each([
    "Tin to 900,000, ha!",
    "Tin will go to a million dollars a tonne.",
    "Tin at 200,000 by Friday.",
    "Tin to 100, mark my words.",
  ])("is said in jest: %s", (text) => expect(quotes(`Tin is at 31,000 a tonne. ${text}`)).toHaveLength(1));

  it.each([
    "Tin will be at 900,000 by 2060.",
    "Tin will be at 55,000 in 2026.",
    "Tin was at 1,400 in 1975.",
    "Tin will be under 500,000 by Friday.",
  ])("is meant where it may come, was so, or is a bound: %s", (text) =>
    expect(quotes(`Tin is at 31,000 a tonne. ${text}`)).toHaveLength(2),
  );
});
