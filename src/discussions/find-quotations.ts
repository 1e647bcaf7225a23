import { spansOf } from "../span.ts";
import { attributionOf } from "./attribution.ts";
import type { Post, Quotation } from "./discussion.ts";
import type { MarkedQuote } from "./html-text.ts";
import { type QuotedRange, quotedRanges } from "./quoted-ranges.ts";

type Found = QuotedRange & { attributedTo?: string | null };

/**
 * Third parties' words in the posts, in order, each with whom it is attributed to when the thread says.
 *
 * @param marked the quotations the markup of each post marks, by post
 */
export function findQuotations(posts: Post[], marked: Map<number, MarkedQuote[]>): Quotation[] {
  return posts.flatMap((post) => {
    const inMarkup: Found[] = (marked.get(post.index) ?? []).map((quote) => ({ ...quote, by: "lines" }));
    const overlaps = (range: QuotedRange) =>
      inMarkup.some((quote) => range.start < quote.end && quote.start < range.end);
    const free: Found[] = quotedRanges(post.text).filter((range) => !overlaps(range));
    const found = [...inMarkup, ...free].sort((a, b) => a.start - b.start);
    const spans = spansOf(post.text, found);
    return found.map((range, i) => ({
      post: post.index,
      span: spans[i],
      ...(range.attributedTo ? { attributedTo: range.attributedTo } : attributionOf(range, post, posts)),
    }));
  });
}
