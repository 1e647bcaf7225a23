// As-of reads on a record of made observations, beside the raw engine's index in the same run.
//   node bench/record/as-of.ts [ROWS]     ASSAY_TEST_POSTGRES=postgres://… adds the server
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { recordImport } from "../../src/operations/record-import.ts";
import { randomFrom } from "../../src/random.ts";
import { loadLookup } from "../../src/record/lookup.ts";
import { CellReader } from "../../src/record/read-cells.ts";
import { openStore, type Store } from "../../src/storage/store.ts";
import { onServer } from "./on-server.ts";
import { PERIODS, VERSIONS, writeRows } from "./rows.ts";

const count = Number(process.argv[2] ?? 1_000_000);
const READS = 20_000;
const work = mkdtempSync(join(tmpdir(), "assay-bench-"));
const file = join(work, "rows.csv");
writeRows(file, count);
const random = randomFrom(11);
const below = (n: number) => Math.floor(random() * n);
const cells = Array.from({ length: READS }, () => {
  const day = 15_000 + below(PERIODS);
  return { subject: `S${below(count / (PERIODS * VERSIONS))}`, measure: "price", periodStart: day, periodEnd: day };
});
const AS_OF = 15_300;
const told = (what: string, value: number, unit: string, budget = "") =>
  console.log(`${what.padEnd(52)} ${value.toFixed(2).padStart(8)} ${unit}${budget && `  (budget ${budget})`}`);

async function bench(store: Store, name: string, batch: string) {
  const reader = new CellReader(store);
  await reader.read(cells.slice(0, 2000), AS_OF);
  const best = async (work: () => Promise<unknown>) => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      const start = performance.now();
      await work();
      least = Math.min(least, performance.now() - start);
    }
    return least;
  };
  const singles = store.engine === "sqlite" ? READS : 500;
  const single = await best(async () => {
    for (let i = 0; i < singles; i++) await reader.read([cells[i]], AS_OF);
  });
  told(`${name}: one as-of read, each for itself`, (single * 1000) / singles, "µs");
  const inSnapshot = await best(() =>
    store.snapshot(async (state) => {
      const reader = new CellReader(state);
      await reader.read(cells.slice(0, 2000), AS_OF);
      for (let i = 0; i < singles; i++) await reader.read([cells[i]], AS_OF);
    }),
  );
  told(
    `${name}: one as-of read, in a snapshot`,
    (inSnapshot * 1000) / singles,
    "µs",
    store.engine === "sqlite" ? "10 µs" : "",
  );
  told(`${name}: 20,000 as-of reads in one batch`, await best(() => reader.read(cells, AS_OF)), "ms", batch);
  const keys = [...new Set(cells.map((cell) => cell.subject))]
    .slice(0, 20)
    .map((subject) => ({ subject, measure: "price" }));
  const load = await best(() => loadLookup(store, keys));
  told(`${name}: load 20 series of 2,000 versions`, load, "ms");
  const lookup = await loadLookup(store, keys);
  const start = performance.now();
  for (let i = 0; i < READS; i++) lookup.series(keys[i % 20].subject, "price", 15_100 + (i % 400));
  told("  then a series as of a day, from memory", ((performance.now() - start) * 1000) / READS, "µs");
}

const db = join(work, "record.db");
await recordImport.run({ files: [file] }, { db, today: 20_000, now: 0 });
const raw = new DatabaseSync(db);
const ids = new Map(
  raw
    .prepare("select subject, id from series")
    .all()
    .map((row) => [row.subject as string, Number(row.id)]),
);
const statement = raw.prepare(
  "select value from observation where series = ? and period_start = ? and period_end = ? and known <= ? order by known desc, ordinal desc limit 1",
);
for (let run = 0; run < 2; run++) {
  const start = performance.now();
  for (const cell of cells) statement.get(ids.get(cell.subject)!, cell.periodStart, cell.periodEnd, AS_OF);
  if (run) told("raw node:sqlite: one as-of read", ((performance.now() - start) * 1000) / READS, "µs");
}
raw.close();
const store = await openStore(db);
await bench(store, "embedded", "100 ms");
await store.close();

await onServer(async (url) => {
  await recordImport.run({ files: [file] }, { db: url, today: 20_000, now: 0 });
  const remote = await openStore(url);
  await bench(remote, "PostgreSQL", "400 ms");
  await remote.close();
});
rmSync(work, { recursive: true });
