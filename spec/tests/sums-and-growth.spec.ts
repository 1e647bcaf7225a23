import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const AT = "2025-10-10";
const one = (text: string, at = AT) => propositions(text, at).join(" | ");
const QUARTER = "monthly_revenue(TSM, 2025-07) + monthly_revenue(TSM, 2025-08) + monthly_revenue(TSM, 2025-09)";

describe("what figures of several times or firms come to", () => {
  it.each([
    ["TSMC July plus August plus September: NT$989.9bn", `${QUARTER} ~ 989.9bn TWD`],
    ["Put July, August and September together and TSMC took in NT$990bn", `${QUARTER} ~ 990bn TWD`],
    ["TSMC's third quarter, July plus August plus September: NT$990bn", `${QUARTER} ~ 990bn TWD`],
    ["Tot up TSMC's July, August and September and you get well over NT$1.1 trillion", `${QUARTER} > 1100bn TWD`],
    [
      "TSMC's April, May and June added up to NT$934bn",
      `${QUARTER.replace("07", "04").replace("08", "05").replace("09", "06")} ~ 934bn TWD`,
    ],
    ["TSMC Q2 (apr-jun) adds up to less than NT$1.2 trillion", "revenue(TSM, FY2025Q2) < 1200bn TWD"],
    ["TSMC's third quarter, the three months added up: NT$990bn", "revenue(TSM, FY2025Q3) ~ 990bn TWD"],
    [
      "Amazon 2024 operating income, all four quarters added together: $68.6bn",
      "operating_income(AMZN, FY2024) ~ 68.6bn USD",
    ],
    [
      "Add up just the cash PP&E purchases of MSFT and META for April to June and you are already past $40 billion",
      "cash_capex(MSFT, FY2025Q4) + cash_capex(META, FY2025Q2) > 40bn USD",
    ],
  ])("is their sum: %s", (text, expected) => {
    expect(one(text)).toBe(expected);
  });

  it.each([
    [
      "Add up July, August and September and TSMC missed NT$1 trillion for the quarter by roughly ten billion",
      `1000bn TWD - (${QUARTER}) in 9.5bn TWD..10.5bn TWD`,
    ],
    [
      "TSMC cleared NT$1 trillion in the third quarter by ten billion",
      "revenue(TSM, FY2025Q3) - 1000bn TWD ~ 10bn TWD",
    ],
  ])("lies by so much past a line or short of it: %s", (text, expected) => {
    expect(one(text)).toBe(expected);
  });

  it.each([
    "TSMC's July, August and September did not add up to NT$1 trillion",
    "TSMC's July, August and September never quite added up to NT$1 trillion",
  ])("is less where it did not add up to it: %s", (text) => {
    expect(one(text)).toBe(`${QUARTER} < 1000bn TWD`);
  });

  it.each([
    "TSMC's third quarter, July plus August: NT$990bn",
    "Amazon 2024 operating income, all three quarters added together: $68.6bn",
    "Meta's capex in Q1 and Q2: 30bn",
  ])("has no test where the parts are not the whole, or no word adds them: %s", (text) => {
    expect(one(text)).not.toContain("(");
  });

  it.each([
    ["TSMC July+August+September = NT$990bn", `${QUARTER} ~ 990bn TWD`],
    ["Nvidia's four quarters to January: $130.5bn of revenue", "revenue(NVDA, FY2025) ~ 130.5bn USD"],
    ["Amazon's 2024: four quarters, $59.2bn of net income", "net_income(AMZN, FY2024) ~ 59.2bn USD"],
    ["TSMC's Q3 works out at just under NT$1 trillion (Jul, Aug, Sep)", `${QUARTER} in 900bn TWD..1000bn TWD`],
    [
      "The big two, META and MSFT, shelled out $34bn of cash on PP&E in the June quarter",
      "cash_capex(META, FY2025Q2) + cash_capex(MSFT, FY2025Q4) ~ 34bn USD",
    ],
  ])("may be told by signs, lengths and heads counted: %s", (text, expected) => {
    expect(one(text)).toBe(expected);
  });

  it("is of each quarter where all four of them are told of", () => {
    expect(one("In all four quarters of 2024 Amazon earned more than $20bn")).toBe(
      "every(net_income(AMZN), FY2024) > 20bn USD",
    );
  });

  it("is on a side of the figure that it adds up to more or less than", () => {
    expect(one("No way TSMC's third quarter adds up to less than NT$1 trillion")).toBe(
      "not (revenue(TSM, FY2025Q3) < 1000bn TWD)",
    );
  });

  it("is not Oracle's where another Larry is named", () => {
    expect(one("Larry Page tripled his capex in fiscal 2025")).not.toContain("ORCL");
  });

  it("is no growth where it is a share of what was named", () => {
    expect(one("AMD's operating income was less than a tenth of it")).not.toContain("(");
  });

  it("is no sum where one time beats another", () => {
    expect(one("TSMC's September sales beat July's NT$323bn")).toContain("monthly_revenue(TSM, 2025-09) > ");
  });
});

