import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, it, onTestFinished } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import type { Observation } from "../../src/observation.ts";
import { backup } from "../../src/operations/backup.ts";
import { recordCheck } from "../../src/operations/record-check.ts";
import { recordExport } from "../../src/operations/record-export.ts";
import { recordImport } from "../../src/operations/record-import.ts";
import { recordList } from "../../src/operations/record-list.ts";
import { recordShow } from "../../src/operations/record-show.ts";
import { recordWhy } from "../../src/operations/record-why.ts";
import { restore } from "../../src/operations/restore.ts";
import { loadLookup, lookupOf } from "../../src/record/lookup.ts";
import { CellReader } from "../../src/record/read-cells.ts";
import { MIGRATIONS } from "../../src/storage/migrations.ts";
import { openStore } from "../../src/storage/store.ts";
import { STORE_VERSION } from "../../src/storage/store-version.ts";
import { observe, temporaryFile, temporaryFolder } from "../record/temporary.ts";
import { onEachEngine } from "./engines.ts";

const HEADER = "subject,measure,period_start,period_end,value,unit,known_at,source";
const FACTS = `${HEADER}
ACME,revenue,2024-01-01,2024-03-31,10.25,USD,2024-04-20T16:05-04:00,10-Q
ACME,revenue,2024-01-01,2024-03-31,11,USD,2025-04-20,10-Q/A
Zinc,price,2024-01-01,2024-01-31,1e-7,USD/t,2024-02-05T09:00,sheet
`;
const BARS = "symbol,date,open,high,low,close,adj_close,volume\nA,2025-01-27,,,,10,,100\nA,2025-01-28,1,2,3,4,5,6\n";
/** The tables of later versions of the store than the first. */
const SINCE_THE_FIRST =
  "filer discussion discussion_version post claim claim_test mark unmarked flip dependency touched marking".split(" ");
const contextAt = (db: string) => ({ db, today: dayOf("2026-01-01"), now: 1_767_225_600 });

