import type { Day } from "../calendar.ts";
import { DEFAULT_REGISTRY, type Registry } from "../registry/registry.ts";
import type { Store } from "../storage/store.ts";
import { fingerprint } from "./fingerprint.ts";

/** Up to which batch, and by which registry, every kept mark was made; none is of a day after `asOf`. */
export interface Marking {
  batch: number;
  asOf: Day;
  registry: string;
}

const ROW = 1;

/** Stands for the subjects and measures that a store adds to those of Assay: the user's own, and calendars learned from filings. */
export function registryPrint({ subjects, measures }: Registry): string {
  const known = new Set<unknown>([...DEFAULT_REGISTRY.subjects, ...DEFAULT_REGISTRY.measures]);
  const own = [...subjects, ...measures].filter((entry) => !known.has(entry));
  return own.length ? fingerprint(JSON.stringify(own)) : "";
}

/** The newest batch of the record; 0 for an empty one. */
export async function newestBatch(store: Pick<Store, "rows">): Promise<number> {
  return (await store.rows<[number | null]>("select max(id) from batch", []))[0][0] ?? 0;
}

/** What is kept of the marking; nothing was ever marked where it is undefined. */
export async function keptMarking(store: Pick<Store, "rows">): Promise<Marking | undefined> {
  const rows = await store.rows<[number, Day, string]>("select batch, as_of, registry from marking", []);
  return rows.map(([batch, asOf, registry]) => ({ batch, asOf, registry }))[0];
}

/**
 * Begins the marking of a store where nothing was marked yet: from here on the record notes which series each batch adds
 * to. Must be committed before the first batch that marks are to be told of.
 */
export async function beginMarking(store: Store, asOf: Day, registry: string): Promise<Marking> {
  const kept = await keptMarking(store);
  if (kept && kept.asOf >= asOf) return kept;
  return store.write(async (writer) => {
    const begun = await keptMarking(writer);
    if (begun) await writer.rows("update marking set as_of = ? where as_of < ?", [asOf, asOf]);
    if (begun) return begun;
    const batch = await newestBatch(writer);
    await writer.add("marking", ["id", "batch", "as_of", "registry"], [[ROW, batch, asOf, registry]]);
    return { batch, asOf, registry };
  });
}

/** Keeps that every mark takes the batches up to `batch` into account and is of `asOf`, and forgets what they added to. */
export async function endMarking(store: Store, { batch, asOf, registry }: Marking): Promise<void> {
  await store.write(async (writer) => {
    await writer.rows("update marking set batch = ?, as_of = ?, registry = ? where id = ? and batch <= ?", [
      batch,
      asOf,
      registry,
      ROW,
      batch,
    ]);
    await writer.rows("delete from touched where batch <= (select batch from marking where id = ?)", [ROW]);
  });
}
