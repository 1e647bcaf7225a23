import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** One run of a command: how long it took and the most memory it held. */
export interface Run {
  ms: number;
  /** Peak resident memory in MB, or null where the system does not tell (it is read from /proc). */
  peakMB: number | null;
  status: number | null;
  stderr: string;
}

function peakOf(pid: number | undefined): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return 0;
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Looks at the peak, which only rises, so seldom that the looking costs the command nothing. */
const LOOK_EVERY_MS = 25;

/** Runs a command to its end, looking at its peak memory now and then. */
export function measure(command: string, args: string[], env: Record<string, string> = {}): Promise<Run> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, ...env } });
  let peak = 0;
  let stderr = "";
  child.stderr.on("data", (chunk) => (stderr += chunk));
  const timer = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, LOOK_EVERY_MS);
  return new Promise((done) => {
    child.on("close", (status) => {
      clearInterval(timer);
      done({ ms: performance.now() - started, peakMB: peak || null, status, stderr });
    });
  });
}

/** The middle value. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** One line of a report: what was measured, the figure, its budget, and whether it is kept. */
export function reportLine(
  what: string,
  value: number,
  unit: string,
  budget: number,
  better: "less" | "more" = "less",
): string {
  const kept = better === "less" ? value <= budget : value >= budget;
  return `${kept ? "ok  " : "over"} ${what.padEnd(58)} ${value.toFixed(value < 10 ? 2 : 0).padStart(9)} ${unit}   (budget ${better === "less" ? "≤" : "≥"} ${budget} ${unit})`;
}
