import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { BoardClaim } from "../board/board.ts";
import { quotedIn } from "../claims/extract-claims.ts";
import type { Quoted } from "../claims/quoted.ts";
import { lengthsOf, type Share } from "../claims/shares.ts";
import { headLength } from "../claims/thread-reader.ts";
import type { Discussion, Post, PostList, SaidAt } from "../discussions/discussion.ts";
import { AssayError, type ErrorParts } from "../errors.ts";
import type { JsonMembers } from "./json-members.ts";
import type { Stretches, WorkerAnswer, WorkerStart, WorkerTask } from "./reading-worker.ts";

const FILE = new URL("./reading-worker.ts", import.meta.url);
/** A young generation large enough for what is read of some posts, in MB. */
const YOUNG = 24;

/** The posts without the way back to their source, which reading needs not. */
const plain = (posts: Post[]): Post[] => posts.map(({ sourceMap: _, ...post }) => post);

function stretchesOf(posts: readonly Post[], { quotedOf }: SharedThread): Stretches {
  const own: Stretches = new Map();
  for (const { index } of posts) {
    const stretches = quotedOf(index);
    if (stretches.length > 0) own.set(index, stretches);
  }
  return own;
}

/** A thread of which workers read shares. Its posts are asked for as they are needed. */
export interface SharedThread {
  title: string | null;
  saidAt: SaidAt | null;
  /** How many posts are its head. */
  head: number;
  posts: PostList & { slice(from: number, to: number): Post[] };
  quotedOf(index: number): Quoted[];
}

/** A discussion held in memory as a thread to share. */
export function sharedThread(discussion: Discussion): SharedThread {
  const { title, saidAt, posts } = discussion;
  const quoted = quotedIn(discussion);
  return { title, saidAt, head: headLength(lengthsOf(posts)), posts, quotedOf: (index) => quoted.get(index) ?? [] };
}

/** The head and then the shares, as what a worker is asked for; made one by one, as posts are copied to the worker. */
function* tasksOf(thread: SharedThread, shares: readonly Share[]): Generator<WorkerTask> {
  const { posts } = thread;
  yield { posts: [], skip: 0, quoted: new Map() };
  for (const { from, to, before } of shares) {
    const own = plain([...before.map((k) => posts.at(k) as Post), ...posts.slice(from, to)]);
    yield { posts: own, skip: before.length, quoted: stretchesOf(own, thread) };
  }
}

/** A worker, what it was asked last, and what it failed of. */
interface Hand {
  worker: Worker;
  last: Promise<unknown>;
  failed: { error: unknown } | null;
}

function handOf(data: WorkerStart): Hand {
  const worker = new Worker(FILE, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
  const hand: Hand = { worker, last: Promise.resolve(), failed: null };
  worker.on("error", (error) => {
    hand.failed = { error };
  });
  return hand;
}

/** What a worker answers to a task: claims, or their JSON. */
type Part = BoardClaim[] | JsonMembers;

/** The answer to a task. A race with a promise of the worker's failure would keep every answer while the worker lives. */
async function answerOf({ worker, failed }: Hand, task: WorkerTask): Promise<Part> {
  if (failed) throw failed.error;
  const answered = once(worker, "message") as Promise<[WorkerAnswer]>;
  worker.postMessage(task);
  const [answer] = await answered;
  if ("claims" in answer) return answer.claims;
  if ("members" in answer) return answer.members;
  throw answer.known ? new AssayError(answer.error as ErrorParts) : answer.error;
}

/** Asks a worker once it has answered what it was asked before. */
function asked(hand: Hand, task: WorkerTask): Promise<Part> {
  const answer = hand.last.then(() => answerOf(hand, task));
  hand.last = answer.then(
    () => {},
    () => {},
  );
  return answer;
}

/** What workers know from their start besides the discussion, and whether they answer with claims or with their JSON. */
type Start = Omit<WorkerStart, "thread" | "quoted" | "json">;

/**
 * The claims of a discussion, read by several workers at once: the head's first, then share by share, in the order of the
 * text, each worker one share ahead at most. An error of a worker is thrown where its claims would have come.
 */
export const claimsOfWorkers = (thread: SharedThread, shares: readonly Share[], count: number, start: Start) =>
  partsOfWorkers(thread, shares, count, { ...start, json: false }) as AsyncGenerator<BoardClaim[]>;

/** As `claimsOfWorkers`, the claims as members of a JSON list. */
export const jsonOfWorkers = (thread: SharedThread, shares: readonly Share[], count: number, start: Start) =>
  partsOfWorkers(thread, shares, count, { ...start, json: true }) as AsyncGenerator<JsonMembers>;

async function* partsOfWorkers(
  thread: SharedThread,
  shares: readonly Share[],
  count: number,
  start: Omit<WorkerStart, "thread" | "quoted">,
): AsyncGenerator<Part> {
  const { title, saidAt, posts } = thread;
  const head = plain(posts.slice(0, thread.head));
  const data: WorkerStart = { ...start, thread: { title, saidAt, posts: head }, quoted: stretchesOf(head, thread) };
  const hands = Array.from({ length: count }, () => handOf(data));
  try {
    const waiting: Promise<Part>[] = [];
    let turn = 0;
    for (const task of tasksOf(thread, shares)) {
      if (waiting.length === 2 * count) yield await (waiting.shift() as Promise<Part>);
      waiting.push(asked(hands[turn++ % count], task));
    }
    for (const answer of waiting) yield await answer;
  } finally {
    await Promise.all(hands.map(({ worker }) => worker.terminate()));
  }
}
