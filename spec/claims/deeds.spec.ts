import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const told = (text: string) =>
  extractClaims(readDiscussion(text, { saidAt: dayOf("2024-05-15") })).map(({ measure, quantity }) => [
    measure,
    quantity && [quantity.low, quantity.high, quantity.unit],
  ]);
type Told = [measure: string | null, quantity: [number | null, number | null, string] | null];

describe("what somebody did with so many of something says what is measured and counted", () => {
  it.each<[string, Told]>([
    ["Embraer handed over 25 in the first quarter", ["deliveries", [25, 25, "aircraft"]]],
    ["JetBlue now expects only 11 narrowbodies in 2024", ["deliveries", [11, 11, "aircraft"]]],
    ["Ryanair is down to 33 MAX by July", ["deliveries", [33, 33, "aircraft"]]],
    ["Airbus built about 48 in April", ["production", [48, 48, "aircraft"]]],
    ["Embraer has cut its line to six a month", ["production_rate", [6, 6, "aircraft/month"]]],
    ["The backlog of Airbus is 8,500", ["backlog", [8500, 8500, "aircraft"]]],
    ["Rivian delivered 13,588", ["deliveries", [13_588, 13_588, "vehicle"]]],
    ["Etsy took a $1bn impairment charge", ["charge", [1e9, 1e9, "USD"]]],
    ["Spirit booked a 300m hit on its engines", ["charge", [3e8, 3e8, "USD"]]],
    ["Delta guided to $6 to $7 a share for the year", ["eps", [6, 7, "USD/share"]]],
    ["Fitch lowered Spirit to CCC on Monday", ["credit_rating", null]],
    ["GLD pulled in $400M last week", ["flows", [4e8, 4e8, "USD"]]],
    ["Coinbase holds 9,000 BTC", ["holdings", [9000, 9000, "BTC"]]],
    ["Natgas storage is at 2,100", ["storage", [2100, 2100, "Bcf"]]],
    ["Natgas: the EIA had +81 vs +76 expected", ["storage", [81, 81, "Bcf"]]],
    ["Gas output in Texas was 34 bcf/d", ["production", [34, 34, "Bcf/day"]]],
  ])("%s", (text, claim) => expect(told(text)).toContainEqual(claim));

  it("counts on in the talk of goods", () => {
    expect(told("Airbus delivered 61 in April and guides to 800 for the year")).toEqual([
      ["deliveries", [61, 61, "aircraft"]],
      ["deliveries", [800, 800, "aircraft"]],
    ]);
  });

  it("is no price of so much or so many of something else", () => {
    expect(told("Dublin data centres of Amazon drew 5 TWh in 2023")).toEqual([[null, [5e12, 5e12, "Wh"]]]);
    expect(told("Boeing to 210 by June")).toEqual([["price", [210, 210, "USD/share"]]]);
    expect(told("Boeing's 737 line is a mess, stock at 180")[1][1]).toEqual([180, 180, "USD/share"]);
  });

  it("gives a bare sum the scale of the one beside it, though of another measure", () => {
    expect(told("Spirit has debt of $3.3bn and 1.1 left in the bank")).toEqual([
      ["debt", [3.3e9, 3.3e9, "USD"]],
      ["cash", [1.1e9, 1.1e9, "USD"]],
    ]);
  });

  it("takes a minimum for a bound", () => {
    expect(told("Boeing will have to raise equity, $15bn minimum")).toEqual([["equity_raise", [1.5e10, null, "USD"]]]);
  });
});
