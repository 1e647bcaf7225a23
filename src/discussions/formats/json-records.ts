import type { Draft } from "../draft.ts";
import { jsonRecord } from "../json-record.ts";
import { type Json, JsonText, textAt, wordAt } from "../json-tree.ts";
import { trimmed } from "../mapped-text.ts";
import { recordPost } from "../record-post.ts";
import { type Comment, repliesOf, walkComments } from "../walk-comments.ts";
import type { JsonFormat } from "./format.ts";

const MOST_LOOKED_AT = 20_000;

/** True for an object that holds a post: words, and more than words. */
export function isRecord(value: Json | undefined): boolean {
  if (!(value instanceof Map)) return false;
  const { text, title, author, time, id } = jsonRecord(value);
  const told = [author, time, id].filter((one) => one !== null).length;
  return (text !== null && (told > 0 || value.size === 1)) || (title !== null && repliesOf(value).length > 0);
}

/** The first list of posts in a value, looked for breadth first, or the value itself when it is a post. */
function recordsIn(value: Json): Json[] {
  const waiting: Json[] = [value];
  for (let i = 0; i < waiting.length && i < MOST_LOOKED_AT; i++) {
    const one = waiting[i];
    if (isRecord(one)) return [one];
    const below = Array.isArray(one) ? one : one instanceof Map ? [...one.values()] : [];
    if (Array.isArray(one) && one.length && one.slice(0, 50).filter(isRecord).length * 2 >= Math.min(50, one.length))
      return one;
    for (const child of below)
      if (waiting.length < MOST_LOOKED_AT && typeof child === "object" && child) waiting.push(child);
  }
  return [];
}

function draftOf(comment: Comment, index: number): Draft | null {
  const { node, parent } = comment;
  if (node instanceof JsonText) {
    return { body: trimmed(node.mapped()), parent: parent?.id ?? null, id: `${parent?.id ?? ""}#${index}` };
  }
  if (!(node instanceof Map)) return null;
  const fields = jsonRecord(node);
  comment.id = fields.id ?? `#${index}`;
  return recordPost({ ...fields, id: comment.id, parent: parent?.id ?? fields.parent });
}

/**
 * Records with a text, found by the names of their members, flat or with their replies under `comments`, `replies` or
 * `children` as objects or plain strings; so are most scrapes and exports. A submission's post is its title, a blank
 * line and its text.
 */
export const jsonRecords: JsonFormat = {
  name: "JSON records",
  shape:
    'objects with a text ("text", "body", "content", "message" …) and an author, date or id, flat or with "comments", "replies" or "children"',
  read(value) {
    const records = recordsIn(value);
    if (records.length === 0) return null;
    const posts = [...walkComments(records)].flatMap((comment, index) => draftOf(comment, index) ?? []);
    const only = records.length === 1 ? (wordAt(records[0], "title", "headline") ?? null) : null;
    return { format: this.name, title: only ?? textAt(value, "title")?.toString() ?? null, posts };
  },
};
