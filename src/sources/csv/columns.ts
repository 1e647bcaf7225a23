import type { AssayError } from "../../errors.ts";
import type { SourceFile } from "../source-file.ts";
import { CsvReader } from "./csv-reader.ts";

/** The names in a file's first line, lower-cased, spaces and quotes trimmed; empty when it has none. */
export function headerOf(head: Buffer): string[] {
  const from = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const stop = head.indexOf(10, from);
  if (head.includes(0)) return [];
  return head
    .toString("utf8", from, stop < 0 ? Math.min(head.length, 4096) : stop)
    .split(",")
    .map((name) => name.trim().replaceAll('"', "").toLowerCase());
}

/** True when the file's first line holds all of the given names. */
export function hasHeader(file: SourceFile, names: string[]): boolean {
  const header = headerOf(file.head);
  return names.every((name) => header.includes(name));
}

function duplicated(reader: CsvReader, header: string[]): AssayError | undefined {
  const twice = header.find((name, i) => header.indexOf(name) !== i);
  return twice === undefined
    ? undefined
    : reader.fault("csv-column-twice", `the column ${twice} stands twice`, { remedy: "Leave one of them out." });
}

/** Opens a CSV table: a reader that stands after the header, and the place of each wanted column (−1 where absent). */
export async function openTable<Name extends string>(
  file: SourceFile,
  names: readonly Name[],
): Promise<{ reader: CsvReader; place: Record<Name, number>; width: number }> {
  const reader = new CsvReader(file);
  while (!reader.next()) if (!(await reader.fill())) throw reader.fault("file-empty", "the file is empty");
  const header = Array.from({ length: reader.count }, (_, field) => reader.text(field).trim().toLowerCase());
  const fault = duplicated(reader, header);
  if (fault) throw fault;
  const place = Object.fromEntries(names.map((name) => [name, header.indexOf(name)])) as Record<Name, number>;
  return { reader, place, width: header.length };
}
