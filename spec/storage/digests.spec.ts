import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { AssayError } from "../../src/errors.ts";
import { backup } from "../../src/operations/backup.ts";
import { recordCheck } from "../../src/operations/record-check.ts";
import { recordExport } from "../../src/operations/record-export.ts";
import { recordImport } from "../../src/operations/record-import.ts";
import { restore } from "../../src/operations/restore.ts";
import { randomFrom } from "../../src/random.ts";
import { Recorder } from "../../src/record/recorder.ts";
import { OBSERVATION, StoredRows } from "../../src/storage/bulk.ts";
import { BatchDigest, rowDigests, TextDigests, textLanes } from "../../src/storage/row-digest.ts";
import { openStore } from "../../src/storage/store.ts";
import { temporaryFile, temporaryFolder } from "../record/temporary.ts";
import { onEachEngine } from "./engines.ts";

const HEADER = "subject,measure,period_start,period_end,value,unit,known_at,source";
const FACTS = `${HEADER}
ACME,revenue,2024-01-01,2024-03-31,10.25,USD,2024-04-20T16:05-04:00,10-Q
ACME,revenue,2024-01-01,2024-03-31,11,USD,2025-04-20,10-Q/A
Zinc,price,2024-01-01,2024-01-31,-0,USD/t,2024-02-05T09:00,sheet
Straße 💶,price,2024-01-01,2024-01-31,1e-7,EUR,2024-02-05,"naïve, ""quoted"""
`;
const BARS = "symbol,date,open,high,low,close,adj_close,volume\nA,2025-01-27,,,,10,,100\nA,2025-01-28,1,2,3,4,5,6\n";
const at = (db: string) => ({ db, today: dayOf("2026-01-01"), now: 1_767_225_600 });

async function filled(db: string): Promise<string> {
  await recordImport.run({ files: [temporaryFile("facts.csv", FACTS), temporaryFile("bars.csv", BARS)] }, at(db));
  return db;
}

async function change(db: string, statement: string): Promise<void> {
  const store = await openStore(db);
  await sql.raw(statement).execute(await store.db());
  await store.close();
}

async function digests(db: string): Promise<unknown[]> {
  const store = await openStore(db);
  const rows = await store.rows("select origin, rows, digest from batch order by id", []);
  await store.close();
  return rows;
}

/** Changes that a disk, or a hand in the database, might make; the origin of the batch they are in. */
const CHANGES: [statement: string, origin: string][] = [
  ...["period_end", "known", "ordinal", "clock", "zone"].map((column): [string, string] => [
    `update observation set ${column} = ${column} + 1 where known = ${dayOf("2024-04-20")}`,
    "facts.csv",
  ]),
  [`update observation set value = 10.250000000000002 where value = 10.25`, "facts.csv"],
  [`update observation set clock = null where clock is not null`, "facts.csv"],
  [`update observation set unit = (select id from unit where name = 'EUR') where value = 11`, "facts.csv"],
  [`update observation set source = 99999 where value = 11`, "facts.csv"],
  [`delete from observation where value = 11`, "facts.csv"],
  [`update unit set name = 'USd' where name = 'USD'`, "facts.csv"],
  [`update source set name = '10-K' where name = '10-Q'`, "facts.csv"],
  [`update series set subject = 'ACMF' where subject = 'ACME'`, "facts.csv"],
  [`update listing set name = 'B' where name = 'A'`, "bars.csv"],
  [`update bar set close = 5 where close = 4`, "bars.csv"],
  [`update bar set open = 0 where open is null`, "bars.csv"],
  [`update bar set basis = basis - 1 where close = 4`, "bars.csv"],
  [`update batch set recorded_at = recorded_at + 1 where origin = 'bars.csv'`, "bars.csv"],
  [`update batch set origin = 'cars.csv' where origin = 'bars.csv'`, "cars.csv"],
  [`update batch set rows = rows + 1 where origin = 'bars.csv'`, "bars.csv"],
];

