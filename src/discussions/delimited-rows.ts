import { AssayError } from "../errors.ts";
import type { Block } from "./large/blocks.ts";
import { type MappedText, TextBuilder } from "./mapped-text.ts";
import { placeAt } from "./place-at.ts";

/** One cell by its place in the source, surrounding quotes left out. */
export interface Cell {
  start: number;
  end: number;
  /** True when it holds doubled quotes, each standing for one. */
  doubled: boolean;
}

export interface DelimitedRow {
  cells: Cell[];
  /** 1-based line the row begins on. */
  line: number;
}

/** The cell's text, doubled quotes undone and its ends trimmed, with the way back to `source`. */
export function cellText(source: MappedText, cell: Cell): MappedText {
  const raw = source.text.slice(cell.start, cell.end);
  const head = raw.trimStart();
  let from = raw.length - head.length;
  const end = from + head.trimEnd().length;
  const built = new TextBuilder(source);
  const { start } = cell;
  for (const { 0: pair, index } of raw.matchAll(/""|\r\n/g)) {
    if (index < from || index >= end || (pair === '""' && !cell.doubled)) continue;
    built.copy(start + from, start + index).replace(pair === '""' ? '"' : "\n", start + index, start + index + 2);
    from = index + 2;
  }
  return built.copy(start + from, start + end).done();
}

/** Reads a quoted cell whose opening quote stands at `open`; the index behind its closing quote, or -1. */
function quotedEnd(text: string, open: number): { end: number; doubled: boolean } {
  let doubled = false;
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return { end: at, doubled };
    doubled = true;
  }
  return { end: -1, doubled };
}

function lineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", start); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** Index of the next line feed from `at`, or the end of the text. */
function lineEnd(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  return found === -1 ? text.length : found;
}

/** The cells of the row that begins at `start`, and where the row ends: -1 where the quote that opens at `open` is never closed. */
function rowAt(text: string, start: number, delimiter: string): { cells: Cell[]; end: number; open: number } {
  const cells: Cell[] = [];
  let stop = lineEnd(text, start);
  for (let at = start; ; ) {
    const quoted = text[at] === '"';
    const { end: close, doubled } = quoted ? quotedEnd(text, at) : { end: at, doubled: false };
    if (close === -1) return { cells, end: -1, open: at };
    if (close > stop) stop = lineEnd(text, close);
    const next = text.indexOf(delimiter, quoted ? close + 1 : at);
    const last = next === -1 || next > stop;
    const end = last ? stop : next;
    cells.push(quoted ? { start: at + 1, end: close, doubled } : { start: at, end, doubled: false });
    if (last) return { cells, end, open: -1 };
    at = end + 1;
  }
}

function unclosed(text: string, at: number, name: string | undefined): AssayError {
  return new AssayError({
    code: "broken-csv",
    message: "the quote that opens this cell is never closed",
    ...placeAt(text, at, name),
    remedy: "Close the quote, or double it where it belongs to the text.",
  });
}

const startOf = ({ text, first }: Pick<Block, "text" | "first">) => (first && text.startsWith("\ufeff") ? 1 : 0);

/** Where the last row that ends within a text ends, behind its line feed; 0 where none does. */
export function endOfRows(text: string, first: boolean, delimiter: string): number {
  for (let at = startOf({ text, first }), ended = 0; ; at = ended) {
    const { end } = rowAt(text, at, delimiter);
    if (end === -1 || end >= text.length) return ended;
    ended = end + 1;
  }
}

/**
 * The rows of a delimited text (RFC 4180: quoted cells may hold delimiters, line breaks and doubled quotes). Blank lines
 * are skipped.
 *
 * @throws AssayError `broken-csv` at the quote that is never closed
 */
export function* delimitedRows(block: Block, delimiter: string, name?: string): Generator<DelimitedRow> {
  const { text } = block;
  let { line } = block;
  for (let at = startOf(block); at < text.length; ) {
    const { cells, end, open } = rowAt(text, at, delimiter);
    if (end === -1) throw unclosed(text, open, name);
    if (cells.length > 1 || cells[0].end > cells[0].start + 1) yield { cells, line };
    line += 1 + lineBreaks(text, at, end);
    at = end + 1;
  }
}
