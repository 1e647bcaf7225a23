// Imports a file of observations into a store and says after each commit how many rows are committed, and how much of
// the file is read: a process that the specs may kill.
//   node importing-process.ts STORE FILE
import { writeSync } from "node:fs";
import { Recorder } from "../../src/record/recorder.ts";
import { canonical } from "../../src/sources/canonical/canonical.ts";
import { openSource } from "../../src/sources/source-file.ts";
import { openStore } from "../../src/storage/store.ts";

const [location, name] = process.argv.slice(2);
const store = await openStore(location, { create: true });
const file = await openSource(name);
const recorder = new Recorder(store, 0, "rows.csv");
const flush = recorder.flush.bind(recorder);
recorder.flush = async () => {
  const counts = await flush();
  const { new: added, unchanged, revised } = recorder.counts;
  writeSync(1, `committed ${added + unchanged + revised}\n`);
  return counts;
};
const report = {
  refuse: () => {},
  progress: (share: number) => void writeSync(1, `read ${share}\n`),
};
await canonical.read(file, recorder, report, {});
await store.close();
