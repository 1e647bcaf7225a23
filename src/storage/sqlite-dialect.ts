import type { DatabaseSync } from "node:sqlite";
import { SqliteDialect } from "kysely";

/** kysely over `node:sqlite`: its SQLite dialect expects better-sqlite3, whose statements take their values in one array. */
export function sqliteDialect(database: DatabaseSync): SqliteDialect {
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
