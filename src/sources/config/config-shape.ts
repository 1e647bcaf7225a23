import { z } from "zod";
import { SYNC_CONFIG } from "../live/sync-config.ts";

/** What `assay.config` may hold. */
export const CONFIG_SHAPE = z.strictObject({
  subjects: z.array(z.looseObject({ id: z.string().min(1), name: z.string().min(1), kind: z.string() })).default([]),
  measures: z
    .array(
      z.looseObject({
        id: z.string().regex(/^[a-z][a-z0-9_]*$/),
        name: z.string().min(1),
        unit: z.enum(["money", "price", "ratio", "x", "count", "index", "duration", "none"]),
        nature: z.enum(["flow", "level"]),
        grain: z.enum(["day", "month", "quarter", "year"]),
      }),
    )
    .default([]),
  concepts: z
    .array(
      z.strictObject({
        measure: z.string().min(1),
        nature: z.enum(["flow", "average", "balance"]),
        sign: z.literal("positive").optional(),
        concepts: z.array(z.string()).min(1),
      }),
    )
    .default([]),
  sync: SYNC_CONFIG.default({}),
});
