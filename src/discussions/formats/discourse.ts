import type { Draft } from "../draft.ts";
import { type Json, listAt, objectAt, textAt, wordAt } from "../json-tree.ts";
import { recordPost } from "../record-post.ts";
import type { JsonFormat } from "./format.ts";

function draftOf(post: Json): Draft {
  return recordPost(
    {
      text: (textAt(post, "cooked") ?? textAt(post, "raw"))?.mapped() ?? null,
      title: null,
      id: wordAt(post, "post_number", "id"),
      author: wordAt(post, "username", "name"),
      time: wordAt(post, "created_at"),
      parent: wordAt(post, "reply_to_post_number"),
      about: [],
    },
    { html: true },
  );
}

/** A Discourse topic, `/t/{id}.json`. A post that answers no other answers the topic. */
export const discourse: JsonFormat = {
  name: "Discourse topic",
  shape:
    '{"title", "post_stream": {"posts": [{"post_number", "username", "created_at", "cooked", "reply_to_post_number"}]}}',
  read(value) {
    const posts = listAt(objectAt(value, "post_stream") ?? undefined, "posts");
    if (posts.length === 0) return null;
    return { format: this.name, title: wordAt(value, "title"), posts: posts.map(draftOf) };
  },
};
