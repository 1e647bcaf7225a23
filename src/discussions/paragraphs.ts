import { type Line, linesIn } from "./lines-in.ts";
import { datedName, type PageLine, pageLine } from "./page-lines.ts";

/** A stretch of text without a blank line inside; where no line of a text is blank, one line. */
export interface Paragraph {
  /** How many paragraphs of the text stand before it. */
  index: number;
  start: number;
  end: number;
  /** 1-based line it begins on. */
  line: number;
  text: string;
  /** The white space between the paragraph before and this one. */
  before: string;
  /** Number of blank lines before it. */
  gap: number;
  /** What it is when it is the head or the foot of a post on a page saved as text: then it is one line. */
  page?: PageLine;
  /** The lines on which its text stood again. */
  repeats?: number[];
}

const WRAP = 100;
const LOOKED_AT = 20_000;

/**
 * True when blank lines part the paragraphs. A few blank lines among long ones do not: there each line is a paragraph,
 * while lines short of `WRAP` may be one paragraph hard-wrapped.
 */
function blankLinesPart(lines: Iterable<Line>): boolean {
  let [blocks, inside, longest, blank] = [0, 0, 0, true];
  for (const { text, line } of lines) {
    if (line > LOOKED_AT) break;
    const words = text.trim();
    if (words === "") blank = true;
    else {
      if (blank) blocks++;
      else inside++;
      longest = Math.max(longest, words.length);
      blank = false;
    }
  }
  return blocks > 1 && (longest <= WRAP || inside <= 3 * (blocks - 1));
}

/** What an open paragraph gains by a line that carries it on. */
function extend(open: Paragraph, between: string, words: string, page: PageLine | null): void {
  open.text += between + words;
  open.end += between.length + words.length;
  if (page?.kind !== "furniture") open.page = undefined;
}

/** Lines among which the first post of a text has its head: the text's title may stand above it. */
const TOP = 3;

/** True of a text that begins with a name and a day: such lines open its posts. Elsewhere they say where a quotation is from. */
function namesAndDays(lines: Iterable<Line>): boolean {
  let seen = 0;
  for (const { text } of lines) {
    if (text.trim() === "") continue;
    if (datedName(text)) return true;
    if (++seen === TOP) return false;
  }
  return false;
}

/** How a text is laid out, by its beginning. */
export interface Layout {
  /** Blank lines part the paragraphs. */
  apart: boolean;
  /** A name and a day on a line of their own open a post. */
  dated: boolean;
}

/** @param lines gives the lines from the first on, each time it is called */
export const layoutOf = (lines: () => Iterable<Line>): Layout => ({
  apart: blankLinesPart(lines()),
  dated: namesAndDays(lines()),
});

/**
 * The paragraphs among lines, without empty ones, ends trimmed: blocks between blank lines, or lines where no line is blank.
 *
 * @param pages false where no line is a page's
 */
export function* paragraphsAmong(lines: Iterable<Line>, { apart, dated }: Layout, pages = true): Generator<Paragraph> {
  let last: Paragraph | null = null;
  let [open, gap, between, index] = [false, 0, "", 0];
  for (const { text, start, line } of lines) {
    const words = text.trim();
    if (words === "") {
      open = false;
      gap++;
      between += `${text}\n`;
      continue;
    }
    const lead = text.indexOf(words[0]);
    const before = between + text.slice(0, lead);
    const page = pages ? (pageLine(words) ?? (dated ? datedName(words) : null)) : null;
    const bounds = page !== null && page.kind !== "furniture" && !page.weak;
    if (last && open && apart && !bounds) extend(last, before, words, page);
    else {
      if (last) yield last;
      const from = start + lead;
      last = { index: index++, start: from, end: from + words.length, line, text: words, before, gap };
      if (page) last.page = page;
      open = !bounds;
    }
    gap = 0;
    between = `${text.slice(lead + words.length)}\n`;
  }
  if (last) yield last;
}

/** The paragraphs of a text. */
export function paragraphsOf(source: string): Paragraph[] {
  const lines = () => linesIn([source]);
  return [...paragraphsAmong(lines(), layoutOf(lines))];
}
