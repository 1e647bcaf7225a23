import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { recordImport } from "../../src/operations/record-import.ts";
import { temporaryFile } from "../record/temporary.ts";
import { loopback, versioned } from "../sources/live/loopback.ts";
import { chart, fredObservations, fredSeries, stooqCsv, vintageDates } from "../sources/live/payloads.ts";
import { workbook } from "../sources/pink-sheet/workbook.ts";
import { codes, KEY, outcomes, syncing } from "./syncing.ts";

const MSFT = "/api/xbrl/companyfacts/CIK0000789019.json";

describe("daily bars", () => {
  it("are known on their day, and come again without being new, whatever day they are fetched on", async () => {
    const { sync, show } = await syncing({
      "/v8/finance/chart/BRK-B": [
        { body: chart("BRK-B", [10, 11]) },
        { body: chart("BRK-B", [10, 11], Date.parse("2026-11-30T21:00:00Z") / 1000) },
      ],
    });
    await sync(["yahoo:BRK.B"]);
    expect(await show("BRK.B", "close")).toEqual([
      ["2026-11-23", 10, "USD", "2026-11-23"],
      ["2026-11-24", 11, "USD", "2026-11-24"],
    ]);
    expect(await sync(["yahoo:BRK.B"], {}, "2026-12-01T02:00:00Z")).toMatchObject({ new: 0, unchanged: 2, revised: 0 });
  });

  it("of a session that is running are left out", async () => {
    const running = Date.parse("2026-11-24T18:00:00Z") / 1000;
    const { sync, show } = await syncing({ "/v8/finance/chart/ACME": { body: chart("ACME", [10, 11], running) } });
    expect(await sync(["yahoo:ACME"], {}, "2026-11-24T18:15:00Z")).toMatchObject({ new: 1, refused: 1 });
    expect(await show("ACME", "close")).toHaveLength(1);
  });

  it("of a session that has just ended are left out until they are final", async () => {
    const { sync } = await syncing({ "/v8/finance/chart/ACME": { body: chart("ACME", [10, 11]) } });
    expect(await sync(["yahoo:ACME"], {}, "2026-11-24T21:29:00Z")).toMatchObject({ new: 1, refused: 1 });
    expect(await sync(["yahoo:ACME"], {}, "2026-11-24T21:30:00Z")).toMatchObject({ new: 1, refused: 0 });
  });

  it("of a reply that says nothing of sessions count once their day is over at the exchange", async () => {
    const { sync, show } = await syncing({ "/q/d/l/": { body: stooqCsv } });
    expect(await sync(["stooq:NVDA"], {}, "2026-11-26T04:59:00Z")).toMatchObject({ new: 2, refused: 1 });
    expect(await sync(["stooq:NVDA"], {}, "2026-11-26T05:00:00Z")).toMatchObject({ new: 1, unchanged: 2, refused: 0 });
    expect((await show("NVDA", "close")).map(([day]) => day)).toEqual(["2026-11-23", "2026-11-24", "2026-11-25"]);
  });

  it("are put on the basis of a split that comes after they were fetched", async () => {
    const { sync, show, db } = await syncing({ "/q/d/l/": { body: stooqCsv } });
    await sync(["stooq:NVDA"]);
    const split = temporaryFile(
      "split.csv",
      "symbol,ex_date,type,value,currency,source\nNVDA,2026-12-01,split,10:1,,x\n",
    );
    await recordImport.run({ files: [split] }, { db, today: dayOf("2026-12-02"), now: 0 });
    expect((await show("NVDA", "close"))[0][1]).toBe(1);
  });

  it("are those of the listing that was named, where a company has several", async () => {
    const { sync, show } = await syncing({ "/v8/finance/chart/GOOG": { body: chart("GOOG", [10, 11]) } });
    await sync(["yahoo:GOOG"]);
    expect(await show("GOOG", "close")).toHaveLength(2);
  });

  it("of one listing come from one source", async () => {
    const { sync } = await syncing({ "/q/d/l/": { body: stooqCsv } });
    expect(codes(await sync(["stooq:NVDA", "yahoo:NVDA"]))).toEqual([undefined, "two-sources"]);
  });
});

