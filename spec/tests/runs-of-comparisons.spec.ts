import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const AT = "2026-01-06";

describe("one above the other so many times one after the other", () => {
  it.each([
    [
      "The Nasdaq has beaten the Russell 2000 two calendar years running",
      "change(close(^IXIC), 2024) > change(close(^RUT), 2024) and change(close(^IXIC), 2025) > change(close(^RUT), 2025)",
    ],
    [
      "The Nasdaq beat the Russell 2000 for the second straight year in 2024",
      "change(close(^IXIC), 2023) > change(close(^RUT), 2023) and change(close(^IXIC), 2024) > change(close(^RUT), 2024)",
    ],
    [
      "Qualcomm has lagged AMD three weeks in a row",
      "streak(change(weekly(close(QCOM))) - change(weekly(close(AMD))) < 0%, 2026-01-02) >= 3",
    ],
    [
      "For the fourth straight session Intel underperformed Micron",
      "streak(change(close(INTC)) - change(close(MU)) < 0%, 2026-01-06) >= 4",
    ],
    [
      "Copper has outperformed aluminium three months in a row",
      "streak(change(price(Copper)) - change(price(Aluminum)) > 0%, 2025-12) >= 3",
    ],
    [
      "Palm oil has cost more than soybean oil for three straight months",
      'streak(price("Palm oil") / price("Soybean oil") > 1x, 2025-12) >= 3',
    ],
    [
      "Amazon's capex has exceeded its operating cash flow two quarters running",
      "asof(streak(capex(AMZN) - operating_cash_flow(AMZN) > 0), 2026-01-06) >= 2",
    ],
    [
      "Meta's operating margin has been above Alphabet's in each of the last six quarters",
      "asof(streak(operating_margin(META) - operating_margin(GOOGL) > 0), 2026-01-06) >= 6",
    ],
  ])("is asked of each of the times: %s", (text, expected) => {
    expect(propositions(text, AT)).toEqual([expected]);
  });

  it.each([
    "Qualcomm has not lagged AMD three weeks in a row",
    "AMD's revenue has grown faster than Intel's six quarters in a row",
    "Nvidia has beaten AMD three quarters in a row",
  ])("is none where it is denied, of growth, or may be of shares or books: %s", (text) => {
    expect(propositions(text, AT).join()).not.toContain("streak");
  });
});

describe("so many times without one", () => {
  it.each([
    ["Twelve straight sessions without a down close for Nvidia", "streak(change(close(NVDA)) >= 0%, 2026-01-06) >= 12"],
    ["Oracle went three straight weeks without a gain", "streak(change(weekly(close(ORCL))) <= 0%, 2026-01-02) >= 3"],
    ["Two consecutive quarters without a profit at Intel", "asof(streak(net_income(INTC) <= 0), 2026-01-06) >= 2"],
  ])("is a run of the contrary: %s", (text, expected) => {
    expect(propositions(text, AT)).toEqual([expected]);
  });

  it("is of each day where closes are spoken of", () => {
    expect(propositions("Three weeks in a row without a close above 200 for Apple", AT).join()).not.toContain("streak");
  });
});

describe("a run of quarters", () => {
  it.each([
    ["Oracle's free cash flow has shrunk three quarters in a row", "asof(-streak(fcf(ORCL)), 2026-01-06) >= 3"],
    [
      "Intel's gross margin has improved two straight quarters",
      "asof(streak(qoq(gross_margin(INTC)) > 0%), 2026-01-06) >= 2",
    ],
    [
      "Oracle's free cash flow has shrunk year on year three quarters in a row",
      "asof(streak(yoy(fcf(ORCL)) < 0%), 2026-01-06) >= 3",
    ],
  ])("is counted each on the one before unless the year is spoken of: %s", (text, expected) => {
    expect(propositions(text, AT)).toEqual([expected]);
  });
});

