import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const AT = "2026-02-10";
const NO_TEST = /^[a-z-]+$/;
const moved = (id: string) => `change(close(${id}), 2025)`;

describe("names in the order of their places", () => {
  it.each([
    [
      "2025 winners: Intel, Oracle, Ford in that order",
      `${moved("INTC")} > ${moved("ORCL")} and ${moved("ORCL")} > ${moved("F")}`,
    ],
    [
      "How they did in 2025: Intel first, Ford third, Oracle second",
      `${moved("INTC")} > ${moved("ORCL")} and ${moved("ORCL")} > ${moved("F")}`,
    ],
    [
      "2025 capex, ranked: Amazon, Alphabet, Meta",
      "capex(AMZN, FY2025) > capex(GOOGL, FY2025) and capex(GOOGL, FY2025) > capex(META, FY2025)",
    ],
    [
      "Cash capex in 2025, hyperscaler ranking: Microsoft first, ahead of Amazon and Meta",
      "cash_capex(MSFT, FY2025) > cash_capex(AMZN, FY2025) and cash_capex(AMZN, FY2025) > cash_capex(META, FY2025)",
    ],
  ])("are each above the one after them: %s", (text, expected) => expect(propositions(text, AT)).toEqual([expected]));

  it.each([
    "2025 losers: Meta, Oracle, Ford in that order",
    "Things I sold in 2025: Intel first, Oracle second, Ford third",
    "They reported in 2025: Intel first, Oracle second, Ford third",
    "How they did in 2025: Intel first, Oracle first, Ford third",
  ])("are not told by what else they were first in: %s", (text) =>
    expect(propositions(text, AT).join()).not.toContain("(INTC"),
  );
});

describe("what is said of each of a row", () => {
  it.each([
    [
      "In both December and January TSMC's revenue topped 330bn",
      "monthly_revenue(TSM, 2025-12) > 330bn and monthly_revenue(TSM, 2026-01) > 330bn",
    ],
    [
      "Both in November and in December, zinc averaged above 3,000",
      "price(Zinc, 2025-11) > 3000 USD/t and price(Zinc, 2025-12) > 3000 USD/t",
    ],
    [
      "SOX, SMH and Ford: all three at record closes today",
      "highest(close(^SOX), 2026-02-10) and highest(close(SMH), 2026-02-10) and highest(close(F), 2026-02-10)",
    ],
  ])("%s", (text, expected) => expect(propositions(text, AT)).toEqual([expected]));

  it("says nothing of what belongs to them", () =>
    expect(propositions("SOX, SMH and Ford: all three charts at record closes today look the same", AT)[0]).toMatch(
      NO_TEST,
    ));
});

describe("a half that heads a list", () => {
  it("is the calendar's that was just over, though the firm's own of that number ended long before", () => {
    expect(propositions("H1: Micron up 46%, AMD up 17%", "2025-07-20")).toEqual([
      "change(close(MU), 2025-01-01..2025-06-30) ~ 46%",
      "change(close(AMD), 2025-01-01..2025-06-30) ~ 17%",
    ]);
  });

  it("stays the firm's own where that is told of", () =>
    expect(propositions("Micron's H1 revenue was 17bn", "2025-07-20")).toEqual(["revenue(MU, FY2025H1) ~ 17bn"]));
});

describe("points by which one did better", () => {
  it("are at least so many with “or more” behind them", () =>
    expect(propositions("Intel outperformed Ford by 20 points or more in 2025", AT)).toEqual([
      `${moved("INTC")} - ${moved("F")} >= 20%`,
    ]));
});
