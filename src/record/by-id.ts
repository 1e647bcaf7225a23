import type { Reader } from "../storage/store.ts";

/** Ids sent in one query; SQLite takes at most 32,766 values. */
const AT_ONCE = 1000;

const COLUMNS = { unit: "name", source: "name", batch: "recorded_at" } as const;

/** `?` once for each value, with commas: what stands between the brackets of `in (…)`. */
export const marksFor = (values: readonly unknown[]): string => values.map(() => "?").join(",");

/** Slices of at most `size`, in order. */
export function pagesOf<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

async function byId<Value>(store: Reader, table: keyof typeof COLUMNS, ids: Iterable<number>) {
  const found = new Map<number, Value>();
  for (const page of pagesOf([...new Set(ids)], AT_ONCE)) {
    const query = `select id, ${COLUMNS[table]} from ${table} where id in (${marksFor(page)})`;
    for (const [id, value] of await store.rows<[number, Value]>(query, page)) found.set(id, value);
  }
  return found;
}

/** The texts of units or sources by their ids. */
export const textsById = (store: Reader, table: "unit" | "source", ids: Iterable<number>) =>
  byId<string>(store, table, ids);

/** When batches were recorded, in seconds since 1970, by their ids. */
export const recordedById = (store: Reader, ids: Iterable<number>) => byId<number>(store, "batch", ids);
