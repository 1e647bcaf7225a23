/**
 * node bench/methods/monte-carlo.ts [draws] [runs]: ten million draws of a scenario with their summary, on one thread and on two,
 * beside chunked numpy on the same machine in turns. PY names a Python with numpy.
 */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { Draws } from "../../src/stats/draws.ts";
import { type Passes, passesOver, type Summary, summarise } from "../../src/stats/summarise.ts";
import type { Moments } from "../../src/stats/value-passes.ts";
import type { Task } from "./monte-carlo-worker.ts";
import { drawRevenue } from "./revenue-scenario.ts";

const N = Number(process.argv[2] ?? 10_000_000);
const RUNS = Number(process.argv[3] ?? 5);
const SEED = 1;
const OPTIONS = { levels: [0.05, 0.5, 0.95], tail: 0.05 };
const PEERS = resolve(import.meta.dirname, "../../../shared/peers");
const PYTHON = process.env["PY"] ?? "/usr/bin/python3";

type Checks = Record<"p_backfire" | "mean" | "sd" | "q05" | "q50" | "q95" | "es05", number>;
function checksOf(hits: number, { mean, sd, quantiles, lowest }: Summary): Checks {
  return { p_backfire: hits / N, mean, sd, q05: quantiles[0], q50: quantiles[1], q95: quantiles[2], es05: lowest };
}

async function oneThread(): Promise<Checks> {
  const out = new Float64Array(N);
  const hits = drawRevenue(new Draws(SEED), out);
  return checksOf(hits, await summarise(passesOver(out), OPTIONS));
}

/** Threads that share the outcomes, each with its part; they are started once, as a server's would be. */
class Threads {
  readonly #outcomes = new Float64Array(new SharedArrayBuffer(8 * N));
  readonly #workers: Worker[];

  constructor(count: number) {
    const shared = this.#outcomes.buffer;
    const cut = (k: number) => Math.round((k * N) / count);
    this.#workers = Array.from({ length: count }, (_, k) => {
      const workerData = { shared, from: cut(k), to: cut(k + 1), stream: k };
      return new Worker(new URL("./monte-carlo-worker.ts", import.meta.url), { workerData });
    });
  }

  async #ask<T>(task: Task): Promise<T[]> {
    const answers = this.#workers.map((worker) => once(worker, "message"));
    for (const worker of this.#workers) worker.postMessage(task);
    return (await Promise.all(answers)).map(([answer]) => answer as T);
  }

  async run(): Promise<Checks> {
    const hits = await this.#ask<number>({ do: "draw", seed: SEED });
    const passes: Passes = {
      moments: () => this.#ask<Moments>({ do: "moments", shift: this.#outcomes[0] }),
      counts: (min, scale) => this.#ask<Int32Array>({ do: "counts", min, scale }),
      collect: (wanted) => this.#ask({ do: "collect", wanted }),
    };
    const total = hits.reduce((sum, part) => sum + part, 0);
    return checksOf(total, await summarise(passes, OPTIONS));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

const PEER = `
import sys, time, json
sys.path.insert(0, sys.argv[1])
import monte_carlo as mc
n, threads = int(sys.argv[2]), int(sys.argv[3])
mc.chunked(n, threads=threads)
for line in sys.stdin:
    t = time.perf_counter(); checks = mc.chunked(n, threads=threads)
    print(json.dumps({"seconds": time.perf_counter() - t, "checks": checks}), flush=True)
`;

/** One timed run of numpy, after a warm-up, in a process of its own so that both programs take turns. */
function peer(threads: number): { seconds: number; checks: Checks } | null {
  const args = ["-B", "-c", PEER, PEERS, String(N), String(threads)];
  const { status, stdout } = spawnSync(PYTHON, args, { input: "\n", encoding: "utf8" });
  return status === 0 ? JSON.parse(stdout) : null;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Names of the checks that differ by more than 4 standard errors, taken as 4·spread/√N with the spread of the quantity's scale. */
function apart(ours: Checks, theirs: Checks): string[] {
  const scale = (name: string) => (name === "p_backfire" ? 0.5 : name === "q95" ? 4 * theirs.sd : 1.5 * theirs.sd);
  return Object.keys(theirs).filter((name) => {
    const key = name as keyof Checks;
    return Math.abs(ours[key] - theirs[key]) > (4 * Math.SQRT2 * scale(name)) / Math.sqrt(N);
  });
}

async function row(threads: number, run: () => Promise<Checks>, withPeer: boolean): Promise<void> {
  let checks = await run();
  const [ours, theirs]: [number[], number[]] = [[], []];
  let other: Checks | undefined;
  for (let i = 0; i < RUNS; i++) {
    const from = performance.now();
    checks = await run();
    ours.push((performance.now() - from) / 1000);
    const found = withPeer ? peer(threads) : null;
    if (found) theirs.push(found.seconds);
    other = found?.checks ?? other;
  }
  const own = `${threads} thread${threads > 1 ? "s" : " "}  Assay ${median(ours).toFixed(3)} s (${Math.min(...ours).toFixed(3)}–${Math.max(...ours).toFixed(3)})`;
  if (!other) return console.log(own);
  const ratio = median(ours) / median(theirs);
  const off = apart(checks, other);
  const verdict = off.length ? `DIFFERENT: ${off.join(", ")}` : ratio <= 1 ? "equal, no slower" : "equal, TOO SLOW";
  console.log(`${own}   numpy chunked ${median(theirs).toFixed(3)} s   ×${ratio.toFixed(2)}   ${verdict}`);
}

const able = existsSync(PEERS) && spawnSync(PYTHON, ["-c", "import numpy"]).status === 0;
if (!able)
  console.log(
    `numpy skipped: ${existsSync(PEERS) ? `${PYTHON} has none (set PY)` : "its programs are not beside the repository"}.`,
  );
console.log(`${N.toLocaleString("en")} draws, median of ${RUNS}, in turns`);
await row(1, oneThread, able);
const threads = new Threads(2);
await row(2, () => threads.run(), able);
await threads.stop();
