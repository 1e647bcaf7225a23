import type { Draft, Reading } from "../draft.ts";
import { type Json, listAt, textAt, wordAt } from "../json-tree.ts";
import { type JsonStream, NotInStream } from "../large/json-stream.ts";
import { trimmed } from "../mapped-text.ts";
import { postTime } from "../post-time.ts";
import type { JsonFormat } from "./format.ts";

function draftOf(post: Json): Draft | null {
  const text = textAt(post, "text");
  if (!text) return null;
  return {
    id: wordAt(post, "id"),
    author: wordAt(post, "author"),
    time: postTime(wordAt(post, "at")),
    parent: wordAt(post, "replyTo"),
    body: trimmed(text.mapped()),
  };
}

/** Posts among which one at least tells its day. */
const TELLING = 1000;

/** The posts of the object a stream holds, of which the title and whatever else it has may come before or behind them. */
function* streamedPosts(json: JsonStream, reading: Reading): Generator<Draft> {
  const object = json.object("posts");
  let [count, dated] = [0, false];
  let next = object.next();
  for (; !next.done; next = object.next()) {
    dated ||= Boolean(wordAt(next.value, "at"));
    const draft = draftOf(next.value);
    if (!draft || (++count === TELLING && !dated)) throw new NotInStream();
    yield draft;
  }
  json.end();
  if (!dated) throw new NotInStream();
  reading.title = wordAt(next.value, "title");
}

/** Assay's own form, its posts read one after the other; throws `NotInStream` where it turns out to be none. */
export function jsonPostsInStream(json: JsonStream): Reading {
  const reading: Reading = { format: jsonPosts.name, title: null, posts: [] };
  reading.posts = streamedPosts(json, reading);
  return reading;
}

/** Assay's own form: `{"title","posts":[{"id","at","author","replyTo"?,"text"}]}`. */
export const jsonPosts: JsonFormat = {
  name: "JSON posts",
  shape: '{"title", "posts": [{"id", "at", "author", "replyTo"?, "text"}]}',
  read(value) {
    const found = listAt(value, "posts");
    // Posts that name their fields otherwise are read as JSON records, which know the usual names.
    if (!found.some((post) => wordAt(post, "at"))) return null;
    const posts = found.map(draftOf);
    if (posts.length === 0 || posts.includes(null)) return null;
    return { format: this.name, title: wordAt(value, "title"), posts: posts as Draft[] };
  },
};
