import { describe, expect, it } from "vitest";
import { propositions, said } from "./said.ts";

const SAID = "2025-01-20";
const SOME_DAY = "any(change(close(INTC)), after(2025-01-20)) < 0%";
const DAY_AFTER = "onreport(change(close(INTC)), revenue(INTC, FY2024Q4), 1) < 0%";

describe("what follows on the day after a report that is still to come", () => {
  it.each([
    ["If Intel's Q4 revenue comes in above 14bn the stock closes lower the day after earnings", "> 14bn", DAY_AFTER],
    ["If Intel's Q4 revenue comes in above 14bn, the shares fall on the print", "> 14bn", SOME_DAY],
    ["If Intel's Q4 revenue is below 14bn then Intel closes red the day after the report", "< 14bn", DAY_AFTER],
    ["Should Intel's Q4 revenue be below 14bn, I say it closes lower the next session", "< 14bn", DAY_AFTER],
    ["Intel closes lower the day after it reports if its Q4 revenue comes in below 14bn", "< 14bn", DAY_AFTER],
  ])("rests on the condition, whatever part of the words opens it: %s", (text, figure, then) =>
    expect(propositions(text, SAID)[0]).toBe(`if revenue(INTC, FY2024Q4) ${figure} then ${then}`),
  );

  it.each([
    ["closes above 25 the day after the report", "onreport(close(INTC), revenue(INTC, FY2024Q4), 1) > 25"],
    ["drops more than 5% the day after the report", "onreport(change(close(INTC)), revenue(INTC, FY2024Q4), 1) < -5%"],
  ])("may be a level or an amount: %s", (then, text) =>
    expect(propositions(`If Intel's Q4 revenue comes in above 14bn, the stock ${then}`, SAID)[0]).toBe(
      `if revenue(INTC, FY2024Q4) > 14bn then ${text}`,
    ),
  );

  it("neither holds nor fails where the words leave open which session is meant", () =>
    expect(
      said("If Intel's Q4 revenue tops 14bn, it falls on the print", SAID, {
        kind: "conditional",
        condition: "If Intel's Q4 revenue tops 14bn",
      }),
    ).toMatchObject({ partial: true }));

  it("is not asked of a figure that has no days", () =>
    expect(
      propositions("If Intel's Q4 revenue tops 14bn, its margin rises the day after the report", SAID)[0],
    ).not.toContain("after("));
});

describe("a main clause without a comma", () => {
  it("begins with the share behind a figure or a time", () =>
    expect(
      propositions("If TSMC's January comes in below NT$250bn the ADR is under 180 by the end of March", SAID)[0],
    ).toBe("if monthly_revenue(TSM, 2025-01) < 250bn TWD then any(close(TSM), 2025-01-21..2025-03-31) < 180"));
});
