import { z } from "zod";
import { checkStore, sealStore } from "../storage/check-store.ts";
import { openStore } from "../storage/store.ts";
import { operation } from "./operation.ts";
import { storeOf } from "./record-store.ts";

const input = z.object({
  /** Batches of an older Assay, which made no digests, get the digest of what they hold now. */
  seal: z.boolean().optional(),
});

/** Holds all of the record against the digests that its batches got when they were committed. */
export const recordCheck = operation({
  name: "record-check",
  summary: "checks that the record holds what was recorded, to the last bit",
  input,
  example: {},
  async run({ seal }, context) {
    const store = await openStore(storeOf(context));
    try {
      const read = (rows: number) => context.progress?.(null, `${rows} rows checked`);
      const { batches, rows, withoutDigest } = await checkStore(store, { read });
      context.progress?.(1, "");
      const sealed = seal && withoutDigest > 0 ? await sealStore(store) : 0;
      return { store: store.location, batches, rows, withoutDigest: withoutDigest - sealed, sealed };
    } finally {
      await store.close();
    }
  },
});
