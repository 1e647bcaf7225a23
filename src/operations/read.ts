import { z } from "zod";
import { type Board, boardOf } from "../board/board.ts";
import { dayOf } from "../calendar.ts";
import { extractClaims } from "../claims/extract-claims.ts";
import { readDiscussion } from "../discussions/read-discussion.ts";
import { markClaims } from "./mark-claims.ts";
import { openRecord } from "./open-record.ts";
import { operation } from "./operation.ts";

export type { Board, BoardClaim } from "../board/board.ts";

const input = z.object({
  /** The discussion: its text, or the bytes of a file in any format Assay reads. */
  text: z.union([z.string(), z.instanceof(Uint8Array)]),
  /** Name of the file it came from, for messages. */
  name: z.string().optional(),
  /** The date of an undated discussion. */
  saidAt: z.string().optional(),
  /** Date of the marks; default: the caller's today. */
  asOf: z.string().optional(),
  /** False stops after the claims. */
  record: z.boolean().default(true),
  /** Adds to each claim which rule and which words gave its fields. */
  explain: z.boolean().default(false),
});

const dayOrNone = (text: string | undefined) => (text === undefined ? undefined : dayOf(text));

/** Reads a discussion into posts, claims, tests and marks, arranged as a board. */
export const read = operation({
  name: "read",
  summary: "reads a discussion: posts, claims, tests, marks, board",
  input,
  example: { text: "Nvidia closed down almost 17% on 27 January 2025.", saidAt: "2025-01-28", asOf: "2025-01-31" },
  async run({ text, name, saidAt, asOf, record, explain }, context): Promise<Board> {
    const until = dayOrNone(asOf) ?? context.today;
    const discussion = readDiscussion(text, { saidAt: dayOrNone(saidAt), name });
    const opened = await openRecord(record ? context : { ...context, db: null });
    try {
      const claims = extractClaims(discussion, { registry: opened.registry });
      const marked = record
        ? await markClaims(claims, until, opened)
        : claims.map((claim) => ({ claim, test: null, mark: null }));
      return boardOf(discussion, marked, until, { explain });
    } finally {
      await opened.close();
    }
  },
});
