import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

describe("what is said of a figure between commas", () => {
  it.each(["Nvidia's Q2 revenue, 30bn, was twice that of AMD and Intel"])(
    "is not left out where it is not understood: %s",
    (text) => expect(propositions(text, "2024-11-08").filter((one) => one.includes("("))).toEqual([]),
  );
});

it.each([
  "AMD fell 5% on Monday but Intel did not fall half that",
  "Gold averaged above 2,500 for only three months in a row",
])("a denied multiple and a run that was only so long have no test: %s", (text) =>
  expect(propositions(text, "2024-11-08").at(-1)).toMatch(/^[a-z-]+$/),
);

it("an order to the reader is no report that it was not so", () =>
  expect(propositions("Intel fell on Friday, so don't buy AMD above 150 in November", "2024-11-08").at(-1)).toBe(
    "unread-restriction",
  ));

it("what does not close so in a month under way is told of the rest of it", () =>
  expect(propositions("AMD doesn't close above 160 in November", "2024-11-08")).toEqual([
    "not (any(close(AMD), 2024-11-09..2024-11-30) > 160)",
  ]));

it.each(["My cost basis on NVDA is 42", "My entry on AMD is 42"])("what somebody paid is no price of now: %s", (text) =>
  expect(propositions(text, "2025-02-10").join()).not.toContain("close("),
);

it("what a name sees of its price is a forecast, and no guidance", () =>
  expect(propositions("Intel sees a close above 60 at some point in 2026", "2025-11-20")).toEqual([
    "any(close(INTC), 2026) > 60",
  ]));

it("a move in so many sessions is of just so many", () =>
  expect(propositions("Nvidia is up 8% in three sessions", "2025-11-20")).toEqual([
    "change(close(NVDA), 2025-11-18..2025-11-20) ~ 8%",
  ]));

it("“last quarter” of two firms is each one's own", () =>
  expect(propositions("Last quarter: Nvidia's sales were six times AMD's", "2025-11-20").at(-1)).toBe(
    "latest(revenue(NVDA), 2025-11-20) / latest(revenue(AMD), 2025-11-20) ~ 6x",
  ));

it("the point of a decimal ends no part of a statement", () =>
  expect(propositions("The dollar is up 13.7% against the yen this year", "2025-11-20").at(-1)).toContain("~ 13.7%"));
