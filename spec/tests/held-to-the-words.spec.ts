import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const tests = (text: string, saidAt: string) => propositions(text, saidAt).filter((test) => test.includes("("));

describe("growth against growth", () => {
  it.each([
    [
      "AMD's growth in Q3 was slower than in Q2, yoy",
      "2025-11-10",
      "yoy(revenue(AMD), FY2025Q3) < yoy(revenue(AMD), FY2025Q2)",
    ],
    [
      "TSMC's March growth was faster than February's, month on month",
      "2025-04-12",
      "qoq(monthly_revenue(TSM), 2025-03) > qoq(monthly_revenue(TSM), 2025-02)",
    ],
  ])("is no figure against a figure: %s", (text, saidAt, expected) => {
    expect(tests(text, saidAt)).toEqual([expected]);
  });

  it("of a part against the whole is not that of the part alone", () => {
    expect(tests("Nvidia's data center grew faster than the company as a whole in Q2, qoq", "2025-09-01")).toEqual([]);
  });
});

describe("a quarter or month that is only counted from", () => {
  it.each([
    ["Microsoft's net income was down on Q1", "2025-02-03", "net_income(MSFT, FY2025Q2) < net_income(MSFT, FY2025Q1)"],
    ["TSMC's sales were up on March", "2025-05-12", "monthly_revenue(TSM, 2025-04) > monthly_revenue(TSM, 2025-03)"],
    [
      "AMD's gross margin slipped from Q4",
      "2025-05-08",
      "latest(gross_margin(AMD), 2025-05-08) - gross_margin(AMD, FY2024Q4) < 0%",
    ],
  ])("%s", (text, saidAt, expected) => {
    expect(tests(text, saidAt)).toEqual([expected]);
  });

  it.each([
    ["Broadcom's operating income topped its revenue of three quarters earlier", "2025-09-15"],
    ["Boeing lost more in 2024 than it earned in the three years before", "2025-02-10"],
  ])("is not left out: %s", (text, saidAt) => {
    expect(tests(text, saidAt)).toEqual([]);
  });
});

describe("words beside a move", () => {
  it.each([
    "AMD's gross margin has gone up by at least four points in each of the last three quarters",
    "Meta narrowed its 2025 capex range by trimming the top",
  ])("that say how far or how are not left out: %s", (text) => {
    expect(tests(text, "2025-11-10")).toEqual([]);
  });
});

describe("a figure of accounts that was passed", () => {
  it.each([
    ["AMD's gross margin cracked 54% in Q4", "gross_margin(AMD, FY2025Q4) > 54%"],
    ["AMD's gross margin broke 54% in Q4", "gross_margin(AMD, FY2025Q4) >= 54%"],
    ["AMD's revenue smashed 10bn in Q4", "revenue(AMD, FY2025Q4) >= 10bn"],
    ["AMD's gross margin fell short of 54% in Q4", "gross_margin(AMD, FY2025Q4) < 54%"],
  ])("lies beyond the line: %s", (text, expected) => {
    expect(tests(text, "2026-02-10")).toEqual([expected]);
  });
});

describe("an if-part that stands alone", () => {
  it("is not stated, nor is what would follow, where one of them is not read", () => {
    const text = "Assuming AMD's gross margin for Q1 falls short of 50%, the stock ends red the next day";
    expect(tests(text, "2025-04-10")).toEqual([]);
  });

  it("is the condition of what would follow where both are", () => {
    const text = "In the event that AMD's Q1 gross margin falls short of 50%, AMD ends May above 120";
    expect(tests(text, "2025-04-10")).toEqual([
      "if gross_margin(AMD, FY2025Q1) < 50% then last(close(AMD), 2025-05) > 120",
    ]);
  });
});

it("divides by the middle of a range as a whole", () => {
  expect(tests("Meta's 2026 capex guide is more than 1.5 times its guide for 2025", "2026-02-03")[0]).toContain(
    " / (asof((capex_guidance_low(META, FY2025) + capex_guidance_high(META, FY2025)) / 2, 2026-02-03))",
  );
});

describe("what was never so", () => {
  it.each([
    ["Not once in 2025 did AMD's net income fall below 0.8bn", "not (any(net_income(AMD), FY2025) < 0.8bn)"],
    ["At no point in 2025 did AMD's gross margin fall below 40%", "not (any(gross_margin(AMD), FY2025) < 40%)"],
  ])("is of each quarter of a year, not of the year: %s", (text, expected) => {
    expect(tests(text, "2026-02-10").map((test) => test.replace("800000000", "0.8bn"))).toEqual([expected]);
  });
});

it("a multiple is no count of times", () => {
  expect(tests("Micron's fiscal 2025 profit was less than nine times that of fiscal 2024", "2025-10-05")).toEqual([
    "profit(MU, FY2025) / profit(MU, FY2024) - 1 < 800%",
  ]);
});

it("three quarters on the year are a share, three quarters in a row a run", () => {
  expect(tests("Nvidia's data center revenue is up three quarters on the year", "2025-11-21")[0]).toContain("71.25%");
  expect(tests("Meta's revenue is up three quarters in a row", "2025-11-21")[0]).toContain("streak(");
});

it("leases not yet started are the measure, and nothing is denied of them", () => {
  expect(tests("Microsoft's lease commitments not yet started dropped in the June quarter", "2025-08-01")[0]).toMatch(
    /^yoy\(leases_not_yet_commenced\(MSFT\), FY2025Q4\) < 0%$/,
  );
});

it("what one firm lost more of over a longer time may be money or its shares' price", () => {
  expect(tests("Boeing lost more in Q4 2024 than in all of 2022", "2025-02-10")).toEqual([]);
});

describe("a move counted from a quarter, by how much", () => {
  it.each([
    ["Boeing's revenue was up on Q3 by about four percent", "2025-02-05", "/ revenue(BA, FY2024Q3) - 1 in"],
    ["Intel's Q1 free cash flow was about minus 2.5bn", "2026-04-25", "fcf(INTC, FY2026Q1) in -2.625bn..-2.375bn"],
    [
      "TSMC's June yoy growth topped May's",
      "2025-07-12",
      "yoy(monthly_revenue(TSM), 2025-06) > yoy(monthly_revenue(TSM), 2025-05)",
    ],
    ["TSMC's May set a record", "2025-06-11", "highest(monthly_revenue(TSM), 2025-05)"],
    ["AMD's revenue fell short of Intel's", "2025-11-10", "latest(revenue(AMD), 2025-11-10) < latest(revenue(INTC)"],
  ])("%s", (text, saidAt, expected) => {
    expect(tests(text, saidAt)[0]).toContain(expected);
  });

  it.each(["Microsoft's Q2 capex was twice last year's", "TSMC's May drop was less than 9%"])(
    "is not that of a whole year, nor of shares: %s",
    (text) => {
      expect(tests(text, "2025-06-11")).toEqual([]);
    },
  );
});
