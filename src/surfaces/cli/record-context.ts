import type { Context } from "../../operations/operation.ts";
import { locationOf } from "../../operations/store-location.ts";
import type { Call } from "./command.ts";
import { contextFor } from "./context-for.ts";
import { progressBar } from "./progress-bar.ts";

/** The context of a record command: the store named, or the one in the user's data folder; the clock; a progress bar. */
export function recordContext(call: Call): Context {
  const db = locationOf(call.options.db as string | undefined, call.env);
  return { ...contextFor(call), db, now: Math.floor(Date.now() / 1000), progress: progressBar(call.stderr) };
}
