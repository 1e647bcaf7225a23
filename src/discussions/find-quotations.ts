import { spansOf } from "../span.ts";
import { attributionOf } from "./attribution.ts";
import type { PostList, Quotation } from "./discussion.ts";
import type { MarkedQuote } from "./html-text.ts";
import { type QuotedRange, quotedRanges } from "./quoted-ranges.ts";

/**
 * Third parties' words in the posts, in order, each with whom it is attributed to when the thread says.
 *
 * @param marked the quotations the markup of each post marks, by post
 */
export function* findQuotations(posts: PostList, marked: Map<number, MarkedQuote[]>): Generator<Quotation> {
  for (const post of posts) {
    const inMarkup: QuotedRange[] = (marked.get(post.index) ?? []).map((quote) => ({ ...quote, by: "lines" }));
    const overlaps = (range: QuotedRange) =>
      inMarkup.some((quote) => range.start < quote.end && quote.start < range.end);
    const free: QuotedRange[] = quotedRanges(post.text).filter((range) => !overlaps(range));
    const found = [...inMarkup, ...free].sort((a, b) => a.start - b.start);
    const spans = spansOf(post.text, found);
    for (const [i, range] of found.entries()) {
      const whose = range.attributedTo ? { attributedTo: range.attributedTo } : attributionOf(range, post, posts);
      yield { post: post.index, span: spans[i], ...whose };
    }
  }
}
