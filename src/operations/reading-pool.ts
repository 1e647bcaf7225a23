import { quotedIn } from "../claims/extract-claims.ts";
import type { Quoted } from "../claims/quoted.ts";
import { lengthsOf, type Share } from "../claims/shares.ts";
import { headLength } from "../claims/thread-reader.ts";
import type { Discussion, Post, PostList, SaidAt } from "../discussions/discussion.ts";
import { OwnHand, type ReadingHand, WorkerHand } from "./reading-hands.ts";
import type { HeadTask, Part, ReaderStart, ReadingTask, ShareTask, Stretches } from "./share-reader.ts";

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

/** A thread of which several read shares. Its posts are asked for as they are needed. */
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

function headOf(thread: SharedThread): Omit<HeadTask, "wanted"> {
  const { title, saidAt } = thread;
  const posts = plain(thread.posts.slice(0, thread.head));
  return { thread: { title, saidAt, posts }, quoted: stretchesOf(posts, thread) };
}

/** A share as what a reader is asked for. */
function taskOf({ from, to, before }: Share, thread: SharedThread): ShareTask {
  const { posts } = thread;
  const own = plain([...before.map((k) => posts.at(k) as Post), ...posts.slice(from, to)]);
  return { posts: own, skip: before.length, quoted: stretchesOf(own, thread) };
}

/** Answers that wait for their turn, at most, for each reader. */
const WAITING = 4;

/** A reader, and how many tasks it has. */
interface Reader {
  hand: ReadingHand;
  busy: number;
}

/**
 * Several readers of one discussion: this thread, and workers that load from now on. Whoever has room is given the next share,
 * and the claims come in the order of the text.
 */
export class ReadingPool<Answer extends Part = Part> {
  readonly #own: Reader;
  readonly #workers: Reader[];

  /** @param count how many read, this thread among them */
  constructor(count: number, start: ReaderStart) {
    this.#workers = Array.from({ length: count - 1 }, () => ({ hand: new WorkerHand(start), busy: 0 }));
    this.#own = { hand: new OwnHand(start), busy: 0 };
  }

  /**
   * The claims of a discussion: the head's, then share by share. An error of a reader is thrown where its claims would have
   * come. The readers are dismissed at the end.
   */
  async *read(thread: SharedThread, shares: readonly Share[]): AsyncGenerator<Answer> {
    const waiting = [this.#headRead(thread)];
    let next = 0;
    const share = (): void => {
      for (let reader = this.#free(); reader && next < shares.length; reader = this.#free()) {
        if (waiting.length === WAITING * (1 + this.#workers.length)) return;
        const answer = asked(reader, taskOf(shares[next++], thread));
        waiting.push(answer);
        answer.then(share, () => {});
      }
    };
    try {
      waiting[0].then(share, () => {});
      for (share(); waiting.length > 0; share()) yield (await waiting.shift()) as Answer;
    } finally {
      next = shares.length;
      await this.dismiss();
    }
  }

  async dismiss(): Promise<void> {
    await Promise.all([this.#own, ...this.#workers].map(({ hand }) => hand.dismiss()));
  }

  /** Has everybody read the head, of which this thread tells the claims. */
  #headRead(thread: SharedThread): Promise<Part> {
    const head = headOf(thread);
    for (const worker of this.#workers) asked(worker, { ...head, wanted: false }).catch(() => {});
    return asked(this.#own, { ...head, wanted: true });
  }

  #free(): Reader | undefined {
    return [...this.#workers, this.#own].find(({ hand, busy }) => busy < hand.room);
  }
}

/** Asks one who has room. */
function asked(reader: Reader, task: ReadingTask): Promise<Part> {
  reader.busy++;
  return reader.hand.ask(task).finally(() => {
    reader.busy--;
  });
}
