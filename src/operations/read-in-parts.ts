import { type BoardClaim, boardPost, boardQuotation, boardThread } from "../board/board.ts";
import { type Day, dayOf, isoOf } from "../calendar.ts";
import { claimsInTurn } from "../claims/extract-claims.ts";
import { sharesOf } from "../claims/shares.ts";
import { headLength } from "../claims/thread-reader.ts";
import type { Post } from "../discussions/discussion.ts";
import { type LargeDiscussion, readLarge } from "../discussions/large/read-large.ts";
import type { SourceBytes } from "../discussions/large/text-stream.ts";
import { boardParts } from "./board-parts.ts";
import { type JsonMembers, jsonMembers } from "./json-members.ts";
import { openRecord, registryToRead } from "./open-record.ts";
import type { Context } from "./operation.ts";
import { QuotedStretches } from "./quoted-stretches.ts";
import type { BoardInput } from "./read-board.ts";
import { ReadingPool, type SharedThread } from "./reading-pool.ts";
import type { Part } from "./share-reader.ts";

export type { SourceBytes } from "../discussions/large/text-stream.ts";

/** Characters read at a time by one of several readers. */
const SHARE = 125_000;
/** Bytes for which another reader pays. */
const EACH = 4_000_000;

/** A discussion as a board shows it, of which only what is asked for is held. */
export interface DiscussionInParts extends ReturnType<typeof boardThread> {
  /** How many posts it has, and how many repeats were folded into them. */
  count: number;
  repeated: number;
  /** The posts as they are shown, one after the other. */
  posts(): Iterable<ReturnType<typeof boardPost>>;
  postAt(index: number): ReturnType<typeof boardPost>;
  /** The quotations, found as they are asked for. */
  quotations(): Iterable<ReturnType<typeof boardQuotation>>;
}

/** A board whose posts, quotations and claims come in parts, in the order of the text. */
export interface BoardInParts<Part = BoardClaim[]> {
  asOf: string;
  discussion: DiscussionInParts;
  /** Ask for all of them, or call `return`, to close the record. */
  claims: AsyncGenerator<Part>;
  /** Lets go of the posts. */
  close(): void;
}

interface Input extends Omit<BoardInput, "text"> {
  /** Where the discussion is read from. */
  bytes: SourceBytes;
  /** How many read claims at most, the caller's own thread among them; default: one. */
  workers?: number;
}

/**
 * Reads a large discussion into the same board as `readBoard`, and holds neither its posts nor its claims. With several
 * `workers`, of which this thread is one, each reads and marks a share of the posts at a time; the claims are the same, in the same order.
 *
 * @throws AssayError as `readBoard`; of the record, when the first claims are asked for.
 */
export function readInParts(input: Input, context: Context): BoardInParts {
  return begun(input, context, false, (parts) => parts);
}

/** As `readInParts`, each part of the claims as members of a JSON list, which cost a worker less to hand over. */
export function readInJsonParts(input: Input, context: Context): BoardInParts<JsonMembers> {
  return begun(input, context, true, inJson);
}

/** @param alone how claims are handed on that this thread reads alone */
function begun<Answer extends Part>(
  input: Input,
  context: Context,
  json: boolean,
  alone: (parts: AsyncGenerator<BoardClaim[]>) => AsyncGenerator<Answer>,
): BoardInParts<Answer> {
  const asOf = input.asOf === undefined ? context.today : dayOf(input.asOf);
  const saidAt = input.saidAt === undefined ? undefined : dayOf(input.saidAt);
  const { workers = 1, record = true, explain = false } = input;
  const { db, config, today } = context;
  const readers = Math.min(workers, Math.ceil(input.bytes.size / EACH));
  const pool =
    readers > 1 ? new ReadingPool<Answer>(readers, { db, config, today, asOf, record, explain, json }) : null;
  const large = readOrDismiss(() => readLarge(input.bytes, { saidAt, name: input.name }), pool);
  const quoted = new Quotations(large);
  async function* claims(): AsyncGenerator<Answer> {
    const thread = threadOf(large, quoted.stretches());
    const shares = pool && sharesOf(large.posts, thread.head, SHARE);
    if (pool && shares && shares.length > 1) return yield* pool.read(thread, shares);
    await pool?.dismiss();
    yield* alone(claimsAlone(thread, { record, explain }, asOf, context));
  }
  const close = () => {
    void pool?.dismiss();
    large.close();
  };
  return { asOf: isoOf(asOf), discussion: inParts(large, quoted), claims: claims(), close };
}

function readOrDismiss(read: () => LargeDiscussion, pool: ReadingPool | null): LargeDiscussion {
  try {
    return read();
  } catch (error) {
    void pool?.dismiss();
    throw error;
  }
}

/** The quotations of a discussion: what is kept of them for reading its claims is kept as they are found. */
class Quotations {
  readonly #large: LargeDiscussion;
  #stretches: QuotedStretches | null = null;

  constructor(large: LargeDiscussion) {
    this.#large = large;
  }

  *found(): Generator<ReturnType<typeof boardQuotation>> {
    const stretches = new QuotedStretches();
    for (const quotation of this.#large.quotations()) {
      stretches.push(quotation);
      yield boardQuotation(quotation);
    }
    this.#stretches = stretches;
  }

  /** All of them, found now where they were not before. */
  stretches(): QuotedStretches {
    if (!this.#stretches) for (const _ of this.found());
    return this.#stretches as unknown as QuotedStretches;
  }
}

function inParts(large: LargeDiscussion, quoted: Quotations): DiscussionInParts {
  const { posts } = large;
  return {
    ...boardThread(large),
    count: posts.length,
    repeated: posts.repeated,
    *posts() {
      for (const post of posts) yield boardPost(post);
    },
    postAt: (index) => boardPost(posts.at(index) as Post),
    quotations: () => quoted.found(),
  };
}

const threadOf = ({ title, saidAt, posts }: LargeDiscussion, stretches: QuotedStretches): LargeThread => ({
  title,
  saidAt,
  posts,
  head: headLength(posts),
  quotedOf: (index) => stretches.of(index),
});

interface LargeThread extends SharedThread {
  posts: LargeDiscussion["posts"];
}

interface Show {
  record: boolean;
  explain: boolean;
}

async function* inJson(parts: AsyncGenerator<BoardClaim[]>): AsyncGenerator<JsonMembers> {
  for await (const part of parts) yield jsonMembers(part);
}

async function* claimsAlone(shared: LargeThread, { record, explain }: Show, asOf: Day, context: Context) {
  const opened = record ? await openRecord(context) : null;
  const registry = opened?.registry ?? (await registryToRead(context));
  const { title, saidAt, posts, quotedOf } = shared;
  const thread = { title, saidAt, posts: posts.slice(0, shared.head) };
  const claims = claimsInTurn({ thread, posts, lengths: posts, quotedOf }, registry);
  try {
    yield* boardParts(claims, { registry, asOf, opened, explain });
  } finally {
    await opened?.close();
  }
}
