import { spawnSync } from "node:child_process";
import { chmodSync, chownSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { openStore } from "../../src/storage/store.ts";
import { observe, temporaryFile, temporaryFolder } from "../record/temporary.ts";
import { BATCH, countingRows, sumOfFirst } from "./import-in-child.ts";

const CLI = join(import.meta.dirname, "../../src/surfaces/cli/main.ts");
const NOBODY = 65_534;
const FACT = {
  subject: "A",
  measure: "m",
  periodStart: 0,
  periodEnd: 90,
  value: 1,
  unit: "x",
  known: 100,
  source: "s",
};
const isRoot = process.getuid?.() === 0;

function held(path: string): { rows: number; sum: number; whole: string } {
  const database = new DatabaseSync(path);
  const { rows, sum } = database
    .prepare("select count(*) as rows, coalesce(sum(value), 0) as sum from observation")
    .get()!;
  const whole = database.prepare("pragma integrity_check").get()!.integrity_check;
  database.close();
  return { rows: Number(rows), sum: Number(sum), whole: String(whole) };
}

describe("a disk that takes no more in the middle of an import", () => {
  it("ends it with a message and keeps every batch before; the same command completes the job", () => {
    const rows = 4 * BATCH;
    const [file, path] = [countingRows(rows), join(temporaryFolder(), "record.db")];
    // A limit of 4 MiB a file, met as a write that fails, stands for a device without room.
    const command = `trap '' XFSZ; ulimit -f 4096; exec "$0" "$@"`;
    const args = [CLI, "record", "import", file, "--db", path];
    const limited = spawnSync("bash", ["-c", command, process.execPath, ...args], { encoding: "utf8" });
    expect(limited.status).toBe(2);
    expect(limited.stderr).toContain("What was committed before is kept; run the same command again.");
    const kept = held(path);
    expect(kept).toEqual({ rows: kept.rows, sum: sumOfFirst(kept.rows), whole: "ok" });
    expect([kept.rows % BATCH, kept.rows > 0, kept.rows < rows]).toEqual([0, true, true]);
    expect(spawnSync(process.execPath, args).status).toBe(0);
    expect(held(path)).toEqual({ rows, sum: sumOfFirst(rows), whole: "ok" });
  });
});

describe("a store that may only be read", () => {
  it("is read, and says so to who would write", async () => {
    const path = join(temporaryFolder(), "record.db");
    const store = await openStore(path, { create: true });
    await observe(store, [FACT]);
    await store.close();
    const file = temporaryFile(
      "f.csv",
      "subject,measure,period_start,period_end,value,unit,known_at,source\nA,m,2024-01-01,2024-01-01,1,x,2024-02-01,s\n",
    );
    for (const each of [path, dirname(path)]) chmodSync(each, each === path ? 0o444 : 0o555);
    if (isRoot) chownSync(dirname(file), NOBODY, NOBODY);
    // The permissions of files do not bind root: the commands then run as nobody.
    const who = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [CLI, "record", ...args, "--db", path, "--json"], { encoding: "utf8", ...who });
    const written = run("import", file);
    expect({ status: written.status, said: written.stderr }).toEqual({
      status: 2,
      said: expect.stringContaining("may not be written"),
    });
    const read = run("show", "A", "m", "--as-of", "2024-01-01");
    expect({ status: read.status, said: read.stderr }).toMatchObject({ status: 0, said: "" });
    expect(JSON.parse(read.stdout).observations).toMatchObject([{ value: 1 }]);
    chmodSync(dirname(path), 0o755);
  });
});

describe("a database of another program", () => {
  it("is not taken for a record, nor changed", async () => {
    const path = join(temporaryFolder(), "places.sqlite");
    const other = new DatabaseSync(path);
    other.exec("create table places (url text); create table migration (id integer, name text)");
    other.close();
    for (const create of [true, false])
      await expect(openStore(path, { create })).rejects.toMatchObject({
        code: "store-damaged",
        message: expect.stringContaining("not a record of Assay"),
      });
    const after = new DatabaseSync(path);
    expect(after.prepare("select count(*) as n from sqlite_schema").get()).toEqual({ n: 2 });
    after.close();
  });

  it("that is empty is a record only once something is imported", async () => {
    const path = temporaryFile("empty.db", "");
    await expect(openStore(path)).rejects.toMatchObject({ code: "no-store" });
    await (await openStore(path, { create: true })).close();
  });
});
