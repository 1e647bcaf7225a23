// Reads the recorded companyfacts documents into a fresh record. Budget: 40 MB/s of JSON; beside it JSON.parse alone.
//   node bench/record/companyfacts.ts [FOLDER]
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Recorder } from "../../src/record/recorder.ts";
import { formatOf } from "../../src/sources/formats.ts";
import { sourceOf } from "../../src/sources/source-file.ts";
import { openStore } from "../../src/storage/store.ts";

const folder = process.argv[2] ?? resolve(import.meta.dirname, "../../../shared/data/payloads/edgar-companyfacts");
if (!existsSync(folder)) {
  console.log(`skipped: no companyfacts in ${folder}`);
  process.exit(0);
}
const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
const megabytes = files.reduce((sum, file) => sum + file.bytes.length, 0) / 1e6;
const report = { refuse: () => {}, progress: () => {} };
for (let run = 1; run <= 5; run++) {
  const parse = performance.now();
  for (const { bytes } of files) JSON.parse(bytes.toString("utf8"));
  const start = performance.now();
  const store = await openStore(":memory:", { create: true });
  for (const { name, bytes } of files) {
    const file = sourceOf(name, bytes);
    await formatOf(file).read(file, new Recorder(store, 0, name), report, {});
  }
  const end = performance.now();
  await store.close();
  const rate = (ms: number) => `${(megabytes / (ms / 1000)).toFixed(0)} MB/s`;
  console.log(`run ${run}: import ${rate(end - start)} (budget 40), JSON.parse alone ${rate(start - parse)}`);
}
