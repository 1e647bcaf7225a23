import { describe, expect, it } from "vitest";
import { proposition } from "./said.ts";

const AT = "2025-09-10";

describe("how often something was so in a time", () => {
  it.each([
    ["Costco had five losing months in 2024", "count(change(monthly(close(COST))) < 0%, 2024) = 5"],
    [
      "Silver had more down months than up months in 2022",
      "count(change(price(Silver)) < 0%, 2022) > count(change(price(Silver)) > 0%, 2022)",
    ],
    ["The Nasdaq suffered three 2% drops in May", "count(change(close(^IXIC)) <= -2%, 2025-05) = 3"],
    [
      "Pfizer has lost money in two of the last eight quarters",
      "count(net_income(PFE) < 0, 2023-07-01..2025-06-30) = 2",
    ],
    [
      "AMD was up six of the past eight sessions",
      "(count(close(AMD), 2025-09-01..2025-09-10) = 8 and count(change(close(AMD)) > 0%, 2025-09-01..2025-09-10) = 6) or " +
        "(count(close(AMD), 2025-08-29..2025-09-10) = 8 and count(change(close(AMD)) > 0%, 2025-08-29..2025-09-10) = 6)",
    ],
    ["Not one quarter in the red for the S&P 500 in 2023", "every(change(quarterly(close(^GSPC))), 2023) >= 0%"],
    [
      "Zinc hasn't had a sub-$2,500 month since April 2024",
      "not (any(price(Zinc), 2024-05-01..2025-08-31) < 2500 USD/t)",
    ],
    ["Every quarter of 2023 was an up quarter for the S&P 500", "every(change(quarterly(close(^GSPC))), 2023) > 0%"],
    ["Only one AMD close under 160 in August 2025", "count(close(AMD) < 160, 2025-08) = 1"],
    ["Ford lost money only once in 2023", "count(net_income(F) < 0, FY2023) = 1"],
  ])("%s", (text, expected) => expect(proposition(text, AT)).toBe(expected));
});

describe("when it was so first or last", () => {
  it.each([
    [
      "AMD's first losing week since July 4",
      "2025-09-06",
      "change(close(AMD), 2025-09-01..2025-09-05) < 0% and every(change(weekly(close(AMD))), 2025-07-05..2025-08-31) >= 0%",
    ],
    [
      "Zinc averaged below 2,700 in May for the first time in two years",
      "2025-06-20",
      "price(Zinc, 2025-05) < 2700 USD/t and not (any(price(Zinc), 2023-06-01..2025-04-30) < 2700 USD/t)",
    ],
    [
      "Oracle closed above 300 in September for the first time ever",
      "2025-10-10",
      "any(close(ORCL), 2025-09) > 300 and not (any(close(ORCL), before(2025-09-01)) > 300)",
    ],
    [
      "Costco's last down year was 2022",
      "2025-02-10",
      "change(close(COST), 2022) < 0% and change(close(COST), 2023) >= 0% and change(close(COST), 2024) >= 0%",
    ],
    [
      "Third 3% drop for Meta this month",
      "2025-09-10",
      "change(close(META), 2025-09-10) <= -3% and count(change(close(META)) <= -3%, 2025-09-01..2025-09-09) = 2",
    ],
  ])("%s", (text, at, expected) => expect(proposition(text, at)).toBe(expected));
});

describe("a run that goes on or has ended", () => {
  it("came before one of the last two quarters where either may be the last told of", () =>
    expect(proposition("Pfizer is back to profit after two loss-making quarters in a row", "2025-08-04")).toBe(
      "(net_income(PFE, FY2025Q2) > 0 and streak(net_income(PFE) < 0, FY2025Q1) >= 2) or " +
        "(net_income(PFE, FY2025Q1) > 0 and streak(net_income(PFE) < 0, FY2024Q4) >= 2)",
    ));

  it.each([
    [
      "2024 was Costco's second winning year in a row",
      "change(close(COST), 2023) > 0% and change(close(COST), 2024) > 0%",
    ],
    ["Copper above 9,000 for a third straight month", "streak(price(Copper) > 9000 USD/t, 2025-08) >= 3"],
    [
      "Pfizer is back to profit after two loss-making quarters in a row",
      "net_income(PFE, FY2025Q2) > 0 and streak(net_income(PFE) < 0, FY2025Q1) >= 2",
    ],
  ])("%s", (text, expected) => expect(proposition(text, AT)).toBe(expected));
});

describe("what is no statement of single times", () => {
  it.each([
    "Micron fell by a quarter in 2025",
    "AMD was up after three green days in a row",
    "Gold rose after six monthly losses in a row",
    "Not every month of 2024 was an up month for gold, ex-dividend",
    "Intel has not had 5 green days this month",
    "Ford had two losing quarters in 2023",
    "Four consecutive losing quarters for Ford",
    "Meta's only up week in August was the first",
    "Gold averaged above 2,500 for only three months in a row",
  ])("%s", (text) => expect(proposition(text, AT)).not.toMatch(/\b(?:count|every|streak|any)\(/));
});

describe("of days and months to come, or of one that is named", () => {
  it.each([
    ["Costco fell more than 4% in a week three times in 2022", "count(change(weekly(close(COST))) < -4%, 2022) = 3"],
    [
      "The last time Pfizer lost money was in Q4 2023",
      "net_income(PFE, FY2023Q4) < 0 and not (any(net_income(PFE), 2024-01-01..2025-06-30) < 0)",
    ],
    [
      "Zinc's only losing month of 2025 was June",
      "change(price(Zinc), 2025-06) < 0% and count(change(price(Zinc)) < 0%, 2025-01-01..2025-08-31) = 1",
    ],
  ])("%s", (text, expected) => expect(proposition(text, AT)).toBe(expected));

  it("is asked of each day to come", () =>
    expect(proposition("Oracle won't see a single 5% drop next month", AT, { kind: "forecast" })).toBe(
      "every(change(close(ORCL)), 2025-10) > -5%",
    ));

  it("is not the move of a time as a whole where it came twice", () =>
    expect(proposition("Costco dropped 3% or more twice in one week", AT)).not.toMatch(/\(/));
});
