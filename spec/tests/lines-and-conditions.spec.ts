import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

describe("a figure that no month or quarter got to", () => {
  it.each([
    ["2024-01-03", "No quarter of Meta's 2023 got to 10bn of capex", "not (any(capex(META), FY2023) >= 10bn)"],
    ["2024-02-10", "not one quarter of 2023 saw Amazon's capex reach 17bn", "not (any(capex(AMZN), FY2023) >= 17bn)"],
    ["2024-01-10", "no month of 2023 saw gold fall to 1,800", "not (any(price(Gold), 2023) <= 1809 USD/toz)"],
    ["2024-02-10", "Every quarter of 2023 got to 11bn of capex at Amazon", "every(capex(AMZN), FY2023) >= 11bn"],
  ])("is a line: said %s: %s", (at, text, expected) => {
    expect(propositions(text, at)).toEqual([expected]);
  });
});

describe("a multiple that was nearly reached or denied", () => {
  it.each([
    ["Meta was within a hair of tripling in 2023", "change(close(META), 2023) in 170%..200%"],
    ["Intel just missed doubling in 2023", "change(close(INTC), 2023) in 80%..100%"],
    ["Intel fell just short of doubling in 2023", "change(close(INTC), 2023) in 80%..100%"],
    ["Netflix all but doubled in 2023", "change(close(NFLX), 2023) in 80%..100%"],
    ["Nvidia failed to double in 2023", "change(close(NVDA), 2023) < 100%"],
  ])("is no multiple reached: %s", (text, expected) => {
    expect(propositions(text, "2024-01-03")).toEqual([expected]);
  });

  it("falls short of a percentage without a fall", () => {
    expect(propositions("Nvidia's gross margin fell short of 80% in the April quarter", "2024-06-03")).toEqual([
      "gross_margin(NVDA, FY2025Q1) < 80%",
    ]);
  });
});

describe("words that rest on what was said before", () => {
  it.each([
    "In that case I see Nvidia closing under 100 before June",
    "If so, AMD will close under 90 before June",
    "Should that happen, Intel closes below 18 by June",
    "Otherwise Nvidia closes under 100 by June",
    "Subtract the 10.9bn of cash capex from Microsoft's 14bn",
  ])("have no test by themselves: %s", (text) => {
    expect(proposition(text, "2025-03-12", { kind: "forecast" })).toBe("unread-restriction");
  });
});

describe("words made with -up and -down", () => {
  it.each([
    "I suspect we will be doing the washing-up at Microsoft on capex",
    "a shake-up at Intel in 2023",
    "Intel in 2023, a break-up story",
    "Nvidia in 2023 was a show-down",
    "Nvidia is a grown-up this year",
  ])("are no moves: %s", (text) => {
    expect(propositions(text, "2024-06-03").join()).not.toContain("(");
  });

  it("are moves where they name one", () => {
    expect(propositions("Intel's 2023 run-up", "2024-06-03")).toEqual(["change(close(INTC), 2023) > 0%"]);
  });
});
