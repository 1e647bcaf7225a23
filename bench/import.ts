// Imports the large reference tables into a fresh store, through the program itself. Budget: 3 s for the three.
//   node bench/import.ts [FOLDER]
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const folder = process.argv[2] ?? join(root, "../shared/data");
const files = ["observations.csv", "prices-daily.csv", "prices-daily-2015-2022.csv"].map((name) => join(folder, name));
if (!files.every((file) => existsSync(file))) {
  console.log(`skipped: no reference tables in ${folder}`);
  process.exit(0);
}
const work = mkdtempSync(join(tmpdir(), "assay-bench-"));
const db = join(work, "record.db");
const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
for (const name of ["import into a fresh store", "the same import again"]) {
  const start = performance.now();
  const run = spawnSync(join(root, "assay"), ["record", "import", ...files, "--db", db], { encoding: "utf8" });
  const seconds = (performance.now() - start) / 1000;
  if (run.status !== 0) throw new Error(run.stderr);
  console.log(`${name}: ${seconds.toFixed(2)} s (${(bytes / 1e6 / seconds).toFixed(1)} MB/s); budget 3 s`);
}
rmSync(work, { recursive: true });
