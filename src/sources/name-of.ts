import type { ReadingOptions, Report } from "./format.ts";
import type { SourceFile } from "./source-file.ts";

/** Says under which name a file that names no subject is recorded, where it is its own. */
export function noteName(name: string, options: ReadingOptions, report: Report): void {
  if (options.symbol === undefined) report.note?.(`recorded as ${name}, the name of the file; --symbol names another`);
}

/** The subject of a file that names none: the one the user gave, else the file's own name without its ending. */
export function nameOf(file: SourceFile, options: ReadingOptions): string {
  return options.symbol ?? file.name.slice(file.name.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
}
