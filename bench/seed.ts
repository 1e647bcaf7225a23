// The seed discussion read cold, over the full record: import of the three big files, then `assay read` to a marked board.
// usage: node bench/seed.ts   (from the repository's root; needs ../shared)
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { measure, median, reportLine } from "./measure.ts";

const root = resolve(import.meta.dirname, "..");
const shared = join(root, "..", "shared");
if (!existsSync(shared)) {
  console.log("skipped: ../shared (the full record and the seed discussion) is not here");
  process.exit(0);
}
const work = mkdtempSync(join(tmpdir(), "assay-bench-"));
const assay = join(root, "assay");
const big = ["observations.csv", "prices-daily.csv", "prices-daily-2015-2022.csv"].map((name) =>
  join(shared, "data", name),
);

const imports = [];
for (let i = 0; i < 3; i++)
  imports.push(await measure(assay, ["record", "import", ...big, "--db", join(work, `${i}.db`)]));
await measure(assay, ["record", "import", join(shared, "data", "corporate-actions.csv"), "--db", join(work, "0.db")]);

const args = [
  "read",
  join(shared, "corpus", "seed-thread.txt"),
  "--said-at",
  "2025-01-29",
  "--as-of",
  "2026-08-21",
  "--json",
  "--db",
  join(work, "0.db"),
];
const reads = [];
for (let i = 0; i < 5; i++) reads.push(await measure(assay, args));
const bare = [];
for (let i = 0; i < 5; i++) bare.push(await measure(process.execPath, ["-e", "0"]));
rmSync(work, { recursive: true });

const failed = [...imports, ...reads].filter((run) => run.status !== 0);
if (failed.length) {
  console.error(failed[0].stderr);
  process.exit(1);
}
console.log(reportLine("import of the three big files", median(imports.map((run) => run.ms)) / 1000, "s", 3));
console.log(reportLine("seed discussion to a marked board, cold", median(reads.map((run) => run.ms)) / 1000, "s", 1));
console.log(reportLine("  its peak memory", Math.max(...reads.map((run) => run.peakMB ?? 0)), "MB", 300));
console.log(`     beside it, an empty Node: ${median(bare.map((run) => run.ms)).toFixed(0)} ms`);
