import { z } from "zod";
import type { Measure } from "../../registry/measure.ts";
import type { Subject } from "../../registry/subject.ts";
import { SYNC_CONFIG } from "../live/sync-config.ts";

const text = z.string().min(1);
const texts = z.array(text);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, "expected YYYY-MM-DD");

/** A subject of the user's: only `id` need be there where Assay knows it. Each field as `Subject` describes it. */
const SUBJECT = z.strictObject({
  id: text,
  name: text.optional(),
  kind: z
    .enum([
      "company",
      "index",
      "etf",
      "sector",
      "commodity",
      "coin",
      "currency",
      "rate",
      "macro",
      "country",
      "place",
      "central-bank",
      "lab",
      "product",
      "person",
      "organisation",
    ])
    .optional(),
  plain: text.optional(),
  aliases: texts.optional(),
  ambiguous: z.boolean().optional(),
  common: texts.optional(),
  generic: z.boolean().optional(),
  exchange: text.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "expected an ISO currency code such as USD, or GBX for pence")
    .optional(),
  unit: text.optional(),
  fiscal: z
    .strictObject({
      endMonth: z.int().min(1).max(12),
      weeks: z.strictObject({ weekday: z.int().min(0).max(6), rule: z.enum(["last", "nearest"]) }).optional(),
      yearOffset: z.int().min(-1).max(1).optional(),
    })
    .optional(),
  cik: z.int().positive().optional(),
  of: text.optional(),
  sector: text.optional(),
  listings: texts.optional(),
  splits: z.array(z.strictObject({ day, ratio: z.number().positive(), source: text })).optional(),
}) satisfies z.ZodType<Partial<Subject>>;

/** A measure of the user's: only `id` need be there where Assay knows it. Each field as `Measure` describes it. */
const MEASURE = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/, "expected lower-case words joined by _"),
  name: text.optional(),
  aliases: texts.optional(),
  spoken: z.literal(false).optional(),
  about: text.optional(),
  national: z.literal(true).optional(),
  counts: text.optional(),
  unit: z.enum(["money", "price", "ratio", "x", "count", "index", "duration", "none"]).optional(),
  nature: z.enum(["flow", "level"]).optional(),
  grain: z.enum(["day", "month", "quarter", "year"]).optional(),
  alternatives: z.array(z.strictObject({ measure: text, name: text })).optional(),
  means: z.record(z.string(), text).optional(),
  fallbacks: texts.optional(),
  definition: text.optional(),
  concepts: texts.optional(),
  up: texts.optional(),
  down: texts.optional(),
}) satisfies z.ZodType<Partial<Measure>>;

/** What `assay.config` may hold. */
export const CONFIG_SHAPE = z.strictObject({
  subjects: z.array(SUBJECT).default([]),
  measures: z.array(MEASURE).default([]),
  concepts: z
    .array(
      z.strictObject({
        measure: text,
        nature: z.enum(["flow", "average", "balance"]),
        sign: z.literal("positive").optional(),
        concepts: texts.min(1),
      }),
    )
    .default([]),
  sync: SYNC_CONFIG.default({}),
});
