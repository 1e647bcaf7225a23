import { z } from "zod";
import { isoOf } from "../calendar.ts";
import { catalogue } from "../record/catalogue.ts";
import { openStore } from "../storage/store.ts";
import { operation } from "./operation.ts";
import { storeOf } from "./record-store.ts";

const input = z.object({ subject: z.string().optional() });

/** Every series the record holds, or those of one subject. */
export const recordList = operation({
  name: "record-list",
  summary: "lists the series the record holds",
  input,
  example: { subject: "MSFT" },
  async run({ subject }, context) {
    const store = await openStore(storeOf(context));
    try {
      const series = (await catalogue(store, subject)).map(({ first, last, lastKnown, ...entry }) => ({
        ...entry,
        first: isoOf(first),
        last: isoOf(last),
        lastKnown: isoOf(lastKnown),
      }));
      return { series };
    } finally {
      await store.close();
    }
  },
});
