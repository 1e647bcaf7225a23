import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const AT = "2026-08-10";

describe("two terms, each with a measure of its own", () => {
  it.each([
    [
      "Microsoft earned more in its March quarter than AMD sold in all of 2024",
      "net_income(MSFT, FY2026Q3) > revenue(AMD, FY2024)",
    ],
    [
      "AMD sold less in all of 2024 than Nvidia earned in its October quarter of 2024",
      "revenue(AMD, FY2024) < net_income(NVDA, FY2025Q3)",
    ],
    ["Intel lost more in 2024 than AMD took in in Q3 2024", "-net_income(INTC, FY2024) > revenue(AMD, FY2024Q3)"],
    ["Micron lost more in fiscal 2023 than it made in fiscal 2024", "-net_income(MU, FY2023) > net_income(MU, FY2024)"],
    [
      "Meta's capex in Q2 ate up its whole operating cash flow and then 2bn on top",
      "capex(META, FY2026Q2) - operating_cash_flow(META, FY2026Q2) ~ 2bn",
    ],
    [
      "Micron's operating income in the February quarter beat all of fiscal 2022's",
      "operating_income(MU, FY2026Q2) > operating_income(MU, FY2022)",
    ],
    [
      "Amazon burned through more cash on capex in 2025 than Meta took in revenue in 2022",
      "capex(AMZN, FY2025) > revenue(META, FY2022)",
    ],
    ["Alphabet outspent Intel in 2025", "capex(GOOGL, FY2025) > capex(INTC, FY2025)"],
    ["Meta was outspent by Alphabet in 2025", "capex(META, FY2025) < capex(GOOGL, FY2025)"],
    ["Micron outearned AMD in Q1 2026", "net_income(MU, FY2026Q2) > net_income(AMD, FY2026Q1)"],
  ])("%s", (text, expected) => {
    expect(propositions(text, AT)).toEqual([expected]);
  });
});

describe("terms that tell their own figures", () => {
  it.each([
    [
      "Alphabet's 44.9bn of capex in Q2 dwarfs the 22.4bn of a year earlier",
      "capex(GOOGL, FY2026Q2) ~ 44.9bn and capex(GOOGL, FY2025Q2) ~ 22.4bn and capex(GOOGL, FY2026Q2) > capex(GOOGL, FY2025Q2)",
    ],
    [
      "TSMC's 411bn in April is way above the 350bn of April 2025",
      "monthly_revenue(TSM, 2026-04) ~ 411bn and monthly_revenue(TSM, 2025-04) ~ 350bn and monthly_revenue(TSM, 2026-04) > monthly_revenue(TSM, 2025-04)",
    ],
    [
      "Meta's Q2 capex was above AMD's Q2 revenue of 11.5bn",
      "revenue(AMD, FY2026Q2) ~ 11.5bn and capex(META, FY2026Q2) > revenue(AMD, FY2026Q2)",
    ],
    [
      "Urea was 441 dollars dearer in April than in January",
      "price(Urea, 2026-04) - price(Urea, 2026-01) in 440 USD/t..442 USD/t",
    ],
    [
      "Microsoft took in nearly five times what Oracle did in the March quarter",
      "revenue(MSFT, FY2026Q3) / revenue(ORCL, FY2026Q3) in 4.5x..5x",
    ],
  ])("%s", (text, expected) => {
    expect(propositions(text, AT)).toEqual([expected]);
  });

  it("are of a quarter that is over", () => {
    expect(propositions("Nvidia's Q2 revenue, 30bn, was above that of AMD", "2024-11-08")).toEqual([
      "revenue(NVDA, FY2025Q2) ~ 30bn and revenue(NVDA, FY2025Q2) > revenue(AMD, FY2024Q2)",
    ]);
  });
});