describe("one measure of a firm against another", () => {
  it.each([
    [
      "In the second quarter $INTC lost more money than it took in as revenue",
      "-net_income(INTC, FY2025Q2) > revenue(INTC, FY2025Q2)",
    ],
    ["Intel's Q2 loss was bigger than its Q2 revenue", "-net_income(INTC, FY2025Q2) > revenue(INTC, FY2025Q2)"],
    [
      "Micron's profit for the quarter reported this week, after tax, is bigger than its revenue for the whole of fiscal 2024",
      "latest(net_income(MU), 2025-10-10) > revenue(MU, FY2024)",
    ],
  ])("is told by its verbs and nouns: %s", (text, expected) => {
    expect(one(text)).toBe(expected);
  });

  it.each([
    [
      "No way Intel's capex in 2025 is anywhere above what it was in 2024",
      "not (capex(INTC, FY2025) > capex(INTC, FY2024))",
    ],
    [
      "Alphabet's capex in 2025 won't be above what it was in 2024",
      "not (capex(GOOGL, FY2025) > capex(GOOGL, FY2024))",
    ],
    ["Alphabet's capex in 2025 will be above what it was in 2024", "capex(GOOGL, FY2025) > capex(GOOGL, FY2024)"],
  ])("may be of a year to come, or denied: %s", (text, expected) => {
    expect(one(text)).toBe(expected);
  });
});

describe("multiples and growth of a firm's figures", () => {
  it.each([
    ["AMD's gross margin more than doubled yoy in the June quarter", "yoy(gross_margin(AMD), FY2025Q2) > 100%"],
    [
      "Nvidia data center revenue went backwards sequentially in the July quarter",
      "qoq(data_center_revenue(NVDA), FY2026Q2) < 0%",
    ],
    [
      "Larry roughly tripled capex in fiscal 2025: 21.2bn, from 6.9bn the year before",
      "yoy(capex(ORCL), FY2025) in 185%..215% and capex(ORCL, FY2025) ~ 21.2bn and capex(ORCL, FY2024) ~ 6.9bn",
    ],
    [
      "Microsoft's leases not yet commenced: $92.7bn at the end of June versus $60bn twelve months before",
      "leases_not_yet_commenced(MSFT, FY2025Q4) ~ 92.7bn USD and leases_not_yet_commenced(MSFT, FY2024Q4) ~ 60bn USD",
    ],
    [
      "Microsoft's leases not yet commenced more than doubled in the twelve months to June",
      "change(leases_not_yet_commenced(MSFT), FY2025) > 100%",
    ],
  ])("are read as told: %s", (text, expected) => {
    expect(proposition(text, AT)).toBe(expected);
  });

  it("leaves open whether a margin rose by points or by a share of it", () => {
    expect(one("AMD's gross margin rose 5% yoy in the June quarter")).not.toContain("(");
  });

  it.each([
    ["Nvidia's revenue in the July period was 46.7bn", "revenue(NVDA, FY2026Q2) ~ 46.7bn"],
    ["NVDA revenue jumped 85% quarter over quarter in the July period", "qoq(revenue(NVDA), FY2026Q2) ~ 85%"],
    ["TSMC sold NT$320bn in the May period", "monthly_revenue(TSM, 2025-05) ~ 320bn TWD"],
  ])("the period of a month is the fiscal quarter that ends in it, else the month: %s", (text, expected) => {
    expect(one(text)).toBe(expected);
  });
});

describe("how a figure just told stands to one of a time before", () => {
  it.each([
    [
      "Nvidia's revenue was $46.7bn in the July quarter, 56% more than a year earlier",
      "revenue(NVDA, FY2026Q2) ~ 46.7bn USD | yoy(revenue(NVDA), FY2026Q2) ~ 56%",
    ],
    [
      "Alphabet earned $28.2bn in Q2 which is 30% more than in the same quarter a year ago",
      "net_income(GOOGL, FY2025Q2) ~ 28.2bn USD | yoy(net_income(GOOGL), FY2025Q2) ~ 30%",
    ],
    [
      "TSMC took in NT$331bn in September, 1% less than in August",
      "monthly_revenue(TSM, 2025-09) ~ 331bn TWD | monthly_revenue(TSM, 2025-09) / monthly_revenue(TSM, 2025-08) - 1 ~ -1%",
    ],
    [
      "TSMC took in NT$331bn in September, that is twice what it was a year earlier",
      "monthly_revenue(TSM, 2025-09) ~ 331bn TWD | yoy(monthly_revenue(TSM), 2025-09) in 90%..110%",
    ],
  ])("is of that figure: %s", (text, expected) => {
    expect(one(text)).toBe(expected);
  });
});

describe("what was bought back and laid out", () => {
  it.each([
    ["Meta bought back no stock whatsoever in Q2", "buybacks(META, FY2025Q2) = 0"],
    ["Meta bought back stock in Q2", "buybacks(META, FY2025Q2) > 0"],
    [
      "AMD put less than three quarters of a billion into property and equipment in the first half",
      "cash_capex(AMD, FY2025H1) < 750000000",
    ],
    ["Satya's fiscal 2025 capex tally, finance leases and all: $88.2bn", "capex(MSFT, FY2025) ~ 88.2bn USD"],
  ])("is told in other words: %s", (text, expected) => {
    expect(one(text)).toBe(expected);
  });
});
