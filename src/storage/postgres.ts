import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { AssayError } from "../errors.ts";
import type { BulkColumns, BulkRange, BulkTable, StoredRows } from "./bulk.ts";
import { BinaryRows, binaryRows } from "./copy-binary.ts";
import { insertText, ROWS_AT_ONCE } from "./insert-text.ts";
import { shownLocation } from "./location.ts";
import { migrate } from "./migrations.ts";
import { guardedServer } from "./postgres-faults.ts";
import type { Tables } from "./schema.ts";
import type { OpenOptions, Snapshot, StandingCell, Store, Writer } from "./store.ts";
import { refuseNewer, STORE_VERSION } from "./store-version.ts";

/** One writer at a time: the number of the advisory lock that they all take. */
const WRITERS = 7_217_713;
const CONNECTIONS = 4;

// Counts and times come as int8, which pg gives as text; all of ours are far below 2^53.
const TYPES = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === 20 ? Number : pg.types.getTypeParser(oid, format),
};

/** kysely over one connection, so that its queries are part of the transaction there. */
function overClient(client: pg.PoolClient): Kysely<Tables> {
  const connection = { query: client.query.bind(client), release: () => {} };
  const pool = { connect: async () => connection, end: async () => {} };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as never }) });
}

/** Rows whose ids are asked for in one statement. */
const IDS_AT_ONCE = 10_000;

/** The ids of some rows by their unique columns: those that are not there yet are made first. */
async function idsOf(client: pg.PoolClient, table: string, columns: string[], rows: string[][]): Promise<number[]> {
  const names = columns.join(",");
  const listed = `unnest(${columns.map((_, i) => `$${i + 1}::text[]`).join(",")})`;
  const values = columns.map((_, i) => rows.map((row) => row[i]));
  await client.query(`insert into ${table} (${names}) select * from ${listed} on conflict do nothing`, values);
  const text = `select ${table}.id from ${listed} with ordinality as wanted(${names},place)
    join ${table} using (${names}) order by place`;
  return (await client.query({ text, values, rowMode: "array" })).rows.map(([id]) => id);
}

/** As a binary COPY: read as text and objects, the rows of a batch would cost a hundred times their size in memory. */
async function existing(client: pg.PoolClient, table: BulkTable, ranges: BulkRange[]): Promise<StoredRows> {
  const list = (name: keyof BulkRange) => `'{${ranges.map((each) => each[name]).join(",")}}'::int[]`;
  const text = `select ${table.columns.map(({ name }) => `t.${name}`).join(",")}
    from ${table.name} t join unnest(${list("leader")}, ${list("from")}, ${list("to")}) as r(leader, low, high)
      on t.${table.leader} = r.leader and t.${table.day} between r.low and r.high
    order by ${table.key.map((name) => `t.${name}`).join(",")}`;
  const reader = new BinaryRows(table);
  for await (const chunk of client.query(copyTo(`copy (${text}) to stdout (format binary)`))) reader.take(chunk);
  return reader.rows;
}

function bulkWriter(client: pg.PoolClient): Writer {
  return {
    db: async () => overClient(client),
    rows: rowReader(client),
    async ids(table, columns, rows): Promise<number[]> {
      const ids: number[] = [];
      for (let done = 0; done < rows.length; done += IDS_AT_ONCE)
        ids.push(...(await idsOf(client, table, columns, rows.slice(done, done + IDS_AT_ONCE))));
      return ids;
    },
    existing: (table, ranges) => existing(client, table, ranges),
    async insert(table: BulkTable, columns: BulkColumns, rows: Uint32Array, count: number): Promise<void> {
      if (count === 0) return;
      const names = table.columns.map(({ name }) => name).join(",");
      const stream = client.query(copyFrom(`copy ${table.name} (${names}) from stdin (format binary)`));
      await new Promise<void>((resolve, reject) => {
        stream.on("error", reject).on("finish", resolve);
        for (const chunk of binaryRows(table, columns, rows, count)) stream.write(chunk);
        stream.end();
      });
    },
    async add(table, columns, rows, replace): Promise<void> {
      for (let done = 0; done < rows.length; done += ROWS_AT_ONCE) {
        const some = rows.slice(done, done + ROWS_AT_ONCE);
        const text = insertText(table, columns, some.length, replace?.key, (number) => `$${number}`);
        await client.query(text, some.flat());
      }
    },
  };
}