onEachEngine("a record whose content was changed behind its back", (place) => {
  it("is told apart by a check, which names the batch, where it came from and what to type", async () => {
    for (const [statement, origin] of CHANGES) {
      const db = await filled(await place());
      expect(await recordCheck.run({}, at(db))).toMatchObject({ batches: 2, rows: 6, withoutDigest: 0 });
      await change(db, statement);
      const refused = {
        code: "store-damaged",
        message: expect.stringContaining(`from ${origin}, recorded 2026-01-01`),
      };
      await expect(recordCheck.run({}, at(db)), statement).rejects.toMatchObject(refused);
      await expect(recordCheck.run({ seal: true }, at(db)), statement).rejects.toMatchObject({
        remedy: expect.stringContaining("assay restore FILE"),
      });
      const file = join(temporaryFolder(), "backup.db");
      await expect(backup.run({ file }, at(db)), statement).rejects.toMatchObject(refused);
    }
  }, 60_000);

  it("is not whole where rows belong to a batch that is not there", async () => {
    const db = await filled(await place());
    await change(db, "update bar set batch = 77 where close = 4");
    await expect(recordCheck.run({}, at(db))).rejects.toMatchObject({
      message: expect.stringMatching(/2 rows, of which 1 are there\n {2}1 rows of batches that are not there/),
    });
  });

  it("is whole again in no restored place: a backup that was changed is refused and leaves it empty", async () => {
    const [db, other] = [await filled(await place()), await place()];
    const file = join(temporaryFolder(), "backup.db");
    await backup.run({ file }, at(db));
    await change(file, "update observation set value = 12 where value = 11");
    await expect(restore.run({ file }, at(other))).rejects.toMatchObject({ code: "store-damaged" });
    const store = await openStore(other);
    expect(await store.rows("select count(*) from observation", [])).toEqual([[0]]);
    await store.close();
  });
});

onEachEngine("digests", (place) => {
  it("are the same after a backup and a restore, and grow with each batch", async () => {
    const [db, other] = [await filled(await place()), await place()];
    const file = join(temporaryFolder(), "backup.db");
    expect(await backup.run({ file }, at(db))).toMatchObject({ batches: 2, rows: 6, withoutDigest: 0 });
    await restore.run({ file }, at(other));
    expect(await digests(other)).toEqual(await digests(db));
    // On either engine; as the first release that made digests has them: stores out there hold such.
    expect(await digests(db)).toEqual([
      ["facts.csv", 4, "1:3a7842b8a34877d4"],
      ["bars.csv", 2, "1:a168bce81ded08b2"],
    ]);
  });

  it("are missing from batches of an older Assay, which a check tells and --seal mends", async () => {
    const db = await filled(await place());
    await change(db, "update batch set rows = null, digest = null where origin = 'facts.csv'");
    expect(await recordCheck.run({}, at(db))).toMatchObject({ batches: 2, withoutDigest: 1, sealed: 0 });
    expect(await recordCheck.run({ seal: true }, at(db))).toMatchObject({ withoutDigest: 0, sealed: 1 });
    await change(db, "update observation set value = 12 where value = 11");
    await expect(recordCheck.run({}, at(db))).rejects.toMatchObject({ code: "store-damaged" });
  });
});

describe("a backup of an older Assay", () => {
  it("is brought back without a digest, which is told, and stays as it is", async () => {
    const db = await filled(join(temporaryFolder(), "record.db"));
    for (const each of ["alter table batch drop column rows", "alter table batch drop column digest"])
      await change(db, each);
    await change(db, "alter table filer drop column digest");
    await change(db, "delete from migration where id > 3");
    const before = readFileSync(db);
    const restored = await restore.run({ file: db }, at(join(temporaryFolder(), "record.db")));
    expect(restored).toMatchObject({ batches: 2, rows: 6, withoutDigest: 2 });
    expect(readFileSync(db).equals(before)).toBe(true);
  });
});

describe("a company's fiscal calendar", () => {
  it("that is not what was written is found", async () => {
    const db = join(temporaryFolder(), "record.db");
    const store = await openStore(db, { create: true });
    const recorder = new Recorder(store, 0, "facts.json");
    recorder.filer({ cik: 7, subject: "ACME", name: "Acme \ud800", calendar: { endMonth: 9 } });
    const series = recorder.series("ACME", "half a pair \udc00");
    recorder.observe(series, 0, 90, 1, recorder.unit("USD"), { day: 100 }, recorder.source("10-K"));
    await recorder.flush();
    await store.close();
    expect(await recordCheck.run({}, at(db))).toMatchObject({ rows: 1 });
    await change(db, `update filer set calendar = replace(calendar, '9', '8')`);
    const message = expect.stringContaining("the fiscal calendar of ACME (CIK 7)");
    await expect(recordCheck.run({}, at(db))).rejects.toMatchObject({ code: "store-damaged", message });
  });
});

