import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { AssayError } from "../../src/errors.ts";
import { backup } from "../../src/operations/backup.ts";
import { recordExport } from "../../src/operations/record-export.ts";
import { recordImport } from "../../src/operations/record-import.ts";
import { recordList } from "../../src/operations/record-list.ts";
import { recordShow } from "../../src/operations/record-show.ts";
import { restore } from "../../src/operations/restore.ts";
import { randomFrom } from "../../src/random.ts";
import { temporaryFile, temporaryFolder } from "../record/temporary.ts";

const at = (db: string) => ({ db, today: dayOf("2026-01-01"), now: 1_767_225_600 });

async function storeBytes(): Promise<Buffer> {
  const lines = Array.from(
    { length: 4000 },
    (_, i) => `S${i % 40},m,2024-01-01,2024-03-31,${i},x,20${10 + (i % 15)}-04-20,source ${i}`,
  );
  const file = temporaryFile(
    "f.csv",
    ["subject,measure,period_start,period_end,value,unit,known_at,source", ...lines].join("\n"),
  );
  const db = join(temporaryFolder(), "record.db");
  await recordImport.run({ files: [file] }, at(db));
  return readFileSync(db);
}

/** What reading and copying all of a store comes to: the code of each error met; anything but an AssayError is a fault of ours. */
async function used(bytes: Buffer): Promise<string[]> {
  const db = temporaryFile("record.db", bytes);
  const folder = temporaryFolder();
  const codes: string[] = [];
  for (const work of [
    () => recordList.run({}, at(db)),
    () => recordShow.run({ subject: "S7", measure: "m" }, at(db)),
    () => recordExport.run({ file: join(folder, "all.csv") }, at(db)),
    () => backup.run({ file: join(folder, "backup.db") }, at(db)),
  ]) {
    await work().catch((error: unknown) => {
      if (!(error instanceof AssayError)) throw error;
      codes.push(error.code);
    });
  }
  return codes;
}

const TELLING = ["store-damaged", "no-store", "store-newer", "nothing-found", "unknown-series"];

describe("a store file that was damaged", () => {
  it("is refused with a message wherever it was cut off", async () => {
    const whole = await storeBytes();
    const random = randomFrom(5);
    for (const share of [0.001, 0.5, 0.99, ...Array.from({ length: 8 }, random)]) {
      const codes = await used(whole.subarray(0, Math.floor(whole.length * share)));
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.filter((code) => !TELLING.includes(code))).toEqual([]);
    }
  });

  it("ends in a message or in figures whichever bit was flipped, and no backup is made of one whose order is broken", async () => {
    const whole = await storeBytes();
    const random = randomFrom(6);
    for (let flip = 0; flip < 60; flip++) {
      const bytes = Buffer.from(whole);
      const place = flip < 20 ? Math.floor(random() * 4096) : Math.floor(random() * bytes.length);
      bytes[place] ^= 1 << Math.floor(random() * 8);
      expect((await used(bytes)).filter((code) => !TELLING.includes(code))).toEqual([]);
    }
  });

  it("is not brought back from a backup that was changed", async () => {
    const bytes = await storeBytes();
    const cut = temporaryFile("backup.db", bytes.subarray(0, bytes.length / 2));
    await expect(restore.run({ file: cut }, at(join(temporaryFolder(), "record.db")))).rejects.toMatchObject({
      code: "store-damaged",
    });
  });
});
