import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

describe("what is said of a figure between commas", () => {
  it.each([
    "Nvidia's Q2 revenue, 30bn, was twice that of AMD and Intel",
    "Nvidia's Q2 revenue, 30bn, was above that of AMD",
  ])("is not left out where it is not understood: %s", (text) =>
    expect(propositions(text, "2024-11-08").filter((one) => one.includes("("))).toEqual([]),
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

it.each([
  "Investors want Google to spend 75bn this year",
  "Shareholders urged Meta to spend 60-65bn on capex this year",
])("what others want of a firm is neither its plan nor its spending: %s", (text) =>
  expect(propositions(text, "2025-02-10")).toEqual(["unread-restriction"]),
);

it("a figure pushed to a level is a report", () =>
  expect(propositions("Google pushed capex to about 14bn in Q4 2024", "2025-02-10").at(-1)).toContain("capex(GOOGL"));

it.each(["My cost basis on NVDA is 42", "My entry on AMD is 42"])("what somebody paid is no price of now: %s", (text) =>
  expect(propositions(text, "2025-02-10").join()).not.toContain("close("),
);

it.each([
  ["SPDR S&P 500 closed at 560 today", "close(SPY, 2025-03-10)"],
  ["Standard & Poor's 500 closed at 5,614", "close(^GSPC)"],
  ["Nivida fell 5% today", "change(close(NVDA), 2025-03-10)"],
  ["The chip index fell 5% today", "change(close(^SOX), 2025-03-10)"],
  ["The Q's lost 4% today", "change(close(QQQ), 2025-03-10)"],
])("names in full, by nickname and misspelt are of whom they mean: %s", (text, term) =>
  expect(propositions(text, "2025-03-10")[0]).toContain(term),
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

it.each([
  "S&P above 6000 by June, no way",
  "AMD back above 150 by June: not a chance",
  "Nvidia over 200 this year. Never.",
])("what is dismissed behind a mark is not marked as said: %s", (text) =>
  expect(propositions(text, "2025-03-10").join()).not.toContain("any("),
);

it.each([
  "Nvidia's revenue of 39.3bn in Q4 is not enough",
  "Microsoft's capex of 22.6bn in the December quarter is no disaster",
  "Meta's revenue of 48.4bn in Q4 didn't help the stock",
])("a figure of which something is denied is not denied itself: %s", (text) =>
  expect(propositions(text, "2025-03-10").join()).not.toContain("not ("),
);

it("a figure that is denied still is", () =>
  expect(propositions("Nvidia's revenue was not 39.3bn in Q4", "2025-03-10")[0]).toBe(
    "not (revenue(NVDA, FY2025Q4) ~ 39.3bn)",
  ));

it.each(["Everyone thought Nvidia closed above 120 today", "Analysts had Meta at 47bn of revenue in Q4"])(
  "what was believed or reckoned with is not marked as what was: %s",
  (text) => expect(propositions(text, "2025-03-10").join()).not.toContain("("),
);

it("as the speaker thought, it was", () =>
  expect(propositions("As I thought, Nvidia closed at 107 today", "2025-03-10").at(-1)).toContain("close(NVDA"));

it("what others thought, told behind a figure, is a remark", () =>
  expect(propositions("Nvidia closed at 107 today, for those who thought it was dead", "2025-03-10").at(-1)).toContain(
    "close(NVDA",
  ));