describe("figures of one month against those of another", () => {
  it.each([
    [
      "Silver tripled in a year, Jan avg against Jan avg",
      "price(Silver, 2026-01) / price(Silver, 2025-01) in 2.857142857x..4.35x",
    ],
    ["Copper rose 42% in a year, May over May", "price(Copper, 2026-05) / price(Copper, 2025-05) - 1 ~ 42%"],
    ["Tin is up 62% in two years, May vs May", "price(Tin, 2026-05) / price(Tin, 2024-05) - 1 ~ 62%"],
    [
      "Zinc is half of what it was two years ago (April vs April 2024)",
      "price(Zinc, 2026-04) / price(Zinc, 2024-04) in 47.5%..52.5%",
    ],
    ["Urea is down (April average vs March)", "price(Urea, 2026-04) / price(Urea, 2026-03) - 1 < 0%"],
  ])("%s", (text, expected) => {
    expect(propositions(text, AT)).toEqual([expected]);
  });
});

describe("terms that add up, or lie some way apart", () => {
  it.each([
    [
      "Alphabet earned more in Q1 2026 than Microsoft and Meta combined in the same quarter",
      "net_income(GOOGL, FY2026Q1) > net_income(MSFT, FY2026Q3) + net_income(META, FY2026Q1)",
    ],
    [
      "Nvidia's revenue for fiscal 2026 was below AMD's, Broadcom's and Oracle's put together",
      "revenue(NVDA, FY2026) < revenue(AMD, FY2025) + revenue(AVGO, FY2025) + revenue(ORCL, FY2025)",
    ],
    [
      "Nvidia sold more in its April quarter than AMD and Intel did in all of 2025 combined",
      "revenue(NVDA, FY2027Q1) > revenue(AMD, FY2025) + revenue(INTC, FY2025)",
    ],
    [
      "TSMC's March revenue beat January and February combined",
      "monthly_revenue(TSM, 2026-03) > monthly_revenue(TSM, 2026-01) + monthly_revenue(TSM, 2026-02)",
    ],
    [
      "AMD revenue fell short of Intel's by 6.6bn in Q4 2024",
      "revenue(INTC, FY2024Q4) - revenue(AMD, FY2024Q4) ~ 6.6bn",
    ],
    [
      "Two quarters into fiscal 2026 Oracle had spent less on capex than in all of fiscal 2025",
      "capex(ORCL, FY2026Q1) + capex(ORCL, FY2026Q2) < capex(ORCL, FY2025)",
    ],
    [
      "Wheat in May was within 2% of its level in May 2025",
      'price("Wheat, US HRW", 2026-05) / price("Wheat, US HRW", 2025-05) - 1 in -2%..2%',
    ],
  ])("%s", (text, expected) => {
    expect(propositions(text, AT)[0]).toEqual(expected);
  });
});

describe("a term that is the extreme of a time, or lies back", () => {
  it.each([
    ["Copper in May was dearer than in any month of 2025", "price(Copper, 2026-05) > max(price(Copper), 2025)"],
    [
      "Iron ore is below its 2021 peak",
      'price("Iron ore, cfr spot", 2026-07) < max(price("Iron ore, cfr spot"), 2021)',
    ],
    [
      "Coffee isn't as expensive as it was a year ago",
      'price("Coffee, Arabica", 2026-07) < price("Coffee, Arabica", 2025-07)',
    ],
    ["Nickel cost less in April than it did three years earlier", "price(Nickel, 2026-04) < price(Nickel, 2023-04)"],
    ["The Dow: worse today than on Friday", "change(close(^DJI), 2026-08-10) < change(close(^DJI), 2026-08-07)"],
  ])("%s", (text, expected) => {
    expect(propositions(text, AT)[0]).toEqual(expected);
  });
});

describe("terms with a word that no term has", () => {
  it.each([
    "Amazon earned more from AWS than Google sold overall in 2025",
    "Adjusted for the charge Intel lost more in 2024 than AMD sold in Q1 2025",
    "Tesla sold more cars in Q2 than it earned dollars in Q1",
    "Gold did better in May than in April",
    "Nvidia barely earned more in 2025 than Intel sold per employee in 2024",
  ])("has no test: %s", (text) => {
    expect(propositions(text, AT).join()).not.toMatch(/\(/);
  });
});
