import type { Draft, Reading } from "../draft.ts";
import { jsonRecord } from "../json-record.ts";
import { type Json, type JsonObject, JsonText, textAt, wordAt } from "../json-tree.ts";
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

const isSentence = (value: Json): boolean => value instanceof JsonText && /\S\s+\S/.test(value.toString());

/** True for a list in which, as far as it is looked at, at least half are posts. */
function isRecordList(value: Json | undefined): value is Json[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  return areRecords(value.slice(0, 50));
}

const areRecords = (head: readonly Json[]): boolean =>
  2 * head.filter((one) => isRecord(one) || isSentence(one)).length >= head.length;

/** A submission kept beside the list of its comments, as one node with both; else every list of posts of the object. */
function recordsOfObject(value: JsonObject): Json[] {
  const submission = [...value.values()].find(isRecord);
  const replies = repliesOf(value);
  if (submission instanceof Map && isRecordList(replies)) return [new Map([...submission, ["comments", replies]])];
  return [...value.values()].filter(isRecordList).flat();
}

/** The posts of a value: itself, or the outermost lists of posts in it, looked for breadth first. */
function recordsIn(value: Json): Json[] {
  const waiting: Json[] = [value];
  for (let i = 0; i < waiting.length && i < MOST_LOOKED_AT; i++) {
    const one = waiting[i];
    if (isRecord(one)) return [one];
    if (isRecordList(one)) return one;
    const records = one instanceof Map ? recordsOfObject(one) : [];
    if (records.length > 0) return records;
    for (const child of Array.isArray(one) ? one : one instanceof Map ? one.values() : []) {
      if (waiting.length < MOST_LOOKED_AT && typeof child === "object" && child) waiting.push(child);
    }
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

/** The posts of records and their replies; tells the title of the only record, where there is one. */
function* recordPosts(records: Iterable<Json>, onlyTitle: (title: string) => void): Generator<Draft> {
  let [index, count] = [0, 0];
  let title: string | null = null;
  for (const record of records) {
    if (count++ === 0) title = wordAt(record, "title", "headline");
    for (const comment of walkComments([record])) {
      const draft = draftOf(comment, index++);
      if (draft) yield draft;
    }
  }
  if (count === 1 && title !== null) onlyTitle(title);
}

function readingOf(records: Iterable<Json>, title: string | null): Reading {
  const reading: Reading = { format: jsonRecords.name, title, posts: [] };
  reading.posts = recordPosts(records, (only) => {
    reading.title = only;
  });
  return reading;
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
    return records.length === 0 ? null : readingOf(records, textAt(value, "title")?.toString() ?? null);
  },
  readMembers: (members, first) => (first.length > 0 && areRecords(first) ? readingOf(members, null) : null),
};
