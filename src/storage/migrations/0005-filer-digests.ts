import type { Migration } from "../migrations.ts";

/** What each filer's entry held when it was written; null in one of an older Assay. */
export const filerDigests: Migration = {
  name: "0005-filer-digests",
  async up(db) {
    await db.schema.alterTable("filer").addColumn("digest", "text").execute();
  },
};
