import { AssayError } from "../errors.ts";
import type { Proposition } from "../language/index.ts";
import type { Lookup } from "../observation.ts";
import { loadLookup } from "../record/lookup.ts";
import type { SeriesKey } from "../record/version.ts";
import type { Registry } from "../registry/registry.ts";
import { checkedTest } from "./checked-test.ts";
import type { Context } from "./operation.ts";
import { ownRegistry, registryOf } from "./record-registry.ts";
import { storeToRead } from "./record-store.ts";

/** The record an operation marks by, with the registry that goes with it. */
export interface OpenRecord {
  registry: Registry;
  /** A test's text as a proposition. @throws AssayError `test-…` when it is not of the language, with every problem. */
  checked(test: string): Promise<Proposition>;
  lookup(keys: readonly SeriesKey[]): Promise<Lookup>;
  close(): Promise<void>;
}

/**
 * The registry that a discussion is read with where nothing is to be marked: of the store, where there is one, and of the
 * user's own subjects and measures.
 */
export async function registryToRead(context: Context): Promise<Registry> {
  if (context.db === null) return ownRegistry(context);
  try {
    const { registry, close } = await openRecord(context);
    await close();
    return registry;
  } catch (error) {
    if (error instanceof AssayError && error.code === "no-store") return ownRegistry(context);
    throw error;
  }
}

/** Opens the store the surface named, or the embedded sample record where it named none. */
export async function openRecord(context: Context): Promise<OpenRecord> {
  const store = await storeToRead(context);
  const registry = await registryOf(store, context);
  return {
    registry,
    checked: (test) => checkedTest(test, store, registry),
    lookup: (keys) => loadLookup(store, keys),
    close: () => store.close(),
  };
}
