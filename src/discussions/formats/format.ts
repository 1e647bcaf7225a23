import type { Reading } from "../draft.ts";
import type { Json } from "../json-tree.ts";
import type { TextStream } from "../large/text-stream.ts";

/** A shape of JSON that holds a discussion. `read` returns null when the value has another shape. */
export interface JsonFormat {
  name: string;
  /** Its shape in one line, shown when a JSON of unknown shape is met. */
  shape: string;
  read(value: Json): Reading | null;
  /** The same of the members of an array, each let go before the next is read; `first` are the first of them. */
  readMembers?(members: Iterable<Json>, first: readonly Json[]): Reading | null;
}

/** A shape of text that holds a discussion. `read` returns null when the text is another shape. */
export interface TextFormat {
  name: string;
  shape: string;
  read(source: string): Reading | null;
  /** The same of a stream, where the format can be read a stretch at a time. */
  readInBlocks?(stream: TextStream): Reading | null;
  /** True where a stream may be of the format; it is then read whole. Every format has this or `readInBlocks`. */
  mayBe?(stream: TextStream): boolean;
}
