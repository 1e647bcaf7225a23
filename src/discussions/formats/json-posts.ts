import type { Draft } from "../draft.ts";
import { type Json, listAt, textAt, wordAt } from "../json-tree.ts";
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
