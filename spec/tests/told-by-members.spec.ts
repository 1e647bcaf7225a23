import { describe, expect, it } from "vitest";
import { propositions, readings, said } from "./said.ts";

describe("what several did between them", () => {
  it.each([
    [
      "Between the two of them Microsoft and Meta bought 24 billion of property and equipment in Q1 2025",
      "cash_capex(MSFT, FY2025Q3) + cash_capex(META, FY2025Q1) ~ 24bn",
    ],
    [
      "Microsoft and Google spent 40bn on capex between the two of them in Q2 2025",
      "capex(MSFT, FY2025Q4) + capex(GOOGL, FY2025Q2) ~ 40bn",
    ],
  ])("is their sum: %s", (text, expected) => {
    expect(propositions(text, "2025-09-01")).toEqual([expected]);
  });

  it("is no figure of one of them", () => {
    expect(propositions("Of the two of them Amazon spent more in Q1 2022", "2022-05-10").join()).not.toContain("(");
  });
});

describe("a measure told as a multiple of another", () => {
  it.each([
    ["Meta's revenue in Q2 2025 was 2.8 times its capex", "revenue(META, FY2025Q2) / capex(META, FY2025Q2) ~ 2.8x"],
    [
      "Nvidia's net income was over half its revenue in the July quarter",
      "net_income(NVDA, FY2026Q2) / revenue(NVDA, FY2026Q2) > 50%",
    ],
    [
      "Oracle's capex in the May quarter was about twice the cash its operations brought in",
      "capex(ORCL, FY2025Q4) / operating_cash_flow(ORCL, FY2025Q4) in 1.9x..2.1x",
    ],
  ])("is their ratio: %s", (text, expected) => {
    expect(propositions(text, "2025-09-01")).toEqual([expected]);
  });

  it("denied is another multiple, and most of all a smaller one", () => {
    expect(readings("Oracle's capex was not twice its operating cash flow in the May quarter", "2025-09-01")).toEqual([
      "not (capex(ORCL, FY2025Q4) / operating_cash_flow(ORCL, FY2025Q4) in 1.9x..2.1x)",
      "capex(ORCL, FY2025Q4) / operating_cash_flow(ORCL, FY2025Q4) < 2x",
    ]);
  });

  it("is no growth where a share is worth so many times it", () => {
    expect(propositions("Meta trades at 10 times its revenue", "2025-09-01")).toEqual(["no-period"]);
  });
});

describe("the same said of times one after the other", () => {
  it.each([
    [
      "copper fell in March and again in April",
      "change(price(Copper), 2025-03) < 0% and change(price(Copper), 2025-04) < 0%",
    ],
    [
      "gold rose first in June, then in July",
      "change(price(Gold), 2025-06) > 0% and change(price(Gold), 2025-07) > 0%",
    ],
    [
      "Intel fell on Wednesday and then again on Thursday",
      "change(close(INTC), 2025-08-27) < 0% and change(close(INTC), 2025-08-28) < 0%",
    ],
    [
      "copper has by now fallen two months running, first in June and again in July",
      "-streak(price(Copper), 2025-07) >= 2",
    ],
  ])("is of each, not of the one against the other: %s", (text, expected) => {
    expect(propositions(text, "2025-08-31")).toEqual([expected]);
  });
});

describe("words for times and kinds of figures", () => {
  it.each([
    ["2018-02-08", "Alphabet's revenue was 32bn in the final quarter of 2017", "revenue(GOOGL, FY2017Q4) ~ 32bn"],
    ["2022-05-10", "Google had revenue of 55bn in the opening quarter of last year", "revenue(GOOGL, FY2021Q1) ~ 55bn"],
    ["2022-05-10", "gold rose in the final month of 2021", "change(price(Gold), 2021-12) > 0%"],
    ["2022-05-10", "AMD's GAAP bottom line for the March quarter was in the black", "net_income(AMD, FY2022Q1) > 0"],
    ["2022-05-10", "Meta's revenue cleared 27bn in Q1 2022", "revenue(META, FY2022Q1) > 27bn"],
    [
      "2022-05-10",
      "Nvidia had yet another sequential gain in gross margin in the January quarter",
      "gross_margin(NVDA, FY2022Q4) - gross_margin(NVDA, FY2022Q3) > 0%",
    ],
  ])("said %s: %s", (at, text, expected) => {
    expect(propositions(text, at)).toEqual([expected]);
  });

  it("leave a figure that is not of the accounts without a test", () => {
    expect(said("AMD's non GAAP net income was 1.6bn in Q1 2022", "2022-05-10")).toMatchObject({
      code: "unread-restriction",
    });
  });
});
