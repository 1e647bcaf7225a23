import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import type { ClaimKind } from "../../src/claims/claim.ts";
import { check, parse } from "../../src/language/index.ts";
import { DEFAULT_REGISTRY } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";
import { claimOf, proposition, said } from "./said.ts";

/** Kind, the day it was said, the statement, and the test an analyst would write for it. */
const MORE: [ClaimKind, string, string, string][] = [
  ["report", "2025-04-15", "Copper was above 4 all of 2024", "every(price(Copper), 2024) > 8818.490487 USD/t"],
  [
    "forecast",
    "2025-05-05",
    "Micron trades above 120 before September",
    "any(close(MU), 2025-05-06..2025-08-31) > 120",
  ],
  [
    "forecast",
    "2025-05-05",
    "Intel closes under 19 before the end of June",
    "any(close(INTC), 2025-05-06..2025-06-30) < 19",
  ],
  [
    "report",
    "2025-02-03",
    "Intel posted an operating loss of $9.1bn in Q3 2024",
    "operating_income(INTC, FY2024Q3) ~ -9.1bn USD",
  ],
  [
    "report",
    "2025-02-08",
    "A third of Amazon's 2024 PP&E purchases fell in the fourth quarter",
    "cash_capex(AMZN, FY2024Q4) / cash_capex(AMZN, FY2024) in 30.83333333%..35.83333333%",
  ],
  [
    "report",
    "2025-08-01",
    "Microsoft's capex went from 20bn in fiscal Q1 to 24.2bn in fiscal Q4",
    "capex(MSFT, FY2025Q1) ~ 20bn and capex(MSFT, FY2025Q4) ~ 24.2bn",
  ],
  [
    "report",
    "2025-06-20",
    "Oracle's capex stayed below operating cash flow in fiscal Q4 2025",
    "capex(ORCL, FY2025Q4) < operating_cash_flow(ORCL, FY2025Q4)",
  ],
  ["report", "2025-01-02", "Micron finished 2024 below where it started", "change(close(MU), 2024) < 0%"],
  [
    "report",
    "2025-01-10",
    "Copper was down in both November and December",
    "change(price(Copper), 2024-11) < 0% and change(price(Copper), 2024-12) < 0%",
  ],
  [
    "report",
    "2025-01-10",
    "Copper dropped every month from October to December 2024",
    "every(change(price(Copper)), 2024-10-01..2024-12-31) < 0%",
  ],
  [
    "guidance",
    "2025-05-02",
    "Meta cut its 2025 capex guidance",
    "asof(capex_guidance_low(META, FY2025) + capex_guidance_high(META, FY2025), 2025-05-02) < previous(capex_guidance_low(META, FY2025) + capex_guidance_high(META, FY2025), 2025-05-02)",
  ],
  ["report", "2025-02-01", "Azure revenue grew 31% in Q4", "yoy(revenue(Azure), FY2024Q4) ~ 31%"],
];

