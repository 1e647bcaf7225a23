// `npm test`: types, lint, specs (the import rule, documentation examples and browser specs among them).
// The last line reads "N passed, N failed".
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensurePackages, environment, node24, root } from "./packages.mjs";

ensurePackages();
const node = node24();
const env = { ...environment(), NO_COLOR: process.env.NO_COLOR ?? (process.stdout.isTTY ? "" : "1") };
const bin = (...path) => join(root, "node_modules", ...path);
const run = (args) => spawnSync(node, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], env }).status === 0;

const total = { passed: 0, failed: 0, skipped: 0 };
function stage(name, ok) {
  total[ok ? "passed" : "failed"]++;
  console.log(`${ok ? "ok  " : "FAIL"} ${name}`);
}

stage("types", run([bin("typescript", "bin", "tsc")]));
stage("lint and format", run([bin("@biomejs", "biome", "bin", "biome"), "check"]));

const folder = mkdtempSync(join(tmpdir(), "assay-test-"));
const report = join(folder, "report.json");
const clean = run([
  bin("vitest", "vitest.mjs"),
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
try {
  const result = JSON.parse(readFileSync(report, "utf8"));
  total.passed += result.numPassedTests;
  total.failed += result.numFailedTests;
  total.skipped += result.numPendingTests + (result.numTodoTests ?? 0);
  if (!clean && result.numFailedTests === 0) stage("specs ran to their end", false);
} catch (error) {
  stage(`specs (${error.message})`, false);
}
rmSync(folder, { recursive: true, force: true });

console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed ? 1 : 0);
