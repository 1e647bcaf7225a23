/**
 * Where in a post something stands. Positions count Unicode code points of the post's text, the convention of the
 * W3C Web Annotation TextPositionSelector: `start` inclusive, `end` exclusive. `prefix` and `suffix` are up to 32 code
 * points before and after (TextQuoteSelector).
 */
export interface Span {
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

const CONTEXT = 32;

const SURROGATE = /[\ud800-\udfff]/;

/** How many code points a text has. */
const codePointsOf = (text: string) => (SURROGATE.test(text) ? codePointsBefore(text, text.length) : text.length);

/** Counts code points of `text` up to the UTF-16 index `index`. */
export function codePointsBefore(text: string, index: number): number {
  let count = 0;
  for (let i = 0; i < index; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < index) {
      const next = text.charCodeAt(i + 1);
      if (next >= 0xdc00 && next < 0xe000) i++;
    }
    count++;
  }
  return count;
}

/**
 * The span of `text.slice(start, end)`, where `start` and `end` are UTF-16 indices as JavaScript counts them.
 *
 * @example
 * spanOf("😁 ok", 3, 5) // => { start: 2, end: 4, exact: "ok", prefix: "😁 ", suffix: "" }
 */
export function spanOf(text: string, start: number, end: number): Span {
  return spanFrom(text, start, end, codePointsBefore(text, start));
}

/** The spans of several stretches of one text, given in order of `start`, in one pass over the text. */
export function spansOf(text: string, ranges: { start: number; end: number }[]): Span[] {
  let [index, count] = [0, 0];
  return ranges.map(({ start, end }) => {
    count += codePointsBefore(text.slice(index, start), start - index);
    index = start;
    return spanFrom(text, start, end, count);
  });
}

/** Counts the code points before an index of `text`, each call from where the last one stood. */
export function codePointCounter(text: string): (index: number) => number {
  if (!SURROGATE.test(text)) return (index) => index;
  let [at, count] = [0, 0];
  return (index) => {
    count += index >= at ? codePointsOf(text.slice(at, index)) : -codePointsOf(text.slice(index, at));
    at = index;
    return count;
  };
}

/** The last `CONTEXT` code points of a text. */
const lastOf = (text: string) =>
  SURROGATE.test(text) ? Array.from(text).slice(-CONTEXT).join("") : text.slice(-CONTEXT);

/** The first `CONTEXT` code points of a text. */
const firstOf = (text: string) =>
  SURROGATE.test(text) ? Array.from(text).slice(0, CONTEXT).join("") : text.slice(0, CONTEXT);

/** The span of `text.slice(start, end)` where `from` code points stand before it. */
export function spanFrom(text: string, start: number, end: number, from: number): Span {
  const exact = text.slice(start, end);
  if (!SURROGATE.test(text.slice(Math.max(0, start - 2 * CONTEXT), end + 2 * CONTEXT)))
    return {
      start: from,
      end: from + exact.length,
      exact,
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    };
  return {
    start: from,
    end: from + codePointsOf(exact),
    exact,
    prefix: lastOf(text.slice(Math.max(0, start - 2 * CONTEXT), start)),
    suffix: firstOf(text.slice(end, end + 2 * CONTEXT)),
  };
}
