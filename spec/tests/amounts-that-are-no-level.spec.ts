import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const NO_TEST = /^(?!.*[<>~]| in )/;

describe("amounts by which a price moved", () => {
  it.each([
    ["are no price where a noun tells of the move", "AMD closed July 2025 at 176, a gain of 34 dollars"],
    ["nor where a noun is said to be so much", "Intel's range in May 2025 was 3 dollars"],
    ["nor behind a verb of moving", "Micron swung by more than 100 dollars in June 2025"],
    ["nor in the past of that verb", "Micron moved more than 30 points in June 2025"],
    ["nor where they tell how far off another price it is", "AMD is 40 dollars off its January close"],
    ["nor for a metal", "Gold saw a jump of 340 dollars in January 2025"],
  ])("%s: %s", (_, text) => {
    expect(propositions(text, "2025-08-10").at(-1)).toMatch(NO_TEST);
  });

  it("are so many times the amount of the move told before", () => {
    expect(propositions("Nvidia gained 52 dollars in 2025, AMD half that.", "2026-02-10")[1]).toBe(
      "close(AMD, 2025-12-31) - close(AMD, 2024-12-31) in 24.7..27.3",
    );
  });

  it("leave a move to a level what it is", () => {
    expect(proposition("AMD moved above 150 in July 2025", "2025-08-10")).toBe("any(close(AMD), 2025-07) > 150");
  });
});

describe("a move told behind its two ends", () => {
  it.each([
    ["down 61%", "change(price(Cocoa), 2025-02-01..2026-05-31) ~ -61%"],
    ["i.e. by 61%", "change(price(Cocoa), 2025-02-01..2026-05-31) ~ -61%"],
  ])("is the move between them: %s", (move, test) => {
    const text = `Cocoa fell from 10,750 in January 2025 to 4,160 in May 2026, ${move}.`;
    expect(propositions(text, "2026-06-10")[1]).toBe(test);
  });

  it("is that between two days", () => {
    const text = "Intel went from 44.13 on March 31 to 139.63 on June 30, more than tripling.";
    expect(propositions(text, "2026-08-10")[1]).toBe("change(close(INTC), 2026-04-01..2026-06-30) > 200%");
  });

  it("has no test where the ends are no single closes", () => {
    expect(propositions("Intel went from 44 in March to 140 in June, tripling.", "2026-08-10")[1]).toMatch(NO_TEST);
  });
});

describe("an average", () => {
  it("is meant of a figure without a verb of its own too", () => {
    expect(proposition("Brent averaged 69 in 2025 after 81 in 2024", "2026-02-10")).toBe(
      'mean(price("Crude oil, Brent"), 2025) ~ 69 USD/bbl and mean(price("Crude oil, Brent"), 2024) ~ 81 USD/bbl',
    );
    expect(proposition("Gold averaged 3,442 in 2025 versus 2,388 a year earlier", "2026-02-10")).toContain(
      "mean(price(Gold), 2024) in 2387 USD/toz..2389 USD/toz",
    );
  });

  it("is meant behind a bound", () => {
    const text = "Copper averaged less than 10,000 in 2025, but more than 9,000 in 2024.";
    expect(propositions(text, "2026-02-10")[1]).toBe("mean(price(Copper), 2024) > 9000 USD/t");
  });
});

describe("words that say more than a test would", () => {
  it.each([
    ["the same of another, with its verb behind", "Silver outperformed gold in 2025, as copper did"],
    ["the same of two others", "Silver outperformed gold in 2025, as platinum and copper did"],
    ["the same of another, without a verb", "Silver more than doubled in 2025, like platinum"],
    ["that it did not come to it before", "It took Micron until May 2025 to close above 90"],
    ["in brackets, of another time", "Nvidia (up 15% this year) and AMD (up 121%) both closed higher on Friday"],
    ["that it stood there before", "where it was in February 2025"],
  ])("%s: %s", (_, text) => {
    expect(proposition(text, "2026-02-10", text.startsWith("where") ? { subjects: ["AMD"] } : {})).toMatch(NO_TEST);
  });
});
