import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../../src/calendar.ts";
import { learnFiscal } from "../../../src/sources/edgar/learn-fiscal.ts";
import { importing } from "../importing.ts";

/** A row of companyfacts: period, value, filing date; the accession number is made from the filing date. */
const row = (start: string | null, end: string, val: number, filed: string, form = "10-Q") => ({
  ...(start ? { start } : {}),
  end,
  val,
  accn: `A-${filed}`,
  fy: 1999,
  fp: "FY",
  form,
  filed,
});
const company = (concepts: Record<string, object[]>, unit = "USD") => ({
  cik: 1,
  entityName: "Acme",
  ticker: "ACME",
  facts: {
    "us-gaap": Object.fromEntries(
      Object.entries(concepts).map(([concept, rows]) => [concept, { label: concept, units: { [unit]: rows } }]),
    ),
  },
});
const CAPEX = "PaymentsToAcquirePropertyPlantAndEquipment";
const YEAR = [
  row("2023-01-01", "2023-03-31", 10, "2023-05-01"),
  row("2023-01-01", "2023-06-30", 25, "2023-08-01"),
  row("2023-01-01", "2023-09-30", 45, "2023-11-01"),
  row("2023-01-01", "2023-12-31", 70, "2024-02-01", "10-K"),
];
const told = (list: { periodStart: number; periodEnd: number; value: number; known: number }[]) =>
  list.map((each) => [isoOf(each.periodStart), isoOf(each.periodEnd), each.value, isoOf(each.known)]);
const quarters = <T extends { periodStart: number; periodEnd: number }>(list: T[]) =>
  list.filter((each) => each.periodEnd - each.periodStart < 130);

