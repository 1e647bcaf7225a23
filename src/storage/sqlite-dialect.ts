import type { DatabaseSync } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import type { Tables } from "./schema.ts";
import { asStoreFault } from "./sqlite-faults.ts";

/** kysely over `node:sqlite`: its SQLite dialect expects better-sqlite3, whose statements take their values in one array. */
function sqliteDialect(database: DatabaseSync, location: string): SqliteDialect {
  const told = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw asStoreFault(error, location);
    }
  };
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(text) {
        const statement = told(() => database.prepare(text));
        const reader = statement.columns().length > 0;
        return {
          reader,
          all: (values) => told(() => statement.all(...(values as never[]))),
          run: (values) => told(() => statement.run(...(values as never[]))),
          iterate: (values) => statement.iterate(...(values as never[])) as IterableIterator<unknown>,
        };
      },
    },
  });
}

/** The query builder over one open database. */
export const overSqlite = (database: DatabaseSync, location: string): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: sqliteDialect(database, location) });
