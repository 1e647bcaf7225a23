import { isoOf } from "../calendar.ts";
import { AssayError } from "../errors.ts";
import { batches, checkDigests, type DamagedBatch, type DigestCheck, digestsFound } from "./check-digests.ts";
import type { BatchDigest } from "./row-digest.ts";
import type { Reader, Store } from "./store.ts";

/** Damaged batches told one by one. */
const TOLD = 5;

export interface CheckOptions {
  /** The place that errors name, where it is not the store's own. */
  shown?: string;
  /** Told the rows read so far. */
  read?: (rows: number) => void;
}

/**
 * Reads all of a record and holds it against its digests; the embedded store's own structure too. Others may write meanwhile.
 *
 * @throws AssayError `store-damaged` naming the batches that are not what was committed, and what to type.
 */
export async function checkStore(
  store: Store,
  { shown = store.location, read }: CheckOptions = {},
): Promise<DigestCheck> {
  return store.snapshot(async (reader) => {
    if (store.engine === "sqlite") await checkStructure(reader, shown);
    const check = await checkDigests(reader, read);
    refuseDamaged(check, shown);
    return check;
  });
}

/** @throws AssayError `store-damaged` where the tables and indexes of an embedded store do not hang together. */
async function checkStructure(reader: Reader, location: string): Promise<void> {
  const [[told]] = await reader.rows<[string]>("pragma integrity_check(1)", []);
  if (told === "ok") return;
  throw new AssayError({
    code: "store-damaged",
    message: `${location} is damaged: ${told.split("\n").at(-1)}`,
    remedy: remedyFor(location, "FILE..."),
  });
}

/** @throws AssayError `store-damaged` where a check found what was not committed. */
export function refuseDamaged({ damaged, stray, filers }: DigestCheck, location: string): void {
  if (damaged.length === 0 && stray === 0 && filers.length === 0) return;
  const told = damaged.slice(0, TOLD).map(batchText);
  if (damaged.length > TOLD) told.push(`and ${damaged.length - TOLD} batches more`);
  if (stray > 0) told.push(`${stray} rows of batches that are not there`);
  if (filers.length > 0)
    told.push(`the fiscal calendar of ${filers.slice(0, TOLD).join(", ")}${filers.length > TOLD ? " and others" : ""}`);
  throw new AssayError({
    code: "store-damaged",
    message: [`${location} does not hold what was recorded:`, ...told].join("\n  "),
    remedy: remedyFor(location, damaged.length === 1 ? damaged[0].origin : "FILE..."),
  });
}

const remedyFor = (location: string, origin: string): string =>
  [
    `Bring a backup back: assay restore FILE --db PLACE. Or record it anew: assay record import ${origin} --db PLACE.`,
    `${location} is left as it is; assay record export writes what it holds now.`,
  ].join("\n");

function batchText({ batch, origin, recordedAt, rows, found }: DamagedBatch): string {
  const count = found === rows ? `${rows} rows, not as they were` : `${rows} rows, of which ${found} are there`;
  const day = Math.floor(recordedAt / 86_400);
  const recorded = Math.abs(day) < 3_000_000 ? isoOf(day) : "on no day there is";
  return `batch ${batch}, from ${String(origin).replace(/\p{Cc}/gu, "?")}, recorded ${recorded}: ${count}`;
}

/** Gives the batches of an older Assay the digest of what they hold now. Returns how many. */
export function sealStore(store: Store): Promise<number> {
  return store.write(async (writer) => {
    const found = await digestsFound(writer, () => {});
    const sealed: [batch: number, digest: BatchDigest, text: string][] = [];
    for await (const [batch, recordedAt, origin, , digest] of batches(writer)) {
      const now = found.get(batch);
      if (digest === null && now) sealed.push([batch, now, now.text(recordedAt, origin)]);
    }
    for (const [batch, { rows }, digest] of sealed)
      await (await writer.db()).updateTable("batch").set({ rows, digest }).where("id", "=", batch).execute();
    return sealed.length;
  });
}
