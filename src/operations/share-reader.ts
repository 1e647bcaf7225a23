import type { BoardClaim } from "../board/board.ts";
import type { Day } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import type { Quoted } from "../claims/quoted.ts";
import { type Thread, ThreadReader } from "../claims/thread-reader.ts";
import type { Post } from "../discussions/discussion.ts";
import { boardParts, type Showing } from "./board-parts.ts";
import { type JsonMembers, joinMembers, jsonMembers } from "./json-members.ts";
import { type OpenRecord, openRecord, registryToRead } from "./open-record.ts";

/** What one who reads shares knows before the discussion: by what its claims are marked, and how they are shown. */
export interface ReaderStart {
  db: string | null;
  config?: string;
  today: Day;
  asOf: Day;
  record: boolean;
  explain: boolean;
  /** True gives the claims' JSON, which costs less to hand over than the claims. */
  json: boolean;
}

/** Stretches of posts that are a third party's words, by the post's index. */
export type Stretches = Map<number, Quoted[]>;

/** The thread and its head, told before any share. */
export interface HeadTask {
  thread: Thread;
  quoted: Stretches;
  /** True asks for the head's own claims. */
  wanted: boolean;
}

/** Posts to read, of which the first `skip` only for what they leave to the others. */
export interface ShareTask {
  posts: Post[];
  skip: number;
  quoted: Stretches;
}

export type ReadingTask = HeadTask | ShareTask;

/** What comes of a task: claims, or their JSON. */
export type Part = BoardClaim[] | JsonMembers;

/** Reads the head of a thread and then shares of it, each to the claims that one reader of the whole would find. */
export class ShareReader {
  readonly #json: boolean;
  readonly #opened: OpenRecord | null;
  readonly #showing: Showing;
  #reader: ThreadReader | null = null;

  private constructor({ json, asOf, explain }: ReaderStart, registry: Showing["registry"], opened: OpenRecord | null) {
    this.#json = json;
    this.#opened = opened;
    this.#showing = { registry, asOf, opened, explain };
  }

  /** @throws AssayError where the record cannot be opened */
  static async open(start: ReaderStart): Promise<ShareReader> {
    const opened = start.record ? await openRecord(start) : null;
    return new ShareReader(start, opened?.registry ?? (await registryToRead(start)), opened);
  }

  /** What comes of the next task, the first of which tells the head. */
  async read(task: ReadingTask): Promise<Part> {
    const parts = boardParts(this.#claimsOf(task), this.#showing);
    return this.#json ? joinedMembers(parts) : joined(parts);
  }

  async close(): Promise<void> {
    await this.#opened?.close();
  }

  #claimsOf(task: ReadingTask): Iterable<Claim[]> {
    if (!("thread" in task)) return claimsOfShare(task, this.#reader as ThreadReader);
    this.#reader = new ThreadReader(task.thread, this.#showing.registry);
    const head = claimsOfHead(task, this.#reader);
    if (task.wanted) return head;
    for (const _ of head);
    return [];
  }
}

function* claimsOfHead({ thread, quoted }: HeadTask, reader: ThreadReader): Generator<Claim[]> {
  for (const post of thread.posts) yield reader.read(post, quoted.get(post.index) ?? [], true);
}

/** The claims of a share's posts, all but the first `skip`. */
function* claimsOfShare({ posts, skip, quoted }: ShareTask, reader: ThreadReader): Generator<Claim[]> {
  const answered = new Set(posts.map(({ replyTo }) => replyTo));
  for (const [k, post] of posts.entries()) {
    const claims = reader.read(post, quoted.get(post.index) ?? [], answered.has(post.index));
    if (k >= skip) yield claims;
  }
  for (const { index } of posts) reader.forget(index);
}

async function joined(parts: AsyncGenerator<BoardClaim[]>): Promise<BoardClaim[]> {
  const claims: BoardClaim[] = [];
  for await (const part of parts) for (const claim of part) claims.push(claim);
  return claims;
}

/** The claims as JSON, each part written before the next is read. */
async function joinedMembers(parts: AsyncGenerator<BoardClaim[]>): Promise<JsonMembers> {
  const members: JsonMembers[] = [];
  for await (const part of parts) members.push(jsonMembers(part));
  return joinMembers(members);
}
