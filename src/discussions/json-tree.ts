import { type MappedText, TextBuilder, wholeOf } from "./mapped-text.ts";

/** A JSON string by its place in the source, quotes left out, so that its escapes map back. */
export class JsonText {
  readonly source: string;
  readonly start: number;
  readonly end: number;

  constructor(source: string, start: number, end: number) {
    this.source = source;
    this.start = start;
    this.end = end;
  }

  /** The string with its escapes undone. */
  toString(): string {
    const raw = this.source.slice(this.start, this.end);
    return raw.includes("\\") ? this.mapped().text : raw;
  }

  mapped(): MappedText {
    const { source, start, end } = this;
    const raw = source.slice(start, end);
    const built = new TextBuilder(wholeOf(source));
    let from = 0;
    for (let at = raw.indexOf("\\"); at !== -1; at = raw.indexOf("\\", from)) {
      built.copy(start + from, start + at);
      const [text, length] = unescaped(raw, at);
      from = at + length;
      built.replace(text, start + at, start + from);
    }
    return built.copy(start + from, end).done();
  }
}

export type Json = JsonText | number | boolean | null | Json[] | JsonObject;
export type JsonObject = Map<string, Json>;

const ESCAPES: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

/** The characters an escape at `at` stands for, and the length of the escape; a surrogate pair is one. */
function unescaped(source: string, at: number): [string, number] {
  const kind = source[at + 1];
  if (kind !== "u") return [ESCAPES[kind] ?? kind, 2];
  const unit = Number.parseInt(source.slice(at + 2, at + 6), 16) || 0xfffd;
  if (unit >= 0xd800 && unit < 0xdc00 && source[at + 6] === "\\" && source[at + 7] === "u") {
    const low = Number.parseInt(source.slice(at + 8, at + 12), 16);
    if (low >= 0xdc00 && low < 0xe000) return [String.fromCharCode(unit, low), 12];
  }
  return [String.fromCharCode(unit).toWellFormed(), 6];
}

/** The string at `key`, when `value` is an object that has one there. */
export function textAt(value: Json | undefined, key: string): JsonText | null {
  const found = value instanceof Map ? value.get(key) : undefined;
  return found instanceof JsonText ? found : null;
}

/** The string or number at the first of `keys` that has one, as text. */
export function wordAt(value: Json | undefined, ...keys: string[]): string | null {
  if (!(value instanceof Map)) return null;
  for (const key of keys) {
    const found = value.get(key);
    if (found instanceof JsonText) return found.toString();
    if (typeof found === "number") return String(found);
  }
  return null;
}

/** The array at `key`, or an empty one. */
export function listAt(value: Json | undefined, key: string): Json[] {
  const found = value instanceof Map ? value.get(key) : undefined;
  return Array.isArray(found) ? found : [];
}

/** The object at `key`, or null. */
export function objectAt(value: Json | undefined, key: string): JsonObject | null {
  const found = value instanceof Map ? value.get(key) : undefined;
  return found instanceof Map ? found : null;
}
