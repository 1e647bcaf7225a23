import { AssayError } from "../errors.ts";
import { type Json, type JsonObject, JsonText } from "./json-tree.ts";
import { placeAt } from "./place-at.ts";

const ATOM = /true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

interface Frame {
  value: Json[] | JsonObject;
  key: string;
}

/** What a JSON text is broken by, and where. */
class JsonFault extends Error {
  readonly at: number;
  readonly expected: string;

  constructor(at: number, expected: string) {
    super(expected);
    this.at = at;
    this.expected = expected;
  }
}

/** Reads one JSON value from `start`; never recurses, so that depth is bounded by memory alone. */
class JsonReader {
  readonly #source: string;
  readonly #end: number;
  #at: number;

  constructor(source: string, start: number, end: number) {
    this.#source = source;
    this.#at = start;
    this.#end = end;
  }

  /** The value, which must be all there is. */
  read(): Json {
    return this.#finish(this.next());
  }

  /** Where the next value begins, or white space before it. */
  get at(): number {
    return this.#at;
  }

  /** The next value. */
  next(): Json {
    const stack: Frame[] = [];
    for (;;) {
      let value = this.#open(stack);
      if (value === undefined) continue;
      for (;;) {
        const frame = stack.at(-1);
        if (!frame) return value;
        if (Array.isArray(frame.value)) frame.value.push(value);
        else frame.value.set(frame.key, value);
        this.#space();
        const next = this.#source[this.#at++];
        if (next === ",") {
          if (!Array.isArray(frame.value)) this.#key(frame);
          break;
        }
        if (next !== (Array.isArray(frame.value) ? "]" : "}"))
          this.#fail("a comma or the closing bracket", this.#at - 1);
        value = stack.pop()!.value;
      }
    }
  }

  /** A finished value, or undefined when a filled array or object was opened. */
  #open(stack: Frame[]): Json | undefined {
    this.#space();
    const first = this.#source[this.#at];
    if (first === '"') return this.#string();
    if (first !== "[" && first !== "{") return this.#atom();
    this.#at++;
    this.#space();
    const value: Json[] | JsonObject = first === "[" ? [] : new Map();
    if (this.#source[this.#at] === (first === "[" ? "]" : "}")) {
      this.#at++;
      return value;
    }
    stack.push({ value, key: "" });
    if (first === "{") this.#key(stack.at(-1)!);
    return undefined;
  }

  #key(frame: Frame): void {
    this.#space();
    if (this.#source[this.#at] !== '"') this.#fail("a name in double quotes");
    frame.key = this.#string().toString();
    this.#space();
    if (this.#source[this.#at++] !== ":") this.#fail("a colon after the name", this.#at - 1);
  }

  #string(): JsonText {
    const start = ++this.#at;
    for (;;) {
      const quote = this.#source.indexOf('"', this.#at);
      if (quote === -1 || quote >= this.#end) this.#fail("the closing double quote of a string", start - 1);
      let slashes = 0;
      while (this.#source.charCodeAt(quote - 1 - slashes) === 92 && quote - slashes > start) slashes++;
      this.#at = quote + 1;
      if (slashes % 2 === 0) break;
    }
    return new JsonText(this.#source, start, this.#at - 1);
  }

  #atom(): number | boolean | null {
    ATOM.lastIndex = this.#at;
    const word = ATOM.exec(this.#source)?.[0];
    if (word === undefined) this.#fail("a JSON value");
    this.#at += word.length;
    return word === "true" ? true : word === "false" ? false : word === "null" ? null : Number(word);
  }

  #space(): void {
    for (;;) {
      const unit = this.#source.charCodeAt(this.#at);
      if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) return;
      this.#at++;
    }
  }

  #finish(value: Json): Json {
    this.#space();
    if (this.#at < this.#end) this.#fail("the end of the JSON");
    return value;
  }

  #fail(expected: string, at = this.#at): never {
    throw new JsonFault(Math.min(at, this.#end), expected);
  }
}

/** The value that begins at `start` and where it ends, or null where none is whole before the text ends. */
export function readJsonAt(source: string, start: number): { value: Json; end: number } | null {
  const reader = new JsonReader(source, start, source.length);
  try {
    return { value: reader.next(), end: reader.at };
  } catch (fault) {
    if (fault instanceof JsonFault) return null;
    throw fault;
  }
}

/**
 * One JSON value as a tree whose strings know their place in `source`.
 *
 * @throws AssayError `broken-json` with line, column and what was expected there
 */
export function readJson(source: string, start = 0, end = source.length, name?: string): Json {
  try {
    return new JsonReader(source, start, end).read();
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    const found = fault.at >= end ? "the end of the text" : JSON.stringify(source.slice(fault.at, fault.at + 1));
    throw new AssayError({
      code: "broken-json",
      message: `the JSON breaks off: found ${found}`,
      ...placeAt(source, fault.at, name),
      expected: fault.expected,
      remedy: "Save the whole answer again; a cut download ends like this.",
    });
  }
}
