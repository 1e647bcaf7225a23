import { type Board, boardOf } from "../board/board.ts";
import { dayOf } from "../calendar.ts";
import { extractClaims } from "../claims/extract-claims.ts";
import { readDiscussion } from "../discussions/read-discussion.ts";
import { markClaims } from "./mark-claims.ts";
import { openRecord } from "./open-record.ts";
import type { Context } from "./operation.ts";

/** What `readBoard` reads, and as of when it marks. */
export interface BoardInput {
  /** The discussion: its text, or the bytes of a file in any format Assay reads. */
  text: string | Uint8Array;
  /** Name of the file it came from, for messages. */
  name?: string;
  /** The date of an undated discussion. */
  saidAt?: string;
  /** Date of the marks; default: the caller's today. */
  asOf?: string;
  /** False stops after the claims; default: true. */
  record?: boolean;
  /** Adds to each claim which rule and which words gave its fields. */
  explain?: boolean;
}

const dayOrNone = (text: string | undefined) => (text === undefined ? undefined : dayOf(text));

/**
 * Reads a discussion into posts, claims, tests and marks, arranged as a board. A file apart from the operation, whose
 * schema library a first read need not wait for.
 *
 * @throws AssayError where a date, the text or the store cannot be read.
 */
export async function readBoard(input: BoardInput, context: Context): Promise<Board> {
  const { text, name, record = true, explain = false } = input;
  const until = dayOrNone(input.asOf) ?? context.today;
  const discussion = readDiscussion(text, { saidAt: dayOrNone(input.saidAt), name });
  const opened = await openRecord(record ? context : { ...context, db: null });
  try {
    const claims = extractClaims(discussion, { registry: opened.registry });
    const marked = record
      ? await markClaims(claims, until, opened)
      : claims.map((claim) => ({ claim, test: null, mark: null }));
    return boardOf(discussion, marked, until, { explain, registry: opened.registry });
  } finally {
    await opened.close();
  }
}