const TESTS: [ClaimKind, string, string, string][] = [
  ["report", "2025-02-05", "AMD revenue came in at $7.7bn in Q4", "revenue(AMD, FY2024Q4) ~ 7.7bn USD"],
  [
    "report",
    "2024-12-20",
    "Micron's gross margin was above 38% in its fiscal Q1 2025",
    "gross_margin(MU, FY2025Q1) > 38%",
  ],
  ["report", "2025-01-10", "Cocoa averaged over $10,000 a tonne in December", "price(Cocoa, 2024-12) > 10 USD/kg"],
  [
    "report",
    "2025-01-10",
    "gold averaged about 2,650 in December",
    "price(Gold, 2024-12) in 2517.5 USD/toz..2782.5 USD/toz",
  ],
  [
    "report",
    "2025-03-05",
    "copper is down 20% since May 2024",
    "latest(price(Copper), 2025-03-05) / price(Copper, 2024-05) - 1 ~ -20%",
  ],
  ["report", "2025-01-02", "the Russell 2000 gained 10% in 2024", "change(close(^RUT), 2024) ~ 10%"],
  ["report", "2025-04-04", "QQQ fell 6.2% today", "change(close(QQQ), 2025-04-04) ~ -6.2%"],
  ["report", "2025-02-03", "Oracle has gained for five sessions in a row", "streak(close(ORCL), 2025-02-03) >= 5"],
  [
    "report",
    "2025-02-03",
    "SK hynix outperformed Samsung in January",
    "change(close(000660.KS), 2025-01) > change(close(005930.KS), 2025-01)",
  ],
  [
    "report",
    "2025-03-01",
    "Oracle spent less on capex in fiscal 2024 than in fiscal 2023",
    "capex(ORCL, FY2024) < capex(ORCL, FY2023)",
  ],
  ["report", "2025-05-02", "Apple hit a new all-time high on 2024-12-26", "highest(close(AAPL), 2024-12-26)"],
  [
    "forecast",
    "2025-02-03",
    "AMD will be below $100 by the end of June",
    "any(close(AMD), 2025-02-04..2025-06-30) < 100",
  ],
  [
    "forecast",
    "2025-02-03",
    "Gold will top $3,000 this year",
    "any(price(Gold), 2025-02-01..2025-12-31) > 3000 USD/toz",
  ],
  ["forecast", "2025-02-03", "Broadcom ends 2025 above $250", "last(close(AVGO), 2025-02-04..2025-12-31) > 250"],
  [
    "forecast",
    "2025-02-03",
    "Tesla falls 30% by September",
    "any(close(TSLA), 2025-02-04..2025-09-30) <= 70% * close(TSLA, 2025-02-03)",
  ],
  [
    "forecast",
    "2025-02-03",
    "Palantir goes to 200",
    "(close(PLTR, 2025-02-03) < 200 and any(close(PLTR), after(2025-02-03)) >= 200) or (close(PLTR, 2025-02-03) >= 200 and any(close(PLTR), after(2025-02-03)) <= 200)",
  ],
  ["trade", "2025-02-03", "I'm long copper", "latest(price(Copper)) / latest(price(Copper), 2025-02-03) > 1x"],
  [
    "report",
    "2025-02-03",
    "AMD and Intel both fell in 2024",
    "change(close(AMD), 2024) < 0% and change(close(INTC), 2024) < 0%",
  ],
  [
    "report",
    "2024-11-01",
    "Amazon's capex was nearly twice Oracle's in Q3 2024",
    "capex(AMZN, FY2024Q3) / capex(ORCL, FY2025Q1) in 1.8x..2x",
  ],
  [
    "report",
    "2025-02-01",
    "Alphabet's capex roughly tripled from 2015 to 2018",
    "growth(capex(GOOGL), FY2015..FY2018) in 185%..215%",
  ],
  [
    "report",
    "2025-04-01",
    "from its February high to the March low the Nasdaq 100 lost over 13%",
    "min(close(^NDX), 2025-03) / max(close(^NDX), 2025-02) - 1 < -13%",
  ],
  [
    "report",
    "2025-04-01",
    "Broadcom is 30% below its record high",
    "close(AVGO, 2025-04-01) / max(close(AVGO), before(2025-04-02)) - 1 ~ -30%",
  ],
  ["report", "2024-05-20", "Nvidia closed above $900 on May 15", "close(NVDA, 2024-05-15) > 90"],
  ["report", "2025-02-06", "Micron revenue excluding China rose 10% yoy last quarter", "series-not-kept"],
  [
    "report",
    "2025-06-01",
    "aluminium was lower in May than in April",
    "price(Aluminum, 2025-05) < price(Aluminum, 2025-04)",
  ],
  ["report", "2025-01-10", "TSMC revenue for December rose 57.8% yoy", "yoy(monthly_revenue(TSM), 2024-12) ~ 57.8%"],
  [
    "report",
    "2025-02-03",
    "Microsoft's revenue rose 12% in the December quarter",
    "yoy(revenue(MSFT), FY2025Q2) ~ 12%",
  ],
  [
    "report",
    "2025-04-04",
    "Cocoa fell a quarter in two months",
    "change(price(Cocoa), 2025-01-01..2025-02-28) in -27.5%..-22.5%",
  ],
  ["report", "2025-04-04", "QQQ lost 10% in two days", "change(close(QQQ), 2025-04-03..2025-04-04) ~ -10%"],
  ["report", "2025-04-07", "QQQ lost 10% in two days", "change(close(QQQ), 2025-04-04..2025-04-07) ~ -10%"],
  ["report", "2025-02-20", "Micron rallied 12% in a week", "change(close(MU), 2025-02-14..2025-02-20) ~ 12%"],
  ["report", "2025-04-04", "Oracle is up 5% over the past year", "change(close(ORCL), 2024-04-05..2025-04-04) ~ 5%"],
  ["report", "2025-03-31", "QQQ lost 8% in the first quarter", "change(close(QQQ), FY2025Q1) ~ -8%"],
  [
    "report",
    "2025-04-10",
    "copper has held above $8,500 for six months",
    "every(price(Copper), 2024-10-10..2025-03-31) > 8500 USD/t",
  ],
  ["report", "2025-04-04", "AMD has been below 130 all year", "every(close(AMD), 2025-01-01..2025-04-04) < 130"],
  ["comparison", "2025-02-03", "AMD beats Micron this year", "change(close(AMD), 2025) > change(close(MU), 2025)"],
  [
    "report",
    "2025-03-14",
    "wheat at $5.50 a bushel in February",
    'price("Wheat, US HRW", 2025-02) in 201.9066885 USD/t..202.2741256 USD/t',
  ],
];

