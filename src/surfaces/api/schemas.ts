import { z } from "@hono/zod-openapi";
import { KINDS, SPEECHES, VERDICTS } from "./words.ts";

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "a day as YYYY-MM-DD")
  .openapi({ format: "date", example: "2025-01-30" });
const span = z.object({ start: z.number(), end: z.number(), prefix: z.string(), suffix: z.string() });

/** Days and text the caller gives. `as_of` defaults to today. */
export const AsOf = z.object({ as_of: day.optional() });
export const SeriesQuery = AsOf.extend({ from: day.optional(), to: day.optional() });
export const SeriesPath = z.object({ subject: z.string().min(1), measure: z.string().min(1) });
export const ReadBody = z
  .object({
    text: z
      .string()
      .optional()
      .openapi({ description: "The discussion as it stands in its file, in any known format." }),
    json: z
      .unknown()
      .optional()
      .openapi({ description: "Or its posts as JSON: {title, posts: [{id, at, author, replyTo, text}]}." }),
    saidAt: day.optional().openapi({ description: "The date of an undated discussion." }),
    asOf: day.optional(),
  })
  .openapi("ReadBody");
export const BoardPath = z.object({ id: z.string().min(1) });
export const ClaimPath = BoardPath.extend({ claim: z.string().min(1) });
export const CheckBody = z.object({ test: z.string() }).openapi("CheckBody");
export const TestBody = z.object({ test: z.string().min(1), asOf: day.optional() }).openapi("TestBody");

export const Input = z
  .object({
    subject: z.string(),
    measure: z.string(),
    periodStart: day,
    periodEnd: day,
    value: z.number(),
    unit: z.string(),
    knownAt: z
      .string()
      .openapi({ description: "The day it became public; with its minute and zone where the source proves them." }),
    source: z.string(),
  })
  .openapi("Input");

export const Mark = z
  .object({
    verdict: z.enum(VERDICTS),
    soFar: z.string().nullable(),
    code: z.string().optional(),
    reason: z.string(),
    working: z.array(z.string()),
    inputs: z.array(Input),
    flips: z.array(z.object({ on: day, to: z.enum(VERDICTS), because: z.string() })),
  })
  .openapi("Mark");

const Definition = z
  .object({
    definition: z.string(),
    verdict: z.enum(["holds", "fails"]),
    reason: z.string(),
    working: z.array(z.string()),
    inputs: z.array(Input),
  })
  .openapi("Definition");

const Reading = z
  .object({ text: z.string(), assumptions: z.array(z.string()), note: z.string().optional() })
  .openapi("Reading");

const Claim = z
  .object({
    id: z.string(),
    post: z.number(),
    postId: z.string(),
    quote: z.string(),
    span,
    kind: z.enum(KINDS),
    speech: z.enum(SPEECHES),
    subjects: z.array(z.string()),
    measure: z.string().nullable(),
    quantity: z.object({ low: z.number().nullable(), high: z.number().nullable(), unit: z.string() }).nullable(),
    direction: z.enum(["up", "down", "flat"]).nullable(),
    period: z.object({ text: z.string().nullable(), start: day.nullable(), end: day.nullable() }).nullable(),
    condition: z.string().nullable(),
    checkable: z.boolean(),
    test: z
      .object({
        text: z.string(),
        assumptions: z.array(z.string()),
        decidableFrom: day.nullable(),
        deadline: day.nullable(),
        alternatives: z.array(Reading).optional(),
      })
      .nullable(),
    untestable: z.object({ code: z.string(), reason: z.string(), remedy: z.string().optional() }).nullish(),
    mark: Mark.nullable(),
  })
  .openapi("Claim");

const Post = z
  .object({
    index: z.number(),
    id: z.string(),
    author: z.string().nullable(),
    at: z.string().nullable(),
    replyTo: z.union([z.number(), z.string()]).nullable(),
    text: z.string(),
    repeats: z.array(z.string()),
  })
  .openapi("Post");

