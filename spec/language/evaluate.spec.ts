import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../src/calendar.ts";
import type { Observation } from "../../src/observation.ts";
import { lookupOf } from "../../src/record/lookup.ts";
import { fact, marked, SAMPLE } from "./sample-record.ts";

const verdict = (text: string, asOf: string) => marked(text, asOf).verdict;
const day = (value: number | null) => (value === null ? null : isoOf(value));

// Figures: Microsoft's calls of 2024-10-30 (20.0bn) and 2025-01-29 (22.6bn); closes as published.
describe("a test of reported figures", () => {
  it("is open until the figure is public and decided on the day it is", () => {
    const text = "capex(MSFT, FY2025Q2) > capex(MSFT, FY2025Q1)";
    expect(verdict(text, "2025-01-28")).toBe("open");
    const mark = marked(text, "2025-01-30");
    expect([mark.verdict, day(mark.decidedOn)]).toEqual(["holds", "2025-01-29"]);
    expect(mark.inputs.map((input) => input.value)).toEqual([22.6e9, 20e9, 15.804e9, 14.923e9].slice(0, 2));
  });

  it("reads equality at the precision stated: 20bn is 19.5 to 20.5", () => {
    expect(verdict("capex(MSFT, FY2025Q1) ~ 20bn USD", "2025-02-01")).toBe("holds");
    expect(verdict("capex(MSFT, FY2025Q2) ~ 22.5bn USD", "2025-02-01")).toBe("fails");
    expect(verdict("capex(MSFT, FY2025Q2) ~ about 22bn USD", "2025-02-01")).toBe("holds");
    expect(verdict("capex(MSFT, FY2025Q2) ~ 23bn USD within 2%", "2025-02-01")).toBe("holds");
    expect(verdict("capex(MSFT, FY2025Q2) ~ almost 23bn USD", "2025-02-01")).toBe("holds");
    expect(verdict("capex(MSFT, FY2025Q2) ~ almost 22bn USD", "2025-02-01")).toBe("fails");
    expect(verdict("capex(MSFT, FY2025Q2) ~ just-over 22bn USD", "2025-02-01")).toBe("fails");
  });

  it("takes both ends of a range as inside", () => {
    expect(verdict("capex(MSFT, FY2025Q2) in 22.6bn..30bn USD", "2025-02-01")).toBe("holds");
    expect(verdict("capex(MSFT, FY2025Q2) in 25bn..30bn USD", "2025-02-01")).toBe("fails");
  });

  it("says how another definition of the measure comes out", () => {
    // 42.6 of 80 is 53.25 %; 14.923 + 15.804 = 30.727 of 80 is 38.41 %.
    const { reason } = marked("sum(capex(MSFT), FY2025H1) / 80bn USD > 50%", "2025-02-01");
    expect(reason).toMatch(
      /^holds as spoken: .*53\.25 %.*; on cash paid for property and equipment it would fail .*38\.41 %/,
    );
  });

  it("adds quarters to a year and shows the sum", () => {
    const { working, verdict } = marked("capex(MSFT, FY2025) ~ 88.2bn USD", "2025-08-01");
    expect(verdict).toBe("holds");
    expect(working[0]).toMatch(/20bn USD .* \+ 22\.6bn USD .* \+ 21\.4bn USD .* \+ 24\.2bn USD .* = 88\.2bn USD/);
  });

  it("knows a growing sum to be at least what is in, and settles a test by it early", () => {
    const mark = marked("capex(MSFT, FY2025) > 60bn USD", "2025-05-01");
    expect([mark.verdict, mark.code, day(mark.decidedOn)]).toEqual(["holds", "settled-early", "2025-04-30"]);
    const open = marked("capex(MSFT, FY2025) > 80bn USD", "2025-05-01");
    expect([open.verdict, open.soFar, day(open.nextDay)]).toEqual([
      "open",
      "so far 64bn USD against above 80bn USD",
      "2025-06-30",
    ]);
  });
});

