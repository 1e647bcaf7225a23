import { type Kysely, sql } from "kysely";
import { record } from "./migrations/0001-record.ts";
import { filers } from "./migrations/0002-filers.ts";
import { saved } from "./migrations/0003-saved.ts";
import { digests } from "./migrations/0004-digests.ts";
import { filerDigests } from "./migrations/0005-filer-digests.ts";
import type { Tables } from "./schema.ts";
import { refuseNewer } from "./store-version.ts";

export type Engine = "sqlite" | "postgres";

/** A step from one version of the store to the next. Never edited once released; a change is a new step, counted in STORE_VERSION. */
export interface Migration {
  name: string;
  up(db: Kysely<Tables>, engine: Engine): Promise<void>;
}

export const MIGRATIONS: Migration[] = [record, filers, saved, digests, filerDigests];

async function applied(db: Kysely<Tables>): Promise<number> {
  const rows = await db.selectFrom("migration").select("id").orderBy("id", "desc").limit(1).execute();
  return rows[0]?.id ?? 0;
}

/** Takes the steps still to be taken. Call inside a transaction that keeps other writers out. */
export async function migrate(db: Kysely<Tables>, engine: Engine, location: string): Promise<void> {
  await sql`create table if not exists migration (id integer primary key, name text not null)`.execute(db);
  const version = await applied(db);
  refuseNewer(version, location);
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index < version) continue;
    await migration.up(db, engine);
    await db
      .insertInto("migration")
      .values({ id: index + 1, name: migration.name })
      .execute();
  }
}
