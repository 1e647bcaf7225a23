import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const JANUARY = "2026-01-20";
const REST = "2026-01-21..2026-12-31";

describe("words for some time or no time at all", () => {
  it.each([
    ["AMD won't close under 150 even once in 2026", `not (any(close(AMD), ${REST}) < 150)`],
    ["AMD won't close under 150 a single time in 2026", `not (any(close(AMD), ${REST}) < 150)`],
    ["AMD didn't close under 70 even once in 2025", "not (any(close(AMD), 2025) < 70)"],
    ["AMD will trade above 400 sometime in 2026", `any(close(AMD), ${REST}) > 400`],
    ["AMD above 400 at some point this year", `any(close(AMD), ${REST}) > 400`],
  ])("say no more than that: %s", (text, expected) => {
    expect(propositions(text, JANUARY)).toEqual([expected]);
  });

  it.each(["AMD closes above 400 once in 2026", "AMD fell 9% at some point this year"])(
    "do where they count or where a move is told: %s",
    (text) => {
      expect(propositions(text, JANUARY)[0]).not.toContain("any(");
    },
  );
});

describe("how a time ends", () => {
  it.each([
    ["Intel closes 2026 below 20", `last(close(INTC), ${REST}) < 20`],
    ["Intel closes out 2026 above 60", `last(close(INTC), ${REST}) > 60`],
    ["Intel closes below 20 in 2026", `any(close(INTC), ${REST}) < 20`],
  ])("is told of what it closes: %s", (text, expected) => {
    expect(propositions(text, JANUARY)).toEqual([expected]);
  });
});

describe("a month or quarter so large", () => {
  it.each([
    [
      "TSMC gets a month above NT$450bn before the year is out",
      "any(monthly_revenue(TSM), 2026-01-01..2026-12-31) > 450bn TWD",
    ],
    [
      "TSMC has a month over 450bn (NT of course) by December",
      "any(monthly_revenue(TSM), 2026-01-01..2026-12-31) > 450bn TWD",
    ],
    [
      "Meta's capex will have a quarter above 30bn by the end of 2026",
      "any(capex(META), 2026-01-01..2026-12-31) > 30bn",
    ],
  ])("is some one to come, its size told behind it: %s", (text, expected) => {
    expect(propositions(text, JANUARY)).toEqual([expected]);
  });
});

describe("verbs of parting with money, and of making it with an effort", () => {
  it.each([
    ["Microsoft forked over 35bn in capex in the September quarter", "capex(MSFT, FY2026Q1) ~ 35bn"],
    ["Microsoft coughed up 35bn for capex in the September quarter", "capex(MSFT, FY2026Q1) ~ 35bn"],
    ["Meta dropped 19.4bn on capex in Q3 2025", "capex(META, FY2025Q3) ~ 19.4bn"],
    [
      "Microsoft shelled out 19bn of cold hard cash on property and equipment in the September quarter",
      "cash_capex(MSFT, FY2026Q1) ~ 19bn",
    ],
    ["Intel squeaked out a net profit for full year 2025", "net_income(INTC, FY2025) > 0"],
    ["Intel scraped together a profit in Q3 2025", "profit(INTC, FY2025Q3) > 0"],
  ])("say no more: %s", (text, expected) => {
    expect(proposition(text, "2026-01-30")).toBe(expected);
  });

  it("leave a fall a fall", () => {
    expect(proposition("Meta's capex dropped 10% in Q3 2025", "2026-01-30")).toContain("-10%");
  });
});

describe("so many baggers", () => {
  it.each([
    ["Micron was a three-bagger in 2025", "change(close(MU), 2025) in 185.7142857%..295%"],
    ["Micron was more than a 3-bagger in 2025", "change(close(MU), 2025) > 200%"],
    ["Intel wasn't even a two-bagger in 2025", "change(close(INTC), 2025) < 100%"],
  ])("are multiples of a price, and no price: %s", (text, expected) => {
    expect(proposition(text, "2026-01-05")).toBe(expected);
  });

  it("are no growth of a firm whose shares were sold", () => {
    expect(propositions("Sold Micron at the 2025 close: a triple", "2026-01-05")).toEqual(["unread-restriction"]);
  });
});

describe("figures and words beside each other", () => {
  it.each([
    [
      "Meta: 19.4bn of capex against 30bn of operating cash flow in Q3 2025",
      "capex(META, FY2025Q3) ~ 19.4bn and operating_cash_flow(META, FY2025Q3) ~ 30bn",
    ],
    [
      "Nvidia's datacenter segment came in at 51.2bn for the October quarter",
      "data_center_revenue(NVDA, FY2026Q3) ~ 51.2bn",
    ],
    ["Oracle dropped 6% today despite the beat", "change(close(ORCL), 2026-01-30) ~ -6%"],
    [
      "Microsoft paid more in dividends than it spent on buying back stock in the September quarter",
      "dividends(MSFT, FY2026Q1) > buybacks(MSFT, FY2026Q1)",
    ],
  ])("are read: %s", (text, expected) => {
    expect(propositions(text, "2026-01-30")).toEqual([expected]);
  });

  it("are not where the part of a firm is unknown", () => {
    expect(propositions("Intel's foundry division took in 4.2bn in Q3 2025", "2026-01-30")).toEqual([
      "unread-restriction",
    ]);
  });
});
