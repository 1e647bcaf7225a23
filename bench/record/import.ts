// Imports made observations and measures rows a second and peak memory, beside the raw engine in the same run.
//   node bench/record/import.ts [ROWS]     ASSAY_TEST_POSTGRES=postgres://… adds the server
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { recordImport } from "../../src/operations/record-import.ts";
import { OBSERVATION } from "../../src/storage/bulk.ts";
import { binaryRows } from "../../src/storage/copy-binary.ts";
import { openStore } from "../../src/storage/store.ts";
import { onServer } from "./on-server.ts";
import { writeRows } from "./rows.ts";

const count = Number(process.argv[2] ?? 1_000_000);

if (process.argv[3]) {
  // One import in a process of its own, so that its peak memory can be told.
  await recordImport.run({ files: [process.argv[4]] }, { db: process.argv[3], today: 20_000, now: 0 });
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"));
  console.log(`${Math.round(Number(peak?.[1] ?? 0) / 1024)} ${cpuSeconds()}`);
  process.exit(0);
}

const work = mkdtempSync(join(tmpdir(), "assay-bench-"));
const file = join(work, "rows.csv");
writeRows(file, count);
/** The program runs with its modules compiled, as `assay` starts it. */
const environment = { ...process.env, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(work, "compiled") };
const rate = (seconds: number) =>
  Math.round(count / seconds / 1000)
    .toLocaleString("en")
    .padStart(6);
/** Wall-clock time, and the time of this machine's processors alone, which other work on it does not change much. */
const told = (what: string, [seconds, cpu]: [number, number, ...unknown[]], more = "") =>
  console.log(
    `${what.padEnd(34)} ${seconds.toFixed(2).padStart(7)} s  ${rate(seconds)} k rows/s  ${rate(cpu)} k rows a CPU second${more}`,
  );

function cpuSeconds(before?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function timed(db: string, rows = file): [seconds: number, cpu: number, peak: string] {
  const start = performance.now();
  const said = execFileSync(process.execPath, [import.meta.filename, String(count), db, rows], {
    encoding: "utf8",
    env: environment,
  });
  const [peak, cpu] = said.trim().split(" ");
  return [(performance.now() - start) / 1000, Number(cpu), peak];
}

function columns() {
  const cells = OBSERVATION.columns.map(({ type }) =>
    type === "int4" ? new Int32Array(count) : new Float64Array(count),
  );
  for (let i = 0; i < count; i++) {
    const period = Math.floor(i / 4) % 500;
    const row = [
      Math.floor(i / 2000) + 1,
      15_000 + period,
      15_000 + period,
      15_001 + period + (i % 4) * 30,
      0,
      -1,
      -1,
      i / 7,
      1,
      1,
      1,
    ];
    for (let column = 0; column < row.length; column++) cells[column][i] = row[column];
  }
  return cells;
}

/** 200 rows an INSERT, the fastest way into SQLite: no reading of a file, no look for what is there. */
function rawSqlite(db: string): [number, number] {
  const cells = columns();
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const database = new DatabaseSync(db);
  database.exec("pragma journal_mode = wal; pragma synchronous = full");
  database.exec(`create table observation (${OBSERVATION.columns.map(({ name, type }) => `${name} ${type === "int4" ? "integer" : "real"}`).join(",")},
    primary key (${OBSERVATION.key.join(",")})) strict, without rowid`);
  const insert = database.prepare(
    `insert into observation values ${Array(200)
      .fill(`(${cells.map(() => "?").join(",")})`)
      .join(",")}`,
  );
  for (let at = 0; at + 200 <= count; ) {
    database.exec("begin");
    for (let done = 0; done < 32_768 && at + 200 <= count; done += 200, at += 200) {
      const values: number[] = [];
      for (let row = at; row < at + 200; row++) for (const column of cells) values.push(column[row]);
      insert.run(...values);
    }
    database.exec("commit");
  }
  database.close();
  return [(performance.now() - start) / 1000, cpuSeconds(cpu)];
}

/** One binary COPY into the same partitioned table with its key. */
async function rawCopy(url: string): Promise<[number, number]> {
  const cells = columns();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("truncate observation");
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const stream = client.query(copyFrom("copy observation from stdin (format binary)"));
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (const chunk of binaryRows(OBSERVATION, cells, order, count))
    if (!stream.write(chunk)) await new Promise((resolve) => stream.once("drain", resolve));
  await new Promise<void>((resolve, reject) => {
    stream.once("finish", resolve).once("error", reject);
    stream.end();
  });
  const spent: [number, number] = [(performance.now() - start) / 1000, cpuSeconds(cpu)];
  await client.end();
  return spent;
}

console.log(`${count.toLocaleString("en")} observations`);
told("raw node:sqlite, rows in memory", rawSqlite(join(work, "raw.db")));
const few = join(work, "few.csv");
writeRows(few, 10);
timed(join(work, "few.db"), few);
const first = timed(join(work, "record.db"));
told("assay record import, embedded", first, `  peak ${first[2]} MiB  (budget 500 k rows/s, 300 MB)`);
const again = timed(join(work, "record.db"));
told("the same again, nothing new", again, `  peak ${again[2]} MiB`);

await onServer(async (url) => {
  await (await openStore(url, { create: true })).close();
  const raw = await rawCopy(url);
  told("raw binary COPY, rows in memory", raw);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("truncate observation");
  await client.end();
  const ours = timed(url);
  const share = Math.round((100 * raw[0]) / ours[0]);
  told("assay record import, PostgreSQL", ours, `  peak ${ours[2]} MiB  (${share} % of raw; budget 40 %)`);
  const repeated = timed(url);
  told("the same again, nothing new", repeated, `  peak ${repeated[2]} MiB`);
});
rmSync(work, { recursive: true });
