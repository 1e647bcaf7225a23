import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { temporaryFile } from "../record/temporary.ts";

/** Rows that an import commits together. */
export const BATCH = 32_768;

/** A table of observations whose values count up from 0 in the order of the lines. */
export function countingRows(count: number): string {
  const lines = ["subject,measure,period_start,period_end,value,unit,known_at,source\n"];
  for (let i = 0; i < count; i++)
    lines.push(`S${i % 97},count,2024-01-01,2024-03-31,${i},x,${knownOn(i)},source ${i % 7}\n`);
  return temporaryFile("rows.csv", lines.join(""));
}

const knownOn = (i: number): string => new Date(Date.UTC(1970, 0, 1 + Math.floor(i / 97))).toISOString().slice(0, 10);

/** The sum of the first values of that table. */
export const sumOfFirst = (rows: number): number => (Math.max(0, rows - 1) * rows) / 2;

/** An import in a process of its own, which `watch` may kill; resolves to the rows it said it had committed. */
export function importInChild(
  location: string,
  file: string,
  watch: (event: { read?: number; committed?: number }, kill: () => void) => void = () => {},
): Promise<{ committed: number; killed: boolean }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "importing-process.ts"), location, file], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(file), "compiled") },
  });
  let committed = 0;
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop()!;
    for (const [what, figure] of lines.map((line) => line.split(" "))) {
      if (what === "committed") committed = Number(figure);
      watch({ [what]: Number(figure) }, () => child.kill("SIGKILL"));
    }
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code, signal) => {
      if (code === 0 || signal === "SIGKILL") resolve({ committed, killed: signal === "SIGKILL" });
      else reject(new Error(`the import ended with status ${code}`));
    });
  });
}
