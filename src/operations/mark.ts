import { z } from "zod";
import { dayOf, isoOf } from "../calendar.ts";
import { namedClaims } from "../saved/named-claims.ts";
import { remark } from "../saved/remark.ts";
import { openStore } from "../storage/store.ts";
import { operation } from "./operation.ts";
import { registryOf } from "./record-registry.ts";
import { storeOf } from "./record-store.ts";
import { shownFlip } from "./shown-flip.ts";

const input = z.object({
  /** Date of the marks; default: the caller's today. */
  asOf: z.string().optional(),
  /** Marks every claim anew, whether its mark may have changed or not. */
  all: z.boolean().default(false),
});

/** Brings the marks of all saved claims up to a day: only those that new facts or the time gone by may have changed. */
export const mark = operation({
  name: "mark",
  summary: "marks the saved claims that new facts may have changed",
  input,
  example: { asOf: "2026-08-21" },
  async run({ asOf, all }, context) {
    const day = asOf === undefined ? context.today : dayOf(asOf);
    const store = await openStore(storeOf(context));
    try {
      const progress = (done: number) => context.progress?.(done, "marking");
      const { marked, changed } = await remark(store, await registryOf(store, context), { asOf: day, all, progress });
      const named = await namedClaims(
        store,
        changed.map(({ claim }) => claim),
      );
      const [[claims]] = await store.rows<[number]>("select count(*) from claim where standing = 1", []);
      return {
        asOf: isoOf(day),
        claims: Number(claims),
        marked,
        changed: changed.map(({ claim, from, flip }) => ({ ...named.get(claim)!, from, ...shownFlip(flip) })),
      };
    } finally {
      await store.close();
    }
  },
});
