import { AssayError } from "../../errors.ts";
import { type Cell, cellText, type DelimitedRow, delimitedRows, endOfRows } from "../delimited-rows.ts";
import type { Draft, Reading } from "../draft.ts";
import { type Block, blocksOf, onlyBlock } from "../large/blocks.ts";
import type { TextStream } from "../large/text-stream.ts";
import { type MappedText, wholeOf } from "../mapped-text.ts";
import { ownText } from "../own-text.ts";
import { FIELD_NAMES, type Field, fieldsAmong, plainName } from "../record-fields.ts";
import { recordPost } from "../record-post.ts";

const DELIMITERS = [",", "\t", ";", "|"];

export interface Header {
  delimiter: string;
  columns: Map<Field, number>;
  names: string[];
}

const namesIn = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, "$1"));

const COLUMN = /^[A-Za-z][A-Za-z0-9_]{0,30}$/;

/** Whether the line below a header of plain names has as many cells: `header,comments` above `"Daily thread","Up again"`. */
function isRowBelow(source: string, stop: number, names: readonly string[], delimiter: string): boolean {
  if (!names.every((name) => COLUMN.test(name))) return false;
  const end = source.indexOf("\n", stop + 1);
  const row = source.slice(stop + 1, end === -1 ? source.length : end).trim();
  return row.startsWith('"') && row.split(delimiter).length >= names.length;
}

/**
 * The header of a table of posts: its first line names at least two of the fields of a post by column, or the text alone
 * above a row of as many cells. Null for other text: a sentence with commas names none.
 */
export function headerOf(source: string): Header | null {
  const stop = source.indexOf("\n");
  const line = source
    .slice(0, stop === -1 ? source.length : stop)
    .replace(/^\ufeff/, "")
    .trim();
  if (line.length > 4000 || stop === -1) return null;
  for (const delimiter of DELIMITERS) {
    const names = namesIn(line, delimiter);
    const fields = fieldsAmong(names);
    const short = names.every((name) => name.length <= 40 && !/[.!?]\s/.test(name));
    const told = fields.size > 1 || (fields.has("text") && isRowBelow(source, stop, names, delimiter));
    if (names.length < 2 || !told || !short) continue;
    const columns = new Map([...fields].map(([field, name]) => [field, names.indexOf(name)]));
    return { delimiter, columns, names };
  }
  return null;
}

function noText(header: Header, name: string | undefined): AssayError {
  return new AssayError({
    code: "no-text-column",
    message: `no column holds the posts' text; the columns are ${header.names.join(", ")}`,
    at: name === undefined ? { line: 1 } : { file: name, line: 1 },
    expected: `one of ${FIELD_NAMES.text
      .filter((one) => plainName(one) === one)
      .slice(0, 8)
      .join(", ")}`,
    remedy: "Rename the column that holds the text to text.",
  });
}

/** Too many cells: the text, in the last column, was written with bare delimiters. */
function mend(row: DelimitedRow, header: Header): Cell[] {
  const { cells } = row;
  const last = header.names.length - 1;
  if (cells.length <= header.names.length || header.columns.get("text") !== last) return cells;
  return [...cells.slice(0, last), { ...cells[last], end: cells.at(-1)!.end }];
}

type Row = (field: Field) => MappedText | null;

function rowOf(row: DelimitedRow, header: Header, source: MappedText): Row {
  const cells = mend(row, header);
  return (field) => {
    const cell = cells[header.columns.get(field) ?? -1];
    return cell && cell.end > cell.start ? cellText(source, cell) : null;
  };
}

function draftOf(at: Row, title: MappedText | null, line: number): Draft {
  const draft = recordPost({
    text: at("text"),
    title,
    id: at("id")?.text || null,
    author: at("author")?.text || null,
    time: at("time")?.text ?? null,
    parent: at("parent")?.text.replace(/^t[1-6]_/, "") || null,
    thread: at("thread")?.text.replace(/^t[1-6]_/, "") || null,
    about:
      at("about")
        ?.text.split(/[,;|\s]+/)
        .filter(Boolean) ?? [],
  });
  return { ...draft, line };
}

/** The post of each row. A title that the row before had already is that of the thread, and heads no further post. */
function* rowPosts(blocks: Iterable<Block>, header: Header, file: string | undefined): Generator<Draft> {
  let names = true;
  let heading: string | undefined;
  for (const block of blocks) {
    const whole = wholeOf(block.text);
    for (const row of delimitedRows(block, header.delimiter, file)) {
      if (!names) {
        const at = rowOf(row, header, whole);
        const title = at("title");
        yield draftOf(at, title?.text === heading ? null : title, row.line);
        heading = ownText(title?.text ?? "");
      }
      names = false;
    }
  }
}

/** The header, where a text has one of a table of posts. @throws AssayError `no-text-column` */
function headerIn(source: string, file: string | undefined): Header | null {
  const header = headerOf(source);
  if (header && !header.columns.has("text") && !header.columns.has("title")) throw noText(header, file);
  return header;
}

/** A table of posts, a row each: CSV, TSV, semicolons or bars; the columns are known by their names. */
export const delimitedPosts = {
  name: "CSV posts",
  shape: "a header naming a text column and an id, date, author or ticker column, then a row a post",
  read(source: string, file?: string): Reading | null {
    const header = headerIn(source, file);
    return header && { format: this.name, title: null, posts: rowPosts(onlyBlock(source), header, file) };
  },
  /** The same, a block of rows at a time. */
  readInBlocks(stream: TextStream, file?: string): Reading | null {
    const header = headerIn(stream.head, file);
    if (!header) return null;
    const blocks = blocksOf(stream.chunks(), (text, first) => endOfRows(text, first, header.delimiter));
    return { format: this.name, title: null, posts: rowPosts(blocks, header, file) };
  },
};
