import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where the record lives: what the user named, else `ASSAY_DB`, else `assay/record.db` in the user's data folder
 * (`XDG_DATA_HOME`, or `~/.local/share`). A `postgres://…` address passes through as it is.
 *
 * @example
 * locationOf(undefined, { XDG_DATA_HOME: "/home/ann/data" }) // => "/home/ann/data/assay/record.db"
 */
export function locationOf(named: string | undefined, env: Record<string, string | undefined>): string {
  if (named) return named;
  if (env.ASSAY_DB) return env.ASSAY_DB;
  return join(env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "assay", "record.db");
}

/** True for the address of a PostgreSQL server rather than the path of a file. */
export function isServer(location: string): boolean {
  return /^postgres(ql)?:\/\//.test(location);
}

/** The location without its password, fit for a message. */
export function shownLocation(location: string): string {
  return isServer(location) ? location.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, "$1:…@") : location;
}
