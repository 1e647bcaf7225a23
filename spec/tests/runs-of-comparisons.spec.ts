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
    [
      "Oracle's free cash flow has shrunk three quarters in a row",
      "asof(streak(qoq(fcf(ORCL)) < 0%), 2026-01-06) >= 3",
    ],
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
