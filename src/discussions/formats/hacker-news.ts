import type { Draft, Reading } from "../draft.ts";
import { type Json, type JsonObject, listAt, textAt, wordAt } from "../json-tree.ts";
import { recordPost } from "../record-post.ts";
import { repliesOf, walkComments } from "../walk-comments.ts";
import type { JsonFormat } from "./format.ts";

const TYPES = /^(?:story|comment|job|poll|pollopt|ask_hn|show_hn)$/;

/** An item of the official API (`by`, `kids`), of Algolia's (`author`, `children`), or a hit of Algolia's search. */
export function isHackerNewsItem(value: Json | undefined): value is JsonObject {
  if (!(value instanceof Map)) return false;
  if (value.has("objectID"))
    return value.has("_tags") || value.has("comment_text") || value.has("story_id") || value.has("points");
  if (value.has("by") && value.has("time"))
    return value.has("kids") || value.has("parent") || value.has("text") || value.has("type");
  return value.has("created_at_i") && (value.has("story_id") || TYPES.test(wordAt(value, "type") ?? ""));
}

/** The post of an item: a story's title, blank line and text, or a comment's text. */
export function hackerNewsPost(item: JsonObject): Draft {
  const text = textAt(item, "comment_text") ?? textAt(item, "text") ?? textAt(item, "story_text");
  const link = wordAt(item, "url");
  const draft = recordPost(
    {
      text: text?.mapped() ?? null,
      title: textAt(item, "title")?.mapped() ?? null,
      id: wordAt(item, "objectID", "id"),
      author: wordAt(item, "author", "by"),
      time: wordAt(item, "created_at_i", "time", "created_at"),
      parent: wordAt(item, "parent_id", "parent"),
      about: [],
    },
    { html: true },
  );
  return link ? { ...draft, links: [link, ...(draft.links ?? [])] } : draft;
}

/** The posts below some items; leaves the first title as that of the discussion. */
function* itemPosts(roots: Iterable<Json>, reading: Reading): Generator<Draft> {
  for (const root of roots)
    for (const { node } of walkComments([root], repliesOf)) {
      if (!isHackerNewsItem(node)) continue;
      reading.title ??= wordAt(node, "title", "story_title");
      yield hackerNewsPost(node);
    }
}

function readingOf(roots: Iterable<Json>): Reading {
  const reading: Reading = { format: hackerNews.name, title: null, posts: [] };
  reading.posts = itemPosts(roots, reading);
  return reading;
}

/** Hacker News: an Algolia item with its tree, search hits, or items of the official API in an array or by line. */
export const hackerNews: JsonFormat = {
  name: "Hacker News",
  shape:
    '{"id", "author", "created_at_i", "text", "children": […]}, {"hits": [{"objectID", "comment_text", …}]} or items {"by", "id", "time", "text", "parent"}',
  read(value) {
    const hits = listAt(value, "hits");
    const roots = Array.isArray(value) ? value : hits.length ? hits : [value];
    return isHackerNewsItem(roots[0]) ? readingOf(roots) : null;
  },
  readMembers: (members, first) => (isHackerNewsItem(first[0]) ? readingOf(members) : null),
};
