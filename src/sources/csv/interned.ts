import type { CsvReader } from "./csv-reader.ts";

/**
 * Numbers for a column of texts that repeat from line to line: while the bytes stay the same as on the line before,
 * nothing is decoded. `reset` after the recorder has flushed.
 */
export class Interned {
  readonly #number: (text: string) => number;
  #last: Uint8Array = new Uint8Array(256);
  #length = -1;
  #value = 0;

  constructor(number: (text: string) => number) {
    this.#number = number;
  }

  reset(): void {
    this.#length = -1;
  }

  /** The number of the field's text; `more` is appended to it for the look-up (a second field). */
  of(reader: CsvReader, field: number): number {
    const start = reader.starts[field];
    const length = reader.ends[field] - start;
    if (length === this.#length && this.#same(reader.bytes, start, length)) return this.#value;
    if (length > this.#last.length) this.#last = new Uint8Array(length * 2);
    reader.bytes.copy(this.#last, 0, start, start + length);
    this.#length = length;
    return (this.#value = this.#number(reader.text(field)));
  }

  #same(bytes: Uint8Array, start: number, length: number): boolean {
    const last = this.#last;
    // Neighbouring sources differ mostly at their end.
    for (let i = length - 1; i >= 0; i--) if (bytes[start + i] !== last[i]) return false;
    return true;
  }
}
