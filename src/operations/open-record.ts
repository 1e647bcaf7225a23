import type { Lookup } from "../observation.ts";
import { loadLookup } from "../record/lookup.ts";
import type { SeriesKey } from "../record/version.ts";
import { DEFAULT_REGISTRY, type Registry } from "../registry/registry.ts";
import { openStore } from "../storage/store.ts";
import type { Context } from "./operation.ts";
import { sampleStore } from "./sample-store.ts";

/** The record an operation marks by, with the registry that goes with it. */
export interface OpenRecord {
  registry: Registry;
  lookup(keys: SeriesKey[]): Promise<Lookup>;
  close(): Promise<void>;
}

/** Opens the store the surface named, or the embedded sample record where it named none. */
export async function openRecord(context: Context): Promise<OpenRecord> {
  const store = context.db === null ? await sampleStore() : await openStore(context.db);
  return {
    registry: DEFAULT_REGISTRY,
    lookup: (keys) => loadLookup(store, keys),
    close: async () => {
      if (context.db !== null) await store.close();
    },
  };
}