/** What `assay read --json` prints. */
export const Board = z
  .object({
    id: z.string().optional().openapi({ description: "Names the discussion in later requests to this server." }),
    asOf: day,
    discussion: z.object({
      title: z.string().nullable(),
      saidAt: z.object({ from: day, to: day, basis: z.string() }).nullable(),
      posts: z.array(Post),
      quotations: z.array(
        z.object({ post: z.number(), span, attributedTo: z.string().nullable(), url: z.string().optional() }),
      ),
    }),
    claims: z.array(Claim),
  })
  .openapi("Board");

/** What `assay record show --json` prints. */
export const Series = z
  .object({
    subject: z.string(),
    measure: z.string(),
    observations: z.array(Input.omit({ subject: true, measure: true })),
  })
  .openapi("Series");

export const TestAnswer = z
  .object({
    test: z.string(),
    asOf: day,
    mark: Mark,
    definitions: z.array(Definition).optional().openapi({
      description: "How it comes out where a measure's word is taken to mean another definition on record.",
    }),
  })
  .openapi("TestAnswer");

/** The part of a board that its day decides. */
export const Marks = z
  .object({ asOf: day, claims: z.array(Claim.pick({ id: true, test: true, untestable: true, mark: true })) })
  .openapi("Marks");

/** One claim under each of its readings, and how its mark came to be what it is. */
export const ClaimReadings = z
  .object({
    id: z.string(),
    asOf: day,
    atFirst: z.object({ on: day, verdict: z.enum(VERDICTS) }).nullable(),
    flips: z.array(z.object({ on: day, to: z.enum(VERDICTS), because: z.string(), observation: Input.nullable() })),
    readings: z.array(Reading.extend(Mark.omit({ flips: true }).shape).extend({ definitions: z.array(Definition) })),
  })
  .openapi("ClaimReadings");

/** All that is wrong with a test; places are UTF-16 offsets in its text. */
export const TestCheck = z
  .object({
    test: z.string().nullable(),
    problems: z.array(
      z.object({
        code: z.string(),
        message: z.string(),
        from: z.number(),
        to: z.number(),
        expected: z.string().nullable(),
        remedy: z.string().nullable(),
        fix: z.object({ from: z.number(), to: z.number(), insert: z.string() }).nullable(),
      }),
    ),
  })
  .openapi("TestCheck");

/** What a test can be written with. */
export const Language = z
  .object({
    functions: z.array(
      z.object({
        name: z.string(),
        family: z.string(),
        summary: z.string(),
        details: z.string(),
        shapes: z.array(z.string()),
        gives: z.array(z.string()),
        unit: z.string(),
        example: z.string(),
      }),
    ),
    measures: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        aliases: z.array(z.string()),
        unit: z.string(),
        nature: z.string(),
        grain: z.enum(["day", "month", "quarter", "year"]),
        definition: z.string().optional(),
      }),
    ),
    subjects: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        aliases: z.array(z.string()),
        fiscalYearEnds: z.number().optional(),
      }),
    ),
  })
  .openapi("Language");

export const Problem = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      expected: z.string().nullable(),
      remedy: z.string().nullable(),
    }),
  })
  .openapi("Problem");

export type Board = z.infer<typeof Board>;
export type Claim = z.infer<typeof Claim>;
export type Post = z.infer<typeof Post>;
export type Mark = z.infer<typeof Mark>;
export type Input = z.infer<typeof Input>;
export type Series = z.infer<typeof Series>;
export type Definition = z.infer<typeof Definition>;
export type Marks = z.infer<typeof Marks>;
export type ClaimReadings = z.infer<typeof ClaimReadings>;
export type TestCheck = z.infer<typeof TestCheck>;
export type Language = z.infer<typeof Language>;
export type TestAnswer = z.infer<typeof TestAnswer>;
export type Problem = z.infer<typeof Problem>;
