import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import type { Context } from "../../src/operations/operation.ts";
import { recordImport } from "../../src/operations/record-import.ts";
import { recordList } from "../../src/operations/record-list.ts";
import { recordShow } from "../../src/operations/record-show.ts";
import { temporaryFile, temporaryFolder } from "../record/temporary.ts";

const HEADER = "subject,measure,period_start,period_end,value,unit,known_at,source";
const context = (): Context => ({ db: join(temporaryFolder(), "record.db"), today: dayOf("2026-01-01"), now: 1 });
const importing = async (content: string | Uint8Array, into = context(), name = "facts.csv") =>
  (await recordImport.run({ files: [temporaryFile(name, content)] }, into)).files[0];
const line = (value: string, rest: Partial<Record<string, string>> = {}) =>
  ["ACME", "revenue", "2024-01-01", "2024-03-31", value, rest.unit ?? "USD", rest.known ?? "2024-04-20", "10-Q"].join(
    ",",
  );
const failure = (content: string | Uint8Array) => importing(content).catch((error: unknown) => error);

describe("importing observations", () => {
  it("adds each once, however often the file is imported", async () => {
    const into = context();
    const content = `${HEADER}\n${line("10")}\n${line("11", { known: "2024-05-01" })}\n`;
    expect(await importing(content, into)).toMatchObject({ new: 1, revised: 1, unchanged: 0, refused: 0 });
    expect(await importing(content, into)).toMatchObject({ new: 0, revised: 0, unchanged: 2, refused: 0 });
  });

  it("keeps both values when a source states another one for the same day", async () => {
    const into = context();
    await importing(`${HEADER}\n${line("10")}\n`, into);
    expect(await importing(`${HEADER}\n${line("12")}\n`, into)).toMatchObject({ new: 0, revised: 1 });
    const all = await recordShow.run({ subject: "ACME", measure: "revenue", all: true }, into);
    expect(all.observations.map((each) => each.value)).toEqual([10, 12]);
    const latest = await recordShow.run({ subject: "ACME", measure: "revenue" }, into);
    expect(latest.observations.map((each) => each.value)).toEqual([12]);
  });

  it("takes columns in any order, CRLF, a byte order mark and quoted fields", async () => {
    const into = context();
    const text = `\uFEFFsource,known_at,unit,value,period_end,period_start,measure,subject\r\n"a ""note"", p. 3\nnext",2024-04-20,USD,10.5,2024-03-31,2024-01-01,revenue,ACME\r\n`;
    expect(await importing(text, into)).toMatchObject({ new: 1 });
    const { observations } = await recordShow.run({ subject: "ACME", measure: "revenue" }, into);
    expect(observations).toEqual([
      {
        periodStart: "2024-01-01",
        periodEnd: "2024-03-31",
        value: 10.5,
        unit: "USD",
        knownAt: "2024-04-20",
        source: 'a "note", p. 3\nnext',
      },
    ]);
  });

  it("keeps the minute and its zone, and leaves a minute without a zone unproven", async () => {
    const into = context();
    const moments = ["2024-04-20T16:05-04:00", "2024-04-21T05:30Z", "2024-04-22T09:00"];
    await importing([HEADER, ...moments.map((known, i) => line(String(i), { known }))].join("\n"), into);
    const { observations } = await recordShow.run({ subject: "ACME", measure: "revenue", all: true }, into);
    expect(observations.map((each) => each.knownAt)).toEqual([
      "2024-04-20T16:05-04:00",
      "2024-04-21T05:30+00:00",
      "2024-04-22T09:00",
    ]);
  });

  it("refuses lines that state no single number, and says which", async () => {
    const lines = [line("10"), line("2024-01-20", { unit: "date" }), line("<2 to 2.99"), line(""), line("about 5")];
    expect(await importing([HEADER, ...lines].join("\n"))).toMatchObject({
      new: 1,
      refused: 4,
      refusals: [
        { line: 3, why: "a date, not a number: 2024-01-20" },
        { line: 4, why: "a range, not one number: <2 to 2.99" },
        { line: 5, why: "no value" },
        { line: 6, why: "a bound, not one number: about 5" },
      ],
    });
  });

  it("refuses a line with a slip in it, says where and why, and takes the rest; corrected, the same file adds it", async () => {
    const into = context();
    const lines = Array.from({ length: 45_000 }, (_, i) => `S${i},revenue,2024-01-01,2024-03-31,${i},USD,2024-04-20,x`);
    lines[39_999] = 'S,revenue,2024-01-01,2024-03-31,"12,x",USD,2024-04-20,x';
    expect(await importing([HEADER, ...lines].join("\n"), into)).toMatchObject({
      new: 44_999,
      refused: 1,
      slips: 1,
      refusals: [{ line: 40_001, why: 'value is not a number: "12,x"' }],
    });
    lines[39_999] = "S,revenue,2024-01-01,2024-03-31,12,USD,2024-04-20,x";
    expect(await importing([HEADER, ...lines].join("\n"), into)).toMatchObject({ new: 1, unchanged: 44_999, slips: 0 });
  });

  it.each([
    ["a date that does not exist", line("1", { known: "2024-02-30" }), "known_at is not a date"],
    ["a moment that is none", line("1", { known: "2024-02-20T25:00" }), "known_at is not a moment"],
    ["a field too many", line("12,x"), "9 fields where the header names 8"],
    ["a field too few", "ACME,revenue", "2 fields where the header names 8"],
    ["a period that ends before it starts", "A,m,2024-02-01,2024-01-01,1,USD,2024-03-01,s", "before period_start"],
    ["no subject", `${line("1").replace("ACME", " ")}`, "no subject"],
    ["words for a number", line("ten"), "value is not a number"],
    ["a quotation mark that is never closed", `"${line("1")}`, "never closed"],
    ["a quotation mark that closes too early", `"AC"ME${line("1").slice(4)}`, "after its closing quotation mark"],
    ["a slip in a record of two lines", `${line("ten").replace("10-Q", '"page 3\nbelow"')}`, "value is not a number"],
  ])("with %s in one line refuses that line and takes the lines around it", async (_, slip, why) => {
    const into = context();
    const content = `${HEADER}\n${line("10")}\n${slip}\n${line("11", { known: "2024-05-01" })}\n${line("12", { known: "2024-06-01" })}\n`;
    const told = await importing(content, into);
    expect(told).toMatchObject({ new: 1, revised: 2, refused: 1, slips: 1 });
    expect(told.refusals).toEqual([{ line: 3, why: expect.stringContaining(why) }]);
    const { observations } = await recordShow.run({ subject: "ACME", measure: "revenue", all: true }, into);
    expect(observations.map((each) => each.value)).toEqual([10, 11, 12]);
  });

  it("goes on after a quotation mark that sweeps up more than a megabyte of lines", async () => {
    const lines = Array.from({ length: 40_000 }, (_, i) => `S${i},revenue,2024-01-01,2024-03-31,${i},USD,2024-04-20,x`);
    lines[3] = `"${lines[3]}`;
    const told = await importing([HEADER, ...lines].join("\n"));
    expect(told).toMatchObject({ new: 39_999, refusals: [{ line: 5, why: expect.stringContaining("never closed") }] });
  });

  it("counts every slip and tells the first thousand", async () => {
    const lines = Array.from({ length: 3000 }, (_, i) =>
      line(String(i), { known: i % 2 ? "2024-13-01" : "2024-04-20" }),
    );
    const told = await importing([HEADER, ...lines].join("\n"));
    expect(told).toMatchObject({ revised: 1499, new: 1, refused: 1500, slips: 1500 });
    expect(told.refusals).toHaveLength(1000);
  });
});