/**
 * Begins a transaction that writes. The look for what is there already must go by the key of each partition: until a new
 * table has been analysed the planner would rather read all of it, once a batch.
 */
const BEGIN = `begin; select pg_advisory_xact_lock(${WRITERS});
  set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off`;

async function transaction<T>(pool: pg.Pool, work: (writer: Writer) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(BEGIN);
    const result = await work(bulkWriter(client));
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function version(pool: pg.Pool): Promise<number> {
  const table = await pool.query("select to_regclass('migration') as name");
  if (table.rows[0].name === null) return 0;
  return (await pool.query("select coalesce(max(id), 0) as id from migration")).rows[0].id;
}

const STANDING = `select cell.i, version.* from unnest($1::int[], $2::int[], $3::int[]) with ordinality as cell(series, low, high, i)
  cross join lateral (
    select value, unit, source, known, clock, zone from observation
    where series = cell.series and period_start = cell.low and period_end = cell.high and known <= $4
    order by known desc, coalesce(clock - zone, -100000) desc, ordinal desc limit 1
  ) as version`;

/** Reads over one connection, all of one state of the record. */
async function snapshot<T>(pool: pg.Pool, work: (reader: Snapshot) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin isolation level repeatable read read only");
    return await work({
      rows: rowReader(client),
      standing: standingReader(client),
      db: async () => overClient(client),
    });
  } finally {
    await client.query("commit").catch((failure: Error) => (broken = failure));
    client.release(broken);
  }
}

function standingReader(pool: Pick<pg.Pool, "query">): Store["standing"] {
  return async ({ series, starts, ends }, asOf) => {
    const values = [Array.from(series), Array.from(starts), Array.from(ends), asOf];
    const { rows } = await pool.query({ name: "standing", text: STANDING, values, rowMode: "array" });
    const found: (StandingCell | undefined)[] = new Array(series.length);
    for (const [i, ...cell] of rows) found[Number(i) - 1] = cell as StandingCell;
    return found;
  };
}

function rowReader(pool: Pick<pg.Pool, "query">): Writer["rows"] {
  return async (query, values) => {
    let number = 0;
    const text = query.replaceAll("?", () => `$${++number}`);
    return (await pool.query({ text, values, rowMode: "array" })).rows as never;
  };
}

/** Opens the record on a PostgreSQL server (15 or newer). Any number of readers; writers take turns. */
export async function openPostgres(location: string, options: OpenOptions = {}): Promise<Store> {
  const shown = shownLocation(location);
  const pool = new pg.Pool({ connectionString: location, max: CONNECTIONS, types: TYPES, application_name: "assay" });
  // An idle connection that breaks is replaced by the pool; its error must not end the process.
  pool.on("error", () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await guardedServer(shown, async () => {
      const found = await version(pool);
      refuseNewer(found, shown);
      if (found === 0 && !options.create) {
        throw new AssayError({
          code: "no-store",
          message: `no record at ${shown}`,
          remedy: "assay record import FILE... makes one.",
        });
      }
      if (found < STORE_VERSION)
        await transaction(pool, async (writer) => migrate(await writer.db(), "postgres", shown));
    });
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    engine: "postgres",
    location: shown,
    db: async () => db,
    rows: rowReader(pool),
    standing: standingReader(pool),
    snapshot: (work) => guardedServer(shown, () => snapshot(pool, work)),
    write: (work) => guardedServer(shown, () => transaction(pool, work)),
    close: () => pool.end(),
  };
}
