import type { Migration } from "../migrations.ts";

/** Companies that file with the SEC: the subject each is known by, and the fiscal calendar its filings show. */
export const filers: Migration = {
  name: "0002-filers",
  async up(db) {
    await db.schema
      .createTable("filer")
      .addColumn("cik", "integer", (column) => column.primaryKey())
      .addColumn("subject", "text", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("calendar", "text", (column) => column.notNull())
      .execute();
  },
};
