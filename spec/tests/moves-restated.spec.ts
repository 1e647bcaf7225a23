import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const NO_TEST = /^(?!.*[<>~]| in )/;

describe("a move told again in money or points", () => {
  it.each([
    [
      "The S&P rose 16.4%, or 964 points, in 2025",
      "change(close(^GSPC), 2025) ~ 16.4% and close(^GSPC, 2025-12-31) - close(^GSPC, 2024-12-31) in 963..965",
    ],
    [
      "Meta lost 7% (54 dollars) in July 2025",
      "change(close(META), 2025-07) ~ -7% and close(META, 2025-07-31) - close(META, 2025-06-30) ~ -54",
    ],
  ])("is by how much it moved, in the way that the percent went: %s", (text, expected) =>
    expect(proposition(text, "2026-01-10", { measure: "price" })).toBe(expected),
  );

  it.each([
    ["of a month's average", "Gold gained 63%, or 1,661 dollars, in 2025", 0],
    ["between dashes", "Meta lost 7% - 54 dollars - in July 2025.", 1],
    ["without a word between", "Meta slid 7% in July 2025, 54 dollars.", 1],
  ])("is no price where it cannot be tested as a move: %s", (_, text, at) =>
    expect(propositions(text, "2026-01-10")[at]).toMatch(NO_TEST),
  );

  it("is the price where it says to what it came", () => {
    expect(proposition("Meta fell 7% (to 774 dollars) in July 2025", "2026-01-10", { measure: "price" })).toContain(
      "any(close(META), 2025-07)",
    );
  });
});

describe("how holders fared", () => {
  it.each([
    ["from the time they bought on", "Whoever bought Intel in January 2025 has doubled their money"],
    ["by buying, from that time on", "Buying AMD in April 2025 returned 150%"],
    ["as those who are short do", "Intel shorts lost 84% in 2025"],
    ["and not what the firm made", "Short sellers of Intel made money in 2025"],
  ])("%s: %s", (_, text) => expect(proposition(text, "2026-02-10", { measure: "price" })).toMatch(NO_TEST));

  it("leaves what others say of the price alone", () => {
    expect(propositions("Bears were wrong: Nvidia gained 39% in 2025.", "2026-02-10").at(-1)).toBe(
      "change(close(NVDA), 2025) ~ 39%",
    );
  });
});
