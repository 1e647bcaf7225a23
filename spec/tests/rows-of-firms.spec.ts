import { describe, expect, it } from "vitest";
import { propositions, readings } from "./said.ts";

const SAID = "2026-03-02";

describe("a row of firms with a figure each", () => {
  it("is of the time told with the first, each by its own years", () =>
    expect(
      propositions("Alphabet spent 27.9bn on capex in Q4, Microsoft 29.9bn, Meta 22.1bn and Amazon 39.5bn", SAID),
    ).toEqual([
      "capex(GOOGL, FY2025Q4) ~ 27.9bn",
      "capex(MSFT, FY2026Q2) ~ 29.9bn",
      "capex(META, FY2025Q4) ~ 22.1bn",
      "capex(AMZN, FY2025Q4) ~ 39.5bn",
    ]));

  it("may tell the time behind the last of them", () => {
    const [, second, third] = propositions("AMD grew 34%, Alphabet 18% and Meta 24% last quarter", SAID);
    expect(second).toContain("yoy(revenue(GOOGL), FY2025Q4) ~ 18%");
    expect(third).toContain("yoy(revenue(META), FY2025Q4) ~ 24%");
  });

  it("is of what a firm sells where it grew or shrank", () =>
    expect(readings("Intel shrank 4% in Q4", SAID)[0]).toBe("yoy(revenue(INTC), FY2025Q4) ~ -4%"));
});

describe("what did not happen in a year", () => {
  it.each([
    ["Silver did not fall in 2024", "not (change(price(Silver), 2024) < 0%)"],
    ["Micron's revenue didn't rise in fiscal 2023", "not (yoy(revenue(MU), FY2023) > 0%)"],
    ["Intel wasn't profitable in 2024", "not (profit(INTC, FY2024) > 0)"],
  ])("is told of the year as a whole: %s", (text, test) => expect(propositions(text, SAID)[0]).toBe(test));

  it.each([
    ["Silver never fell in 2024", "every(change(price(Silver)), 2024) >= 0%"],
    ["Intel never grew in 2025", "every(yoy(revenue(INTC)), FY2025) <= 0%"],
    ["Micron never fell in 2024", "unread-restriction"],
  ])("is told of each part of it where it never did: %s", (text, test) =>
    expect(propositions(text, SAID)[0]).toBe(test),
  );
});

describe("another firm's figure set beside the one told", () => {
  it.each([
    [
      "Alphabet earned 34.5bn in Q4, more than AMD's 1.5bn",
      "net_income(AMD, FY2025Q4) ~ 1.5bn and net_income(GOOGL, FY2025Q4) > net_income(AMD, FY2025Q4)",
    ],
    [
      "Alphabet's revenue grew 18% in Q4, slower than Meta's 24%",
      "yoy(revenue(META), FY2025Q4) ~ 24% and yoy(revenue(GOOGL), FY2025Q4) < yoy(revenue(META), FY2025Q4)",
    ],
  ])("is asked of the same time, with which is the larger: %s", (text, test) =>
    expect(propositions(text, SAID).join(" and ")).toContain(test),
  );

  it("stands behind “compared with” and “against” by itself", () =>
    expect(propositions("Alphabet spent 91.4bn on capex in 2025, against 72.2bn for Meta", SAID)).toEqual([
      "capex(GOOGL, FY2025) ~ 91.4bn and capex(META, FY2025) ~ 72.2bn",
    ]));

  it("is not what the first one's own verb is of", () =>
    expect(propositions("Nvidia earned 31.9bn, more than Intel's revenue for two quarters", SAID).join()).not.toContain(
      "revenue(NVDA",
    ));
});

describe("a figure held against its own of a year before", () => {
  it.each([
    [
      "Alphabet spent $91bn in 2025, nearly double what it spent in 2024",
      "capex(GOOGL, FY2025) / capex(GOOGL, FY2024) - 1 in 80%..100%",
    ],
    [
      "Alphabet earned $132bn in 2025, 32% more than it earned in 2024",
      "net_income(GOOGL, FY2025) / net_income(GOOGL, FY2024) - 1 ~ 32%",
    ],
  ])("is read behind a comma: %s", (text, test) => expect(propositions(text, SAID)[1]).toBe(test));

  it("may have doubled or tripled to what it came to", () =>
    expect(propositions("Micron's profit tripled to $5.2bn in the November quarter", SAID)[0]).toBe(
      "yoy(profit(MU), FY2026Q1) in 185.7142857%..335% and profit(MU, FY2026Q1) ~ 5.2bn USD",
    ));
});