describe("a test of closes", () => {
  it("takes a day's move close to close", () =>
    expect(marked("change(close(NVDA), 2025-01-27) ~ -16.97%", "2025-01-27").verdict).toBe("holds"));

  it("takes the last close before a day on which the market was closed, and no move on such a day", () => {
    expect(verdict("close(NVDA, 2025-01-26) = 142.62", "2025-01-28")).toBe("holds");
    expect(marked("change(close(NVDA), 2025-01-26) > 0", "2025-01-28").code).toBe("no-session");
  });

  it("settles any as soon as one crosses, every as soon as one breaks", () => {
    expect(verdict("any(close(NVDA), 2025-01-28..2025-02-14) > 135", "2025-02-12")).toBe("open");
    const crossed = marked("any(close(NVDA), 2025-01-28..2025-02-28) > 135", "2025-02-14");
    expect([crossed.verdict, day(crossed.decidedOn)]).toEqual(["holds", "2025-02-13"]);
    expect(verdict("any(close(NVDA), 2025-01-28..2025-02-07) > 135", "2025-02-09")).toBe("fails");
    expect(verdict("every(close(NVDA), 2025-01-28..2025-02-28) > 125", "2025-01-29")).toBe("fails");
  });

  it("ends a period without an end at the deadline", () => {
    const text = "any(close(NVDA), after(2025-01-28)) > 150 by 2025-02-14";
    expect(verdict(text, "2025-02-13")).toBe("open");
    const passed = marked(text, "2025-02-14");
    expect([passed.verdict, passed.code]).toEqual(["fails", "deadline-passed"]);
    expect(verdict("any(close(NVDA), after(2025-01-28)) > 150", "2025-02-14")).toBe("open");
  });

  it("undoes later splits when asked for a price as quoted", () =>
    expect(verdict("asquoted(close(NVDA, 2024-06-07)) in 1200..1220", "2024-06-07")).toBe("holds"));

  it("has no data for a series that ended, and for one it does not hold", () => {
    expect(marked("close(NVDA, 2025-03-20) > 100", "2025-06-01").code).toBe("series-ended");
    expect(marked("close(ACME, 2025-01-20) > 100", "2025-06-01").code).toBe("no-series");
  });

  it("waits some days for the average price of a month, then has none", () => {
    const months = [
      "2024-10-01..2024-10-31",
      "2024-11-01..2024-11-30",
      "2024-12-01..2024-12-31",
      "2025-01-01..2025-01-31",
      "2025-02-01..2025-02-28",
    ];
    const known = ["2024-11-05", "2024-12-05", "2025-01-05", "2025-02-05", "2025-03-05"];
    const facts = months.map((month, index) => fact("Tin", "price", month, 30_500, known[index], "USD/t"));
    const code = (asOf: string, text = "price(Tin, 2025-03) > 30000 USD/t") => marked(text, asOf, lookupOf(facts)).code;
    expect([code("2025-03-20"), code("2025-04-04"), code("2025-05-15")]).toEqual([
      "period-not-over",
      "not-public",
      "series-ended",
    ]);
    expect(code("2025-07-03", "price(Tin, 2025-06) > 30000 USD/t")).toBe("series-ended");
  });

  it("does not count what happened on the days next to the stretch named", () => {
    const paid = [fact("INTC", "cash_dividend", "2024-11-07", 0.125, "2024-11-07")];
    const verdictOf = (text: string) => marked(text, "2024-12-01", lookupOf(paid)).verdict;
    expect(verdictOf("any(cash_dividend(INTC), 2024-11-01..2024-11-20) > 0")).toBe("holds");
    expect(verdictOf("any(cash_dividend(INTC), 2024-10-10..2024-11-05) > 0")).not.toBe("holds");
    expect(verdictOf("any(cash_dividend(INTC), before(2024-11-07)) > 0")).not.toBe("holds");
  });

  it("has no data for a stretch of days on which the record broke off long before its end", () =>
    expect(marked("change(close(NVDA), 2025-01-02..2025-05-30) > 0%", "2025-05-31").code).toBe("series-ended"));
});

