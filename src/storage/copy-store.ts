import { sql } from "kysely";
import { BAR, type BulkColumns, type BulkTable, NO_INT, OBSERVATION } from "./bulk.ts";
import { checkDigests, type DigestCheck } from "./check-digests.ts";
import { refuseDamaged } from "./check-store.ts";
import type { Snapshot, Store, Value, Writer } from "./store.ts";

/** The tables but the large ones, each with its key. */
const SMALL = {
  unit: ["id"],
  source: ["id"],
  listing: ["id"],
  series: ["id"],
  batch: ["id"],
  filer: ["cik"],
  discussion: ["id"],
  discussion_version: ["discussion", "version"],
  post: ["discussion", "number"],
  claim: ["id"],
  claim_test: ["id"],
  mark: ["claim"],
  unmarked: ["claim"],
  flip: ["claim", "day"],
  dependency: ["subject", "measure", "claim"],
  touched: ["batch", "bars", "leader"],
  marking: ["id"],
} as const;
type Small = keyof typeof SMALL;
/** Tables whose ids are drawn. */
const DRAWN = ["unit", "source", "listing", "series", "batch", "discussion", "claim", "claim_test"] as const;
const ROWS_A_PAGE = 20_000;

/**
 * Copies every row of one state of a store into an empty one of either engine, ids and all, in one transaction. What has
 * arrived is held against the digests of the batches before it is kept.
 *
 * @throws AssayError `store-damaged`, naming the source as `shown`: then nothing is copied.
 */
export function copyStore(from: Store, to: Store, shown = from.location): Promise<DigestCheck> {
  return from.snapshot((reader) =>
    to.write(async (writer) => {
      for (const table of Object.keys(SMALL) as Small[]) await copySmall(reader, writer, table);
      for (const table of [OBSERVATION, BAR]) await copyLarge(reader, writer, table);
      if (to.engine === "postgres") await advanceIdentities(writer);
      const check = await checkDigests(writer);
      refuseDamaged(check, shown);
      return check;
    }),
  );
}

async function copySmall(from: Snapshot, writer: Writer, table: Small): Promise<void> {
  const key = SMALL[table];
  const columns = sql.join(key.map((name) => sql.ref(name)));
  let after = sql`1 = 1`;
  for (;;) {
    const { rows } = await sql<Record<string, Value>>`select * from ${sql.table(table)} where ${after}
      order by ${columns} limit 1000`.execute(await from.db());
    if (rows.length === 0) return;
    await writer.add(table, Object.keys(rows[0]) as never[], rows.map(Object.values));
    const last = rows.at(-1)!;
    after = sql`(${columns}) > (${sql.join(key.map((name) => last[name]))})`;
  }
}

async function copyLarge(from: Snapshot, writer: Writer, table: BulkTable): Promise<void> {
  const key = sql.join(table.key.map((name) => sql.ref(name)));
  const columns = sql.join(table.columns.map(({ name }) => sql.ref(name)));
  let last = sql`(${sql.join(table.key.map(() => sql.lit(-2147483648)))})`;
  for (;;) {
    const { rows } = await sql<Record<string, number | null>>`select ${columns} from ${sql.table(table.name)}
      where (${key}) > ${last} order by ${key} limit ${ROWS_A_PAGE}`.execute(await from.db());
    if (rows.length === 0) return;
    const cells: BulkColumns = table.columns.map(({ name, type }) =>
      type === "int4"
        ? Int32Array.from(rows, (row) => row[name] ?? NO_INT)
        : Float64Array.from(rows, (row) => row[name] ?? Number.NaN),
    );
    const order = Uint32Array.from({ length: rows.length }, (_, i) => i);
    await writer.insert(table, cells, order, rows.length);
    const end = rows.at(-1)!;
    last = sql`(${sql.join(table.key.map((name) => sql.lit(end[name])))})`;
  }
}

/** Ids were given, not drawn: the next ones drawn must lie beyond them. */
async function advanceIdentities(writer: Writer): Promise<void> {
  for (const table of DRAWN) {
    await sql`select setval(pg_get_serial_sequence(${sql.lit(table)}, 'id'),
      (select coalesce(max(id), 0) + 1 from ${sql.table(table)}), false)`.execute(await writer.db());
  }
}