const TELLING = ["store-damaged", "no-store", "store-newer"];

/** Each of a check, and of a backup that is brought back and exported: the bytes exported, or the code of its error. */
async function used(bytes: Buffer): Promise<{ check: string; restored: string }> {
  const [db, folder] = [temporaryFile("record.db", bytes), temporaryFolder()];
  const place = join(folder, "restored.db");
  const exported = async (from: string) => {
    await recordExport.run({ file: join(folder, "all.csv") }, at(from));
    return readFileSync(join(folder, "all.csv"), "utf8");
  };
  const orCode = (work: Promise<string>) =>
    work.catch((error: unknown) => {
      if (error instanceof AssayError) return error.code;
      throw error;
    });
  const restored = await orCode(
    backup
      .run({ file: join(folder, "backup.db") }, at(db))
      .then(() => restore.run({ file: join(folder, "backup.db") }, at(place)))
      .then(() => exported(place)),
  );
  const straight = await orCode(restore.run({ file: db }, at(`${place}-2`)).then(() => exported(`${place}-2`)));
  expect([restored, ...TELLING]).toContain(straight);
  return { check: await orCode(recordCheck.run({}, at(db)).then(() => exported(db))), restored };
}

describe("a store file in which one bit was flipped", () => {
  it("is refused, or still gives what was recorded: never another value, from check, backup or restore", async () => {
    const db = join(temporaryFolder(), "record.db");
    const lines = Array.from(
      { length: 1500 },
      (_, i) => `S${i % 40},m,2024-01-01,2024-03-31,${i * 1.25},x,20${10 + (i % 15)}-04-20,source ${i}`,
    );
    await recordImport.run({ files: [temporaryFile("f.csv", [HEADER, ...lines].join("\n"))] }, at(db));
    const whole = readFileSync(db);
    const { check: expected } = await used(whole);
    const random = randomFrom(11);
    let refused = 0;
    for (let flip = 0; flip < 40; flip++) {
      const bytes = Buffer.from(whole);
      bytes[Math.floor(random() * bytes.length)] ^= 1 << Math.floor(random() * 8);
      const { check, restored } = await used(bytes);
      for (const came of [check, restored]) if (came !== expected) expect(TELLING).toContain(came);
      if (check !== expected) refused++;
    }
    expect(refused).toBeGreaterThan(10);
  }, 120_000);
});

describe("the digest of rows", () => {
  const texts = new TextDigests();
  for (let number = 0; number < 3000; number += 7) texts.set(number, `text ${number}`);
  const all = { leader: texts, unit: texts, source: texts };
  const digestOf = (rows: (number | null)[][]): string => {
    const stored = new StoredRows(OBSERVATION);
    for (const row of rows) stored.push(row);
    const order = Uint32Array.from(rows.keys());
    const lanes = textLanes(OBSERVATION, stored.columns, rows.length, all);
    const digest = new BatchDigest();
    digest.addAll(rowDigests(OBSERVATION, stored.columns, order, rows.length, lanes), rows.length);
    return digest.text(0, "file");
  };
  const text = fc.integer({ min: 0, max: 428 }).map((n) => n * 7);
  const int = fc.oneof(fc.constant(null), fc.integer({ min: -2147483647, max: 2147483647 }));
  const row = fc.tuple(text, int, int, int, int, int, int, fc.double({ noNaN: true }), text, text, fc.constant(1));

  it("is the same whatever the order of the rows", () => {
    fc.assert(fc.property(fc.array(row), (rows) => digestOf(rows) === digestOf(rows.toReversed())));
  });

  it("changes with every bit of a cell", () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 7 }),
        fc.nat(31),
        (rows, at, column, bit) => {
          const changed = rows.map((each) => [...each] as (number | null)[]);
          const cells = changed[at % rows.length];
          const before = digestOf(rows);
          if (column === 7) cells[7] = flipped(cells[7]!, bit + (at % 2) * 32);
          else cells[column] = (cells[column] ?? -2147483648) ^ (1 << bit);
          return Number.isNaN(cells[7]) || digestOf(changed) !== before;
        },
      ),
    );
  });
});

function flipped(value: number, bit: number): number {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  bytes[bit >> 3] ^= 1 << (bit & 7);
  return bytes.readDoubleLE();
}
