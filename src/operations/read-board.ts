import { type Board, boardOf } from "../board/board.ts";
import { type Day, dayOf } from "../calendar.ts";
import { markClaims } from "./mark-claims.ts";
import { openRecord, registryToRead } from "./open-record.ts";
import type { Context } from "./operation.ts";
import { type Reading, type ReadingInput, readingOf } from "./reading.ts";

/** What `readBoard` reads, and as of when it marks. */
export interface BoardInput extends ReadingInput {
  /** Date of the marks; default: the caller's today. */
  asOf?: string;
  /** False stops after the claims; default: true. */
  record?: boolean;
  /** Adds to each claim which rule and which words gave its fields. */
  explain?: boolean;
}

/**
 * Reads a discussion into posts, claims, tests and marks, arranged as a board. A file apart from the operation, whose
 * schema library a first read need not wait for.
 *
 * @throws AssayError where a date, the text or the store cannot be read.
 */
export async function readBoard(input: BoardInput, context: Context): Promise<Board> {
  return (await readAndMark(input, context)).board;
}

/** The same, with what was read, for a surface that will mark it as of other days. */
export async function readAndMark(input: BoardInput, context: Context): Promise<{ reading: Reading; board: Board }> {
  const { record = true, explain = false } = input;
  const asOf = input.asOf === undefined ? context.today : dayOf(input.asOf);
  if (!record) return readOnly(input, asOf, context);
  const opened = await openRecord(context);
  try {
    const reading = readingOf(input, opened.registry);
    const marked = await markClaims(reading.claims, asOf, opened);
    return { reading, board: boardOf(reading.discussion, marked, asOf, { explain, registry: opened.registry }) };
  } finally {
    await opened.close();
  }
}

async function readOnly(input: BoardInput, asOf: Day, context: Context): Promise<{ reading: Reading; board: Board }> {
  const registry = await registryToRead(context);
  const reading = readingOf(input, registry);
  const unmarked = reading.claims.map((claim) => ({ claim, test: null, mark: null }));
  return { reading, board: boardOf(reading.discussion, unmarked, asOf, { explain: input.explain ?? false, registry }) };
}

/** What was read before, marked as of another day. @throws AssayError where the date or the store cannot be read. */
export async function markReading({ discussion, claims }: Reading, day: string, context: Context): Promise<Board> {
  const asOf = dayOf(day);
  const opened = await openRecord(context);
  try {
    return boardOf(discussion, await markClaims(claims, asOf, opened), asOf, { registry: opened.registry });
  } finally {
    await opened.close();
  }
}
