import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

/** A statement, its day, and the test of its last part. */
type Case = [text: string, at: string, test: string];
const last = (text: string, at: string) => propositions(text, at).at(-1);

describe("a stretch of time told by a noun of a move, or at the head", () => {
  it.each<Case>([
    ["Apple's two-day loss is more than 15%", "2025-04-04", "change(close(AAPL), 2025-04-03..2025-04-04) < -15%"],
    ["Three-day toll for Dell: over 20%", "2025-04-04", "change(close(DELL), 2025-04-02..2025-04-04) < -20%"],
    [
      "two sessions and Dell is a quarter lighter",
      "2025-04-04",
      "change(close(DELL), 2025-04-03..2025-04-04) in -27.5%..-22.5%",
    ],
    ["Two-day gain for Apple: 12%", "2025-04-10", "change(close(AAPL), 2025-04-09..2025-04-10) ~ 12%"],
  ])("%s", (text, at, test) => expect(last(text, at)).toBe(test));

  it("is not read of what is to come", () =>
    expect(last("Two weeks and Dell will be down 20%", "2025-04-04")).not.toMatch(/2025-03/));
});

describe("“nothing” as an amount", () => {
  it.each([
    ["Dell spent nothing on buybacks in Q3", "buybacks(DELL, FY2026Q3) = 0"],
    ["Dell paid no dividend in Q3", "dividends(DELL, FY2026Q3) = 0"],
  ])("%s", (text, test) => expect(proposition(text, "2025-12-01")).toBe(test));

  it.each([
    "Dell's capex is either a folly or a masterstroke, nothing in between",
    "Dell's capex tells you nothing about demand",
    "Dell's capex has nothing to do with demand",
  ])("is none in: %s", (text) => expect(proposition(text, "2025-12-01")).not.toMatch(/= 0/));
});

describe("half as much again", () => {
  it("is not half as much", () =>
    expect(proposition("Copper averaged half as much again in May as a year earlier", "2026-06-09")).not.toMatch(/%/));
});

describe("words before a statement with a time of its own, and what a fund holds", () => {
  it.each<Case>([
    [
      "Three quarters done and Dell is up 10% ytd",
      "2025-09-30",
      "latest(close(DELL), 2025-09-30) / close(DELL, 2025-01-01) - 1 ~ 10%",
    ],
    [
      "First half over, the Brazil ETF (EWZ) is up 28% ytd",
      "2025-07-01",
      "latest(close(EWZ), 2025-07-01) / close(EWZ, 2025-01-01) - 1 ~ 28%",
    ],
    ["The China internet ETF (KWEB) fell in June", "2026-07-02", "change(close(KWEB), 2026-06) < 0%"],
  ])("%s", (text, at, test) => expect(last(text, at)).toBe(test));
});
