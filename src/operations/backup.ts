import { z } from "zod";
import { backupStore } from "../storage/backup.ts";
import { openStore } from "../storage/store.ts";
import { operation } from "./operation.ts";
import { storeOf } from "./record-store.ts";

/** Copies the record into one file, as of one moment; the copy is held against what was recorded. */
export const backup = operation({
  name: "backup",
  summary: "copies the record into one file",
  input: z.object({ file: z.string() }),
  example: { file: "record-2026-08-21.db" },
  async run({ file }, context) {
    const store = await openStore(storeOf(context));
    try {
      const { batches, rows, withoutDigest } = await backupStore(store, file);
      return { file, store: store.location, batches, rows, withoutDigest };
    } finally {
      await store.close();
    }
  },
});
