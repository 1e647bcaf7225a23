import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../../src/calendar.ts";
import { evaluate } from "../../../src/language/evaluate.ts";
import { parse } from "../../../src/language/parse.ts";
import { loadLookup } from "../../../src/record/lookup.ts";
import { DEFAULT_REGISTRY } from "../../../src/registry/registry.ts";
import { shortest } from "../../../src/sources/yahoo/chart.ts";
import { temporaryStore } from "../../record/temporary.ts";
import { importing } from "../importing.ts";

const OPEN = 1737988200; // 2025-01-27T09:30 in New York
const chart = (more: object = {}, meta: object = {}) => ({
  chart: {
    result: [
      {
        meta: {
          symbol: "ACME",
          currency: "USD",
          instrumentType: "EQUITY",
          gmtoffset: -18000,
          regularMarketTime: OPEN + 86_400 + 23_400,
          dataGranularity: "1d",
          ...meta,
        },
        timestamp: [OPEN, OPEN + 86_400],
        indicators: {
          quote: [
            { open: [10, 11], high: [10, 11], low: [10, 11], close: [213.97999572753906, 11], volume: [100, null] },
          ],
          adjclose: [{ adjclose: [9, 11] }],
        },
        ...more,
      },
    ],
    error: null,
  },
});

describe("a Yahoo chart", () => {
  it("gives bars on the exchange's own day, in its currency, with prices as short as Yahoo keeps them", async () => {
    const { versions } = await importing(chart());
    const closes = await versions("ACME", "close");
    expect(closes.map((each) => [isoOf(each.periodStart), each.value, each.unit])).toEqual([
      ["2025-01-27", 213.98, "USD"],
      ["2025-01-28", 11, "USD"],
    ]);
    expect(await versions("ACME", "volume")).toHaveLength(1);
  });

  it("refuses the bar of a session that was still running", async () => {
    const running = { regular: { start: OPEN + 86_400, end: OPEN + 86_400 + 23_400 } };
    const { versions, refused } = await importing(
      chart({}, { currentTradingPeriod: running, regularMarketTime: OPEN + 90_000 }),
    );
    expect(refused).toEqual([{ line: 0, why: "ACME: the session was still running" }]);
    expect(await versions("ACME", "close")).toHaveLength(1);
  });

  it("keeps dividends and splits, and puts its prices on the basis of later splits when they are read", async () => {
    const events = {
      dividends: { a: { amount: 0.5, date: OPEN } },
      splits: { b: { numerator: 4, denominator: 1, date: OPEN, splitRatio: "4:1" } },
    };
    const { store, versions } = await importing(chart({ events }));
    expect(await versions("ACME", "cash_dividend")).toMatchObject([{ value: 0.5, unit: "USD" }]);
    expect((await versions("ACME", "close")).map((each) => each.value)).toEqual([213.98, 11]);
    await importing("symbol,ex_date,type,value,currency,source\nACME,2025-06-10,split,10:1,,x\n", { into: store });
    expect((await versions("ACME", "close")).map((each) => each.value)).toEqual([21.398, 1.1]);
    expect((await versions("ACME", "volume")).map((each) => each.value)).toEqual([1000]);
    expect((await versions("ACME", "close"))[0].source).toContain("adjusted for splits of 10:1");
  });

  it("that comes again with the same figures is there already, unless a split on record came between", async () => {
    const first = await importing(chart());
    const { store } = first;
    const later = chart({}, { regularMarketTime: OPEN + 30 * 86_400 });
    expect((await importing(later, { into: store })).counts).toEqual({ new: 0, unchanged: 2, revised: 0 });
    await importing("symbol,ex_date,type,value,currency,source\nACME,2025-02-10,split,10:1,,x\n", { into: store });
    expect((await first.versions("ACME", "close")).map((each) => each.value)).toEqual([21.398, 1.1]);
    await importing(later, { into: store });
    expect((await first.known("ACME", "close", dayOf("2025-03-01"))).map((each) => each.value)).toEqual([213.98, 11]);
  });

  it("tells of a split before its session, and reflects it", async () => {
    const events = { splits: { b: { numerator: 4, denominator: 1, date: OPEN + 2 * 86_400 } } };
    const { versions } = await importing(chart({ events }));
    expect((await versions("ACME", "close")).map((each) => each.value)).toEqual([213.98, 11]);
  });

  it.each([
    ["hourly bars", chart({}, { dataGranularity: "1h" }), "wrong-grain"],
    [
      "an error reply",
      { chart: { result: null, error: { code: "Not Found", description: "No data" } } },
      "source-error",
    ],
    ["another shape", { chart: { result: [{ meta: {} }] } }, "schema-changed"],
  ])("with %s is an error that says so", async (_, document, code) => {
    await expect(importing(document)).rejects.toMatchObject({ code });
  });

  it("names a 32-bit price by its shortest decimal, and leaves others alone", () => {
    expect([213.97999572753906, 134.42999267578125, 0.1, 12345].map(shortest)).toEqual([213.98, 134.43, 0.1, 12345]);
  });
});

