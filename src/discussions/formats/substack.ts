import type { Draft } from "../draft.ts";
import { type Json, listAt, objectAt, textAt, wordAt } from "../json-tree.ts";
import { recordPost } from "../record-post.ts";
import { repliesOf, walkComments } from "../walk-comments.ts";
import type { JsonFormat } from "./format.ts";

const isComment = (value: Json | undefined): boolean =>
  value instanceof Map && value.has("ancestor_path") && value.has("body");

/** The comments of an answer: the tree, one comment, a reader's comment with those above it, or a list of these. */
function rootsOf(value: Json): Json[] {
  if (Array.isArray(value)) return value.flatMap(rootsOf);
  if (isComment(value)) return [value];
  const item = objectAt(value, "item") ?? value;
  const comment = objectAt(item, "comment");
  const own = comment && isComment(comment) ? [...listAt(item, "parentComments").flatMap(rootsOf), comment] : [];
  return own.length
    ? own
    : ["comments", "items", "replies"]
        .flatMap((key) => listAt(value, key))
        .flatMap((one) => (isComment(one) ? [one] : []));
}

function draftOf(comment: Json): Draft {
  const path = wordAt(comment, "ancestor_path") ?? "";
  return recordPost({
    text: textAt(comment, "body")?.mapped() ?? null,
    title: null,
    id: wordAt(comment, "id"),
    author: wordAt(comment, "name", "handle"),
    time: wordAt(comment, "date"),
    parent: path.split(".").at(-1) || null,
    about: [],
  });
}

function* postsBelow(values: Iterable<Json>): Generator<Draft> {
  for (const value of values)
    for (const { node } of walkComments(rootsOf(value), repliesOf)) if (isComment(node)) yield draftOf(node);
}

/** Substack's comments: `GET /api/v1/post/{id}/comments` and `GET /api/v1/reader/comment/{id}`. */
export const substack: JsonFormat = {
  name: "Substack comments",
  shape: '{"id", "body", "date", "name", "ancestor_path", "children": […]}, a list of these, or {"item": {"comment"}}',
  read(value) {
    if (!(value instanceof Map) && !Array.isArray(value)) return null;
    if (Array.isArray(value) && !isComment(value[0])) return null;
    const roots = rootsOf(value);
    if (roots.length === 0) return null;
    return {
      format: this.name,
      title: wordAt(objectAt(value, "post") ?? undefined, "title"),
      posts: postsBelow(roots),
    };
  },
  readMembers(members, first) {
    return isComment(first[0]) ? { format: this.name, title: null, posts: postsBelow(members) } : null;
  },
};