describe("FRED", () => {
  const about = { "/fred/series": { body: fredSeries("UNRATE") } };

  it("gives each value as known on the day it was published, percent as a ratio, and never shows its key", async () => {
    const { sync, show, server, folder } = await syncing({
      ...about,
      "/fred/series/vintagedates": { body: vintageDates(["2026-10-02", "2026-11-06"]) },
      "/fred/series/observations": versioned(
        '"1"',
        fredObservations([
          ["2026-09-01", "4.1", "2026-10-02"],
          ["2026-09-01", "4.2", "2026-11-06"],
          ["2026-10-01", "4.3", "2026-11-06"],
        ]),
      ),
    });
    const synced = await sync(["fred:unrate"]);
    expect(synced).toMatchObject({ failed: 0 });
    expect(await show("United States", "unemployment")).toEqual([
      ["2026-09-30", 0.041, "ratio", "2026-10-02"],
      ["2026-09-30", 0.042, "ratio", "2026-11-06"],
      ["2026-10-31", 0.043, "ratio", "2026-11-06"],
    ]);
    expect(server.asked.every((path) => path.includes(KEY))).toBe(true);
    expect(JSON.stringify(synced)).not.toContain(KEY);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    expect(files.filter((file) => file.includes(KEY))).toEqual([]);
    expect(readFileSync(join(folder, "record.db"), "latin1")).not.toContain(KEY);
  });

  it("is recorded under the subject and measure that assay.config gives a series", async () => {
    const series = { "/fred/series": { body: fredSeries("LNS14000006") } };
    const { sync, show } = await syncing(
      {
        ...series,
        "/fred/series/vintagedates": { body: vintageDates(["2026-10-02"]) },
        "/fred/series/observations": { body: fredObservations([["2026-09-01", "7.5", "2026-10-02"]]) },
      },
      { sync: { fred: { as: { LNS14000006: { subject: "Black Americans", measure: "unemployment" } } } } },
    );
    await sync(["fred:LNS14000006"]);
    expect(await show("Black Americans", "unemployment")).toEqual([["2026-09-30", 0.075, "ratio", "2026-10-02"]]);
  });

  it("of more than 2000 vintages is asked in stretches, whose first values are not taken for news", async () => {
    const dates = Array.from({ length: 2001 }, (_, i) => new Date(Date.UTC(2019, 0, 1 + i)).toISOString().slice(0, 10));
    const { sync, show, server } = await syncing({
      "/fred/series": { body: fredSeries("DGS10", { frequency: "Daily", frequency_short: "D" }) },
      "/fred/series/vintagedates": { body: vintageDates(dates) },
      "/fred/series/observations": [
        { body: fredObservations([["2019-01-01", "4", dates[0]]]) },
        {
          body: fredObservations([
            ["2019-01-01", "4", dates[2000]],
            ["2024-06-20", "5", dates[2000]],
          ]),
        },
      ],
    });
    await sync(["fred:DGS10"]);
    expect(await show("DGS10", "value")).toEqual([
      ["2019-01-01", 0.04, "ratio", "2019-01-01"],
      ["2024-06-20", 0.05, "ratio", dates[2000]],
    ]);
    const stretches = server.asked
      .filter((path) => path.includes("observations"))
      .map((path) => new URLSearchParams(path.split("?")[1]));
    expect(stretches.map((query) => [query.get("realtime_start"), query.get("realtime_end")])).toEqual([
      [dates[0], dates[1999]],
      [dates[2000], "9999-12-31"],
    ]);
  });

  it("of more rows than one reply holds is asked page by page", async () => {
    const { sync, show } = await syncing({
      ...about,
      "/fred/series/vintagedates": { body: vintageDates(["2026-10-02"]) },
      "/fred/series/observations": [
        { body: fredObservations([["2026-07-01", "4.1", "2026-10-02"]], { count: 2, limit: 1 }) },
        { body: fredObservations([["2026-08-01", "4.2", "2026-10-02"]], { count: 2, limit: 1, offset: 1 }) },
      ],
    });
    await sync(["fred:UNRATE"]);
    expect((await show("United States", "unemployment")).map(([day]) => day)).toEqual(["2026-07-31", "2026-08-31"]);
  });

  it.each([
    [
      "a key it does not know",
      { status: 400, body: `{"error_code":400,"error_message":"The value ${KEY} is not registered"}` },
      "source-refuses",
    ],
    [
      "a series of half-years",
      { body: fredSeries("UNRATE", { frequency: "Semiannual", frequency_short: "SA" }) },
      "unsupported-grain",
    ],
    ["a changed description", { body: '{"series":[]}' }, "schema-changed"],
  ])("with %s says so", async (_, act, code) => {
    const { sync } = await syncing({ "/fred/series": act });
    const synced = await sync(["fred:UNRATE"]);
    expect(codes(synced)).toEqual([code]);
    expect(JSON.stringify(synced)).not.toContain(KEY);
  });

  it("refuses a value that says it became public after it was fetched", async () => {
    const { sync } = await syncing({
      ...about,
      "/fred/series/vintagedates": { body: vintageDates(["2026-10-02"]) },
      "/fred/series/observations": { body: fredObservations([["2026-09-01", "4.1", "2027-01-01"]]) },
    });
    expect(await sync(["fred:UNRATE"])).toMatchObject({ new: 0, refused: 1 });
  });
});

