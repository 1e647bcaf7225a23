import { parentPort, workerData } from "node:worker_threads";
import { type BoardClaim, boardClaims } from "../board/board.ts";
import type { Day } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import type { Quoted } from "../claims/quoted.ts";
import { type Thread, ThreadReader } from "../claims/thread-reader.ts";
import type { Post } from "../discussions/discussion.ts";
import { AssayError } from "../errors.ts";
import { markedPart } from "./marked-part.ts";
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
}

/** Stretches of posts that are a third party's words, by the post's index. */
export type Stretches = Map<number, Quoted[]>;

/** Posts to read, of which the first `skip` only for what they leave to the others; none for the head itself. */
export interface WorkerTask {
  posts: Post[];
  skip: number;
  quoted: Stretches;
}

export type WorkerAnswer = { claims: BoardClaim[] } | { error: unknown; known: boolean };

const start: WorkerStart = workerData;

/** Opens the record and reads the head; what goes wrong is told in the answers. */
async function begin() {
  const opened = start.record ? await openRecord(start) : null;
  const registry = opened?.registry ?? (await registryToRead(start));
  const reader = new ThreadReader(start.thread, registry);
  const head = start.thread.posts.flatMap((post) => reader.read(post, start.quoted.get(post.index) ?? [], true));
  return { opened, registry, reader, head };
}

const begun = begin();
begun.catch(() => {});

/** The claims of a task's posts, all but the first `skip`. */
function claimsOf({ posts, skip, quoted }: WorkerTask, reader: ThreadReader): Claim[] {
  const answered = new Set(posts.map(({ replyTo }) => replyTo));
  const lists = posts.map((post) => reader.read(post, quoted.get(post.index) ?? [], answered.has(post.index)));
  for (const { index } of posts) reader.forget(index);
  return lists.slice(skip).flat();
}

async function answerTo(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    const { opened, registry, reader, head } = await begun;
    const claims = task.posts.length === 0 ? head : claimsOf(task, reader);
    const marked = await markedPart(claims, start.asOf, opened);
    return { claims: boardClaims(marked, { explain: start.explain, registry }) };
  } catch (error) {
    if (!(error instanceof AssayError)) return { error, known: false };
    const { code, message, move, at, excerpt, expected, remedy } = error;
    return { error: { code, message, move, at, excerpt, expected, remedy }, known: true };
  }
}

parentPort?.on("message", async (task: WorkerTask) => parentPort?.postMessage(await answerTo(task)));