describe("a claim becomes a test", () => {
  it.each([...TESTS, ...MORE])("%s of %s: %s", (kind, at, text, expected) => {
    expect(proposition(text, at, { kind })).toBe(expected);
  });

  it("in the test language, without errors", () => {
    for (const [kind, at, text] of TESTS) {
      const test = said(text, at, { kind });
      if (!("text" in test)) continue;
      for (const reading of [test, ...test.alternatives]) {
        const { proposition: ast, errors } = parse(reading.text);
        expect([...errors, ...(ast ? check(ast, DEFAULT_REGISTRY) : [])].map(({ message }) => message)).toEqual([]);
      }
    }
  });

  it("the same test each time it is built", () => {
    const claim = claimOf("AMD and Intel both fell in 2024", "2025-02-03");
    const build = () => buildTest(claim, { registry: DEFAULT_REGISTRY, saidAt: dayOf("2025-02-03") });
    expect(build()).toEqual(build());
  });
});

describe("what is taken for granted", () => {
  it("is said, with what is not taken", () => {
    const test = said("Micron revenue grew 20% in 2024", "2025-02-03");
    expect(test).toMatchObject({
      among: "fit",
      assumptions: [expect.stringMatching(/^“in 2024” of Micron read as Micron's FY2024 .*; not taken: /)],
    });
  });

  it("leaves two readings of a strong word", () => {
    const test = said("silver soared in 2024", "2025-02-03");
    expect(test).toMatchObject({
      text: "change(price(Silver), 2024) > 10%",
      alternatives: [{ text: "change(price(Silver), 2024) > 0%" }],
      among: "rival",
    });
  });
});

describe("when a test can be decided", () => {
  it("is read from the times it names", () => {
    expect(said("AMD will be below $100 by the end of June", "2025-02-03", { kind: "forecast" })).toMatchObject({
      decidableFrom: dayOf("2025-02-04"),
      deadline: dayOf("2025-06-30"),
    });
    expect(said("AMD revenue came in at $7.7bn in Q4", "2025-02-05")).toMatchObject({
      decidableFrom: dayOf("2024-12-28"),
      deadline: null,
    });
  });
});

describe("a part of a measure", () => {
  it.each([
    "Microsoft's cloud revenue was $40.9bn in the December quarter",
    "Alphabet's ad sales were $72bn in Q4 2024",
    "Micron's revenue from China fell 10% in fiscal 2024",
    "US revenue at Intel fell 10% in 2024",
  ])("is never marked by the whole: %s", (text) => {
    expect(said(text, "2025-02-10")).toMatchObject({ verdict: "no-data", code: "series-not-kept" });
  });
});

describe("no test is given", () => {
  it.each([
    ["a restriction no pattern understood", "Micron revenue rose 10% yoy last quarter in constant currency"],
    ["a figure the grammar did not read as part of it", "AMD revenue was $7.7bn in Q4, for 4 segments"],
    ["a thing no mention names", "AMD revenue was $7.7bn in its wafer year 2024"],
    ["a day told by an event", "Oracle fell 7% after reporting on January 30"],
    ["the session after an event", "Oracle fell 6% the day after its January report"],
    ["what nobody wants", "Nobody wants to pay 140 for AMD now"],
    ["a move before an event", "Before the January drop, AMD"],
    ["a fall from one month to another, of daily closes", "QQQ fell 20% from February to April 2024"],
    ["that nobody else did", "Only Intel fell in 2024"],
    ["the greater part of a month", "Intel closed under 20 for most of January"],
    ["a part of a month to count from", "Oracle has lost a tenth of its value since mid-December"],
    ["a plan that is no revenue", "Oracle plans 12bn this fiscal year"],
    ["a place in a range that no pattern reads", "Oracle's capex for fiscal 2025 is up 60% at the midpoint"],
    ["an extreme that was not placed", "Oracle fell 5% in January from its low"],
  ])("for %s", (_, text) => {
    expect(said(text, "2025-02-03")).toMatchObject({ verdict: "untestable", code: "unread-restriction" });
  });

  it("for a bare figure whose subject is only known from the thread", () => {
    expect(said("250", "2025-03-04", { subjects: ["TSLA"], subjectImplied: true })).toMatchObject({
      verdict: "untestable",
    });
  });

  it.each(["question", "opinion", "analogy"] as const)("for a mere %s", (kind) => {
    expect(said("is Micron the best memory maker", "2025-02-03", { kind })).toMatchObject({ code: kind });
  });
});
