import type { Post } from "./discussion.ts";
import { placeOf } from "./mapped-text.ts";

/** UTF-16 index of code point number `count`. */
function indexOfCodePoint(text: string, count: number): number {
  let index = 0;
  for (let i = 0; i < count && index < text.length; i++) index += text.codePointAt(index)! > 0xffff ? 2 : 1;
  return index;
}

/**
 * Where a span of a post stands in the source it was read from.
 *
 * @param start first code point of the span, as in `Span`
 * @param end code point after the last
 * @returns UTF-16 indices into the source as text (its byte-order mark counted); markup and escapes between the first
 *   and the last character lie inside. Null when the post keeps no map or the span holds only characters the reader put in.
 */
export function sourceSpan(post: Post, start: number, end: number): { start: number; end: number } | null {
  if (!post.sourceMap) return null;
  return placeOf(post.sourceMap, indexOfCodePoint(post.text, start), indexOfCodePoint(post.text, end));
}
