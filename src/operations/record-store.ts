import { AssayError } from "../errors.ts";
import { openStore, type Store } from "../storage/store.ts";
import type { Context } from "./operation.ts";

/** The store that was named, or the embedded sample record where none was. */
export async function storeToRead(context: Context): Promise<Store> {
  if (context.db !== null) return openStore(context.db);
  return (await import("./sample-store.ts")).sampleStore();
}

/** The store a record operation works on. @throws AssayError `no-store` where the surface named none. */
export function storeOf(context: Context): string {
  if (context.db !== null) return context.db;
  throw new AssayError({
    code: "no-store",
    message: "no store is named",
    remedy: "Name one with --db PATH or ASSAY_DB.",
  });
}
