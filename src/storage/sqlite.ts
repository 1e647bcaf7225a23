import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Kysely } from "kysely";
import { AssayError } from "../errors.ts";
import type { Tables } from "./schema.ts";
import { bulkWriter } from "./sqlite-bulk.ts";
import { guarded } from "./sqlite-faults.ts";
import { standingReader } from "./sqlite-standing.ts";
import type { OpenOptions, Store, Writer } from "./store.ts";
import { refuseNewer, STORE_VERSION } from "./store-version.ts";
import { inTurn } from "./turns.ts";

/** Pages of 4 KiB that may gather in the log before they are moved to the file: fewer waits for the disk while importing. */
const LOG_PAGES = 8000;

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
  database.exec(`pragma wal_autocheckpoint = ${LOG_PAGES}`);
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
