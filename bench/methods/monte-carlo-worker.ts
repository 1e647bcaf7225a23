import { parentPort, workerData } from "node:worker_threads";
import { Draws } from "../../src/stats/draws.ts";
import { collect, countsOf, momentsOf, type Wanted } from "../../src/stats/value-passes.ts";
import { drawRevenue } from "./revenue-scenario.ts";

/** What one thread is asked to do with its part of the shared outcomes. */
export type Task =
  | { do: "draw"; seed: number }
  | { do: "moments"; shift: number }
  | { do: "counts"; min: number; scale: number }
  | { do: "collect"; wanted: Wanted };

const { shared, from, to, stream } = workerData as {
  shared: SharedArrayBuffer;
  from: number;
  to: number;
  stream: number;
};
const part = new Float64Array(shared, from * 8, to - from);

function answer(task: Task): unknown {
  if (task.do === "draw") return drawRevenue(new Draws(task.seed, stream), part);
  if (task.do === "moments") return momentsOf(part, task.shift);
  if (task.do === "counts") return countsOf(part, task.min, task.scale);
  const { kept, sum } = collect(part, task.wanted);
  return { kept: kept.slice(), sum };
}

parentPort!.on("message", (task: Task) => parentPort!.postMessage(answer(task)));
