import type { Post } from "./discussion.ts";
import type { Draft, Reading } from "./draft.ts";
import type { MarkedQuote } from "./html-text.ts";

/** The same author, the same words and the same day: one post found twice. */
function sameness(draft: Draft): string {
  return `${draft.author ?? ""}\u0000${draft.time?.day ?? ""}\u0000${draft.body.text}`;
}

const nameOf = (draft: Draft, index: number): string =>
  draft.id ?? (draft.line === undefined ? String(index + 1) : `line ${draft.line}`);

interface Folded {
  drafts: { draft: Draft; repeats: string[] }[];
  /** The index of the post that a source id ended up in. */
  indexOf: Map<string, number>;
}

function fold(posts: Draft[]): Folded {
  const drafts: Folded["drafts"] = [];
  const indexOf = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const [i, draft] of posts.entries()) {
    if (draft.body.text === "") continue;
    const key = sameness(draft);
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, drafts.length);
      drafts.push({ draft, repeats: [...(draft.repeats ?? [])] });
    } else drafts[earlier].repeats.push(nameOf(draft, i), ...(draft.repeats ?? []));
    if (draft.id != null && !indexOf.has(draft.id)) indexOf.set(draft.id, earlier ?? drafts.length - 1);
  }
  return { drafts, indexOf };
}

export interface Gathered {
  posts: Post[];
  /** The quotations the markup of a post marks, by the post's index. */
  marked: Map<number, MarkedQuote[]>;
}

/** The posts of a reading: empty ones left out, exact repeats folded, parents as indices. */
export function postsFromDrafts(reading: Reading): Gathered {
  const { drafts, indexOf } = fold(reading.posts);
  const marked = new Map<number, MarkedQuote[]>();
  const posts = drafts.map(({ draft, repeats }, index) => {
    if (draft.quotes?.length) marked.set(index, draft.quotes);
    const parent = draft.parent == null ? undefined : indexOf.get(draft.parent);
    const post: Post = {
      index,
      id: nameOf(draft, index),
      author: draft.author || null,
      at: draft.time?.day ?? null,
      replyTo: parent === undefined || parent === index ? null : parent,
      text: draft.body.text,
      repeats,
      sourceMap: draft.body.pieces,
    };
    if (draft.time?.minute !== undefined) post.atMinute = draft.time.minute;
    if (draft.links?.length) post.links = draft.links;
    if (draft.about?.length) post.about = draft.about;
    if (draft.furniture?.length) post.furniture = draft.furniture;
    return post;
  });
  return { posts, marked };
}