describe("a proposition of several parts", () => {
  it("is void when its condition did not occur, open while that is open", () => {
    const text = "if capex(MSFT, FY2025Q2) in 25bn..30bn USD then sum(capex(MSFT), FY2025H1) > 40bn USD";
    expect(verdict(text, "2025-01-28")).toBe("open");
    expect(verdict(text, "2025-01-30")).toBe("void");
  });

  it("fails with its first false part although the other is open", () => {
    const open = "capex(MSFT, FY2025Q3) > 1bn USD";
    expect(verdict(`capex(MSFT, FY2025Q2) > 30bn USD and ${open}`, "2025-02-01")).toBe("fails");
    expect(verdict(`capex(MSFT, FY2025Q2) < 30bn USD and ${open}`, "2025-02-01")).toBe("open");
    expect(verdict(`capex(MSFT, FY2025Q2) < 30bn USD or ${open}`, "2025-02-01")).toBe("holds");
    expect(verdict(`not (capex(MSFT, FY2025Q2) > 30bn USD)`, "2025-02-01")).toBe("holds");
  });
});

describe("a figure that was filed only to date", () => {
  const facts = [
    fact("ORCL", "cash_capex", "2024-06-01..2024-08-31", 2e9, "2024-09-10"),
    fact("ORCL", "cash_capex", "2024-06-01..2024-11-30", 5e9, "2024-12-10"),
  ];

  it("is had by subtraction, which is shown, and never taken for the quarter", () => {
    const mark = marked("cash_capex(ORCL, FY2025Q2) ~ 3bn USD", "2025-01-01", lookupOf(facts));
    expect(mark.verdict).toBe("holds");
    expect(mark.working[0]).toMatch(/5bn USD .* - 2bn USD .* = 3bn USD/);
  });

  it("is no data when what to subtract is not on record", () => {
    const mark = marked("cash_capex(ORCL, FY2025Q2) ~ 5bn USD", "2025-06-01", lookupOf(facts.slice(1)));
    expect(mark.verdict).toBe("no-data");
  });
});

describe("a measure on record by another definition only", () => {
  const facts = lookupOf([fact("AMZN", "cash_capex", "2024-10-01..2024-12-31", 27.8e9, "2025-02-07")]);

  it("confirms a stated amount, and says by which definition", () => {
    const mark = marked("capex(AMZN, FY2024Q4) ~ 27.8bn USD", "2025-03-01", facts);
    expect(mark.verdict).toBe("holds");
    expect(mark.reason).toMatch(/read as cash paid for property and equipment/);
  });

  it("does not refute an amount that lies close", () => {
    for (const test of [
      "capex(AMZN, FY2024Q4) ~ 26.3bn USD",
      "capex(AMZN, FY2024Q4) < 27bn USD",
      "capex(AMZN, FY2024Q4) in 25bn USD..27bn USD",
    ])
      expect(marked(test, "2025-03-01", facts)).toMatchObject({ verdict: "no-data", code: "other-definition" });
  });

  it("refutes one that does not", () => {
    expect(marked("capex(AMZN, FY2024Q4) ~ 20bn USD", "2025-03-01", facts).verdict).toBe("fails");
    expect(marked("capex(AMZN, FY2024Q4) > 40bn USD", "2025-03-01", facts).verdict).toBe("fails");
  });
});

describe("growth of a measure of which the year before is on record by another definition only", () => {
  const facts = lookupOf([
    fact("MSFT", "cash_capex", "2023-04-01..2023-06-30", 8.9e9, "2023-07-27"),
    fact("MSFT", "cash_capex", "2024-04-01..2024-06-30", 13.9e9, "2024-07-30"),
    fact("MSFT", "capex", "2024-04-01..2024-06-30", 19e9, "2024-07-30"),
  ]);
  const on = (test: string) => marked(test, "2025-08-02", facts).verdict;

  it("is confirmed by that definition", () => {
    expect(on("yoy(capex(MSFT), FY2024Q4) ~ 56%")).toBe("holds");
  });

  it("is not refuted where each of its two figures may lie a tenth off", () => {
    expect(on("latest(yoy(capex(MSFT)), 2024-08-02) ~ 78%")).toBe("no-data");
    expect(on("yoy(capex(MSFT), FY2024Q4) > 60%")).toBe("no-data");
    expect(on("yoy(capex(MSFT), FY2024Q4) in 70%..80%")).toBe("no-data");
  });

  it("is refuted where it lies further off", () => {
    expect(on("latest(yoy(capex(MSFT)), 2024-08-02) ~ 178%")).toBe("fails");
    expect(on("yoy(capex(MSFT), FY2024Q4) < 0%")).toBe("fails");
  });
});

