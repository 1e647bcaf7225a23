import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const last = (text: string, at: string) => propositions(text, at).at(-1);

describe("a second part that names neither of whom nor of what it is", () => {
  it.each([
    [
      "TSMC: NT$349.6bn in April, 48% more than a year earlier",
      "2025-05-12",
      "yoy(monthly_revenue(TSM), 2025-04) ~ 48%",
    ],
    [
      "Alphabet earned $34.5bn last quarter which is 46% more than in the same quarter a year ago",
      "2025-04-28",
      "(GOOGL), FY2025Q1) ~ 46%",
    ],
    [
      "Microsoft spent 24.2bn on capex in the June quarter, 27% above last year",
      "2025-07-31",
      "capex(MSFT, FY2025Q4) / capex(MSFT, FY2024Q4) - 1 ~ 27%",
    ],
    [
      "June at TSMC: minus 17.7% month on month, plus 26.9% against June 2024",
      "2025-07-11",
      "monthly_revenue(TSM, 2025-06) / monthly_revenue(TSM, 2024-06) - 1 ~ 26.9%",
    ],
    [
      "Micron just printed a 74% gross margin, about twice the year-ago quarter's",
      "2026-03-20",
      "latest(yoy(gross_margin(MU)), 2026-03-20) in 90%..110%",
    ],
    [
      "Aluminium averaged 3,666 in May, which still leaves it short of the 1988 monthly peak",
      "2026-06-08",
      "price(Aluminum, 2026-05) < max(price(Aluminum), 1988-01-01..1988-12-31)",
    ],
    [
      "SOX off more than ten percent today, nothing that bad since the covid crash in March 2020",
      "2026-06-05",
      "change(close(^SOX), 2026-06-05) < min(change(close(^SOX)), 2020-04-01..2026-06-04)",
    ],
    [
      "US natural gas doubled in January and then gave more than half of it back in February",
      "2026-03-06",
      '(price("Natural gas, US", 2026-01) - price("Natural gas, US", 2026-02)) / (price("Natural gas, US", 2026-01) - price("Natural gas, US", 2025-12)) > 50%',
    ],
  ])("is read with subject, measure and time of the first: %s", (text, at, test) => {
    expect(last(text, at)).toContain(test);
  });

  it("asks whether a line named behind a figure was never crossed before", () => {
    expect(
      last("56% gross margin at Micron! Never in its history did the company clear 50 before this", "2025-12-19"),
    ).toMatch("count(gross_margin(MU) > 50%, before(2025-12-20)) = 1");
  });

  it.each([
    ["Micron's gross margin was 56% last quarter, up from 38.4% a year ago", "- 1 ~ 38.4%"],
    ["Intel lost 2.9bn in Q2, less than half what it lost a year ago", "yoy(profit"],
    ["US natural gas gave more than half of it back in February", "> 50%"],
  ])("is not read where a base, a loss or another move is meant: %s", (text, wrong) => {
    expect(propositions(text, "2025-12-19").join()).not.toContain(wrong);
  });
});
