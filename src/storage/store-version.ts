import { AssayError } from "../errors.ts";

/** How many migrations this Assay knows: the version of a store that it made or brought up. */
export const STORE_VERSION = 5;

/** Refuses a store that a newer Assay has changed. */
export function refuseNewer(version: number, location: string): void {
  if (version <= STORE_VERSION) return;
  throw new AssayError({
    code: "store-newer",
    message: `${location} was written by a newer Assay (version ${version}; this one knows ${STORE_VERSION})`,
    remedy: "Update Assay, or name another store with --db.",
  });
}
