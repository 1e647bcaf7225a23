import type { Writable } from "node:stream";

const WIDTH = 24;
const ERASE = "\r\x1b[K";

/** A bar on a terminal that is redrawn in place and erased when done; nothing elsewhere. */
export function progressBar(stream: Writable & { isTTY?: boolean; columns?: number }) {
  if (!stream.isTTY) return undefined;
  let drawn = "";
  return (done: number | null, what: string): void => {
    const filled = Math.round((done ?? 0) * WIDTH);
    const share = done === null ? "" : ` ${String(Math.floor(done * 100)).padStart(3)} %`;
    const bar = `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}${share}  ${what}`;
    const line = done !== null && done >= 1 ? "" : bar.slice(0, (stream.columns ?? 80) - 1);
    if (line === drawn) return;
    drawn = line;
    stream.write(`${ERASE}${line}`);
  };
}
