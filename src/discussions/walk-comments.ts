import { type Json, JsonText } from "./json-tree.ts";

export interface Comment {
  node: Json;
  /** The node it hangs under. */
  parent: Comment | null;
  /** The name the reader gave it, for its replies. */
  id?: string | null;
}

const REPLIES = ["children", "comments", "replies", "responses", "answers"];

/** Replies that hang under a node: strings or objects; ids, which some formats list there, are none. */
export function repliesOf(node: Json): Json[] {
  if (!(node instanceof Map)) return [];
  for (const key of REPLIES) {
    const listed = node.get(key);
    const found = Array.isArray(listed) ? listed.filter((one) => one instanceof Map || one instanceof JsonText) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** Every comment of a tree, each before its replies, in the order of the tree; never recurses. */
export function* walkComments(roots: Json[], replies: (node: Json) => Json[] = repliesOf): Generator<Comment> {
  const waiting: Comment[] = roots.map((node) => ({ node, parent: null })).reverse();
  for (let comment = waiting.pop(); comment; comment = waiting.pop()) {
    yield comment;
    const below = replies(comment.node);
    for (let i = below.length - 1; i >= 0; i--) waiting.push({ node: below[i], parent: comment });
  }
}
