import { readJsonAt } from "../json-reader.ts";
import type { Json, JsonObject, JsonText } from "../json-tree.ts";

/** Says that a source cannot be read in a stream after all, and is to be read whole. */
export class NotInStream extends Error {}

/** Reads a JSON text value by value from a stream; throws `NotInStream` where it is broken, which a reader of the whole tells better. */
export class JsonStream {
  readonly #chunks: Iterator<string>;
  #text = "";
  #at = 0;
  #ended = false;

  constructor(chunks: Iterable<string>) {
    this.#chunks = chunks[Symbol.iterator]();
    if (this.#charAt() === "\ufeff") this.#at++;
  }

  /** The next character that is no white space, or "" at the end. */
  peek(): string {
    for (;;) {
      const char = this.#charAt();
      if (char !== " " && char !== "\n" && char !== "\r" && char !== "\t") return char;
      this.#at++;
    }
  }

  /** Takes the next character where it is the one given. */
  takes(char: string): boolean {
    if (this.peek() !== char) return false;
    this.#at++;
    return true;
  }

  /** Takes the next character, which must be the one given. */
  take(char: string): void {
    if (!this.takes(char)) throw new NotInStream();
  }

  value(): Json {
    for (;;) {
      const read = readJsonAt(this.#text, this.#at);
      if (read && (read.end < this.#text.length || this.#ended)) {
        this.#at = read.end;
        return read.value;
      }
      if (this.#ended) throw new NotInStream();
      this.#grow();
    }
  }

  /** The members of the array that begins here, each let go before the next is read. */
  *members(): Generator<Json> {
    this.take("[");
    if (this.takes("]")) return;
    do yield this.value();
    while (this.takes(","));
    this.take("]");
  }

  /** Reads the object that begins here. Yields the members of its array `listed`, each let go before the next is read; returns the other members. */
  *object(listed: string): Generator<Json, JsonObject> {
    const members: JsonObject = new Map();
    let seen = false;
    this.take("{");
    if (this.takes("}")) return members;
    do {
      const key = this.#key();
      if (key !== listed) members.set(key, this.value());
      else if (seen || this.peek() !== "[") throw new NotInStream();
      else {
        seen = true;
        yield* this.members();
      }
    } while (this.takes(","));
    this.take("}");
    return members;
  }

  /** Throws where something stands behind what was read. */
  end(): void {
    if (this.peek() !== "") throw new NotInStream();
  }

  #key(): string {
    if (this.peek() !== '"') throw new NotInStream();
    const key = this.value();
    this.take(":");
    return (key as JsonText).toString();
  }

  #charAt(): string {
    while (this.#at >= this.#text.length && !this.#ended) this.#grow();
    return this.#text.charAt(this.#at);
  }

  /** Reads on: at least as much as is left, so that a long value is not begun too often. */
  #grow(): void {
    let text = this.#text.slice(this.#at);
    const least = 2 * text.length;
    this.#at = 0;
    do {
      const { value, done } = this.#chunks.next();
      if (done) this.#ended = true;
      else text += value;
    } while (!this.#ended && text.length < least);
    this.#text = text;
  }
}
