import type { Day } from "../calendar.ts";
import type { Span } from "../span.ts";
import type { Piece } from "./mapped-text.ts";

/** A stretch of a post's text, as UTF-16 indices, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** One comment. `text` is the exact text that spans point into; for a container format, the text after decoding it. */
export interface Post {
  index: number;
  id: string;
  author: string | null;
  /** The day it was written, in the offset the format states, or null when neither the format nor the text tells. */
  at: Day | null;
  /** Minutes since 1970-01-01T00:00Z, where the format gives a time of day. */
  atMinute?: number;
  /** Index of the post it answers, or null. */
  replyTo: number | null;
  /** True when `replyTo` was read from the words and not stated by the format. */
  replyInferred?: boolean;
  text: string;
  /** Places (1-based first lines or source ids) where the same text stood again and was folded into this post. */
  repeats: string[];
  /** Links taken out of the markup, as written. */
  links?: string[];
  /** The thread it stands in, where the source holds posts of several. */
  thread?: string;
  /** What the container says the post is about, as written there: tickers of a `symbol` column. A hint, not words of the post. */
  about?: string[];
  /** Stretches that are the page's and not the author's: like counts, `reply | share`, headers and signatures. */
  furniture?: TextRange[];
  /** The way back from `text` to the source; see `sourceSpan`. */
  sourceMap?: Piece[];
}

/** Posts by their index, as far as they are to be given a day. */
export type Dated = { readonly [index: number]: Pick<Post, "at"> };

/** Posts in their order, held in memory or read again each time they are asked for. */
export interface PostList extends Iterable<Post> {
  readonly length: number;
  at(index: number): Post | undefined;
}

/** A third party's words inside a post. */
export interface Quotation {
  post: number;
  span: Span;
  attributedTo: string | null;
  url?: string;
  /** The earlier post whose words it repeats letter by letter, to answer them. */
  repeats?: number;
}

/** When the discussion took place, and how that is known. */
export interface SaidAt {
  from: Day;
  to: Day;
  /** `given` by the caller, `stated` by the format, or `inferred` with the reason in words. */
  basis: string;
}

export interface Discussion {
  title: string | null;
  /** The lines by which a page names the firm its board is of, besides the title. */
  firm?: string;
  format: string;
  saidAt: SaidAt | null;
  posts: Post[];
  quotations: Quotation[];
  /** What the reader of the result should know: bytes that were not UTF-8, posts left out because deleted. */
  notes?: string[];
}
