import { Column } from "./large/columns.ts";
import { BoundsOfPosts } from "./page-posts.ts";
import type { Paragraph } from "./paragraphs.ts";
import { type Foldable, LEAST } from "./repeated-paragraphs.ts";

/** Paragraphs among which a page's own date stands. */
const HEADER = 5;

/** Numbers texts: the number of an equal one before, else the number given. */
export interface TextNumbers {
  readonly size: number;
  getOr(text: string, number: number): number;
}

/** What is to be known of all paragraphs of a text before the first of them can be said to be part of a post. */
export interface Survey extends Foldable {
  /** The first few. */
  header: Paragraph[];
  /** True where some line is a page's and not the author's. */
  chrome: boolean;
  /** True where the page shows where posts begin or end. */
  showsPosts: boolean;
  /** True for a paragraph of several lines. */
  hasLines(index: number): boolean;
  /** Blank lines before a paragraph: 2 for two or more. */
  gapOf(index: number): number;
}

const [LONG, LINES, GAP] = [1, 2, 4];

/** Looks once at every paragraph of a text; keeps some bytes of each. */
export function surveyOf(paragraphs: Iterable<Paragraph>, numbers: TextNumbers): Survey {
  const [texts, lines, kinds] = [new Column(), new Column(), new Column()];
  const bounds = new BoundsOfPosts();
  const header: Paragraph[] = [];
  let chrome = false;
  for (const paragraph of paragraphs) {
    const { text, line, gap, page } = paragraph;
    if (header.length < HEADER) header.push(paragraph);
    chrome ||= page !== undefined || / points? by /.test(text.slice(0, 400));
    bounds.see(paragraph);
    texts.push(numbers.getOr(text, numbers.size));
    lines.push(line);
    kinds.push((text.length >= LEAST ? LONG : 0) | (text.includes("\n") ? LINES : 0) | (GAP * Math.min(gap, 2)));
  }
  bounds.see(undefined);
  return {
    header,
    chrome,
    showsPosts: bounds.shown,
    length: texts.length,
    texts: numbers.size,
    textOf: (index) => texts.at(index),
    lineOf: (index) => lines.at(index),
    isLong: (index) => (kinds.at(index) & LONG) !== 0,
    hasLines: (index) => (kinds.at(index) & LINES) !== 0,
    gapOf: (index) => Math.trunc(kinds.at(index) / GAP),
  };
}
