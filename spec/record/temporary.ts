import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Observation } from "../../src/observation.ts";
import { Recorder } from "../../src/record/recorder.ts";
import { openStore, type Store } from "../../src/storage/store.ts";

/** A folder of this spec's own, gone when it is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "assay-spec-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A file of the given content in a folder of its own. */
export function temporaryFile(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** An empty record in memory. */
export async function temporaryStore(): Promise<Store> {
  const store = await openStore(":memory:", { create: true });
  onTestFinished(() => store.close());
  return store;
}

/** Adds observations to a record as an importer would. */
export async function observe(store: Store, observations: Observation[], recordedAt = 0): Promise<void> {
  const recorder = new Recorder(store, recordedAt, "spec");
  for (const { subject, measure, periodStart, periodEnd, value, unit, known, source } of observations) {
    const series = recorder.series(subject, measure);
    recorder.observe(
      series,
      periodStart,
      periodEnd,
      value,
      recorder.unit(unit),
      { day: known },
      recorder.source(source),
    );
  }
  await recorder.flush();
}
