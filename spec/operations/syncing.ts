import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { dayOf } from "../../src/calendar.ts";
import { recordShow } from "../../src/operations/record-show.ts";
import { recordSync, type Synced } from "../../src/operations/record-sync.ts";
import { temporaryFolder } from "../record/temporary.ts";
import { type Act, type Loopback, loopback, standingClock } from "../sources/live/loopback.ts";

export const KEY = "abcdef0123456789abcdef0123456789";
const SOURCES = ["edgar", "fred", "pinksheet", "stooq", "yahoo"];
const EVENING = "2026-11-25T02:00:00Z"; // 2026-11-24, 21:00 in New York

/** Syncs from a server that plays all sources, into a record in a folder of its own. */
export async function syncing(acts: Record<string, Act | Act[]>, config: object = {}) {
  const server = await loopback(acts);
  const folder = temporaryFolder();
  const db = join(folder, "record.db");
  writeFileSync(join(folder, "assay.config"), JSON.stringify(config));
  const sync = (wants: string[], more: object = {}, at = EVENING) => run(db, server, wants, more, at);
  const show = async (subject: string, measure: string) => {
    const context = { db, today: dayOf("2026-12-31"), now: 0 };
    const { observations } = await recordShow.run({ subject, measure, all: true }, context);
    return observations.map(({ periodEnd, value, unit, knownAt }) => [periodEnd, value, unit, knownAt]);
  };
  return { server, db, folder, sync, show };
}

function run(db: string, server: Loopback, wants: string[], more: object, at: string) {
  const bases = Object.fromEntries(SOURCES.map((source) => [source, server.url]));
  const settings = { wants, contact: "me@example.org", fredKey: KEY, bases, dryRun: false, anew: false, cacheHome: "" };
  const clock = standingClock(at);
  return recordSync.run({ ...settings, ...more }, { db, today: dayOf("2026-11-25"), clock });
}

/** What became of each thing asked for. */
export const outcomes = ({ items }: Synced) => items.map(({ outcome }) => outcome);
/** The code of each failure. */
export const codes = ({ items }: Synced) => items.map(({ error }) => error?.code);
