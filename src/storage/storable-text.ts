/**
 * A text as both engines can store it: a zero byte and half a surrogate pair become U+FFFD.
 *
 * @example
 * storableText("10-Q").length // => 4
 */
export function storableText(text: string): string {
  if (text.isWellFormed() && !text.includes("\0")) return text;
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}
