import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { backup } from "../../src/operations/backup.ts";
import type { Context } from "../../src/operations/operation.ts";
import { recordExport } from "../../src/operations/record-export.ts";
import { recordImport } from "../../src/operations/record-import.ts";
import { recordShow } from "../../src/operations/record-show.ts";
import { recordWhy } from "../../src/operations/record-why.ts";
import { restore } from "../../src/operations/restore.ts";
import { temporaryFile, temporaryFolder } from "../record/temporary.ts";

const FACTS = `subject,measure,period_start,period_end,value,unit,known_at,source
ACME,revenue,2024-01-01,2024-03-31,10.25,USD,2024-04-20T16:05-04:00,"a ""quoted"", one"
ACME,revenue,2024-01-01,2024-03-31,11,USD,2025-04-20,10-Q/A
ACME,revenue,2024-01-01,2024-03-31,11.5,USD,2025-04-20,"second thoughts
of that day"
Zinc,price,2024-01-01,2024-01-31,1e-7,USD/t,2024-02-05T09:00,sheet
ACME,gross_margin,2024-01-01,2024-03-31,0.1,ratio,2024-04-20,x
`;
const BARS = `symbol,date,open,high,low,close,adj_close,volume
A,2025-01-27,,,,10,,100
A,2025-01-27,,,,10,9.5,120
0981.HK,2025-01-27,40,42,39,41.5,,1000
`;
const context = (): Context => ({
  db: join(temporaryFolder(), "record.db"),
  today: dayOf("2026-01-01"),
  now: 1_767_225_600,
});

async function filled(): Promise<Context> {
  const into = context();
  await recordImport.run({ files: [temporaryFile("facts.csv", FACTS), temporaryFile("bars.csv", BARS)] }, into);
  return into;
}

async function exported(from: Context, name: string, bars = false): Promise<{ path: string; bytes: Buffer }> {
  const path = join(temporaryFolder(), name);
  await recordExport.run({ file: path, bars }, from);
  return { path, bytes: readFileSync(path) };
}

describe("exporting a record", () => {
  it("writes every version, by subject, measure, period and the day it became public", async () => {
    const { bytes } = await exported(await filled(), "facts.csv");
    expect(bytes.toString()).toBe(`subject,measure,period_start,period_end,value,unit,known_at,source
ACME,gross_margin,2024-01-01,2024-03-31,0.1,ratio,2024-04-20,x
ACME,revenue,2024-01-01,2024-03-31,10.25,USD,2024-04-20T16:05-04:00,"a ""quoted"", one"
ACME,revenue,2024-01-01,2024-03-31,11,USD,2025-04-20,10-Q/A
ACME,revenue,2024-01-01,2024-03-31,11.5,USD,2025-04-20,"second thoughts
of that day"
Zinc,price,2024-01-01,2024-01-31,1e-7,USD/t,2024-02-05T09:00,sheet
`);
  });

  it.each([
    ["observations in CSV", "facts.csv", false],
    ["observations in Parquet", "facts.parquet", false],
    ["daily bars in CSV", "bars.csv", true],
    ["daily bars in Parquet", "bars.parquet", true],
  ])("gives, imported elsewhere and exported again, the same bytes: %s", async (_, name, bars) => {
    const first = await exported(await filled(), name, bars);
    const elsewhere = context();
    await recordImport.run({ files: [first.path] }, elsewhere);
    const second = await exported(elsewhere, name, bars);
    expect(second.bytes.equals(first.bytes)).toBe(true);
    expect(first.bytes.length).toBeGreaterThan(100);
  });

  it("writes any number of series without a warning from the system below", async () => {
    const warnings: string[] = [];
    const note = (warning: Error) => warnings.push(warning.message);
    process.on("warning", note);
    onTestFinished(() => void process.off("warning", note));
    const lines = Array.from({ length: 6000 }, (_, i) => `S${i % 1000},m,2024-01-01,2024-03-31,${i},USD,2024-04-20,x`);
    const into = context();
    await recordImport.run({ files: [temporaryFile("f.csv", [FACTS.split("\n")[0], ...lines].join("\n"))] }, into);
    expect((await exported(into, "f.csv")).bytes.toString().split("\n")).toHaveLength(6002);
    await new Promise((resolve) => setImmediate(resolve));
    expect(warnings).toEqual([]);
  });

  it("leaves nothing behind when it cannot be written", async () => {
    const from = await filled();
    await expect(recordExport.run({ file: "/no/such/folder/x.csv" }, from)).rejects.toMatchObject({
      code: "file-unwritable",
    });
    await expect(recordExport.run({ file: "x.xls" }, from)).rejects.toMatchObject({ code: "unknown-format" });
  });
});

