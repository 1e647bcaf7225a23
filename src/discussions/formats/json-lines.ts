import { AssayError } from "../../errors.ts";
import type { Draft, Reading } from "../draft.ts";
import { readJson } from "../json-reader.ts";
import { jsonRecord } from "../json-record.ts";
import { type Json, wordAt } from "../json-tree.ts";
import { placeAt } from "../place-at.ts";
import { recordPost } from "../record-post.ts";
import { hackerNewsPost, isHackerNewsItem } from "./hacker-news.ts";
import { isRecord } from "./json-records.ts";

/** One JSON object a line, at least two of them. */
const LINES = /^\ufeff?\s*\{[^\n]*\}[ \t]*\r?\n\s*\{\s*"/;

function draftOf(value: Json): Draft | null {
  if (isHackerNewsItem(value)) return hackerNewsPost(value);
  return value instanceof Map && isRecord(value) ? recordPost(jsonRecord(value)) : null;
}

/** Records a line each (JSONL, NDJSON): items of Hacker News's API, dumps of Reddit, any records with a text. */
export const jsonLines = {
  name: "JSON lines",
  shape: 'one object a line with a text ("text", "body", "content" …) and an author, date or id',
  read(source: string, file?: string): Reading | null {
    if (!LINES.test(source.slice(0, 100_000))) return null;
    const posts: Draft[] = [];
    let [title, strange]: [string | null, number] = [null, 0];
    for (let at = source.startsWith("\ufeff") ? 1 : 0; at < source.length; ) {
      const stop = source.indexOf("\n", at);
      const end = stop === -1 ? source.length : stop;
      if (source.slice(at, end).trim() !== "") {
        const value = readJson(source, at, end, file);
        const draft = draftOf(value);
        if (isHackerNewsItem(value)) title ??= wordAt(value, "title", "story_title");
        if (draft) posts.push(draft);
        else if (++strange === 1 && posts.length === 0) throw strangeLine(source, at, file);
      }
      at = end + 1;
    }
    const notes = strange ? [`${strange} lines hold no post and are left out`] : [];
    return { format: this.name, title, posts, notes };
  },
};

function strangeLine(source: string, at: number, file: string | undefined): AssayError {
  return new AssayError({
    code: "unknown-json",
    message: "this line is JSON, but holds no post",
    ...placeAt(source, at, file),
    expected: jsonLines.shape,
    remedy: 'Give each line the form {"id","at","author","text"}.',
  });
}
