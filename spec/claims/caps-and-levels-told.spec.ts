import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const first = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2024-08-05") }))[0];

describe("a figure that caps, or is not the end", () => {
  it.each([
    ["Embraer's regulator capped its output at 12 a month", null, 12],
    ["Nvidia limited sales to China to 20%", null, 0.2],
  ])("is the most there will be: %s", (text, low, high) => expect(first(text).quantity).toMatchObject({ low, high }));

  it.each([
    ["4% isn't a ceiling for the Bank of England", "up"],
    ["Nike has $400 million of freight on top of what it had planned", "up"],
    ["Nike has $400 million of freight on top of the pile", null],
  ])("has its side: %s", (text, direction) => expect(first(text).direction).toBe(direction));
});

describe("a percentage of a central bank", () => {
  it("is its rate where it goes there or stands there, and no part of something", () => {
    expect(first("The Riksbank went to 3.5% in May").measure).toBe("policy_rate");
    expect(first("The ECB is at 2%").measure).toBe("policy_rate");
    expect(first("The Fed owns 20% of the market").measure).toBeNull();
  });
});

describe("the halving of a coin", () => {
  it("moves nothing and is no figure", () => {
    expect(first("Bitcoin: the halving is 20 days out")).toMatchObject({ direction: null });
    expect(first("Zoom's revenue is halving")).toMatchObject({ direction: "down" });
  });
});
