import { datedName, type PageLine, pageLine } from "./page-lines.ts";

/** A stretch of text without a blank line inside; where no line of a text is blank, one line. */
export interface Paragraph {
  start: number;
  end: number;
  /** 1-based line it begins on. */
  line: number;
  text: string;
  /** Number of blank lines before it. */
  gap: number;
  /** What it is when it is the head or the foot of a post on a page saved as text: then it is one line. */
  page?: PageLine;
}

interface Line {
  start: number;
  end: number;
  line: number;
}

function* linesOf(source: string): Generator<Line> {
  let start = 0;
  for (let line = 1; start < source.length; line++) {
    const stop = source.indexOf("\n", start);
    const end = stop === -1 ? source.length : stop;
    yield { start, end: source[end - 1] === "\r" ? end - 1 : end, line };
    start = end + 1;
  }
}

const WRAP = 100;

/**
 * True when blank lines part the paragraphs. A few blank lines among long ones do not: there each line is a paragraph,
 * while lines short of `WRAP` may be one paragraph hard-wrapped.
 */
function blankLinesPart(source: string): boolean {
  let [blocks, inside, longest, blank] = [0, 0, 0, true];
  for (const { start, end, line } of linesOf(source)) {
    if (line > 20_000) break;
    const words = source.slice(start, end).trim();
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

/** Lines among which the first post of a text has its head: the text's title may stand above it. */
const TOP = 3;

/** True of a text that begins with a name and a day: such lines open its posts. Elsewhere they say where a quotation is from. */
function namesAndDays(source: string): boolean {
  let seen = 0;
  for (const { start, end } of linesOf(source)) {
    const line = source.slice(start, end);
    if (line.trim() === "") continue;
    if (datedName(line)) return true;
    if (++seen === TOP) return false;
  }
  return false;
}

/** The paragraphs of a text without empty ones, ends trimmed: blocks between blank lines, or lines where no line is blank. */
export function paragraphsOf(source: string): Paragraph[] {
  const apart = blankLinesPart(source);
  const dated = namesAndDays(source);
  const found: Paragraph[] = [];
  let open: Paragraph | null = null;
  let gap = 0;
  for (const { start, end, line } of linesOf(source)) {
    const text = source.slice(start, end);
    const words = text.trim();
    if (words === "") {
      open = null;
      gap++;
      continue;
    }
    const from = start + text.indexOf(words[0]);
    const page = pageLine(words) ?? (dated ? datedName(words) : null);
    const bounds = page !== null && page.kind !== "furniture" && !page.weak;
    if (open && apart && !bounds) {
      open.end = from + words.length;
      open.text = source.slice(open.start, open.end);
      if (page?.kind !== "furniture") open.page = undefined;
    } else {
      const one: Paragraph = { start: from, end: from + words.length, line, text: words, gap };
      if (page) one.page = page;
      found.push(one);
      open = bounds ? null : one;
    }
    gap = 0;
  }
  return found;
}
