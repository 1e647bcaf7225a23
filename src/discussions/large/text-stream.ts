import { looseOrWindows, refuseBinary, wideEncodingOf } from "../decode-source.ts";

/** The bytes of a source, each stretch read when it is asked for. */
export interface SourceBytes {
  readonly size: number;
  /** The bytes from `at` on, fewer than `length` only at the end; good until the next are read. */
  read(at: number, length: number): Uint8Array;
}

/** Bytes read at a time. */
const READ = 256 * 1024;
/** Characters by which the format of a source is told. */
const HEAD = 1_000_000;
/** Lines with words among them, at least. */
const HEAD_LINES = 500;

/** The text of a source, read from its beginning as often as it is asked for, so that it is never held whole. */
export class TextStream {
  readonly notes: string[];
  readonly #bytes: SourceBytes;
  readonly #decoder: () => TextDecoder;
  readonly #size: number;
  #head: string | undefined;

  /** @param size bytes read at a time */
  constructor(bytes: SourceBytes, name?: string, size = READ) {
    this.#bytes = bytes;
    this.#size = size;
    const head = bytes.read(0, 65_536);
    const wide = wideEncodingOf(head);
    if (wide === null) refuseBinary(head, name);
    const { encoding, fatal, notes } = wide === null ? this.#encoding() : { encoding: wide, fatal: false, notes: [] };
    this.notes = notes;
    this.#decoder = () => new TextDecoder(encoding, { ignoreBOM: true, fatal });
  }

  /** The beginning of the text: all that formats look at to tell whether a text is theirs. */
  get head(): string {
    this.#head ??= headOf(this.chunks());
    return this.#head;
  }

  /** The text in stretches, none of which ends within a character. */
  chunks(): Generator<string> {
    return this.#decoded(this.#decoder());
  }

  *#decoded(decoder: TextDecoder): Generator<string> {
    for (let at = 0; at < this.#bytes.size; at += this.#size) {
      const text = decoder.decode(this.#bytes.read(at, this.#size), { stream: true });
      if (text !== "") yield text;
    }
    const rest = decoder.decode();
    if (rest !== "") yield rest;
  }

  /** UTF-8 where every byte of it is; else what a source read whole is taken for. */
  #encoding(): { encoding: string; fatal: boolean; notes: string[] } {
    try {
      for (const _ of this.#decoded(new TextDecoder("utf-8", { ignoreBOM: true, fatal: true })));
      return { encoding: "utf-8", fatal: true, notes: [] };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    return { ...looseOrWindows(this.#decoded(new TextDecoder("utf-8", { ignoreBOM: true }))), fatal: false };
  }
}

function headOf(chunks: Iterable<string>): string {
  let head = "";
  let lines = 0;
  for (const chunk of chunks) {
    head += chunk;
    lines += chunk.match(/\n[ \t\r]*[^\s]/g)?.length ?? 0;
    if (head.length >= HEAD && lines >= HEAD_LINES) break;
  }
  return head;
}
