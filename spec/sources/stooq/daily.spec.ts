import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isoOf } from "../../../src/calendar.ts";
import { stooqSymbol, stooqTicker } from "../../../src/sources/stooq/stooq-tickers.ts";
import { importing } from "../importing.ts";

describe("a Stooq file", () => {
  it.each([
    ["English", "Date,Open,High,Low,Close,Volume\n2025-01-27,1,3,0.5,2,100\n", "nvda_us_d.csv", "NVDA"],
    [
      "Polish",
      "Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen\n2025-01-27,1,3,0.5,2,100\n",
      "nvda_us_d.csv",
      "NVDA",
    ],
    [
      "bulk",
      "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\nNVDA.US,D,20250127,000000,1,3,0.5,2,100,0\n",
      "daily.txt",
      "NVDA",
    ],
  ])("with %s headings gives bars", async (_, text, name, symbol) => {
    const { versions } = await importing(text, { name });
    expect(await versions(symbol, "close")).toMatchObject([{ value: 2, unit: "USD" }]);
    expect((await versions(symbol, "high")).map((each) => [each.value, isoOf(each.known)])).toEqual([
      [3, "2025-01-27"],
    ]);
  });

  it("takes the symbol it is told, and the exchange's currency with it", async () => {
    const { versions } = await importing("Date,Open,High,Low,Close,Volume\n2025-01-27,1,3,0.5,2,100\n", {
      symbol: "0981.HK",
    });
    expect(await versions("0981.HK", "close")).toMatchObject([{ unit: "HKD" }]);
  });

  it("names tickers as they are named here", () => {
    const tickers = [
      "NVDA.US",
      "nvda_us_d",
      "BP.UK",
      "^spx",
      "700.HK",
      "5.hk",
      "80737.hk",
      "9988_hk_d",
      "7203.JP",
      "BRK-B.US",
    ];
    const symbols = ["NVDA", "NVDA", "BP.L", "^GSPC", "0700.HK", "0005.HK", "80737.HK", "9988.HK", "7203.T", "BRK.B"];
    expect(tickers.map(stooqSymbol)).toEqual(symbols);
    expect(["eurusd", "10usy.b", "CDR", "notes.txt"].map(stooqSymbol)).toEqual([
      "eurusd",
      "10usy.b",
      "CDR",
      "notes.txt",
    ]);
  });

  it("asks Stooq by the tickers that Stooq's files have", () => {
    const asked = ["NVDA", "BRK.B", "BP.L", "7203.T", "0981.HK", "0005.HK", "^GSPC", "SAP.DE"];
    const tickers = ["nvda.us", "brk-b.us", "bp.uk", "7203.jp", "981.hk", "5.hk", "^spx", "sap.de"];
    expect(asked.map((each) => stooqTicker(each)?.ticker)).toEqual(tickers);
    expect(tickers.map(stooqSymbol)).toEqual(asked);
    expect(["000660.KS", "^SOX"].map(stooqTicker)).toEqual([undefined, undefined]);
  });

  it.each(["2025-02-30", "20250230"])("with the date %s in a line refuses that line", async (date) => {
    const { refused } = await importing(`Date,Open,High,Low,Close,Volume\n${date},1,3,0.5,2,100\n`);
    expect(refused).toEqual([{ line: 2, why: expect.stringContaining("not a date") }]);
  });
});

const PAYLOADS = "../shared/data/payloads";

describe.skipIf(!existsSync(PAYLOADS))("the recorded Stooq export of NVDA", () => {
  it("imports whole", async () => {
    const { counts } = await importing({ path: `${PAYLOADS}/stooq-nvda-us-daily.csv` });
    expect(counts).toEqual({ new: 6774, unchanged: 0, revised: 0 });
  });
});
