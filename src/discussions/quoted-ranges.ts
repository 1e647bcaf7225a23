import type { TextRange } from "./discussion.ts";
import { isHeadline } from "./headline.ts";
import { pastedArticles } from "./pasted-articles.ts";
import { sharedHeadline } from "./shared-headlines.ts";

/** The longest passage taken for one quotation, in UTF-16 units: an unclosed mark must not swallow a book. */
const LONGEST = 6000;
const LEAST_WORDS = 12;
const WORDS_OF_HEADLINE = 7;
const OWN_WORDS =
  /\b(?:i|we|i(?:'|’)m|i(?:'|’)ve)\s+(?:(?:was|am|were|just|always|keep|kept|often|had)\s+){0,3}(?:think\w*|thought|sa(?:y|id|ying)|ask\w*|call\w*|wonder\w*|told|tell\w*|like,?)\b[^.!?]{0,30}$/i;

export interface QuotedRange extends TextRange {
  /** `marks` for quotation marks, `lines` for lines that begin with `>`, `link` for what is pasted below a link, `article` for a report that is pasted. */
  by: "marks" | "lines" | "link" | "article";
  url?: string;
  /** Whose words they are, where the passage says so itself. */
  attributedTo?: string | null;
}

const opensAt = (text: string, at: number) =>
  (at === 0 || /[\s([{:;,—–.…-]/.test(text[at - 1])) && /\S/.test(text[at + 1] ?? " ");
const closesAt = (text: string, at: number) =>
  /\S/.test(text[at - 1] ?? " ") && /[\s)\]}.,;:!?—–-]/.test(text[at + 1] ?? " ");

/**
 * Pairs of quotation marks, in order, in one pass. A straight mark opens or closes by its neighbours, a curly one by its
 * form; `”` also opens where someone typed it so. Pairs inside a pair, and a `“` that repeats at the head of a
 * paragraph, are stepped over; a mark left open for too long is dropped.
 */
function markPairs(text: string): TextRange[] {
  const found: TextRange[] = [];
  let [open, depth] = [-1, 0];
  for (const { 0: mark, index } of text.matchAll(/["“”]/g)) {
    if (open !== -1 && index - open > LONGEST) open = -1;
    if (open === -1) {
      if (opensAt(text, index)) [open, depth] = [index, 1];
      continue;
    }
    const opener = text[open];
    if (mark === "“" && opener === "“") depth += text[index - 1] === "\n" ? 0 : 1;
    else if (mark === (opener === '"' ? '"' : "”") && (opener === "“" || closesAt(text, index))) depth--;
    if (depth > 0) continue;
    found.push({ start: open, end: index + 1 });
    open = -1;
  }
  return found;
}

/** Several sentences, one long one, or a headline: no scare quote and no short title. */
function isPassage(inner: string): boolean {
  const words = inner.split(/\s+/, LEAST_WORDS + 1).length;
  return (
    words >= LEAST_WORDS ||
    (words >= WORDS_OF_HEADLINE && isHeadline(inner.replace(/[.!?:,]+$/, ""))) ||
    (words >= 6 && /[.!?…]["”’]?\s+\S/.test(inner))
  );
}

function markedRanges(text: string): QuotedRange[] {
  return markPairs(text).flatMap(({ start, end }) => {
    const own = OWN_WORDS.test(text.slice(Math.max(0, start - 80), start));
    return isPassage(text.slice(start + 1, end - 1)) && !own ? [{ start, end, by: "marks" as const }] : [];
  });
}

/** Neighbouring lines that begin with `>` (or its entity, which some archives keep). */
function linedRanges(text: string): QuotedRange[] {
  if (!/(?:^|\n)[ \t]{0,3}(?:>|&gt;)/.test(text)) return [];
  const found: QuotedRange[] = [];
  let [start, open] = [0, false];
  for (const line of text.split("\n")) {
    const end = start + line.length;
    const quoted = /^[ \t]{0,3}(?:>|&gt;)(?!=)\s*\S/.test(line) && !/^[ \t]{0,3}(?:>|&gt;)\s?\d/.test(line);
    const last = found.at(-1);
    if (quoted && open && last) last.end = end;
    else if (quoted) found.push({ start, end, by: "lines" });
    open = quoted || (open && /^[ \t]{0,3}(?:>|&gt;)/.test(line));
    start = end + 1;
  }
  return found;
}

/** `jane said: … Click to expand...`: how boards of one make show the post answered, and how it is scraped. */
function boardQuotes(text: string): QuotedRange[] {
  if (!text.includes("Click to expand")) return [];
  return [
    ...text.matchAll(/(?:^|[\n.!?)\]]\s*)(\S{2,30}(?: \S{1,20})?) said:\s+(\S[\s\S]{0,6000}?)\s*Click to expand/g),
  ].map(({ index, 0: all, 1: attributedTo, 2: inner }) => {
    const start = index + all.indexOf(inner, all.indexOf(" said:"));
    return { start, end: start + inner.length, by: "lines", attributedTo };
  });
}

const SEPARATOR = /^[ \t]*(?:[.…*=_~#-][ \t]*){3,}$/;
/** Lines and characters an excerpt below a link may have. */
const EXCERPT_LINES = 40;

/**
 * What is pasted below a link that stands alone on a line, down to a line of dots or dashes: the article's words, as
 * people set them off from their own on Usenet and boards without markup.
 */
function excerptsBelowLinks(text: string): QuotedRange[] {
  if (!/(?:^|\n)[ \t]*https?:/.test(text)) return [];
  const found: QuotedRange[] = [];
  let [start, from, lines, url] = [0, -1, 0, ""];
  for (const line of text.split("\n")) {
    const link = /^\s*<?(https?:\/\/[^\s>]+)>?\s*$/.exec(line);
    if (link) [from, lines, url] = [start + line.length + 1, 0, link[1]];
    else if (from !== -1 && SEPARATOR.test(line)) {
      const excerpt = text.slice(from, start);
      const head = from + excerpt.length - excerpt.trimStart().length;
      if (/\S/.test(excerpt)) found.push({ start: head, end: head + excerpt.trim().length, by: "link", url });
      from = -1;
    } else if (++lines > EXCERPT_LINES) from = -1;
    start += line.length + 1;
  }
  return found;
}

/**
 * Passages of a post that are someone else's words: several sentences or a long one between quotation marks, lines
 * behind `>`, excerpts below links, pasted reports and headlines passed on with their address. Scare quotes, titles and the writer's own quoted thoughts are none.
 */
export function quotedRanges(text: string): QuotedRange[] {
  const blocks = [
    ...linedRanges(text),
    ...boardQuotes(text),
    ...excerptsBelowLinks(text),
    ...pastedArticles(text),
    ...sharedHeadline(text),
  ].sort((a, b) => a.start - b.start);
  const taken = blocks.filter((range, i) => i === 0 || range.start >= blocks[i - 1].end);
  const free = markedRanges(text).filter(
    ({ start, end }) => !taken.some((block) => start < block.end && block.start < end),
  );
  return [...taken, ...free].sort((a, b) => a.start - b.start);
}
