import { parentPort, workerData } from "node:worker_threads";
import { AssayError } from "../errors.ts";
import { type Part, type ReadingTask, ShareReader } from "./share-reader.ts";

export type WorkerAnswer = { part: Part } | { error: unknown; known: boolean };

/** Opened before the first task comes; what goes wrong is told in the answers. */
const opened = ShareReader.open(workerData);
opened.catch(() => {});

async function answerTo(task: ReadingTask): Promise<WorkerAnswer> {
  try {
    return { part: await (await opened).read(task) };
  } catch (error) {
    if (!(error instanceof AssayError)) return { error, known: false };
    const { code, message, move, at, excerpt, expected, remedy } = error;
    return { error: { code, message, move, at, excerpt, expected, remedy }, known: true };
  }
}

/** Tasks are read one after the other, though a record may be waited for in between. */
let last: Promise<void> = Promise.resolve();
parentPort?.on("message", (task: ReadingTask) => {
  last = last.then(async () => {
    const answer = await answerTo(task);
    const bytes = "part" in answer && "bytes" in answer.part ? [answer.part.bytes.buffer as ArrayBuffer] : [];
    parentPort?.postMessage(answer, bytes);
  });
});
