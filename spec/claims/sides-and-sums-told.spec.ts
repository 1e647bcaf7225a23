import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const claims = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2024-08-05") }));
const sides = (text: string) => claims(text).map(({ kind, direction }) => `${kind} ${direction ?? "-"}`);
const figures = (text: string) =>
  claims(text).flatMap(({ quantity }) => (quantity ? [[quantity.low, quantity.high, quantity.unit]] : []));

describe("the side of what is told", () => {
  it.each([
    ["Adidas sales came to 1.4B vs 1.9 expected", "comparison down"],
    ["Adidas sales came to 1.4B when the street had 1.9", "forecast down"],
    ["Nike's margin guide is 8-14% from 13-21", "guidance down"],
    ["Nike's margin guide is 14-16% from 12-13%", "guidance up"],
  ])("is found against a base told without its unit or scale: %s", (text, told) => expect(sides(text)).toEqual([told]));

  it.each([
    ["Google puts $300M into Anthropic", "report up"],
    ["Exxon poured $2 billion into lithium", "report up"],
    ["JPM gets 90bn of deposits", "report up"],
    ["JPM takes on $12 billion in loans", "report up"],
    ["Cuts aren't in the Fed's forecast this year", "report flat"],
    ["Most of the copper inventory is already gone", "report down"],
    ["Peloton runs out of cash by summer", "forecast down"],
  ])("is of who puts money to work, takes something on, or has no more of it: %s", (text, told) =>
    expect(sides(text)).toEqual([told]),
  );

  it("is the poster's own where a short is covered or a falling knife caught", () => {
    expect(sides("Covered half of my Tesla at 190")).toEqual(["trade up"]);
    expect(figures("Covered half of my Tesla at 190")).toEqual([[190, 190, "USD/share"]]);
    expect(sides("Caught the knife on Intel at 21")).toEqual(["trade up"]);
    expect(sides("Aflac covered half of the claims")).toEqual(["report -"]);
  });
});

describe("the sum that is told", () => {
  it.each([
    ["Ford will have free cash flow in the low single-digit billions", 1e9, 3e9, "USD"],
    ["Ford's capex is in the double digit billions", 1e10, 9.99e10, "USD"],
    ["Reactors 3+4 of Southern cost $35 billion", 3.5e10, 3.5e10, "USD"],
    ["Lucid has zero debt", 0, 0, "USD"],
  ])("is read by its digits and scale: %s", (text, low, high, unit) =>
    expect(figures(text)).toEqual([[low, high, unit]]),
  );

  it("is not the number of a phase", () => {
    expect(figures("Pfizer's phase 1 showed 8% weight loss")).toEqual([[0.08, 0.08, "ratio"]]);
  });
});