describe("quarters out of companyfacts", () => {
  it("are differences of the year to date, known when the longer one was filed, with the subtraction as the source", async () => {
    const { versions } = await importing(company({ [CAPEX]: YEAR }));
    const found = await versions("ACME", "cash_capex");
    expect(told(quarters(found))).toEqual([
      ["2023-01-01", "2023-03-31", 10, "2023-05-01"],
      ["2023-04-01", "2023-06-30", 15, "2023-08-01"],
      ["2023-07-01", "2023-09-30", 20, "2023-11-01"],
      ["2023-10-01", "2023-12-31", 25, "2024-02-01"],
    ]);
    expect(quarters(found)[3].source).toBe(
      `derived: 70 (10-K A-2024-02-01, 2023-01-01 to 2023-12-31) minus 45 (10-Q A-2023-11-01, 2023-01-01 to 2023-09-30); SEC EDGAR us-gaap:${CAPEX}`,
    );
    expect(told(found.filter((each) => !quarters(found).includes(each)))).toEqual([
      ["2023-01-01", "2023-12-31", 70, "2024-02-01"],
    ]);
  });

  it("never take a year-to-date figure for a quarter where nothing can be subtracted", async () => {
    const { versions } = await importing(company({ [CAPEX]: [YEAR[1], YEAR[3]] }));
    expect(told(await versions("ACME", "cash_capex"))).toEqual([["2023-01-01", "2023-12-31", 70, "2024-02-01"]]);
  });

  it("keep a period filed again with another value as a revision, and with the same value once", async () => {
    const again = [
      row("2023-01-01", "2023-03-31", 10, "2023-06-01", "10-Q/A"),
      row("2023-01-01", "2023-03-31", 11, "2024-05-01"),
    ];
    const { versions } = await importing(company({ [CAPEX]: [...YEAR, ...again] }));
    expect(
      told((await versions("ACME", "cash_capex")).filter((each) => isoOf(each.periodEnd) === "2023-03-31")),
    ).toEqual([
      ["2023-01-01", "2023-03-31", 10, "2023-05-01"],
      ["2023-01-01", "2023-03-31", 11, "2024-05-01"],
    ]);
  });

  it("follow the filer from one concept to the next, and subtract across concepts only where both mean one figure", async () => {
    const OTHER = "PaymentsToAcquireProductiveAssets";
    const moved = { [CAPEX]: YEAR.slice(0, 2), [OTHER]: YEAR.slice(2) };
    const apart = await importing(company(moved));
    expect(told(quarters(await apart.versions("ACME", "cash_capex"))).map((each) => each[1])).toEqual([
      "2023-03-31",
      "2023-06-30",
      "2023-12-31",
    ]);
    const shown = await importing(
      company({ ...moved, [OTHER]: [...moved[OTHER], row("2023-01-01", "2023-06-30", 25, "2024-08-01")] }),
    );
    expect(told(quarters(await shown.versions("ACME", "cash_capex")))[2]).toEqual([
      "2023-07-01",
      "2023-09-30",
      20,
      "2023-11-01",
    ]);
    const unlike = await importing(
      company({ ...moved, [OTHER]: [...moved[OTHER], row("2023-01-01", "2023-06-30", 26, "2024-08-01")] }),
    );
    const third = (await unlike.versions("ACME", "cash_capex")).find((each) => isoOf(each.periodEnd) === "2023-09-30");
    expect(told(third ? [third] : [])).toEqual([["2023-07-01", "2023-09-30", 19, "2024-08-01"]]);
  });

  it("do not add up averages: a share count or earnings a share has no derived fourth quarter", async () => {
    const { versions } = await importing(company({ EarningsPerShareDiluted: YEAR }, "USD/shares"));
    expect(quarters(await versions("ACME", "eps")).map((each) => [each.value, each.unit])).toEqual([[10, "USD"]]);
  });

  it("take a start that is off by a day for the one the filer states elsewhere", async () => {
    const { versions } = await importing(
      company({ [CAPEX]: [YEAR[0], row("2022-12-31", "2023-06-30", 25, "2023-08-01"), ...YEAR.slice(2)] }),
    );
    expect(told(quarters(await versions("ACME", "cash_capex")))[1]).toEqual([
      "2023-04-01",
      "2023-06-30",
      15,
      "2023-08-01",
    ]);
  });

  it("read a balance, which has no start, as of its day", async () => {
    const { versions } = await importing(company({ Assets: [row(null, "2023-03-31", 500, "2023-05-01")] }));
    expect(told(await versions("ACME", "total_assets"))).toEqual([["2023-03-31", "2023-03-31", 500, "2023-05-01"]]);
  });

  it("are refused where a filing contradicts itself, ends after it was filed, or the difference cannot be", async () => {
    const { refused, versions } = await importing(
      company({
        [CAPEX]: [
          ...YEAR.slice(0, 2),
          row("2023-01-01", "2023-09-30", 20, "2023-11-01"),
          row("2024-01-01", "2024-03-31", 5, "2024-05-01"),
          row("2024-01-01", "2024-03-31", 6, "2024-05-01"),
          row("2025-01-01", "2025-03-31", 5, "2024-05-01"),
        ],
      }),
    );
    expect(refused.map((each) => each.why.replace(/ \(.*/, ""))).toEqual([
      `${CAPEX}: A-2024-05-01 states two values for one period`,
      `${CAPEX}: a period that ends after its filing`,
      "cash_capex: a quarter of -5, which mixed figures give",
    ]);
    expect(told(quarters(await versions("ACME", "cash_capex"))).map((each) => each[1])).toEqual([
      "2023-03-31",
      "2023-06-30",
    ]);
  });
});

describe("a document that is no companyfacts", () => {
  it.each([
    ["cut short", '{"cik":1,"facts":{"us-gaap":{"Assets":', "json-broken"],
    ["of another shape", '{"cik":1,"facts":{"us-gaap":{"Assets":{"units":[]}}}}', "schema-changed"],
    ["a JSON bomb", `{"cik":1,"facts":{"a":${"[".repeat(200)}${"]".repeat(200)}}}`, "json-too-deep"],
  ])("%s is refused with a message", async (_, text, code) => {
    await expect(importing(text)).rejects.toMatchObject({ code, at: { file: "document" } });
  });
});

describe("a fiscal calendar learned from year ends", () => {
  const days = (...ends: string[]) => ends.map(dayOf);
  // Year ends as stated in the companies' annual reports.
  it.each([
    ["Microsoft", days("2022-06-30", "2023-06-30", "2024-06-30"), { endMonth: 6 }],
    [
      "Nvidia",
      days("2022-01-30", "2023-01-29", "2024-01-28", "2025-01-26"),
      { endMonth: 1, weeks: { weekday: 0, rule: "last" } },
    ],
    [
      "Apple",
      days("2021-09-25", "2022-09-24", "2023-09-30", "2024-09-28"),
      { endMonth: 9, weeks: { weekday: 6, rule: "last" } },
    ],
    [
      "Intel",
      days("2020-12-26", "2021-12-25", "2022-12-31", "2023-12-30"),
      { endMonth: 12, weeks: { weekday: 6, rule: "last" } },
    ],
    [
      "Broadcom",
      days("2020-11-01", "2021-10-31", "2022-10-30", "2023-10-29", "2024-11-03"),
      { endMonth: 10, weeks: { weekday: 0, rule: "nearest" } },
    ],
  ])("is that of %s", (_, ends, calendar) => {
    expect(learnFiscal(ends)).toEqual(calendar);
  });

  it("is none where the ends follow no rule, or one year is all there is", () => {
    expect(learnFiscal(days("2023-06-30", "2024-09-13"))).toBeUndefined();
    expect(learnFiscal(days("2023-06-30"))).toBeUndefined();
  });
});

const DATA = "../shared/data";
const MEASURES: Record<string, string> = { cash_ppe_purchases: "cash_capex" };
const TICKERS = ["MSFT", "META", "NVDA", "GOOGL", "AMZN"];
const table = (name: string) =>
  readFileSync(join(DATA, name), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
    .filter((cells) => TICKERS.includes(cells[0]));

describe.skipIf(!existsSync(DATA))("recorded companyfacts of five companies", () => {
  const importAll = async () => {
    const companies = new Map<string, Awaited<ReturnType<typeof importing>>>();
    for (const ticker of TICKERS)
      companies.set(ticker, await importing({ path: join(DATA, "payloads/edgar-companyfacts", `${ticker}.json`) }));
    return companies;
  };

  it("give the quarters of the reference tables, never known later than there", async () => {
    const companies = await importAll();
    let checked = 0;
    for (const name of ["capex-quarterly.csv", "fundamentals-quarterly.csv"]) {
      for (const [ticker, measure, , , end, value, reported, ...source] of table(name)) {
        if (!source.join().includes("SEC EDGAR companyfacts")) continue;
        const found = quarters(await companies.get(ticker)!.versions(ticker, MEASURES[measure] ?? measure)).filter(
          (each) => isoOf(each.periodEnd) === end && each.known <= dayOf(reported),
        );
        expect([ticker, measure, end, found.at(-1)?.value]).toEqual([ticker, measure, end, Number(value)]);
        checked++;
      }
    }
    expect(checked).toBe(1747);
  });

  it("give the revisions of the reference table, but for one that takes two different figures from each other", async () => {
    const companies = await importAll();
    const apart: string[][] = [];
    for (const [ticker, measure, , , end, first, filed, latest, refiled] of table("xbrl-revisions.csv")) {
      const found = quarters(await companies.get(ticker)!.versions(ticker, MEASURES[measure] ?? measure)).filter(
        (each) => isoOf(each.periodEnd) === end,
      );
      const at = (day: string) => String(found.findLast((each) => each.known <= dayOf(day))?.value);
      if (at(filed) !== first || at(refiled) !== latest) apart.push([ticker, measure, end, latest]);
    }
    // Full year under a wider concept (7.804bn, filed 2019) less nine months under the narrower (4.731bn).
    expect(apart).toEqual([["AMZN", "cash_ppe_purchases", "2016-12-31", "3073000000"]]);
  });
});
