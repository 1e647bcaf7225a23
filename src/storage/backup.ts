import { existsSync } from "node:fs";
import { copyFile, mkdtemp, rename, rm, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { AssayError } from "../errors.ts";
import type { DigestCheck } from "./check-digests.ts";
import { checkStore } from "./check-store.ts";
import { copyStore } from "./copy-store.ts";
import { guarded } from "./sqlite-faults.ts";
import { openStore, type Store } from "./store.ts";
import { STORE_VERSION } from "./store-version.ts";

const occupied = (path: string) =>
  new AssayError({
    code: "file-exists",
    message: `there is something at ${path} already`,
    remedy: "Name another file, or move that one away.",
  });

/**
 * Copies a store into one embedded store file, as of one moment; writers are not held up. A server's record is copied
 * row by row into the same form, so that a backup of either engine restores to either.
 *
 * @throws AssayError `store-damaged` where the copy does not hold what was recorded: then there is no backup.
 */
export async function backupStore(store: Store, file: string): Promise<DigestCheck> {
  if (existsSync(file)) throw occupied(file);
  const partial = `${file}.partial`;
  await unlink(partial).catch(() => {});
  try {
    const isFile = store.engine === "sqlite" && store.location !== ":memory:";
    const check = await (isFile ? backupFile(store.location, partial) : copyInto(store, partial));
    await rename(partial, file);
    return check;
  } catch (error) {
    for (const leftover of ["", "-wal", "-shm"]) await unlink(`${partial}${leftover}`).catch(() => {});
    throw error;
  }
}

async function backupFile(from: string, to: string): Promise<DigestCheck> {
  await guarded(from, async () => {
    const database = new DatabaseSync(from, { readOnly: true });
    try {
      await backup(database, to);
    } finally {
      database.close();
    }
  });
  const copy = await openStore(to);
  try {
    return await checkStore(copy, { shown: from });
  } finally {
    await copy.close();
  }
}

async function copyInto(store: Store, file: string): Promise<DigestCheck> {
  const target = await openStore(file, { create: true });
  try {
    return await copyStore(store, target);
  } finally {
    await target.close();
  }
}

/** The version of a store. @throws AssayError `store-damaged` when the file is not a whole one. */
function checkWhole(file: string): number {
  const wrong = (cause?: unknown) =>
    new AssayError({
      code: "store-damaged",
      message: `${file} is not a whole backup`,
      remedy: "Use another backup.",
      cause,
    });
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    if (database.prepare("pragma integrity_check(1)").get()?.integrity_check !== "ok") throw wrong();
    if (!database.prepare("select 1 from sqlite_schema where name = 'observation'").get()) throw wrong();
    return Number(database.prepare("select max(id) as id from migration").get()?.id);
  } catch (error) {
    throw error instanceof AssayError ? error : wrong(error);
  } finally {
    database.close();
  }
}

/**
 * Brings a backup to a place where there is no record yet, after checking that it is whole.
 *
 * @throws AssayError `store-damaged` where it is not, or where what it holds is not what was recorded.
 */
export async function restoreStore(file: string, location: string): Promise<DigestCheck> {
  if (!existsSync(file)) throw new AssayError({ code: "no-backup", message: `there is no backup at ${file}` });
  const inUse = existsSync(`${file}-wal`);
  if (checkWhole(file) === STORE_VERSION || inUse) return restoreFrom(file, file, location);
  // The backup stays as it is: one of an older Assay is brought up to date in a copy.
  const folder = await mkdtemp(join(tmpdir(), "assay-"));
  try {
    const copied = join(folder, "backup.db");
    await copyFile(file, copied);
    return await restoreFrom(copied, file, location);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function restoreFrom(file: string, shown: string, location: string): Promise<DigestCheck> {
  const source = await openStore(file);
  try {
    const target = await openStore(location, { create: true });
    try {
      const held = await (await target.db()).selectFrom("batch").select("id").limit(1).execute();
      if (held.length > 0) throw occupied(target.location);
      return await copyStore(source, target, shown);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
