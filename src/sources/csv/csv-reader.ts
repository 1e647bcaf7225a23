import { isUtf8 } from "node:buffer";
import { AssayError } from "../../errors.ts";
import type { SourceFile } from "../source-file.ts";

/** A record longer than this is refused: no table of facts has one, and memory stays bounded. */
const LONGEST_RECORD = 1024 * 1024;
/** Bytes read at once. */
const CHUNK = 1024 * 1024;
const MOST_FIELDS = 4096;
/** The byte order mark of UTF-8. */
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const [NEWLINE, RETURN, COMMA, QUOTE] = [10, 13, 44, 34];
const ENDS_FIELD = [COMMA, NEWLINE, RETURN];

/**
 * Reads CSV records (RFC 4180, UTF-8, with or without a byte order mark, LF or CRLF) straight out of the file's bytes.
 * `next` steps to the following record within what has been read; when it says false, `fill` reads on, and says false
 * at the end of the file. Fields are places in `bytes`, valid until the next `fill`.
 */
export class CsvReader {
  bytes: Buffer = Buffer.alloc(0);
  /** Line on which the current record starts, from 1. */
  line = 0;
  count = 0;
  readonly starts = new Int32Array(MOST_FIELDS);
  readonly ends = new Int32Array(MOST_FIELDS);
  readonly #quoted = new Uint8Array(MOST_FIELDS);
  /** All records are read through this memory: the one that is cut off at its end moves to its beginning. */
  readonly #window: Buffer;
  readonly #file: SourceFile;
  #read = 0;
  #at = 0;
  /** Where the record that was read last begins. */
  #start = 0;
  #nextLine = 1;
  #ended = false;

  constructor(file: SourceFile) {
    this.#window = Buffer.allocUnsafe(LONGEST_RECORD + CHUNK);
    this.#file = file;
  }

  /** Reads more of the file. False when nothing is left. */
  async fill(): Promise<boolean> {
    if (this.#ended) return false;
    const rest = this.bytes.length - this.#at;
    if (rest > LONGEST_RECORD) throw this.#tooLong();
    this.bytes.copy(this.#window, 0, this.#at);
    const came = await this.#file.into(this.#window.subarray(0, rest + CHUNK), rest, this.#read);
    const first = this.#read === 0;
    this.#read += came;
    this.#ended = came === 0;
    this.bytes = this.#window.subarray(0, rest + came);
    this.#at = first && this.bytes.indexOf(MARK) === 0 ? MARK.length : 0;
    this.#check(this.bytes, this.#ended ? rest : this.bytes.lastIndexOf(NEWLINE) + 1);
    return this.bytes.length > 0;
  }

  /** Steps to the next record that is wholly read; empty lines are passed over. */
  next(): boolean {
    const { bytes } = this;
    while (this.#at < bytes.length && (bytes[this.#at] === NEWLINE || bytes[this.#at] === RETURN)) {
      if (bytes[this.#at] === NEWLINE) this.#nextLine++;
      this.#at++;
    }
    let at = this.#at;
    if (at >= bytes.length) return false;
    this.#start = at;
    let [count, lines] = [0, 0];
    for (;;) {
      if (count === MOST_FIELDS) throw this.#tooLong();
      let start = at;
      let quoted = 0;
      if (bytes[at] === QUOTE) {
        const close = this.#closing(at + 1);
        if (close < 0) return this.#unclosed();
        for (let i = at; i < close; i++) if (bytes[i] === NEWLINE) lines++;
        quoted = 1;
        start = at + 1;
        this.ends[count] = close;
        at = close + 1;
        if (at < bytes.length && !ENDS_FIELD.includes(bytes[at])) throw this.#afterQuote();
      }
      while (at < bytes.length && bytes[at] !== COMMA && bytes[at] !== NEWLINE) at++;
      if (at >= bytes.length && !this.#ended) return this.#waiting();
      if (!quoted) this.ends[count] = at > start && bytes[at] !== COMMA && bytes[at - 1] === RETURN ? at - 1 : at;
      this.starts[count] = start;
      this.#quoted[count++] = quoted;
      if (at >= bytes.length || bytes[at] === NEWLINE) break;
      at++;
    }
    this.count = count;
    this.line = this.#nextLine;
    this.#nextLine += lines + 1;
    this.#at = at + 1;
    return true;
  }

  /** Goes on with the second line of the record that was read last. */
  passLine(): void {
    const end = this.bytes.indexOf(NEWLINE, this.#start);
    this.#at = end < 0 ? this.bytes.length : end + 1;
    this.#nextLine = this.line + 1;
  }

  /** The text of a field, quotes undone. */
  text(field: number): string {
    const text = this.bytes.toString("utf8", this.starts[field], this.ends[field]);
    return this.#quoted[field] && text.includes('"') ? text.replaceAll('""', '"') : text;
  }

  /** The error for the current record, with its place. */
  fault(code: string, message: string, more: { expected?: string; remedy?: string } = {}): AssayError {
    return new AssayError({ code, message, at: { file: this.#file.name, line: this.line }, ...more });
  }

  #closing(from: number): number {
    for (let at = this.bytes.indexOf(QUOTE, from); at >= 0; at = this.bytes.indexOf(QUOTE, at + 2)) {
      if (this.bytes[at + 1] !== QUOTE) return at + 1 === this.bytes.length && !this.#ended ? -1 : at;
    }
    return -1;
  }

  #waiting(): false {
    if (this.bytes.length - this.#at > LONGEST_RECORD) throw this.#tooLong();
    return false;
  }

  #unclosed(): false {
    const tooLong = this.bytes.length - this.#start > LONGEST_RECORD;
    if (!this.#ended && !(tooLong && this.bytes.includes(NEWLINE, this.#start))) return this.#waiting();
    this.line = this.#nextLine;
    throw this.fault("csv-quote", "a quoted field that begins here is never closed", {
      expected: 'every " to have its partner; a quotation mark inside a field is written twice ("")',
    });
  }

  #afterQuote(): AssayError {
    this.line = this.#nextLine;
    return this.fault("csv-quote", "a quoted field goes on after its closing quotation mark", {
      expected: 'a comma after it; a quotation mark inside a field is written twice ("")',
    });
  }

  #tooLong(): AssayError {
    this.line = this.#nextLine;
    return this.fault("csv-line-too-long", "a record longer than 1 MiB, or of more than 4,096 fields", {
      expected: "one fact a line",
      remedy: "Check that the file is a CSV table and that its quotation marks are closed.",
    });
  }

  #check(bytes: Buffer, end: number): void {
    const whole = bytes.subarray(0, end);
    const nul = whole.indexOf(0);
    if (nul < 0 && isUtf8(whole)) return;
    this.line = this.#nextLine;
    for (let at = 0; at < end; this.line++) {
      const next = bytes.indexOf(NEWLINE, at);
      const stop = next < 0 ? end : next;
      const row = bytes.subarray(at, stop);
      if (row.includes(0)) throw this.fault("not-text", "a zero byte: this is not a text file");
      if (!isUtf8(row)) {
        throw this.fault("not-utf8", "bytes that are not UTF-8", {
          expected: "UTF-8 text",
          remedy: "Save the file as UTF-8 and run the same command again.",
        });
      }
      at = stop + 1;
    }
  }
}
