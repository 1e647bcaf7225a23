import { type Board, type BoardClaim, boardOf } from "../board/board.ts";
import { type Day, dayOf } from "../calendar.ts";
import { claimsByPost } from "../claims/extract-claims.ts";
import { sharesOf } from "../claims/shares.ts";
import { headLength } from "../claims/thread-reader.ts";
import type { Discussion } from "../discussions/discussion.ts";
import { readDiscussion } from "../discussions/read-discussion.ts";
import { boardParts } from "./board-parts.ts";
import { type JsonMembers, jsonMembers } from "./json-members.ts";
import { openRecord, registryToRead } from "./open-record.ts";
import type { Context } from "./operation.ts";
import type { BoardInput } from "./read-board.ts";
import { claimsOfWorkers, jsonOfWorkers } from "./reading-pool.ts";

/** Characters a worker reads at a time. */
const SHARE = 500_000;

/** A board whose claims come in parts, in the order of the text; ask for all of them, or call `return`, to close the record. */
export interface BoardInParts<Part = BoardClaim[]> {
  asOf: Board["asOf"];
  discussion: Board["discussion"];
  claims: AsyncGenerator<Part>;
}

type Input = BoardInput & { workers?: number };

/**
 * Reads a large discussion into the same board as `readBoard`. The posts are held; claims, tests and marks only until they
 * are handed on. With several `workers` (default: one, the caller's own thread), each reads and marks a share of the posts
 * at a time; the claims are the same, in the same order.
 *
 * @throws AssayError as `readBoard`; of the record, when the first claims are asked for.
 */
export function readInParts(input: Input, context: Context): BoardInParts {
  const { head, shared, workers, start, alone } = begun(input, context);
  return { ...head, claims: shared ? claimsOfWorkers(shared.discussion, shared.shares, workers, start) : alone() };
}

/** As `readInParts`, each part of the claims as members of a JSON list, which cost a worker less to hand over. */
export function readInJsonParts(input: Input, context: Context): BoardInParts<JsonMembers> {
  const { head, shared, workers, start, alone } = begun(input, context);
  return {
    ...head,
    claims: shared ? jsonOfWorkers(shared.discussion, shared.shares, workers, start) : inJson(alone()),
  };
}

/** What both begin with: the posts, and by whom and with what their claims are read. */
function begun(input: Input, context: Context) {
  const asOf = input.asOf === undefined ? context.today : dayOf(input.asOf);
  const saidAt = input.saidAt === undefined ? undefined : dayOf(input.saidAt);
  const discussion = readDiscussion(input.text, { saidAt, name: input.name, apart: true });
  const { claims: _, ...head } = boardOf(discussion, [], asOf);
  const { workers = 1, record = true, explain = false } = input;
  const shares = workers > 1 ? sharesOf(discussion.posts, headLength(discussion.posts), SHARE) : null;
  const shared = shares && shares.length > 1 ? { discussion, shares } : null;
  const start = { db: context.db, config: context.config, today: context.today, asOf, record, explain };
  const alone = () => claimsInParts(discussion, { record, explain }, asOf, context);
  return { head, shared, workers: Math.min(workers, shares?.length ?? 1), start, alone };
}

interface Show {
  record: boolean;
  explain: boolean;
}

async function* inJson(parts: AsyncGenerator<BoardClaim[]>): AsyncGenerator<JsonMembers> {
  for await (const part of parts) yield jsonMembers(part);
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
