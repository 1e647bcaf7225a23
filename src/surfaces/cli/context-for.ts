import { dayOf } from "../../calendar.ts";
import type { Context } from "../../operations/operation.ts";
import type { Call } from "./command.ts";

/** What the command line knows: the store named by `--db` or `ASSAY_DB`, and today's date. */
export function contextFor(call: Call): Context {
  const db = (call.options.db as string | undefined) ?? call.env.ASSAY_DB ?? null;
  return { db, today: dayOf(call.today) };
}
