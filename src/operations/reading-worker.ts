import { parentPort, workerData } from "node:worker_threads";
import type { BoardClaim } from "../board/board.ts";
import type { Day } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import type { Quoted } from "../claims/quoted.ts";
import { type Thread, ThreadReader } from "../claims/thread-reader.ts";
import type { Post } from "../discussions/discussion.ts";
import { AssayError } from "../errors.ts";
import { boardParts } from "./board-parts.ts";
import { type JsonMembers, joinMembers, jsonMembers } from "./json-members.ts";
import { openRecord, registryToRead } from "./open-record.ts";

/** What a worker knows from its start: the thread and its head, by what its claims are marked, and how they are shown. */
export interface WorkerStart {
  thread: Thread;
  quoted: Stretches;
  db: string | null;
  config?: string;
  today: Day;
  asOf: Day;
  record: boolean;
  explain: boolean;
  /** True answers with the claims' JSON, which costs less to hand over than the claims. */
  json: boolean;
}

/** Stretches of posts that are a third party's words, by the post's index. */
export type Stretches = Map<number, Quoted[]>;

/** Posts to read, of which the first `skip` only for what they leave to the others; none for the head itself. */
export interface WorkerTask {
  posts: Post[];
  skip: number;
  quoted: Stretches;
}

export type WorkerAnswer = { claims: BoardClaim[] } | { members: JsonMembers } | { error: unknown; known: boolean };

const start: WorkerStart = workerData;

/** Opens the record and makes ready to read the head; what goes wrong is told in the answers. */
async function begin() {
  const opened = start.record ? await openRecord(start) : null;
  const registry = opened?.registry ?? (await registryToRead(start));
  const reader = new ThreadReader(start.thread, registry);
  return {
    reader,
    head: claimsOfHead(reader),
    showing: { registry, asOf: start.asOf, opened, explain: start.explain },
  };
}

const begun = begin();
begun.catch(() => {});

function* claimsOfHead(reader: ThreadReader): Generator<Claim[]> {
  for (const post of start.thread.posts) yield reader.read(post, start.quoted.get(post.index) ?? [], true);
}

/** The claims of a task's posts, all but the first `skip`; before its first task a worker reads the head. */
function* claimsOf({ posts, skip, quoted }: WorkerTask, reader: ThreadReader, head: Generator<Claim[]>) {
  while (!head.next().done);
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

async function answerTo(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    const { reader, head, showing } = await begun;
    const lists = task.posts.length === 0 ? head : claimsOf(task, reader, head);
    const parts = boardParts(lists, showing);
    return start.json ? { members: await joinedMembers(parts) } : { claims: await joined(parts) };
  } catch (error) {
    if (!(error instanceof AssayError)) return { error, known: false };
    const { code, message, move, at, excerpt, expected, remedy } = error;
    return { error: { code, message, move, at, excerpt, expected, remedy }, known: true };
  }
}

parentPort?.on("message", async (task: WorkerTask) => {
  const answer = await answerTo(task);
  parentPort?.postMessage(answer, "members" in answer ? [answer.members.bytes.buffer as ArrayBuffer] : []);
});
