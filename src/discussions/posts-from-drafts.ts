import type { MonthDay } from "./days-without-year.ts";
import type { Post } from "./discussion.ts";
import type { Draft, Reading } from "./draft.ts";
import type { MarkedQuote } from "./html-text.ts";
import type { TimeAgo } from "./time-ago.ts";

export interface Gathered {
  posts: Post[];
  /** The quotations the markup of a post marks, by the post's index. */
  marked: Map<number, MarkedQuote[]>;
  /** How long ago posts without a day were written, by the post's index. */
  ago: Map<number, TimeAgo>;
  /** The month and day of posts that name no year, by the post's index. */
  yearless: Map<number, MonthDay>;
}

/** What a post is called: by its source, by its first line, or by its place. */
export const nameOf = (draft: Draft, number: number): string =>
  draft.id ?? (draft.line === undefined ? String(number) : `line ${draft.line}`);

/** The post a draft is of, before it is known whom it answers. */
export function postOf(draft: Draft, index: number, id: string): Post {
  const post: Post = {
    index,
    id,
    author: draft.author || null,
    at: draft.time?.day ?? null,
    replyTo: null,
    text: draft.body.text,
    repeats: draft.repeats ?? [],
    sourceMap: draft.body.pieces,
  };
  if (draft.time?.minute !== undefined) post.atMinute = draft.time.minute;
  if (draft.links?.length) post.links = draft.links;
  if (draft.thread) post.thread = draft.thread;
  if (draft.about?.length) post.about = draft.about;
  if (draft.furniture?.length) post.furniture = draft.furniture;
  return post;
}

/** Finds the post with the same author, words and day: the same one sent or saved twice. */
class Repeats {
  readonly #first = new Map<string, Post>();
  readonly #others = new Map<string, Post>();

  of(draft: Draft): Post | undefined {
    const first = this.#first.get(draft.body.text);
    if (!first || (first.author === (draft.author || null) && first.at === (draft.time?.day ?? null))) return first;
    return this.#others.get(this.#key(draft.author || null, draft.time?.day ?? null, draft.body.text));
  }

  add(post: Post): void {
    if (!this.#first.has(post.text)) this.#first.set(post.text, post);
    else this.#others.set(this.#key(post.author, post.at, post.text), post);
  }

  #key(author: string | null, at: number | null, text: string): string {
    return `${author ?? ""}\u0000${at ?? ""}\u0000${text}`;
  }
}

/**
 * Cuts answers that lead back to themselves, so that whoever follows parents comes to an end.
 *
 * @param parentOf the post that a post answers, or null
 */
export function breakCycles(
  length: number,
  parentOf: (index: number) => number | null,
  cut: (index: number) => void,
): void {
  const seenFrom = new Int32Array(length).fill(-1);
  for (let index = 0; index < length; index++) {
    for (let at = index; seenFrom[at] === -1; ) {
      seenFrom[at] = index;
      const parent = parentOf(at);
      if (parent === null) break;
      if (seenFrom[parent] === index) cut(at);
      else at = parent;
    }
  }
}

/** The posts of a reading: empty ones left out, exact repeats folded, parents as indices. */
export function postsFromDrafts(reading: Reading): Gathered {
  const posts: Post[] = [];
  const marked: Gathered["marked"] = new Map();
  const ago: Gathered["ago"] = new Map();
  const yearless: Gathered["yearless"] = new Map();
  const byId = new Map<string, Post>();
  const parents: [Post, string][] = [];
  const repeats = new Repeats();
  let number = 0;
  for (const draft of reading.posts) {
    number++;
    if (draft.body.text === "") continue;
    const id = nameOf(draft, number);
    const earlier = repeats.of(draft);
    if (earlier) earlier.repeats.push(id, ...(draft.repeats ?? []));
    const post = earlier ?? postOf(draft, posts.length, id);
    if (draft.id != null && !byId.has(draft.id)) byId.set(draft.id, post);
    if (earlier) continue;
    posts.push(post);
    repeats.add(post);
    if (draft.parent != null) parents.push([post, draft.parent]);
    if (draft.quotes?.length) marked.set(post.index, draft.quotes);
    if (draft.time?.ago) ago.set(post.index, draft.time.ago);
    if (draft.time?.yearless) yearless.set(post.index, draft.time.yearless);
  }
  for (const [post, parent] of parents) {
    const found = byId.get(parent);
    if (found && found !== post) post.replyTo = found.index;
  }
  breakCycles(
    posts.length,
    (index) => posts[index].replyTo,
    (index) => {
      posts[index].replyTo = null;
    },
  );
  return { posts, marked, ago, yearless };
}
