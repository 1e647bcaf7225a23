import { spanOf } from "../span.ts";
import { attributionOf } from "./attribution.ts";
import type { Post, Quotation } from "./discussion.ts";
import { quotedRanges } from "./quoted-ranges.ts";

/** Third parties' words in the posts, in order, each with whom it is attributed to when the thread says. */
export function findQuotations(posts: Post[]): Quotation[] {
  return posts.flatMap((post) =>
    quotedRanges(post.text).map((range) => ({
      post: post.index,
      span: spanOf(post.text, range.start, range.end),
      ...attributionOf(range, post, posts),
    })),
  );
}
