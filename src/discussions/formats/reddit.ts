import type { Draft } from "../draft.ts";
import { jsonRecord } from "../json-record.ts";
import { type Json, listAt, objectAt, textAt, wordAt } from "../json-tree.ts";
import { isGone, recordPost } from "../record-post.ts";
import { walkComments } from "../walk-comments.ts";
import type { JsonFormat } from "./format.ts";

const kindOf = (value: Json | undefined): string | null => wordAt(value, "kind");
/** True for a list of submissions or comments as Reddit answers it. */
export const isListing = (value: Json | undefined): boolean =>
  kindOf(value) === "Listing" && objectAt(value, "data") !== null;
const thingsIn = (value: Json | undefined): Json[] => listAt(objectAt(value, "data") ?? undefined, "children");

function repliesOf(thing: Json): Json[] {
  const replies = objectAt(thing, "data")?.get("replies");
  return isListing(replies) ? thingsIn(replies) : [];
}

function draftOf(thing: Json): Draft | null {
  const data = objectAt(thing, "data");
  if (!data) return null;
  const fields = jsonRecord(data);
  const body = textAt(data, "body") ?? textAt(data, "selftext");
  const parent = wordAt(data, "parent_id") ?? wordAt(data, "link_id");
  const text = body?.mapped() ?? null;
  return recordPost({
    ...fields,
    text,
    id: wordAt(data, "name", "id"),
    author: wordAt(data, "author"),
    time: wordAt(data, "created_utc", "created"),
    parent,
    about: [wordAt(data, "subreddit") ?? ""].filter(Boolean),
  });
}

/** Reddit's `/comments/{id}.json`: the submission's listing and the comments' listing, or one of them. Markdown is kept. */
export const reddit: JsonFormat = {
  name: "Reddit listing",
  shape:
    '{"kind": "Listing", "data": {"children": [{"kind": "t1", "data": {"body", "author", "created_utc", "parent_id", "replies"}}]}} or an array of two',
  read(value) {
    const listings = (Array.isArray(value) ? value : [value]).filter(isListing);
    if (listings.length === 0) return null;
    const posts: Draft[] = [];
    let [title, more, gone]: [string | null, number, number] = [null, 0, 0];
    for (const { node } of walkComments(listings.flatMap(thingsIn), repliesOf)) {
      const data = objectAt(node, "data") ?? undefined;
      if (kindOf(node) === "more") more += Number(wordAt(data, "count") ?? 0);
      const draft = /^t[13]$/.test(kindOf(node) ?? "") ? draftOf(node) : null;
      if (!draft) continue;
      if (kindOf(node) === "t3") title ??= wordAt(data, "title");
      if (isGone(wordAt(data, "body", "selftext") ?? "")) gone++;
      posts.push(draft);
    }
    const notes = [
      ...(more ? [`${more} comments are not in the listing (Reddit left them out as "more")`] : []),
      ...(gone ? [`${gone} posts were deleted or removed`] : []),
    ];
    return { format: this.name, title, posts, notes };
  },
};
