import { chmodSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { locationOf, shownLocation } from "../../src/storage/location.ts";
import { openStore } from "../../src/storage/store.ts";
import { observe, temporaryFile, temporaryFolder } from "../record/temporary.ts";

const FACT = {
  subject: "ACME",
  measure: "revenue",
  periodStart: 0,
  periodEnd: 90,
  value: 1,
  unit: "USD",
  known: 100,
  source: "10-Q",
};

async function storeAt(path: string): Promise<string> {
  const store = await openStore(path, { create: true });
  await observe(store, [FACT]);
  await store.close();
  return path;
}

describe("where the record lives", () => {
  it("is what was named, else ASSAY_DB, else the user's data folder", () => {
    expect(locationOf("a.db", { ASSAY_DB: "b.db" })).toBe("a.db");
    expect(locationOf(undefined, { ASSAY_DB: "b.db" })).toBe("b.db");
    expect(locationOf(undefined, { XDG_DATA_HOME: "/data" })).toBe("/data/assay/record.db");
    expect(locationOf(undefined, {})).toMatch(/\/\.local\/share\/assay\/record\.db$/);
  });

  it("never shows a password", () => {
    expect(shownLocation("postgres://ann:secret@db/assay")).toBe("postgres://ann:…@db/assay");
  });
});

describe("opening a store", () => {
  it("makes it, with its folders, only when asked to", async () => {
    const path = join(temporaryFolder(), "deep", "er", "record.db");
    await expect(openStore(path)).rejects.toMatchObject({ code: "no-store" });
    await storeAt(path);
    const store = await openStore(path);
    expect(await (await store.db()).selectFrom("observation").select("value").execute()).toEqual([{ value: 1 }]);
    await store.close();
  });

  it("refuses one that a newer Assay wrote", async () => {
    const path = await storeAt(join(temporaryFolder(), "record.db"));
    const raw = new DatabaseSync(path);
    raw.exec("insert into migration values (99, '0099-ahead')");
    raw.close();
    await expect(openStore(path)).rejects.toMatchObject({
      code: "store-newer",
      remedy: expect.stringContaining("Update"),
    });
  });

  it("says when the file is none of ours, or was cut short", async () => {
    await expect(openStore(temporaryFile("x.db", "not a database at all".repeat(99)))).rejects.toMatchObject({
      code: "store-damaged",
    });
    const path = await storeAt(join(temporaryFolder(), "record.db"));
    truncateSync(path, 5000);
    await expect(openStore(path).then((store) => observe(store, [FACT]))).rejects.toMatchObject({
      code: "store-damaged",
    });
  });

  it("says when another process holds it, and when it may not be written", async () => {
    const path = await storeAt(join(temporaryFolder(), "record.db"));
    const other = new DatabaseSync(path);
    other.exec("begin immediate");
    const store = await openStore(path, { patience: 20 });
    await expect(observe(store, [{ ...FACT, known: 101 }])).rejects.toMatchObject({ code: "store-locked" });
    other.close();
    await store.close();
  });

  it.skipIf(process.getuid?.() === 0)("says when it may not be written (needs a user who is not root)", async () => {
    const path = await storeAt(join(temporaryFolder(), "record.db"));
    chmodSync(path, 0o400);
    const store = await openStore(path);
    await expect(observe(store, [{ ...FACT, known: 101 }])).rejects.toMatchObject({ code: "store-read-only" });
    await store.close();
  });
});

describe("a disk that fills up", () => {
  it("ends the import with a message and leaves the store as it was before the batch", async () => {
    const path = await storeAt(join(temporaryFolder(), "record.db"));
    const store = await openStore(path);
    await sql`pragma max_page_count = 60`.execute(await store.db());
    const many = Array.from({ length: 20_000 }, (_, i) => ({ ...FACT, known: 200 + i, source: `10-Q no. ${i}` }));
    await expect(observe(store, many)).rejects.toMatchObject({ code: "disk-full" });
    expect(await (await store.db()).selectFrom("observation").select("known").execute()).toEqual([{ known: 100 }]);
    await store.close();
  });
});
