import type { Migration } from "../migrations.ts";

/** What each batch held when it was committed. Batches from before have no digest until `assay record check --seal` gives them one. */
export const digests: Migration = {
  name: "0004-digests",
  async up(db) {
    await db.schema.alterTable("batch").addColumn("rows", "integer").execute();
    await db.schema.alterTable("batch").addColumn("digest", "text").execute();
  },
};