onEachEngine("a record", (place) => {
  it("says that there is none until something is imported", async () => {
    await expect(openStore(await place())).rejects.toMatchObject({ code: "no-store" });
  });

  it("counts what is new, unchanged, revised and refused, and shows it as of any day", async () => {
    const context = contextAt(await place());
    const files = [temporaryFile("f.csv", FACTS), temporaryFile("b.csv", BARS)];
    const first = await recordImport.run({ files }, context);
    expect(first.files.map((file) => [file.new, file.unchanged, file.revised])).toEqual([
      [2, 0, 1],
      [2, 0, 0],
    ]);
    const again = await recordImport.run({ files }, context);
    expect(again.files.map((file) => [file.new, file.unchanged, file.revised])).toEqual([
      [0, 3, 0],
      [0, 2, 0],
    ]);
    const show = async (more: object) =>
      (await recordShow.run({ subject: "ACME", measure: "revenue", ...more }, context)).observations.map(
        (o) => o.value,
      );
    expect(await show({})).toEqual([11]);
    expect(await show({ asOf: "2025-04-19" })).toEqual([10.25]);
    expect(await show({ firstPrint: true })).toEqual([10.25]);
    expect(await show({ all: true })).toEqual([10.25, 11]);
    expect(await show({ asOf: "2024-04-19" })).toEqual([]);
    expect((await recordList.run({}, context)).series).toMatchObject([
      { subject: "A", measure: "adj_close", values: 1 },
      { subject: "A", measure: "close", values: 2 },
      { subject: "A", measure: "high" },
      { subject: "A", measure: "low" },
      { subject: "A", measure: "open" },
      { subject: "A", measure: "volume", first: "2025-01-27", last: "2025-01-28" },
      { subject: "ACME", measure: "revenue", values: 2, lastKnown: "2025-04-20" },
      { subject: "Zinc", measure: "price" },
    ]);
  });

  it("exports, backs up and restores to the same bytes", async () => {
    const [context, other] = [contextAt(await place()), contextAt(await place())];
    await recordImport.run({ files: [temporaryFile("f.csv", FACTS), temporaryFile("b.csv", BARS)] }, context);
    const folder = temporaryFolder();
    await backup.run({ file: join(folder, "backup.db") }, context);
    await restore.run({ file: join(folder, "backup.db") }, other);
    await recordImport.run({ files: [temporaryFile("g.csv", FACTS.replace("ACME", "NEWCO"))] }, other);
    await recordImport.run({ files: [temporaryFile("g.csv", FACTS.replace("ACME", "NEWCO"))] }, context);
    for (const [name, bars] of [
      ["f.csv", false],
      ["b.csv", true],
    ] as const) {
      await recordExport.run({ file: join(folder, `1${name}`), bars }, context);
      await recordExport.run({ file: join(folder, `2${name}`), bars }, other);
      expect(readFileSync(join(folder, `2${name}`), "utf8")).toBe(readFileSync(join(folder, `1${name}`), "utf8"));
    }
    const why = (where: typeof context) =>
      recordWhy.run({ subject: "ACME", measure: "revenue", period: "2024Q1" }, where);
    expect(await why(other)).toEqual(await why(context));
  });

  it("keeps texts that hold a zero byte or half a surrogate pair, with U+FFFD in its place", async () => {
    const context = contextAt(await place());
    const row = { end: "2024-03-31", val: 5, accn: "A\0", form: "10-Q\ud800", filed: "2024-05-01" };
    const facts = { "us-gaap": { Assets: { units: { "US\0D": [row] } } } };
    const file = temporaryFile("f.json", JSON.stringify({ cik: 5, entityName: "A\0", ticker: "ZZ\0Z", facts }));
    await recordImport.run({ files: [file] }, context);
    const { observations } = await recordShow.run({ subject: "ZZ\ufffdZ", measure: "total_assets" }, context);
    expect(observations).toMatchObject([{ value: 5, unit: "US\ufffdD" }]);
    expect(await recordCheck.run({}, context)).toMatchObject({ rows: 1 });
  });

  it("keeps nothing of a batch that fails", async () => {
    const location = await place();
    const store = await openStore(location, { create: true });
    onTestFinished(() => store.close());
    const broken = store.write(async (writer) => {
      await (await writer.db()).insertInto("unit").values({ name: "USD" }).execute();
      throw new Error("in the middle");
    });
    await expect(broken).rejects.toThrow("in the middle");
    expect(await (await store.db()).selectFrom("unit").selectAll().execute()).toEqual([]);
  });

  it("brings an older store up to date, and refuses a newer one", async () => {
    const location = await place();
    const store = await openStore(location, { create: true });
    await observe(store, [fact(1, 2, 3)]);
    for (const column of ["rows", "digest"])
      await sql`alter table batch drop column ${sql.ref(column)}`.execute(await store.db());
    for (const table of SINCE_THE_FIRST) await sql`drop table ${sql.table(table)}`.execute(await store.db());
    await sql`delete from migration where id > 1`.execute(await store.db());
    await store.close();
    const reopened = await openStore(location);
    expect(await (await reopened.db()).selectFrom("filer").selectAll().execute()).toEqual([]);
    expect(await (await reopened.db()).selectFrom("observation").select("value").execute()).toEqual([{ value: 2 }]);
    expect(MIGRATIONS).toHaveLength(STORE_VERSION);
    expect(await (await reopened.db()).selectFrom("migration").select("name").execute()).toHaveLength(
      MIGRATIONS.length,
    );
    await sql`insert into migration values (99, '0099-ahead')`.execute(await reopened.db());
    await reopened.close();
    await expect(openStore(location)).rejects.toMatchObject({ code: "store-newer" });
  });

  it("takes turns when several write at once, and loses nothing", async () => {
    const location = await place();
    const stores = await Promise.all([1, 2, 3].map(() => openStore(location, { create: true })));
    await Promise.all(
      stores.map((store, i) =>
        observe(
          store,
          Array.from({ length: 300 }, (_, n) => ({ ...fact(n, n, 9 + i), subject: `S${n % 7}` })),
        ),
      ),
    );
    const counted = await (await stores[0].db())
      .selectFrom("observation")
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .execute();
    expect(counted).toEqual([{ n: 900 }]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it("reads single periods as of a day, and tells what is not there", async () => {
    const store = await openStore(await place(), { create: true });
    onTestFinished(() => store.close());
    await observe(store, [fact(1, 10, 5), fact(1, 12, 50), fact(2, 20, 30)]);
    const cell = (quarter: number, subject = "ACME") => ({ ...fact(quarter, 0, 0), subject });
    const reader = new CellReader(store);
    const values = async (asOf: number) =>
      (await reader.read([cell(2), cell(1), cell(1, "NOBODY"), cell(3)], asOf)).map((each) => each?.value);
    expect(await values(4)).toEqual([undefined, undefined, undefined, undefined]);
    expect(await values(40)).toEqual([20, 10, undefined, undefined]);
    expect(await values(50)).toEqual([20, 12, undefined, undefined]);
    expect(await reader.read([cell(1)], 49)).toEqual([fact(1, 10, 5)]);
  });

  it("reads all of a snapshot as it was when it began, while others write; writers wait for none but their own", async () => {
    const location = await place();
    const [store, other] = [await openStore(location, { create: true }), await openStore(location)];
    onTestFinished(async () => {
      await Promise.all([store.close(), other.close()]);
    });
    await observe(store, [fact(1, 10, 5)]);
    const cells = [fact(1, 0, 0)];
    let own: Promise<void> | undefined;
    const seen = await store.snapshot(async (reader) => {
      const cellReader = new CellReader(reader);
      const value = async () => (await cellReader.read(cells, 50))[0]?.value;
      const first = await value();
      await observe(other, [fact(1, 12, 40)]);
      own = observe(store, [fact(1, 13, 45)]);
      return [first, await value()];
    });
    await own;
    expect(seen).toEqual([10, 10]);
    expect((await new CellReader(store).read(cells, 50))[0]?.value).toBe(13);
    await expect(store.snapshot(() => Promise.reject(new Error("inside")))).rejects.toThrow("inside");
    await observe(store, [fact(1, 14, 46)]);
  });

  it("reads of several versions of one day the one whose minute is the last, whatever the order they were recorded in", async () => {
    const location = await place();
    const rows = [
      "12,USD,2024-04-20T16:05-04:00",
      "11,USD,2024-04-20T09:00-04:00",
      "10,USD,2024-04-20",
      "9,USD,2024-04-19",
    ];
    const lines = rows.map((row) => `ACME,revenue,2024-01-01,2024-03-31,${row},10-Q`);
    await recordImport.run({ files: [temporaryFile("f.csv", [HEADER, ...lines].join("\n"))] }, contextAt(location));
    const store = await openStore(location);
    onTestFinished(() => store.close());
    const cell = {
      subject: "ACME",
      measure: "revenue",
      periodStart: dayOf("2024-01-01"),
      periodEnd: dayOf("2024-03-31"),
    };
    const values = async (cells: (typeof cell)[], day: string) =>
      (await new CellReader(store).read(cells, dayOf(day))).map((each) => each?.value);
    expect(await values([cell], "2024-04-20")).toEqual([12]);
    expect(await values([cell, cell], "2024-04-20")).toEqual([12, 12]);
    expect(await values([cell], "2024-04-19")).toEqual([9]);
  });

  it("gives a lookup the same answers as facts in memory do, and never sees ahead", async () => {
    const facts = fc.array(
      fc.tuple(fc.nat(5), fc.nat(9), fc.nat(40)).map(([quarter, value, known]) => fact(quarter, value, known)),
      { minLength: 1, maxLength: 30 },
    );
    const store = await openStore(await place(), { create: true });
    onTestFinished(() => store.close());
    let run = 0;
    await fc.assert(
      fc.asyncProperty(facts, facts, fc.nat(40), async (before, later, asOf) => {
        const key = { subject: `S${run++}`, measure: "revenue" };
        const named = (list: Observation[]) => list.map((each) => ({ ...each, ...key }));
        const ahead = named(later).map((each) => ({ ...each, known: each.known + asOf + 1 }));
        await observe(store, ahead);
        await observe(store, named(before));
        const distinct = named(before).filter((each, i, all) => all.findIndex((other) => sameFact(each, other)) === i);
        const tell = (list: readonly Observation[]) => list.map((each) => [each.periodStart, each.known, each.value]);
        const loaded = (await loadLookup(store, [key])).series(key.subject, key.measure, asOf);
        expect(tell(loaded)).toEqual(tell(lookupOf([...ahead, ...distinct]).series(key.subject, key.measure, asOf)));
        expect(loaded.every((each) => each.known <= asOf)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

const sameFact = (a: Observation, b: Observation) =>
  a.periodStart === b.periodStart && a.known === b.known && a.value === b.value;

const fact = (quarter: number, value: number, known: number): Observation => ({
  subject: "ACME",
  measure: "revenue",
  periodStart: quarter * 91,
  periodEnd: quarter * 91 + 90,
  value,
  unit: "USD",
  known,
  source: "10-Q",
});

const DATA = "../shared/data";

onEachEngine("the reference figures", (place) => {
  it.skipIf(!existsSync(DATA))("are the same on either engine", async () => {
    const context = contextAt(await place());
    const files = ["observations.csv", "corporate-actions.csv"].map((name) => join(DATA, name));
    const imported = await recordImport.run({ files }, context);
    expect(imported.files.map((file) => file.new + file.revised)).toEqual([54_431, 386]);
    const { observations } = await recordShow.run(
      { subject: "MSFT", measure: "cash_capex", asOf: "2025-02-01" },
      context,
    );
    expect(observations.at(-1)).toMatchObject({
      periodEnd: "2024-12-31",
      value: 15_804_000_000,
      knownAt: "2025-01-29",
    });
  });
});
