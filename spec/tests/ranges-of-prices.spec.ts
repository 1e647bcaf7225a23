import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const NO_TEST = /^(?!.*[<>~]| in )/;

describe("a range that a price is told in", () => {
  it.each([
    [
      "Nvidia traded between 134 and 181 from June to July 2025",
      "every(close(NVDA), 2025-06-01..2025-07-31) in 133.5..181.5",
    ],
    ["Brent traded between 60 and 80 in 2025", 'every(price("Crude oil, Brent"), 2025) in 59.5 USD/bbl..80.5 USD/bbl'],
    ["Intel ranged from 19 to 24 in July 2025", "every(close(INTC), 2025-07) in 18.5..24.5"],
  ])("holds all of that time: %s", (text, expected) => expect(proposition(text, "2026-01-10")).toBe(expected));

  it("is no test where some day of a long time lies in it anyhow", () => {
    expect(proposition("AMD: 121 to 214 in 2025", "2026-01-10")).toMatch(NO_TEST);
    expect(proposition("Nvidia closed between 95 and 207 in 2025", "2026-01-10")).toMatch(NO_TEST);
  });

  it("is of the one close where one is named", () => {
    expect(proposition("Nvidia closed between 180 and 190 at the end of 2025", "2026-01-10")).toBe(
      "close(NVDA, 2025-12-31) in 179.5..190.5",
    );
  });
});

it("whom one did not beat is told by the verb before", () => {
  const text = "AMD's 77% in 2025 beat Nvidia's 39% but not Intel's 84%.";
  expect(propositions(text, "2026-02-10").at(-1)).toMatch(NO_TEST);
});

it("a price asked after without a verb is not stated", () => {
  expect(propositions("Intel at 200? It closed at 37.", "2026-01-10")[0]).toMatch(NO_TEST);
});

it.each(["is where it was three months ago", "is up 2% on three months ago", "is up 7% from a month ago"])(
  "a price held against that of some months ago is not told by the move of that month: Nvidia %s",
  (words) => expect(proposition(`Nvidia ${words}`, "2026-08-22")).not.toMatch(/change\(|2026-0[57]-01/),
);
