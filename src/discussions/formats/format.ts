import type { Reading } from "../draft.ts";
import type { Json } from "../json-tree.ts";

/** A shape of JSON that holds a discussion. `read` returns null when the value has another shape. */
export interface JsonFormat {
  name: string;
  /** Its shape in one line, shown when a JSON of unknown shape is met. */
  shape: string;
  read(value: Json): Reading | null;
}

/** A shape of text that holds a discussion. `read` returns null when the text is another shape. */
export interface TextFormat {
  name: string;
  shape: string;
  read(source: string): Reading | null;
}
