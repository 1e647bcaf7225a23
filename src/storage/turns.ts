import { resolve } from "node:path";

const last = new Map<string, Promise<unknown>>();

/**
 * Runs `work` when all work given before for the same file is done. SQLite waits for another connection by blocking,
 * so two stores of one process that open the same file would otherwise wait for each other for good.
 */
export function inTurn<T>(file: string, work: () => Promise<T>): Promise<T> {
  const path = resolve(file);
  const next = (last.get(path) ?? Promise.resolve()).then(work);
  const settled = next
    .catch(() => undefined)
    .then(() => {
      if (last.get(path) === settled) last.delete(path);
    });
  last.set(path, settled);
  return next;
}
