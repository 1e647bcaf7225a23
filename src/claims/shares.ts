import type { Post } from "../discussions/discussion.ts";

/** Posts `from` to `to`, end exclusive, to be read apart from the rest of their thread, after those they answer. */
export interface Share {
  from: number;
  to: number;
  /** Posts before `from`, none of the head, that posts of the share answer, or that these answer; in order. */
  before: number[];
}

/** The most that may be read twice, as a fraction of all. */
const TWICE = 0.25;

/** Posts by how long each is, in UTF-16 units, and which it answers. */
export interface Lengths {
  readonly length: number;
  sizeOf(index: number): number;
  parentOf(index: number): number | null;
}

/** Those of posts held in memory. */
export const lengthsOf = (posts: readonly Post[]): Lengths => ({
  length: posts.length,
  sizeOf: (index) => posts[index].text.length,
  parentOf: (index) => posts[index].replyTo,
});

/**
 * Parts the posts after the head into shares of some `size` characters, each of which can be read by itself to the same
 * claims. Null where the posts answer one another over such distances that too much would be read twice.
 */
export function sharesOf(posts: Lengths, head: number, size: number): Share[] | null {
  const shares: Share[] = [];
  let total = 0;
  for (let k = head; k < posts.length; k++) total += posts.sizeOf(k);
  let spare = TWICE * total;
  for (let from = head; from < posts.length; ) {
    let to = from;
    for (let length = 0; to < posts.length && length < size; to++) length += posts.sizeOf(to);
    const before = new Set<number>();
    for (let k = from; k < to; k++)
      for (let at = earlier(posts, k); at >= head && !before.has(at); at = earlier(posts, at)) {
        if (at >= from) continue;
        before.add(at);
        spare -= posts.sizeOf(at) + 1;
        if (spare < 0) return null;
      }
    shares.push({ from, to, before: [...before].sort((a, b) => a - b) });
    from = to;
  }
  return shares;
}

/** The post before it that a post answers, or -1: one that comes later leaves it nothing. */
function earlier(posts: Lengths, index: number): number {
  const parent = posts.parentOf(index);
  return parent !== null && parent < index ? parent : -1;
}