describe("returns", () => {
  it("go from one trading day of the listing to the next, whatever days its market was closed", async () => {
    const bars = "symbol,date,close\nA,2025-01-24,100\nA,2025-01-28,90\nA,2025-02-03,99\n";
    const { versions } = await importing(bars);
    expect(
      (await versions("A", "return")).map((each) => [isoOf(each.periodEnd), Number(each.value.toFixed(12)), each.unit]),
    ).toEqual([
      ["2025-01-28", -0.1, "ratio"],
      ["2025-02-03", 0.1, "ratio"],
    ]);
  });

  it("with dividends are taken of adjusted closes of one download, never of two that do not fit together", async () => {
    // A dividend of 2 on the 5th (factor 0.98 before it); the second download knows of another one after it (0.97).
    const first = "symbol,date,close,adj_close\nA,2025-03-03,100,98\nA,2025-03-04,100,98\nA,2025-03-05,98,98\n";
    const second = "symbol,date,close,adj_close\nA,2025-03-06,98,95.06\nA,2025-03-07,99,96.03\n";
    const { store, versions } = await importing(first, { name: "first.csv" });
    await importing(second, { into: store, name: "second.csv" });
    const told = async (measure: string) =>
      (await versions("A", measure)).map((each) => [isoOf(each.periodEnd), Number(each.value.toFixed(6))]);
    expect(await told("total_return")).toEqual([
      ["2025-03-04", 0],
      ["2025-03-05", 0],
      ["2025-03-07", 0.010204],
    ]);
    expect((await told("return"))[1]).toEqual(["2025-03-05", -0.02]);
    expect((await versions("A", "adj_close")).map((each) => [isoOf(each.periodEnd), each.unit])).toEqual([
      ["2025-03-03", "USD"],
      ["2025-03-04", "USD"],
      ["2025-03-05", "USD"],
      ["2025-03-06", "USD (adjusted anew from 2025-03-06)"],
      ["2025-03-07", "USD (adjusted anew from 2025-03-06)"],
    ]);
    await importing("symbol,date,close,adj_close\nA,2025-03-10,100,97\n", { into: store, name: "third.csv" });
    expect((await told("total_return")).at(-1)).toEqual(["2025-03-10", 0.010101]);
  });

  it("of adjusted closes are told within a download, and refused across two that do not fit together", async () => {
    const into = await temporaryStore();
    const bars = (...lines: string[]) => ["symbol,date,close,adj_close", ...lines, ""].join("\n");
    await importing(bars("A,2025-03-03,100,98", "A,2025-03-04,100,98", "A,2025-03-05,98,98"), { into, name: "1.csv" });
    await importing(bars("A,2025-03-06,98,95.06", "A,2025-03-07,99,96.03"), { into, name: "2.csv" });
    const lookup = await loadLookup(into, [{ subject: "A", measure: "adj_close" }]);
    const asked = (test: string, asOf: string) => {
      const { verdict, code, reason } = evaluate(parse(test).proposition!, lookup, dayOf(asOf), DEFAULT_REGISTRY);
      return verdict === "no-data" ? [code, reason] : verdict;
    };
    const across = [
      "unit-mismatch",
      expect.stringContaining("adjusted anew from 2025-03-06), which do not go together"),
    ];
    expect(asked("change(adj_close(A), 2025-03-07) > 1%", "2025-03-10")).toBe("holds");
    expect(asked("change(adj_close(A), 2025-03-05) = 0%", "2025-03-05")).toBe("holds");
    expect(asked("change(adj_close(A), 2025-03-05) = 0%", "2025-03-10")).toBe("holds");
    expect(asked("change(adj_close(A), 2025-03-06) < 0%", "2025-03-10")).toEqual(across);
    expect(asked("change(adj_close(A), 2025-03-04..2025-03-07) < 0%", "2025-03-10")).toEqual(across);
    expect(asked("drawdown(adj_close(A), 2025-03-04..2025-03-07) < -1%", "2025-03-10")).toEqual(across);
    expect(asked("max(adj_close(A), 2025-03-04..2025-03-07) > 1 USD", "2025-03-10")).toEqual(across);
  });
});

const PAYLOADS = "../shared/data/payloads";

describe.skipIf(!existsSync(PAYLOADS))("recorded Yahoo replies", () => {
  it("import with their splits and dividends", async () => {
    const nvda = await importing({ path: `${PAYLOADS}/yahoo-chart-nvda-split-2021.json` });
    expect(await nvda.versions("NVDA", "split")).toMatchObject([{ value: 4, periodStart: dayOf("2021-07-20") }]);
    const msft = await importing({ path: `${PAYLOADS}/yahoo-chart-msft-dividends-2021.json` });
    expect((await msft.versions("MSFT", "cash_dividend")).map((each) => each.value)).toEqual([0.56, 0.56, 0.56, 0.62]);
  });
});
