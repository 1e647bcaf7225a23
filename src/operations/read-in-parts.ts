import { type Board, type BoardClaim, boardOf } from "../board/board.ts";
import { type Day, dayOf } from "../calendar.ts";
import { claimsByPost } from "../claims/extract-claims.ts";
import { sharesOf } from "../claims/shares.ts";
import { headLength } from "../claims/thread-reader.ts";
import type { Discussion } from "../discussions/discussion.ts";
import { readDiscussion } from "../discussions/read-discussion.ts";
import { boardParts } from "./board-parts.ts";
import { openRecord, registryToRead } from "./open-record.ts";
import type { Context } from "./operation.ts";
import type { BoardInput } from "./read-board.ts";
import { claimsOfWorkers } from "./reading-pool.ts";

/** Characters a worker reads at a time. */
const SHARE = 500_000;

/** A board whose claims come in parts, in the order of the text; ask for all of them, or call `return`, to close the record. */
export interface BoardInParts {
  asOf: Board["asOf"];
  discussion: Board["discussion"];
  claims: AsyncGenerator<BoardClaim[]>;
}

/**
 * Reads a large discussion into the same board as `readBoard`. The posts are held; claims, tests and marks only until they
 * are handed on. With several `workers` (default: one, the caller's own thread), each reads and marks a share of the posts
 * at a time; the claims are the same, in the same order.
 *
 * @throws AssayError as `readBoard`; of the record, when the first claims are asked for.
 */
export function readInParts(input: BoardInput & { workers?: number }, context: Context): BoardInParts {
  const asOf = input.asOf === undefined ? context.today : dayOf(input.asOf);
  const saidAt = input.saidAt === undefined ? undefined : dayOf(input.saidAt);
  const discussion = readDiscussion(input.text, { saidAt, name: input.name, apart: true });
  const { claims: _, ...head } = boardOf(discussion, [], asOf);
  const { workers = 1, record = true, explain = false } = input;
  const shares = workers > 1 ? sharesOf(discussion.posts, headLength(discussion.posts), SHARE) : null;
  if (!shares || shares.length < 2)
    return { ...head, claims: claimsInParts(discussion, { record, explain }, asOf, context) };
  const start = { db: context.db, config: context.config, today: context.today, asOf, record, explain };
  return { ...head, claims: claimsOfWorkers(discussion, shares, Math.min(workers, shares.length), start) };
}

interface Show {
  record: boolean;
  explain: boolean;
}

async function* claimsInParts(discussion: Discussion, { record, explain }: Show, asOf: Day, context: Context) {
  const opened = record ? await openRecord(context) : null;
  const registry = opened?.registry ?? (await registryToRead(context));
  try {
    yield* boardParts(claimsByPost(discussion, { registry }), { registry, asOf, opened, explain });
  } finally {
    await opened?.close();
  }
}