describe("a file that cannot be imported", () => {
  it.each([
    ["nothing in it", "", "file-empty"],
    ["a binary", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), "unknown-format"],
    ["words", "once upon a time", "unknown-format"],
    ["no known_at", `${HEADER.replace("known_at,", "")}\n`, "csv-column-missing"],
    ["a column twice", `${HEADER},unit\n`, "csv-column-twice"],
    ["a lone surrogate", Buffer.concat([Buffer.from(`${HEADER}\n`), Buffer.from([0xed, 0xa0, 0x80])]), "not-utf8"],
    ["a zero byte far in", Buffer.from(`${HEADER}\n${"x".repeat(70_000)}\n\0`), "not-text"],
  ])("with %s is an error that says so", async (_, content, code) => {
    expect(await failure(content)).toMatchObject({ name: "AssayError", code, at: { file: expect.any(String) } });
  });

  it("keeps none of the files beside it out", async () => {
    const [into, folder] = [context(), temporaryFolder()];
    const files = [
      join(folder, "absent.csv"),
      temporaryFile("f.csv", `${HEADER}\n${line("1")}\n`),
      temporaryFile("g.txt", "words"),
    ];
    const told = await recordImport.run({ files }, into);
    expect(told.files).toMatchObject([{ new: 1 }]);
    expect(told.failed).toMatchObject([{ code: "file-unreadable" }, { file: files[2], code: "unknown-format" }]);
  });

  it("that is not there, or is a folder, is named", async () => {
    const folder = temporaryFolder();
    for (const name of [join(folder, "absent.csv"), folder])
      await expect(recordImport.run({ files: [name] }, context())).rejects.toMatchObject({ code: "file-unreadable" });
  });
});

