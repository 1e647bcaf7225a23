import { sql } from "kysely";
import { BAR, type BulkColumns, type BulkTable, NO_INT, OBSERVATION } from "./bulk.ts";
import type { Store, Writer } from "./store.ts";

const SMALL = ["unit", "source", "listing", "series", "batch", "filer"] as const;
const ROWS_A_PAGE = 20_000;

/** Copies every row of one store into an empty one of either engine, ids and all, in one transaction. */
export async function copyStore(from: Store, to: Store): Promise<void> {
  await to.write(async (writer) => {
    for (const table of SMALL) await copySmall(from, writer, table);
    for (const table of [OBSERVATION, BAR]) await copyLarge(from, writer, table);
    if (to.engine === "postgres") await advanceIdentities(writer);
  });
}

async function copySmall(from: Store, writer: Writer, table: (typeof SMALL)[number]): Promise<void> {
  const id = table === "filer" ? "cik" : "id";
  for (let last = -1; ; ) {
    const rows = await sql<Record<string, unknown>>`select * from ${sql.table(table)} where ${sql.ref(id)} > ${last}
      order by ${sql.ref(id)} limit 1000`.execute(await from.db());
    if (rows.rows.length === 0) return;
    await writer.db
      .insertInto(table)
      .values(rows.rows as never)
      .execute();
    last = Number(rows.rows.at(-1)![id]);
  }
}

async function copyLarge(from: Store, writer: Writer, table: BulkTable): Promise<void> {
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
  for (const table of SMALL) {
    if (table === "filer") continue;
    await sql`select setval(pg_get_serial_sequence(${sql.lit(table)}, 'id'),
      (select coalesce(max(id), 0) + 1 from ${sql.table(table)}), false)`.execute(writer.db);
  }
}
