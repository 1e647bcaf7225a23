import { existsSync } from "node:fs";
import { dayOf } from "../../calendar.ts";
import type { Context } from "../../operations/operation.ts";
import { configPathOf, isServer, locationOf } from "../../operations/store-location.ts";
import type { Call } from "./command.ts";

/**
 * What a command that reads the record works on: the store named by `--db` or `ASSAY_DB`, else the one in the user's data
 * folder where there is one, else the embedded sample record, which it says on the error stream.
 */
export function contextFor(call: Call): Context {
  const named = (call.options.db as string | undefined) ?? call.env.ASSAY_DB;
  const own = locationOf(named, call.env);
  const db = named || existsSync(own) ? own : null;
  if (db === null && call.stderr.isTTY) {
    call.stderr.write("Marking by the embedded sample record. assay record import FILE... makes one of your own.\n");
  }
  return { db, config: configPathOf(own, isServer(own), call.env), today: dayOf(call.today) };
}
