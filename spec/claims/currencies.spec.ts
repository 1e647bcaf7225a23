import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const claimsOf = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2024-07-30") }));
const read = (text: string) => {
  const [claim] = claimsOf(text);
  if (!claim) return null;
  const { subjects, quantity, direction } = claim;
  return [subjects.join(), quantity && [quantity.low, quantity.high, quantity.unit], direction];
};

describe("currencies and their pairs as subjects", () => {
  it.each([
    ["The lira lost 5% in June", "TRYUSD", [0.05, 0.05, "ratio"], "down"],
    ["Sterling gained 2% against the euro this month", "GBPEUR", [0.02, 0.02, "ratio"], "up"],
    ["aussie down 2% against the yen this week", "AUDJPY", [0.02, 0.02, "ratio"], "down"],
    ["The dollar is up 5% against the yen this year", "USDJPY", [0.05, 0.05, "ratio"], "up"],
    ["loonie weakest since April", "CADUSD", null, "down"],
    ["dollar-yen hit 162 in July", "USDJPY", [162, 162, "JPY/USD"], null],
    ["swissie at 0.88", "USDCHF", [0.88, 0.88, "CHF/USD"], null],
    ["the yen is at 155", "JPYUSD", [155, 155, "JPY/USD"], null],
  ])("%s", (text, subject, quantity, direction) => expect(read(text)).toEqual([subject, quantity, direction]));

  it.each([
    ["USD/JPY broke 155 last week", "USDJPY", [155, 155, "JPY/USD"]],
    ["Euro fell to 1.07 in June", "EURUSD", [1.07, 1.07, "USD/EUR"]],
    ["EURUSD to parity by Christmas", "EURUSD", [1, 1, "USD/EUR"]],
    ["USDJPY back on a 155 handle", "USDJPY", [155, 156, "JPY/USD"]],
    ["cable up 40 pips today", "GBPUSD", [0.004, 0.004, "USD"]],
    ["USDJPY dropped 120 pips on Friday", "USDJPY", [1.2, 1.2, "JPY"]],
    ["EUR/CHF below 0.95 last week", "EURCHF", [null, 0.95, "CHF/EUR"]],
    ["Nvidia broke 130 last week", "NVDA", [130, 130, "USD/share"]],
  ])("a level of what is traded: %s", (text, subject, quantity) =>
    expect(read(text)?.slice(0, 2)).toEqual([subject, quantity]),
  );

  it.each(["my cable bill is up 5% this year", "the Aussie central bank will hold", "I ate a kiwi at 8.30"])(
    "are none where the word means another thing: %s",
    (text) => expect(claimsOf(text).flatMap(({ subjects }) => subjects)).not.toContain("AUDUSD"),
  );
});
