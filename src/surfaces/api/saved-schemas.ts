import { z } from "@hono/zod-openapi";
import { AsOf, Board, ClaimReadings, day, Input, Mark, ReadBody } from "./schemas.ts";
import { VERDICTS } from "./words.ts";

const verdict = z.enum(VERDICTS);
const moment = z.string().openapi({ format: "date-time", example: "2025-01-30T09:00:00Z" });
const author = z.object({ kind: z.enum(["machine", "person"]), who: z.string(), at: moment });

export const SaveBody = ReadBody.extend({
  name: z.string().optional().openapi({ description: "Name of the file it came from." }),
  by: z.string().optional().openapi({ description: "Whose name it is saved under." }),
}).openapi("SaveBody");
export const EditBody = z
  .object({
    test: z.string().min(1),
    by: z.string().optional(),
    over: z.int().positive().optional().openapi({ description: "Refused with 409 where another test counts by now." }),
    asOf: day.optional(),
  })
  .openapi("EditBody");
export const SavedPath = z.object({ id: z.string().min(1) });
export const MovedQuery = AsOf.extend({ since: day });

/** What `assay boards --json` prints. */
export const Boards = z
  .object({
    asOf: day,
    boards: z.array(
      z.object({
        id: z.string(),
        title: z.string().nullable(),
        origin: z.string(),
        version: z.number(),
        savedAt: moment,
        savedBy: z.string(),
        posts: z.number(),
        claims: z.number(),
        edited: z.number(),
        verdicts: z.partialRecord(verdict, z.number()),
      }),
    ),
  })
  .openapi("Boards");

/** What `assay board ID --json` prints. */
export const SavedBoard = Board.extend({
  saved: z.object({
    id: z.string(),
    version: z.number(),
    at: moment,
    by: z.string(),
    origin: z.string(),
    changed: z.boolean().optional(),
    newPosts: z.number().optional(),
    newClaims: z.number().optional(),
  }),
  claims: z.array(Board.shape.claims.element.extend({ testBy: author, tests: z.number() })),
}).openapi("SavedBoard");

const flip = z.object({ on: day, to: verdict, because: z.string(), observation: Input.nullable() });

/** What `assay moved --json` prints. */
export const Moved = z
  .object({
    since: day,
    asOf: day,
    moved: z.array(
      flip.extend({
        id: z.string(),
        board: z.string(),
        quote: z.string(),
        test: z.string().nullable(),
        from: verdict,
        flips: z.array(flip),
      }),
    ),
  })
  .openapi("Moved");

/** What `assay claim show --json` prints. */
export const SavedClaim = ClaimReadings.extend({
  quote: z.string(),
  saidAt: day,
  tests: z.array(
    z.object({
      number: z.number(),
      text: z.string().nullable(),
      assumptions: z.array(z.string()),
      untestable: z.object({ code: z.string(), reason: z.string() }).nullable(),
      by: author,
      superseded: z.boolean(),
    }),
  ),
  mark: Mark,
  changed: z.boolean().optional(),
}).openapi("SavedClaim");

export type Boards = z.infer<typeof Boards>;
export type SavedBoard = z.infer<typeof SavedBoard>;
export type SavedClaim = z.infer<typeof SavedClaim>;