describe("asking why", () => {
  it("tells every value of a period with its three times, and which read returns which", async () => {
    const { versions, period } = await recordWhy.run(
      { subject: "ACME", measure: "revenue", period: "2024Q1" },
      await filled(),
    );
    expect(period).toEqual({ start: "2024-01-01", end: "2024-03-31" });
    const told = versions.map(({ value, knownAt, recordedAt, readFrom, readUntil }) => [
      value,
      knownAt,
      recordedAt,
      readFrom,
      readUntil,
    ]);
    expect(told).toEqual([
      [10.25, "2024-04-20T16:05-04:00", "2026-01-01T00:00:00Z", "2024-04-20", "2025-04-19"],
      [11, "2025-04-20", "2026-01-01T00:00:00Z", null, null],
      [11.5, "2025-04-20", "2026-01-01T00:00:00Z", "2025-04-20", null],
    ]);
    expect(versions.map((each) => [each.firstPrint, each.lastRevised])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  it("knows series by their names, and a day without a session from a price that is missing", async () => {
    const into = context();
    const bars = "symbol,date,close\nNVDA,2024-05-24,106\nNVDA,2024-05-28,114\n";
    await recordImport.run({ files: [temporaryFile("b.csv", bars)] }, into);
    const why = (period: string) => recordWhy.run({ subject: "Nvidia", measure: "close", period }, into);
    expect(await why("2024-05-24")).toMatchObject({ subject: "NVDA", measure: "close", versions: [{ value: 106 }] });
    const closed = { versions: [], sessions: { before: "2024-05-24", after: "2024-05-28" } };
    expect(await why("2024-05-25")).toMatchObject(closed);
    expect(await why("2024-06-25")).toMatchObject({ versions: [], sessions: null });
  });

  it("reads fiscal quarters by the subject's own calendar", async () => {
    const into = context();
    const line = "MSFT,revenue,2024-10-01,2024-12-31,69.6,bn USD,2025-01-29,x";
    await recordImport.run({ files: [temporaryFile("f.csv", `${FACTS.split("\n")[0]}\n${line}\n`)] }, into);
    const { versions } = await recordWhy.run({ subject: "MSFT", measure: "revenue", period: "FY2025Q2" }, into);
    expect(versions.map((each) => each.value)).toEqual([69.6]);
    await expect(recordWhy.run({ subject: "MSFT", measure: "revenue", period: "soon" }, into)).rejects.toMatchObject({
      code: "bad-period",
    });
  });
});

describe("a backup", () => {
  it("brings the record back as it was, times of recording and all", async () => {
    const from = await filled();
    const file = join(temporaryFolder(), "backup.db");
    await backup.run({ file }, from);
    const to = context();
    await restore.run({ file }, to);
    const why = (where: Context) => recordWhy.run({ subject: "ACME", measure: "revenue", period: "2024Q1" }, where);
    expect(await why(to)).toEqual(await why(from));
    expect(await recordShow.run({ subject: "0981.HK", measure: "close" }, to)).toEqual(
      await recordShow.run({ subject: "0981.HK", measure: "close" }, from),
    );
    await expect(restore.run({ file }, to)).rejects.toMatchObject({ code: "file-exists" });
    await expect(backup.run({ file }, from)).rejects.toMatchObject({ code: "file-exists" });
  });

  it("is refused when it is not whole", async () => {
    const from = await filled();
    const file = join(temporaryFolder(), "backup.db");
    await backup.run({ file }, from);
    const bytes = readFileSync(file);
    const cut = temporaryFile("cut.db", bytes.subarray(0, Math.floor(bytes.length / 2)));
    await expect(restore.run({ file: cut }, context())).rejects.toMatchObject({ code: "store-damaged" });
    await expect(restore.run({ file: temporaryFile("x.db", "words".repeat(999)) }, context())).rejects.toMatchObject({
      code: "store-damaged",
    });
  });
});
