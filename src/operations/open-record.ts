import type { Lookup } from "../observation.ts";
import { loadLookup } from "../record/lookup.ts";
import type { SeriesKey } from "../record/version.ts";
import type { Registry } from "../registry/registry.ts";
import type { Context } from "./operation.ts";
import { registryOf } from "./record-registry.ts";
import { storeToRead } from "./record-store.ts";

/** The record an operation marks by, with the registry that goes with it. */
export interface OpenRecord {
  registry: Registry;
  lookup(keys: SeriesKey[]): Promise<Lookup>;
  close(): Promise<void>;
}

/** Opens the store the surface named, or the embedded sample record where it named none. */
export async function openRecord(context: Context): Promise<OpenRecord> {
  const store = await storeToRead(context);
  return {
    registry: await registryOf(store),
    lookup: (keys) => loadLookup(store, keys),
    close: () => store.close(),
  };
}
