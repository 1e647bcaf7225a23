import { randomUUID } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { describe, onTestFinished } from "vitest";
import { temporaryFolder } from "../record/temporary.ts";

const SERVER = process.env.ASSAY_TEST_POSTGRES;

/** A new database on the server that runs the specs, dropped at the end. */
async function database(): Promise<string> {
  const name = `assay_${randomUUID().replaceAll("-", "")}`;
  const run = async (text: string) => {
    const client = new pg.Client({ connectionString: SERVER });
    await client.connect();
    await client.query(text);
    await client.end();
  };
  await run(`create database ${name}`);
  onTestFinished(() => run(`drop database ${name} with (force)`));
  return SERVER!.replace(/\/[^/]*$/, `/${name}`);
}

/** An empty place for a store of an engine. */
export const ENGINES: Record<"sqlite" | "postgres", () => Promise<string>> = {
  sqlite: async () => join(temporaryFolder(), "record.db"),
  postgres: database,
};

/** The same specs on each engine; those of the server are skipped where `ASSAY_TEST_POSTGRES` names none. */
export function onEachEngine(what: string, specs: (place: () => Promise<string>) => void): void {
  describe(`${what}, embedded`, () => specs(ENGINES.sqlite));
  const name = `${what}, on PostgreSQL${SERVER ? "" : " (skipped: ASSAY_TEST_POSTGRES names no server)"}`;
  describe.skipIf(!SERVER)(name, () => specs(ENGINES.postgres));
}
