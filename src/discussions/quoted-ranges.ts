import type { TextRange } from "./discussion.ts";

/** The longest passage taken for one quotation, in UTF-16 units: an unclosed mark must not swallow a book. */
const LONGEST = 6000;
const LEAST_WORDS = 12;
const OWN_WORDS =
  /\b(?:i|we|i(?:'|’)m|i(?:'|’)ve)\s+(?:(?:was|am|were|just|always|keep|kept|often|had)\s+){0,3}(?:think\w*|thought|sa(?:y|id|ying)|ask\w*|call\w*|wonder\w*|told|tell\w*|like,?)\b[^.!?]{0,30}$/i;

export interface QuotedRange extends TextRange {
  /** `marks` for quotation marks, `lines` for lines that begin with `>`. */
  by: "marks" | "lines";
}

const opensAt = (text: string, at: number) =>
  (at === 0 || /[\s([{:;,—–.…-]/.test(text[at - 1])) && /\S/.test(text[at + 1] ?? " ");
const closesAt = (text: string, at: number) =>
  /\S/.test(text[at - 1] ?? " ") && /^(?:[\s)\]}.,;:!?—–-]|$)/.test(text.slice(at + 1, at + 2));

/** Index of the mark that closes the one at `open`, or -1; inner pairs of curly marks are stepped over. */
function closingMark(text: string, open: number): number {
  const curly = text[open] === "“";
  let depth = 1;
  for (let at = open + 1; at < Math.min(text.length, open + LONGEST); at++) {
    const mark = text[at];
    if (curly && mark === "“" && text[at - 1] !== "\n") depth++;
    else if (curly ? mark === "”" : mark === text[open] && closesAt(text, at)) {
      if (--depth === 0) return at;
    }
  }
  return -1;
}

/** Several sentences, or one long one: neither a scare quote nor a title. */
function isPassage(inner: string): boolean {
  const words = inner.split(/\s+/, LEAST_WORDS + 1).length;
  return words >= LEAST_WORDS || (words >= 6 && /[.!?…]["”’]?\s+\S/.test(inner));
}

function markedRanges(text: string): QuotedRange[] {
  const found: QuotedRange[] = [];
  const marks = /["“”]/g;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const open = match.index;
    if (!opensAt(text, open)) continue;
    const close = closingMark(text, open);
    if (close === -1) continue;
    const own = OWN_WORDS.test(text.slice(Math.max(0, open - 80), open));
    if (isPassage(text.slice(open + 1, close)) && !own) found.push({ start: open, end: close + 1, by: "marks" });
    marks.lastIndex = close + 1;
  }
  return found;
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

/**
 * Passages of a post that are someone else's words: several sentences or a long one between quotation marks, and lines
 * behind `>`. Scare quotes, titles and the writer's own quoted thoughts are none.
 */
export function quotedRanges(text: string): QuotedRange[] {
  const lined = linedRanges(text);
  const inLines = (range: TextRange) => lined.some((line) => range.start < line.end && line.start < range.end);
  const found = [...lined, ...markedRanges(text).filter((range) => !inLines(range))];
  return found.sort((a, b) => a.start - b.start);
}
