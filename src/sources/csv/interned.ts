import type { CsvReader } from "./csv-reader.ts";

/** Texts remembered by their bytes; a power of two. */
const SLOTS = 64;

/**
 * Numbers for a column of texts that repeat from line to line: bytes met lately are not decoded again. `reset` after
 * the recorder has flushed.
 */
export class Interned {
  readonly #number: (text: string) => number;
  readonly #texts: (Uint8Array | undefined)[] = new Array(SLOTS);
  readonly #values = new Int32Array(SLOTS);

  constructor(number: (text: string) => number) {
    this.#number = number;
  }

  reset(): void {
    this.#texts.fill(undefined);
  }

  /** The number of the field's text. */
  of(reader: CsvReader, field: number): number {
    const { bytes } = reader;
    const [start, end] = [reader.starts[field], reader.ends[field]];
    const slot = slotOf(bytes, start, end);
    const text = this.#texts[slot];
    if (text !== undefined && isSame(text, bytes, start, end)) return this.#values[slot];
    this.#texts[slot] = Uint8Array.prototype.slice.call(bytes, start, end);
    return (this.#values[slot] = this.#number(reader.text(field)));
  }
}

/** Neighbouring texts of a column differ mostly at their end. */
function slotOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = Math.max(start, end - 4); at < end; at++) hash = hash * 31 + bytes[at];
  return hash & (SLOTS - 1);
}

function isSame(text: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = text.length - 1; i >= 0; i--) if (text[i] !== bytes[start + i]) return false;
  return true;
}
