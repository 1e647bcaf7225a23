import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Checks } from "./benches.ts";
import { DATA, dataPresent } from "./data.ts";

/** The peers' programs lie beside the repository; PY names a Python with numpy. */
const PEERS = resolve(import.meta.dirname, "../../../shared/peers");
const PYTHON = process.env["PY"] ?? "/usr/bin/python3";

/** A line the peers print: one variant of one bench. */
export interface PeerResult {
  bench: string;
  variant: string;
  median_s: number;
  min_s: number;
  checks: Checks;
}

function python(args: string[], runs: number): string {
  const env = { ...process.env, PEER_DATA: DATA, PEER_RUNS: String(runs), PYTHONDONTWRITEBYTECODE: "1" };
  const { status, stdout, stderr } = spawnSync(PYTHON, args, { cwd: PEERS, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${PYTHON} ${args.join(" ")}: ${stderr?.slice(-500)}`);
  return stdout;
}

/** Why the peers cannot run here; undefined when they can. */
export function whyNoPeers(): string | undefined {
  if (!existsSync(PEERS)) return "the peers' programs are not beside the repository (../shared/peers)";
  if (spawnSync(PYTHON, ["-c", "import numpy"]).status !== 0) return `${PYTHON} has no numpy (set PY to one that has)`;
  return undefined;
}

/** Writes the inputs once; the peers generate them from fixed seeds. */
export function makeData(): void {
  if (dataPresent()) return;
  mkdirSync(DATA, { recursive: true });
  python(["make_data.py"], 1);
}

export function runPeer(program: string, runs: number): PeerResult[] {
  return python([program], runs)
    .split("\n")
    .filter((line) => line.includes('"median_s"'))
    .map((line) => JSON.parse(line) as PeerResult);
}
