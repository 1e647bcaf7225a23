import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import type { Kysely } from "kysely";
import { AssayError } from "../errors.ts";
import type { Tables } from "./schema.ts";
import { bulkWriter } from "./sqlite-bulk.ts";
import { guarded, notOurs } from "./sqlite-faults.ts";
import { Snapshots } from "./sqlite-snapshots.ts";
import { standingReader } from "./sqlite-standing.ts";
import type { OpenOptions, Reader, Store, Writer } from "./store.ts";
import { refuseNewer, STORE_VERSION } from "./store-version.ts";
import { inTurn } from "./turns.ts";

/** Pages of 4 KiB that may gather in the log before they are moved to the file: fewer waits for the disk while importing. */
const LOG_PAGES = 8000;

/** Which steps a store has taken; 0 for an empty database. @throws AssayError `store-damaged` for one of another program. */
function version(database: DatabaseSync, location: string): number {
  const names = new Set(
    database
      .prepare("select name from sqlite_schema")
      .all()
      .map(({ name }) => name),
  );
  if (names.size === 0) return 0;
  if (!names.has("migration") || !names.has("observation")) throw notOurs(location);
  return Number(database.prepare("select coalesce(max(id), 0) as id from migration").get()?.id);
}

/** kysely, loaded when first asked for: its 250 modules would be a third of the time a first read takes. */
function queryBuilder(database: DatabaseSync, location: string): Store["db"] {
  let made: Promise<Kysely<Tables>> | undefined;
  return () => (made ??= import("./sqlite-dialect.ts").then(({ overSqlite }) => overSqlite(database, location)));
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

/**
 * Whether a store lies where nothing can be written and nobody has it open for writing. SQLite would want to make a file
 * beside it even to read; it is opened as one that does not change.
 */
function isStill(location: string): boolean {
  if (existsSync(`${location}-wal`)) return false;
  try {
    accessSync(dirname(location), constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

const noStore = (location: string) =>
  new AssayError({
    code: "no-store",
    message: `no record at ${location}`,
    remedy: `assay record import FILE... --db ${location}   makes one.`,
  });

function openDatabase(location: string, { create, patience = 5000 }: OpenOptions): DatabaseSync {
  if (!create && location !== ":memory:" && !existsSync(location)) throw noStore(location);
  const still = !create && location !== ":memory:" && isStill(location);
  const database = still
    ? new DatabaseSync(new URL(`${pathToFileURL(location)}?immutable=1`), { readOnly: true })
    : new DatabaseSync(location, { timeout: patience });
  database.exec("pragma synchronous = full; pragma cache_size = -65536; pragma case_sensitive_like = on");
  database.exec(`pragma wal_autocheckpoint = ${LOG_PAGES}`);
  return database;
}

/** Opens the embedded store: WAL, every commit on the disk before it returns, other processes waited for (5 s). */
export async function openSqlite(location: string, options: OpenOptions): Promise<Store> {
  return guarded(location, async () => {
    const database = openDatabase(location, options);
    const db = queryBuilder(database, location);
    const turn: Turn = location === ":memory:" ? inOwnTurn() : (work) => inTurn(location, work);
    try {
      const found = version(database, location);
      refuseNewer(found, location);
      if (found === 0 && !options.create) throw noStore(location);
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
      bulk ??= bulkWriter(database, db);
      const result = await work(bulk);
      database.exec("commit");
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec("rollback");
      throw error;
    }
  };
  const [rows, standing] = [rowReader(database), standingReader(database)];
  const reader: Reader = {
    rows: (query, values) => guarded(location, () => rows(query, values)),
    standing: (cells, asOf) => guarded(location, () => standing(cells, asOf)),
  };
  const snapshots = new Snapshots(database);
  return {
    engine: "sqlite",
    location,
    db,
    ...reader,
    snapshot: (work) => guarded(location, () => snapshots.during(() => work({ ...reader, db }))),
    write: (work) =>
      turn(async () => {
        await snapshots.over();
        return guarded(location, () => transaction(work));
      }),
    async close() {
      await turn(async () => {
        if (database.isOpen) database.close();
      });
    },
  };
}
