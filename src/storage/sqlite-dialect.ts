import type { DatabaseSync } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import type { Tables } from "./schema.ts";

/** kysely over `node:sqlite`: its SQLite dialect expects better-sqlite3, whose statements take their values in one array. */
function sqliteDialect(database: DatabaseSync): SqliteDialect {
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(text) {
        const statement = database.prepare(text);
        const reader = statement.columns().length > 0;
        return {
          reader,
          all: (values) => statement.all(...(values as never[])),
          run: (values) => statement.run(...(values as never[])),
          iterate: (values) => statement.iterate(...(values as never[])) as IterableIterator<unknown>,
        };
      },
    },
  });
}

/** The query builder over one open database. */
export const overSqlite = (database: DatabaseSync): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: sqliteDialect(database) });
