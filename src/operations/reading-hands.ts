import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { AssayError, type ErrorParts } from "../errors.ts";
import type { WorkerAnswer } from "./reading-worker.ts";
import { type Part, type ReaderStart, type ReadingTask, ShareReader } from "./share-reader.ts";

const FILE = new URL("./reading-worker.ts", import.meta.url);
/** A young generation large enough for what is read of some posts, in MB. */
const YOUNG = 24;
/** Tasks a worker has waiting besides the one it reads, so that it never waits for this thread, which reads too. */
const AHEAD = 2;

/** One who reads tasks, one after the other. */
export interface ReadingHand {
  /** How many tasks it may have at a time. */
  readonly room: number;
  ask(task: ReadingTask): Promise<Part>;
  dismiss(): Promise<void>;
}

/** A worker, which begins to load at once. */
export class WorkerHand implements ReadingHand {
  readonly room = 1 + AHEAD;
  readonly #worker: Worker;
  readonly #asked: PromiseWithResolvers<Part>[] = [];
  #failed: { error: unknown } | null = null;

  constructor(start: ReaderStart) {
    this.#worker = new Worker(FILE, { workerData: start, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    this.#worker.on("message", (answer: WorkerAnswer) => settle(this.#asked.shift()!, answer));
    this.#worker.on("error", (error) => {
      this.#failed = { error };
      for (const asked of this.#asked.splice(0)) asked.reject(error);
    });
  }

  ask(task: ReadingTask): Promise<Part> {
    if (this.#failed) return Promise.reject(this.#failed.error);
    const asked = Promise.withResolvers<Part>();
    this.#asked.push(asked);
    this.#worker.postMessage(task);
    return asked.promise;
  }

  async dismiss(): Promise<void> {
    await this.#worker.terminate();
  }
}

function settle(asked: PromiseWithResolvers<Part>, answer: WorkerAnswer): void {
  if ("part" in answer) asked.resolve(answer.part);
  else asked.reject(answer.known ? new AssayError(answer.error as ErrorParts) : answer.error);
}

/** This very thread, which looks after the others' answers between its own tasks. */
export class OwnHand implements ReadingHand {
  readonly room = 1;
  readonly #start: ReaderStart;
  #reader: Promise<ShareReader> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(start: ReaderStart) {
    this.#start = start;
  }

  ask(task: ReadingTask): Promise<Part> {
    const answer = this.#read(task);
    this.#last = answer.catch(() => {});
    return answer;
  }

  async dismiss(): Promise<void> {
    await this.#last;
    await this.#reader?.then((reader) => reader.close()).catch(() => {});
    this.#reader = null;
  }

  async #read(task: ReadingTask): Promise<Part> {
    this.#reader ??= ShareReader.open(this.#start);
    const reader = await this.#reader;
    await setImmediate();
    return reader.read(task);
  }
}
