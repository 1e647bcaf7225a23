import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const QUARTERS = [1, 2, 3, 4].map((quarter) => `FY2026Q${quarter}`);
const all = (of: (quarter: string) => string) => QUARTERS.map(of).join(" and ");

describe("a comparison told of each part of a year", () => {
  it.each([
    [
      "In none of the four quarters of fiscal 2026 did Micron's operating cash flow cover its capex",
      all((at) => `not (operating_cash_flow(MU, ${at}) >= capex(MU, ${at}))`),
    ],
    [
      "Micron's capex exceeded its operating cash flow in each quarter of fiscal 2026",
      all((at) => `capex(MU, ${at}) > operating_cash_flow(MU, ${at})`),
    ],
  ])("is stated of every one of them: %s", (text, proposition) => {
    expect(propositions(text, "2026-10-20")).toEqual([proposition]);
  });

  it.each([
    [
      "is left open where the year is not over",
      "Micron's capex exceeded its operating cash flow in each quarter of fiscal 2027",
    ],
    [
      "and where it is so of fewer",
      "Micron's capex exceeded its operating cash flow in all three quarters of fiscal 2026",
    ],
  ])("%s", (_, text) => expect(propositions(text, "2026-10-20").join()).not.toContain("FY202"));
});

describe("months and quarters of a firm that publishes its months", () => {
  it.each([
    [
      "If TSMC's May tops April then the second quarter comes in over NT$1.4 trillion",
      "2026-05-13",
      "if monthly_revenue(TSM, 2026-05) > monthly_revenue(TSM, 2026-04) then revenue(TSM, FY2026Q2) > 1400bn TWD",
    ],
    [
      "Should TSMC get over 380bn in July, the third quarter will be above NT$1.2 trillion",
      "2026-07-13",
      "if monthly_revenue(TSM, 2026-07) > 380bn then revenue(TSM, FY2026Q3) > 1200bn TWD",
    ],
    ["TSMC's second quarter comes in over NT$1.2 trillion", "2026-07-13", "revenue(TSM, FY2026Q2) > 1200bn TWD"],
  ])("are those of its sales: %s", (text, at, proposition) => expect(propositions(text, at)).toEqual([proposition]));

  it("are none of a firm that does not", () => {
    expect(
      propositions("Should Intel get over 12bn in January, the first quarter will be above 30bn", "2026-01-12").join(),
    ).not.toContain("revenue(");
  });
});

describe("what stands behind a statement", () => {
  it.each([
    [
      "Zinc averaged below 3,000 in May 2025, too much Peruvian supply",
      "2025-06-10",
      "price(Zinc, 2025-05) < 3000 USD/t",
    ],
    ["Zinc averaged below 3,000 in May 2025, weak Chinese demand", "2025-06-10", "price(Zinc, 2025-05) < 3000 USD/t"],
  ])("is a reason where it holds no verb: %s", (text, at, proposition) => {
    expect(propositions(text, at)).toEqual([proposition]);
  });

  it("is held against the move before where it beat it", () => {
    expect(propositions("Zinc gained 12% in 2025, and gold still beat it", "2026-01-09")[1]).toBe(
      "change(price(Gold), 2025) > change(price(Zinc), 2025)",
    );
  });
});
