import { type Json, JsonText, wordAt } from "./json-tree.ts";
import type { MappedText } from "./mapped-text.ts";
import { type Field, fieldsAmong } from "./record-fields.ts";
import type { RecordFields } from "./record-post.ts";

const WHO = ["username", "screen_name", "display_name", "name", "login", "handle"];

const mappedOf = (value: Json | undefined): MappedText | null => (value instanceof JsonText ? value.mapped() : null);

function wordOf(value: Json | undefined): string | null {
  if (value instanceof JsonText) return value.toString();
  if (typeof value === "number") return String(value);
  return value instanceof Map ? wordAt(value, ...WHO) : null;
}

function wordsOf(value: Json | undefined): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((one) =>
      one instanceof Map ? (wordAt(one, "symbol", "ticker", "name") ?? []) : (wordOf(one) ?? []),
    );
  }
  const word = wordOf(value);
  return word ? word.split(/[,;|\s]+/).filter(Boolean) : [];
}

/** Reddit names a comment `t1_x` and its id `x`; a parent is told by name. */
const bareParent = (parent: string | null, id: string | null): string | null =>
  parent !== null && !/^t\d_/.test(id ?? "") ? parent.replace(/^t[1-6]_/, "") : parent;

/** What a JSON object tells of a post, by the names of its members. */
export function jsonRecord(record: Map<string, Json>): RecordFields {
  const names = fieldsAmong(record.keys());
  const at = (field: Field) => record.get(names.get(field) ?? "");
  const id = wordOf(at("id"));
  const time = at("time");
  const author = wordOf(at("author"));
  return {
    text: mappedOf(at("text")),
    title: mappedOf(at("title")),
    id,
    author: author && /^t\d_/.test(author) ? null : author,
    time: typeof time === "number" ? time : wordOf(time),
    parent: bareParent(wordOf(at("parent")), id),
    thread: bareParent(wordOf(at("thread")), id),
    about: wordsOf(at("about")),
  };
}
