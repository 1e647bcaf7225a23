import { z } from "zod";
import { isoOf } from "../calendar.ts";
import { catalogue } from "../record/catalogue.ts";
import { openStore } from "../storage/store.ts";
import { operation } from "./operation.ts";
import { registryOf } from "./record-registry.ts";
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
      let found = await catalogue(store, subject);
      if (subject !== undefined && found.length === 0)
        found = await catalogue(store, (await registryOf(store, context)).subject(subject)?.id ?? subject);
      const series = found.map(({ first, last, lastKnown, ...entry }) => ({
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
