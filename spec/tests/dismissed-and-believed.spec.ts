import { expect, it } from "vitest";
import { propositions } from "./said.ts";

it.each([
  "Investors want Google to spend 75bn this year",
  "Shareholders urged Meta to spend 60-65bn on capex this year",
])("what others want of a firm is neither its plan nor its spending: %s", (text) =>
  expect(propositions(text, "2025-02-10")).toEqual(["unread-restriction"]),
);

it("a figure pushed to a level is a report", () =>
  expect(propositions("Google pushed capex to about 14bn in Q4 2024", "2025-02-10").at(-1)).toContain("capex(GOOGL"));

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
