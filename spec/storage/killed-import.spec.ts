import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { randomFrom } from "../../src/random.ts";
import { checkStore } from "../../src/storage/check-store.ts";
import { openStore } from "../../src/storage/store.ts";
import { onEachEngine } from "./engines.ts";
import { BATCH, countingRows, importInChild, sumOfFirst } from "./import-in-child.ts";

const ROWS = 2 * BATCH + 1234;
const KILLS = 20;
const CLI = join(import.meta.dirname, "../../src/surfaces/cli/main.ts");

/** What a store holds of the counting rows, once it was checked: how many, and whether they are the first ones of the file, batch by whole batch. */
async function held(location: string) {
  const store = await openStore(location, { create: true });
  try {
    const one = async (query: string) => (await store.rows<number[]>(query, []))[0];
    const [rows, sum] = await one("select count(*), coalesce(sum(value), 0) from observation");
    const [batches] = await one("select count(*) from batch");
    const sizes = await store.rows<[number]>("select distinct count(*) from observation group by batch", []);
    const check = await checkStore(store);
    return {
      rows: Number(rows),
      sum: Number(sum),
      batches: Number(batches),
      sizes: sizes.map(([n]) => Number(n)),
      withoutDigest: check.withoutDigest,
    };
  } finally {
    await store.close();
  }
}

const firstRows = (rows: number) => ({ rows, sum: sumOfFirst(rows) });

onEachEngine("an import killed at any point", (place) => {
  it("leaves every committed batch whole and none half there; the same command completes the job", async () => {
    const [location, file] = [await place(), countingRows(ROWS)];
    const random = randomFrom(2024);
    let before = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const [share, later] = [random() * 0.95, random() * 30];
      const { committed } = await importInChild(location, file, ({ read }, end) => {
        if (read !== undefined && read >= share) void pause(later).then(end);
      });
      const found = await held(location);
      expect(found).toMatchObject({ ...firstRows(found.rows), withoutDigest: 0 });
      expect(found.rows).toBeGreaterThanOrEqual(Math.max(before, committed));
      if (found.rows < ROWS)
        expect(found).toMatchObject({ rows: found.batches * BATCH, sizes: found.rows ? [BATCH] : [] });
      before = found.rows;
    }
    const told = execFileSync(process.execPath, [CLI, "record", "import", file, "--db", location, "--json"]);
    expect(JSON.parse(told.toString()).files[0]).toMatchObject({ unchanged: before, refused: 0 });
    expect(await held(location)).toMatchObject({ ...firstRows(ROWS), withoutDigest: 0 });
  }, 300_000);
});