describe("importing prices and corporate actions", () => {
  it("reads a bar as observations known on its day, in the currency of its exchange", async () => {
    const into = context();
    const bars = "symbol,date,open,high,low,close,adj_close,volume\n0981.HK,2025-01-27,40,42,39,41.5,,1000\n";
    expect(await importing(bars, into)).toMatchObject({ new: 1, format: "daily-bars CSV" });
    const { observations } = await recordShow.run({ subject: "0981.HK", measure: "close" }, into);
    expect(observations).toMatchObject([
      { value: 41.5, unit: "HKD", knownAt: "2025-01-27", periodStart: "2025-01-27" },
    ]);
    expect((await recordList.run({}, into)).series.map((each) => each.measure)).toEqual([
      "close",
      "high",
      "low",
      "open",
      "volume",
    ]);
  });

  it("keeps a bar that was corrected beside the first, and tells a blank from a figure", async () => {
    const into = context();
    const bars = (row: string) => `symbol,date,open,high,low,close,adj_close,volume\n${row}\n`;
    await importing(bars("A,2025-01-27,,,,10,,100"), into);
    expect(await importing(bars("A,2025-01-27,,,,10,9.5,120"), into)).toMatchObject({ revised: 1 });
    const volumes = await recordShow.run({ subject: "A", measure: "volume", all: true }, into);
    expect(volumes.observations.map((each) => each.value)).toEqual([100, 120]);
  });

  it("keeps dividends in money a share and splits as new shares for an old one", async () => {
    const into = context();
    const actions =
      "symbol,ex_date,type,value,currency,source\nN,2024-06-10,split,10:1,,x\nN,2024-06-11,cash_dividend,0.01,USD,x\n";
    expect(await importing(actions, into)).toMatchObject({ new: 2 });
    const shown = async (measure: string) => (await recordShow.run({ subject: "N", measure }, into)).observations[0];
    expect(await shown("split")).toMatchObject({ value: 10, unit: "x", knownAt: "2024-06-10" });
    expect(await shown("cash_dividend")).toMatchObject({ value: 0.01, unit: "USD" });
  });
});

const DATA = "../shared/data";

describe.skipIf(!existsSync(DATA))("the reference figures", () => {
  it("import whole, and again without a change", async () => {
    const into = context();
    const files = ["observations.csv", "prices-daily.csv", "prices-daily-2015-2022.csv", "corporate-actions.csv"].map(
      (name) => join(DATA, name),
    );
    const first = (await recordImport.run({ files }, into)).files;
    expect(first.map((file) => file.new + file.revised)).toEqual([54_431, 37_512, 44_040, 386]);
    expect(first[0].refusals.map((each) => each.line)).toEqual([14_949, 25_499]);
    const again = (await recordImport.run({ files }, into)).files;
    expect(again.map((file) => file.new + file.revised)).toEqual([0, 0, 0, 0]);
  });
});

describe("a slip in one line of", () => {
  it.each([
    [
      "daily bars",
      "symbol,date,open,high,low,close,adj_close,volume\nA,2025-01-27,1,2,1,2,,5\nA,2025-01-28,1,2,1,2x,,5\nA,2025-01-29,1,2,1,2,,5\n",
    ],
    [
      "corporate actions",
      "symbol,ex_date,type,value,currency,source\nA,2025-01-27,split,2:1,,s\nA,2025-01-32,split,2:1,,s\nA,2025-02-03,cash_dividend,0.5,USD,s\n",
    ],
    ["Stooq's bars", "Date,Open,High,Low,Close,Volume\n2025-01-27,1,2,1,2,5\n2025-01-28,1,2,1\n2025-01-29,1,2,1,2,5\n"],
    [
      "Stooq's bulk file",
      "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\nA.US,D,20250127,0,1,2,1,2,5,0\nA.US,D,20250128,0,1,2,1,two,5,0\nA.US,D,20250129,0,1,2,1,2,5,0\n",
    ],
  ])("%s is refused with its line, and the rest is recorded", async (_, content) => {
    expect(await importing(content)).toMatchObject({ new: 2, refused: 1, slips: 1, refusals: [{ line: 3 }] });
  });

  it("FRED's observations is refused, and the rest is recorded", async () => {
    const row = (date: string) => ({ realtime_start: "2024-05-01", realtime_end: "9999-12-31", date, value: "1" });
    const observations = ["2024-01-01", "2024-02-31", "2024-03-01"].map(row);
    expect(
      await importing(JSON.stringify({ realtime_start: "2024-05-01", observations }), context(), "GDP.json"),
    ).toMatchObject({ new: 2, refused: 1, slips: 1 });
  });
});

describe("a file that does not name its subject", () => {
  const notes = async (name: string, content: string) => (await importing(content, context(), name)).notes;

  it("is recorded under its own name, which is told; a download that Stooq named is not worth a word", async () => {
    const bars = "Date,Open,High,Low,Close,Volume\n2025-01-27,1,2,1,2,5\n";
    expect(await notes("prices.csv", bars)).toEqual([
      "recorded as prices, the name of the file; --symbol names another",
    ]);
    expect(await notes("nvda_us_d.csv", bars)).toEqual([]);
  });

  it("is told where it is of a company that nobody named", async () => {
    const facts = { cik: 7, entityName: "Acme Inc.", facts: { "us-gaap": {} } };
    expect(await notes("CIK7.json", JSON.stringify(facts))).toEqual([
      "Acme Inc. is recorded as CIK0000000007; --symbol, or its cik in assay.config, names it",
    ]);
  });
});
