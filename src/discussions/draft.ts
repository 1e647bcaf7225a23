import type { TextRange } from "./discussion.ts";
import type { MarkedQuote } from "./html-text.ts";
import type { MappedText } from "./mapped-text.ts";
import type { PostTime } from "./post-time.ts";

/** What a format tells of one post, before repeats are folded and parents are resolved. */
export interface Draft {
  /** The post's name in its source, when it has one. */
  id?: string | null;
  author?: string | null;
  time?: PostTime | null;
  /** The `id` of the post it answers, as the source names it. */
  parent?: string | null;
  /** The thread it stands in, as the source names it. */
  thread?: string | null;
  body: MappedText;
  /** 1-based first line, where posts have no ids. */
  line?: number;
  repeats?: string[];
  links?: string[];
  about?: string[];
  furniture?: TextRange[];
  /** Quotations the markup itself marks. */
  quotes?: MarkedQuote[];
}

/** A discussion as its format gives it. */
export interface Reading {
  format: string;
  title: string | null;
  /** The lines by which a page names the firm its board is of, besides the title. */
  firm?: string;
  /** In order; read once, so that a large source need not be held twice. */
  posts: Iterable<Draft>;
  /** True when the format loses who said what, so that parents must be guessed from the words. */
  parentsLost?: boolean;
  /** Complete once `posts` has been read. */
  notes?: string[];
}
