import { existsSync } from "node:fs";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Kysely } from "kysely";
import { AssayError } from "../errors.ts";
import { type BulkColumns, type BulkRange, type BulkRows, type BulkTable, NO_INT } from "./bulk.ts";
import { insertText, ROWS_AT_ONCE as MIXED_AT_ONCE } from "./insert-text.ts";
import type { Tables } from "./schema.ts";
import { guarded } from "./sqlite-faults.ts";
import type { OpenOptions, StandingCell, Store, Writer } from "./store.ts";
import { refuseNewer, STORE_VERSION } from "./store-version.ts";
import { inTurn } from "./turns.ts";

/** Rows sent in one INSERT; beyond some 200 it gets no faster. */
const ROWS_AT_ONCE = 200;

function version(database: DatabaseSync): number {
  const table = database.prepare("select 1 from sqlite_schema where name = 'migration'").get();
  return table ? Number(database.prepare("select coalesce(max(id), 0) as id from migration").get()?.id) : 0;
}

/** kysely, loaded when first asked for: its 250 modules would be a third of the time a first read takes. */
function queryBuilder(database: DatabaseSync): Store["db"] {
  let made: Promise<Kysely<Tables>> | undefined;
  return () => (made ??= import("./sqlite-dialect.ts").then(({ overSqlite }) => overSqlite(database)));
}

async function bringUp(database: DatabaseSync, db: Store["db"], location: string): Promise<void> {
  database.exec("begin immediate");
  try {
    const { migrate } = await import("./migrations.ts");
    await migrate(await db(), "sqlite", location);
    database.exec("commit");
  } catch (error) {
    if (database.isTransaction) database.exec("rollback");
    throw error;
  }
}

function bulkWriter(database: DatabaseSync, db: Kysely<Tables>): Writer {
  const statements = new Map<string, StatementSync>();
  const prepared = (text: string): StatementSync => {
    let statement = statements.get(text);
    if (!statement) {
      statement = database.prepare(text);
      statement.setReturnArrays(true);
      statements.set(text, statement);
    }
    return statement;
  };
  const insertOf = (table: BulkTable, rows: number) => {
    const row = `(${table.columns.map(() => "?").join(",")})`;
    const names = table.columns.map((column) => column.name).join(",");
    return prepared(`insert into ${table.name} (${names}) values ${Array(rows).fill(row).join(",")}`);
  };
  return {
    db,
    rows: async (statement, values) => prepared(statement).all(...values) as never,
    async existing(table: BulkTable, ranges: BulkRange[]): Promise<BulkRows> {
      const statement = prepared(
        `select ${table.columns.map((column) => column.name).join(",")} from ${table.name}
         where ${table.leader} = ? and ${table.day} between ? and ? order by ${table.key.join(",")}`,
      );
      return ranges.flatMap(({ leader, from, to }) => statement.all(leader, from, to) as unknown as BulkRows);
    },
    async insert(table: BulkTable, columns: BulkColumns, rows: Uint32Array, count: number): Promise<void> {
      const width = columns.length;
      const values: (number | null)[] = new Array(width * Math.min(ROWS_AT_ONCE, count));
      for (let done = 0; done < count; ) {
        const size = Math.min(ROWS_AT_ONCE, count - done);
        values.length = width * size;
        for (let column = 0; column < width; column++) {
          const cells = columns[column];
          for (let row = 0; row < size; row++) {
            const cell = cells[rows[done + row]];
            values[row * width + column] = cell === NO_INT || Number.isNaN(cell) ? null : cell;
          }
        }
        insertOf(table, size).run(...values);
        done += size;
      }
    },
    async add(table, columns, rows, replace): Promise<void> {
      for (let done = 0; done < rows.length; done += MIXED_AT_ONCE) {
        const some = rows.slice(done, done + MIXED_AT_ONCE);
        prepared(insertText(table, columns, some.length, replace?.key, () => "?")).run(...some.flat());
      }
    },
  };
}

function openDatabase(location: string, { create, patience = 5000 }: OpenOptions): DatabaseSync {
  if (!create && location !== ":memory:" && !existsSync(location)) {
    throw new AssayError({
      code: "no-store",
      message: `no record at ${location}`,
      remedy: `assay record import FILE... --db ${location}   makes one.`,
    });
  }
  const database = new DatabaseSync(location, { timeout: patience });
  database.exec("pragma synchronous = full; pragma cache_size = -65536; pragma case_sensitive_like = on");
  return database;
}

/** Opens the embedded store: WAL, every commit on the disk before it returns, other processes waited for (5 s). */
export async function openSqlite(location: string, options: OpenOptions): Promise<Store> {
  return guarded(location, async () => {
    const database = openDatabase(location, options);
    const db = queryBuilder(database);
    const turn: Turn = location === ":memory:" ? inOwnTurn() : (work) => inTurn(location, work);
    try {
      const found = version(database);
      refuseNewer(found, location);
      if (found < STORE_VERSION) {
        database.exec("pragma journal_mode = wal");
        await turn(() => bringUp(database, db, location));
      }
    } catch (error) {
      database.close();
      throw error;
    }
    return sqliteStore(location, database, db, turn);
  });
}

type Turn = <T>(work: () => Promise<T>) => Promise<T>;

/** Turns among the writers of one connection: a store in memory is nobody else's. */
function inOwnTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

/** Of the versions of one cell and day the one whose minute is the last; those without a minute come before. */
const STANDING = `select value, unit, source, known, clock, zone from observation
  where series = ? and period_start = ? and period_end = ? and known <= ?
  order by known desc, coalesce(clock - zone, -100000) desc, ordinal desc limit 1`;

function standingReader(database: DatabaseSync): Store["standing"] {
  let statement: StatementSync | undefined;
  return async ({ series, starts, ends }, asOf) => {
    if (!statement) {
      statement = database.prepare(STANDING);
      statement.setReturnArrays(true);
    }
    const found: (StandingCell | undefined)[] = new Array(series.length);
    for (let i = 0; i < series.length; i++)
      found[i] = statement.get(series[i], starts[i], ends[i], asOf) as StandingCell | undefined;
    return found;
  };
}

function rowReader(database: DatabaseSync): Store["rows"] {
  return async (query, values) => {
    const statement = database.prepare(query);
    statement.setReturnArrays(true);
    return statement.all(...values) as never;
  };
}

function sqliteStore(location: string, database: DatabaseSync, db: Store["db"], turn: Turn): Store {
  let bulk: Writer | undefined;
  const transaction = async <T>(work: (writer: Writer) => Promise<T>): Promise<T> => {
    database.exec("begin immediate");
    try {
      bulk ??= bulkWriter(database, await db());
      const result = await work(bulk);
      database.exec("commit");
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec("rollback");
      throw error;
    }
  };
  return {
    engine: "sqlite",
    location,
    db,
    rows: rowReader(database),
    standing: standingReader(database),
    write: (work) => turn(() => guarded(location, () => transaction(work))),
    async close() {
      await turn(async () => {
        if (database.isOpen) database.close();
      });
    },
  };
}