describe("one ahead of each of several by points", () => {
  it.each([
    [
      "Micron beat each of Nvidia and AMD by at least 40 points in 2025",
      "change(close(MU), 2025) - change(close(NVDA), 2025) >= 40% and change(close(MU), 2025) - change(close(AMD), 2025) >= 40%",
    ],
    [
      "Apple, Microsoft and Meta each trailed Google by more than 30 points in 2025",
      "change(close(AAPL), 2025) - change(close(GOOGL), 2025) < -30% and change(close(MSFT), 2025) - change(close(GOOGL), 2025) < -30% and change(close(META), 2025) - change(close(GOOGL), 2025) < -30%",
    ],
    [
      "Nvidia outperformed Apple by 20 points or more in 2025",
      "change(close(NVDA), 2025) - change(close(AAPL), 2025) >= 20%",
    ],
  ])("is so against all of them: %s", (text, expected) => {
    expect(propositions(text, AT)).toEqual([expected]);
  });
});

describe("how often, first or last a firm's figure rose or fell", () => {
  it.each([
    [
      "Oracle's capex fell from one quarter to the next for the first time in six quarters",
      "qoq(capex(ORCL), FY2026Q2) < 0% and every(qoq(capex(ORCL)), 2024-06-01..2025-08-31) >= 0%",
    ],
    [
      "Alphabet's revenue has not grown by less than 10% yoy in any quarter since 2023",
      "every(yoy(revenue(GOOGL)), 2024-01-01..2025-09-30) >= 10%",
    ],
    [
      "Intel's gross margin has fallen quarter on quarter in four of the last six quarters",
      "count(qoq(gross_margin(INTC)) < 0%, 2024-03-31..2025-09-27) = 4",
    ],
  ])("is held against the quarter before or the year: %s", (text, expected) => {
    expect(propositions(text, AT)).toEqual([expected]);
  });

  it("is of no share where a quarter is a time", () => {
    expect(propositions("Intel hasn't had a quarter of revenue growth since 2024", AT)).toEqual([
      "every(yoy(revenue(INTC)), 2025-01-01..2025-09-27) <= 0%",
    ]);
  });
});

describe("what another thing is told of", () => {
  it.each([
    ["AMD's operating loss narrowed three quarters in a row", "(AMD) < 0"],
    ["Intel's revenue growth improved twice since 2024", "count"],
  ])("is no run of it, nor how often it was so: %s", (text, unwanted) => {
    expect(propositions(text, AT).join()).not.toContain(unwanted);
  });

  it("is each of a list with an index in it", () => {
    expect(propositions("Nvidia beat AMD, Intel and the S&P by at least 5 points in December", AT)).toEqual([
      "change(close(NVDA), 2025-12) - change(close(AMD), 2025-12) >= 5% and change(close(NVDA), 2025-12) - change(close(INTC), 2025-12) >= 5% and change(close(NVDA), 2025-12) - change(close(^GSPC), 2025-12) >= 5%",
    ]);
  });
});

describe("a record of a longer time", () => {
  it.each([
    [
      "Nvidia just had its worst month since March",
      "2025-12-01",
      "lowest(change(monthly(close(NVDA))), 2025-11, 2025-04-01)",
    ],
    [
      "The S&P's weakest year since 2022",
      AT,
      "rank(change(close(^GSPC), 2025), change(close(^GSPC), 2023), change(close(^GSPC), 2024)) = 3",
    ],
    [
      "Nvidia's first $50bn quarter",
      "2025-11-25",
      "revenue(NVDA, FY2026Q3) >= 50bn USD and not (any(revenue(NVDA), before(2025-07-28)) >= 50bn USD)",
    ],
    [
      "Cocoa has more than halved from its peak month",
      "2026-02-09",
      "latest(price(Cocoa), 2026-02-09) / max(price(Cocoa), 2023-02..2026-01) - 1 < -50%",
    ],
  ])("is read of the last one: %s", (text, day, expected) => {
    expect(propositions(text, day)).toEqual([expected]);
  });

  it("is none of books that shares may be meant for", () => {
    expect(propositions("Intel's best year since 2015", AT).join()).not.toContain("rank");
  });
});
