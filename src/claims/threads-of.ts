import type { Post } from "../discussions/discussion.ts";

/** The thread that a post stands in: the one its source names, or, of an opening post, the one that it opens. */
export const threadOf = ({ thread, id }: Pick<Post, "thread" | "id">): string => thread ?? id;

/** Whether posts are of several threads: a dump of a forum, of which no post says what another is about. */
export function areApart(posts: readonly Pick<Post, "thread">[]): boolean {
  let first: string | undefined;
  for (const { thread } of posts) {
    if (thread === undefined) continue;
    first ??= thread;
    if (thread !== first) return true;
  }
  return false;
}

/** The places of posts by the thread they stand in. */
export function placesByThread(posts: readonly Pick<Post, "thread" | "id">[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  posts.forEach((post, k) => {
    const key = threadOf(post);
    const known = places.get(key);
    if (known) known.push(k);
    else places.set(key, [k]);
  });
  return places;
}
