import { setImmediate as turn } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { openStore } from "../../src/storage/store.ts";
import { onEachEngine } from "./engines.ts";
import { BATCH, countingRows, importInChild, sumOfFirst } from "./import-in-child.ts";

const ROWS = 2 * BATCH + 77;
const QUERY = "select count(*), coalesce(sum(value), 0) from observation";

onEachEngine("a reader and a writer in two processes", (place) => {
  it("do not hold each other up: the reader sees whole batches, one after the other", async () => {
    const [location, file] = [await place(), countingRows(ROWS)];
    const store = await openStore(location, { create: true });
    onTestFinished(() => store.close());
    let writing = true;
    const done = importInChild(location, file).finally(() => (writing = false));
    const seen = new Set<number>();
    while (writing) {
      const [rows, sum] = (await store.rows<number[]>(QUERY, []))[0].map(Number);
      expect(sum).toBe(sumOfFirst(rows));
      expect(rows).toBeGreaterThanOrEqual(Math.max(0, ...seen));
      seen.add(rows);
      await turn();
    }
    expect(await done).toMatchObject({ committed: ROWS });
    seen.add(Number((await store.rows<number[]>(QUERY, []))[0][0]));
    expect([...seen].every((rows) => rows % BATCH === 0 || rows === ROWS)).toBe(true);
    expect(seen).toContain(ROWS);
  });

  it("record a file once when both import it", async () => {
    const [location, file] = [await place(), countingRows(ROWS)];
    await (await openStore(location, { create: true })).close();
    const both = await Promise.all([importInChild(location, file), importInChild(location, file)]);
    expect(both.map(({ committed }) => committed)).toEqual([ROWS, ROWS]);
    const store = await openStore(location);
    onTestFinished(() => store.close());
    expect((await store.rows<number[]>(QUERY, []))[0].map(Number)).toEqual([ROWS, sumOfFirst(ROWS)]);
  });
});
