import type { ReadingOptions } from "./format.ts";
import type { SourceFile } from "./source-file.ts";

/** The subject of a file that names none: the one the user gave, else the file's own name without its ending. */
export function nameOf(file: SourceFile, options: ReadingOptions): string {
  return options.symbol ?? file.name.slice(file.name.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
}
