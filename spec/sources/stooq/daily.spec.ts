import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isoOf } from "../../../src/calendar.ts";
import { stooqSymbol } from "../../../src/sources/stooq/daily.ts";
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
    expect(["NVDA.US", "nvda_us_d", "BP.UK", "^spx"].map(stooqSymbol)).toEqual(["NVDA", "NVDA", "BP.L", "^spx"]);
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
