import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const NO_TEST = /^[a-z-]+$/;

describe("how a time ends", () => {
  it.each([
    ["Meta will end Q3 lower", "change(close(META), FY2025Q3) < 0%"],
    ["QQQ and SPY end July higher", "change(close(QQQ), 2025-07) > 0% and change(close(SPY), 2025-07) > 0%"],
    ["QQQ won't finish July below 500", "not (last(close(QQQ), 2025-07) < 500)"],
    ["Oracle ends July lower than it began", "change(close(ORCL), 2025-07) < 0%"],
    ["Apple ends July above where it started", "change(close(AAPL), 2025-07) > 0%"],
    [
      "The Nasdaq ended the half at a record",
      "last(close(^IXIC), 2025-01-01..2025-06-30) >= max(close(^IXIC), before(2025-07-01))",
    ],
  ])("is no move of its last day, and no price along the way: %s", (text, expected) =>
    expect(proposition(text, "2025-06-30")).toBe(expected),
  );

  it("is of the calendar's quarter of each, whichever firm's year counts it", () =>
    expect(proposition("AMD and Nvidia rise in Q3", "2025-06-30")).toContain(
      "change(close(AMD), 2025-07-01..2025-09-30)",
    ));
});

describe("from which price, and how far", () => {
  it.each([
    ["AMD fell 3.4% from open to close today", "close(AMD, 2025-11-20) / open(AMD, 2025-11-20) - 1 ~ -3.4%"],
    ["Micron lost more than 5% from its open today", "close(MU, 2025-11-20) / open(MU, 2025-11-20) - 1 < -5%"],
    ["AMD rose a good 6% today", "change(close(AMD), 2025-11-20) >= 6%"],
    ["AMD fell 6% and change today", "change(close(AMD), 2025-11-20) in -7%..-6%"],
    ["AMD fell 6% and then some today", "change(close(AMD), 2025-11-20) < -6%"],
    ["AMD isn't even up 4% today", "change(close(AMD), 2025-11-20) < 4%"],
    [
      "AMD gains 3 more percent by year end",
      "any(close(AMD), 2025-11-21..2025-12-31) >= 103% * close(AMD, 2025-11-20)",
    ],
  ])("%s", (text, expected) => expect(proposition(text, "2025-11-20")).toBe(expected));

  it.each([
    "AMD's trading range today was 20 dollars",
    "AMD's swing yesterday was more than 20 dollars",
    "AMD doubles in December or falls under 150",
  ])("is not taken for the close, nor one half for both: %s", (text) =>
    expect(propositions(text, "2025-11-20")[0]).toMatch(NO_TEST),
  );
});