describe("a year of 52 or 53 weeks", () => {
  it("matches the quarter whose days are a little off the calendar's", () => {
    const facts = [fact("AMD", "revenue", "2024-09-29..2024-12-28", 7.658e9, "2025-02-05")];
    expect(marked("revenue(AMD, 2024Q4) ~ 7.7bn USD", "2025-02-06", lookupOf(facts)).verdict).toBe("holds");
    expect(marked("revenue(AMD, FY2024Q4) ~ 7.7bn USD", "2025-02-06", lookupOf(facts)).verdict).toBe("holds");
  });
});

describe("figures in two currencies", () => {
  it("are not compared", () =>
    expect(marked("close(TSM, 2025-01-24) > 5 TWD", "2025-02-01").code).toBe("unit-mismatch"));
});

describe("facts known later", () => {
  it("never change an evaluation, nor does the order in which facts came in", () => {
    const tests = [
      "capex(MSFT, FY2025) > 80bn USD",
      "any(close(NVDA), 2025-01-28..2025-02-28) > 135",
      "highest(capex(META), FY2025Q2)",
    ];
    for (const asOf of ["2024-11-01", "2025-01-30", "2025-05-01", "2025-08-01"]) {
      const before = lookupOf(SAMPLE.filter((observation) => observation.known <= dayOf(asOf)).reverse());
      for (const text of tests) expect(marked(text, asOf, before)).toEqual(marked(text, asOf));
    }
  });
});

describe("a series whose figures are in two currencies", () => {
  const year = (of: number, value: number, unit: string): Observation => ({
    subject: "ACME",
    measure: "revenue",
    periodStart: dayOf(`${of}-01-01`),
    periodEnd: dayOf(`${of}-12-31`),
    value,
    unit,
    known: dayOf(`${of + 1}-02-01`),
    source: "annual report",
  });
  const facts = [year(2023, 10, "GBP"), year(2024, 13, "USD")];
  const asked = (text: string) => marked(text, "2025-03-01", lookupOf(facts));

  it("decides nothing that would set one against the other, and says why", () => {
    const mark = asked("revenue(ACME, 2024) > revenue(ACME, 2023)");
    expect([mark.verdict, mark.code]).toEqual(["no-data", "unit-mismatch"]);
    expect(mark.reason).toContain("USD and in GBP");
    expect(asked("max(revenue(ACME), 2023..2024) > 12").verdict).toBe("no-data");
  });

  it("decides what is asked of one of them", () => {
    expect(asked("revenue(ACME, 2024) > 12 USD").verdict).toBe("holds");
  });
});

describe("a conversion that a test states", () => {
  const day = dayOf("2025-01-28");
  const of = (subject: string, measure: string, value: number, unit: string): Observation => ({
    ...{ subject, measure, value, unit, periodStart: day, periodEnd: day, known: day, source: "exchange" },
  });
  const facts = [
    of("0981.HK", "close", 38, "HKD"),
    of("USDHKD", "rate", 7.6, "HKD/USD"),
    of("NVDA", "close", 100, "USD"),
  ];
  const asked = (text: string) =>
    marked(text, "2025-01-29", lookupOf([...facts, of("USDJPY", "close", 150, "JPY/USD")]));

  it("takes a figure into the currency that the rate leads to", () => {
    expect(asked("close(0981.HK, 2025-01-28) / rate(USDHKD, 2025-01-28) = 5 USD").verdict).toBe("holds");
    expect(asked("close(NVDA, 2025-01-28) * rate(USDHKD, 2025-01-28) = 760 HKD").verdict).toBe("holds");
    expect(asked("close(NVDA, 2025-01-28) * close(USDJPY, 2025-01-28) = 15000 JPY").verdict).toBe("holds");
  });

  it("decides nothing where it leads to another currency than the one asked for", () => {
    for (const wrong of ["* rate(USDHKD, 2025-01-28) > 1 USD", "/ rate(USDHKD, 2025-01-28) > 1 HKD", "> 1 USD"])
      expect(asked(`close(0981.HK, 2025-01-28) ${wrong}`)).toMatchObject({ verdict: "no-data", code: "unit-mismatch" });
  });
});
