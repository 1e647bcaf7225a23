import { dayOf } from "../calendar.ts";
import { Recorder } from "../record/recorder.ts";
import { addSample, SAMPLE_AS_OF } from "../sources/sample/sample.ts";
import { openStore, type Store } from "../storage/store.ts";

let opened: Promise<Store> | undefined;

/** The embedded sample record in a store in memory: opened once in a process; closing it does nothing. */
export function sampleStore(): Promise<Store> {
  opened ??= openSample();
  return opened;
}

async function openSample(): Promise<Store> {
  const store = await openStore(":memory:", { create: true });
  await addSample(new Recorder(store, dayOf(SAMPLE_AS_OF) * 86_400, "embedded sample"));
  return { ...store, close: async () => {} };
}