describe("the Pink Sheet", () => {
  const at = "/doc/2026/CMO-Historical-Data-Monthly.xlsx";

  it("is found through the page that links it", async () => {
    const { sync, show } = await syncing({
      "/": { body: `<html><a href="/other.xlsx">x</a><a href="${at}">Monthly prices</a></html>` },
      [at]: { body: workbook("June 02, 2026", 100, 110) },
    });
    expect(await sync(["pinksheet"])).toMatchObject({ new: 3, failed: 0 });
    expect((await show("Nickel", "price"))[1]).toEqual(["2026-05-31", 110, "USD/t", "2026-06-02"]);
  });

  it("is not fetched from another owner's host", async () => {
    const other = await loopback({ [at]: { body: workbook("June 02, 2026", 100, 110) } });
    const { sync } = await syncing({ "/": { body: `<a href="${other.url}${at}">Monthly prices</a>` } });
    expect(codes(await sync(["pinksheet"]))).toEqual(["unexpected-reply"]);
    expect(other.asked).toEqual([]);
  });
});

const PAYLOADS = "../shared/data/payloads";

describe.skipIf(!existsSync(PAYLOADS))(
  "recorded replies of all sources, replayed (skipped where they are not at hand)",
  () => {
    const body = (name: string) => ({ body: readFileSync(join(PAYLOADS, name)) });

    it("are recorded as the importers record their files", async () => {
      const { sync, show } = await syncing({
        [MSFT]: body("edgar-companyfacts/MSFT.json"),
        "/fred/series": body("fred-gdp-series-info.json"),
        "/fred/series/vintagedates": body("alfred-gdp-vintagedates.json"),
        "/fred/series/observations": body("alfred-gdp-all-releases.json"),
        "/": body("worldbank-pinksheet-2026-06.xlsx"),
        "/q/d/l/": body("stooq-nvda-us-daily.csv"),
        "/v8/finance/chart/MSFT": body("yahoo-chart-msft-dividends-2021.json"),
      });
      const synced = await sync(["edgar:MSFT", "fred:GDP", "pinksheet", "stooq:NVDA", "yahoo:MSFT"]);
      expect(outcomes(synced)).toEqual(Array(5).fill("recorded"));
      expect((await show("MSFT", "cash_capex")).length).toBeGreaterThan(50);
      const gdp = (await show("GDP", "value")).filter(([period]) => period === "2024-06-30");
      expect(gdp[0]).toEqual(["2024-06-30", 28_629_153_000_000, "USD/year", "2024-07-25"]);
      expect(await show("NVDA", "close")).toHaveLength(6774);
    });
  },
);
