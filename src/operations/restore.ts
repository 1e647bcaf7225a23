import { z } from "zod";
import { restoreStore } from "../storage/backup.ts";
import { shownLocation } from "../storage/location.ts";
import { operation } from "./operation.ts";
import { storeOf } from "./record-store.ts";

/** Brings a backup to a place where there is no record yet; what arrives is held against what was recorded. */
export const restore = operation({
  name: "restore",
  summary: "brings a backup back",
  input: z.object({ file: z.string() }),
  example: { file: "record-2026-08-21.db" },
  async run({ file }, context) {
    const { batches, rows, withoutDigest } = await restoreStore(file, storeOf(context));
    return { file, store: shownLocation(storeOf(context)), batches, rows, withoutDigest };
  },
});
