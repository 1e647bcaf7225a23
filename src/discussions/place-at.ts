import type { Place } from "../errors.ts";

const WIDTH = 100;

/** Line, column and an excerpt with a caret for the UTF-16 index `at` of `source`, as an `AssayError` wants them. */
export function placeAt(source: string, at: number, file?: string): { at: Place; excerpt: string } {
  let [line, start] = [1, 0];
  for (let next = source.indexOf("\n"); next !== -1 && next < at; next = source.indexOf("\n", next + 1)) {
    line++;
    start = next + 1;
  }
  const column = at - start + 1;
  const from = Math.max(start, at - WIDTH / 2);
  const stop = source.indexOf("\n", at);
  const shown = source.slice(from, Math.min(stop === -1 ? source.length : stop, from + WIDTH)).replace(/[\r\t]/g, " ");
  const place = { line, column, ...(file === undefined ? {} : { file }) };
  return { at: place, excerpt: `${line} | ${shown}\n${" ".repeat(String(line).length)} | ${" ".repeat(at - from)}^` };
}
