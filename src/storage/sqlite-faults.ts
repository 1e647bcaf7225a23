import { AssayError, type ErrorParts } from "../errors.ts";

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html) that a user can act on. */
const FAULTS: Record<number, (location: string) => Pick<ErrorParts, "code" | "message" | "remedy">> = {
  5: locked,
  6: locked,
  8: readOnly,
  10: (location) => ({
    code: "store-unreadable",
    message: `the disk failed while reading or writing ${location}`,
    remedy: "Check the disk. What was committed before is kept; run the same command again.",
  }),
  11: damaged,
  13: (location) => ({
    code: "disk-full",
    message: `no room left for ${location}`,
    remedy:
      "Free some space and run the same command again. The batches committed before are kept, the last one is not.",
  }),
  14: (location) => ({
    code: "store-not-openable",
    message: `cannot open ${location}`,
    remedy: "Check that the folder exists and may be written, or name another store with --db.",
  }),
  26: foreign,
};

function locked(location: string) {
  return {
    code: "store-locked",
    message: `${location} is held by another process that writes`,
    remedy: "Wait until it is done and run the same command again.",
  };
}

function readOnly(location: string) {
  return {
    code: "store-read-only",
    message: `${location} may not be written`,
    remedy: "Give yourself write access to the file and its folder, or name another store with --db.",
  };
}

function damaged(location: string) {
  return {
    code: "store-damaged",
    message: `${location} is damaged`,
    remedy: "Bring a backup back: assay restore FILE --db PATH. The damaged file is left as it is.",
  };
}

function foreign(location: string) {
  return {
    code: "store-damaged",
    message: `${location} is not a record of Assay`,
    remedy: "Name the right file with --db, or bring a backup back: assay restore FILE --db PATH.",
  };
}

/** The error for a file that is no record. */
export const notOurs = (location: string): AssayError => new AssayError(foreign(location));

/** The error of SQLite as one a user can act on; any other error as it was. */
export function asStoreFault(error: unknown, location: string): unknown {
  const { errcode: code, code: name } = error as { errcode?: number; code?: string };
  // A number beyond 2^53: Assay stores none.
  if (name === "ERR_OUT_OF_RANGE") return new AssayError({ ...damaged(location), cause: error });
  const fault = typeof code === "number" ? FAULTS[code & 0xff] : undefined;
  if (!fault) return error;
  return new AssayError({ ...fault(location), cause: error });
}

/** Runs `work`, turning SQLite's own errors into ones a user can act on. */
export async function guarded<T>(location: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStoreFault(error, location);
  }
}
