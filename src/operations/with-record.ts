import type { Registry } from "../registry/registry.ts";
import type { Store } from "../storage/store.ts";
import type { Context } from "./operation.ts";
import { registryOf } from "./record-registry.ts";
import { storeToRead } from "./record-store.ts";

/** Runs `work` on the store that the surface named, or on the embedded sample, with the registry that goes with it. */
export async function withRecord<T>(
  context: Context,
  work: (store: Store, registry: Registry) => Promise<T>,
): Promise<T> {
  const store = await storeToRead(context);
  try {
    return await work(store, await registryOf(store, context));
  } finally {
    await store.close();
  }
}
