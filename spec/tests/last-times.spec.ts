import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const NO_TEST = /^(?!.*[<>~]| in )/;

describe("a price that was last beyond a line", () => {
  it.each([
    [
      "Intel last closed under 20 in May 2025",
      "any(close(INTC), 2025-05) < 20 and not (any(close(INTC), 2025-06-01..2025-09-10) < 20)",
    ],
    [
      "The last time Brent averaged over 80 was July 2024",
      'price("Crude oil, Brent", 2024-07) > 80 USD/bbl and not (any(price("Crude oil, Brent"), 2024-08-01..2025-08-31) > 80 USD/bbl)',
    ],
  ])("was so then, and not since: %s", (text, expected) => expect(proposition(text, "2025-09-10")).toBe(expected));

  it("is denied of that time alone", () =>
    expect(proposition("The last time Intel closed under 20 was not in April 2025", "2025-09-10")).toBe(
      "not (any(close(INTC), 2025-04) < 20 and not (any(close(INTC), 2025-05-01..2025-09-10) < 20))",
    ));

  it("is no statement of the time named alone where it is of what did not happen", () =>
    expect(propositions("The last time Intel didn't close above 20 was in May 2025", "2025-09-10")[0]).not.toMatch(
      /[<>]/,
    ));
});

describe("what is said of others and other times", () => {
  it.each([
    ["of all others", "Every commodity but oil rose in 2024", 0],
    ["of whom it is not said", "Gold, silver and copper all rose in 2024, oil being the exception", 0],
    ["of the time before, too", "As in 2023, Brent fell in 2024.", 0],
    ["of how many times there were", "Brent's average fell for a third year in 2024", 0],
    ["of averages of years", "Brent hasn't averaged over 100 in a year since 2013", 0],
    ["of how many it speaks", "All three of AMD, Intel and Micron rose in 2025 but Meta fell", 0],
  ])("is not passed over: %s, %s", (_, text, at) => expect(propositions(text, "2026-02-10")[at]).toMatch(NO_TEST));

  it("is no exception where a clause only follows", () => {
    expect(propositions("Everyone hates Intel but it rose 84% in 2025.", "2026-02-10").at(-1)).toBe(
      "change(close(INTC), 2025) ~ 84%",
    );
  });
});
