import { AssayError } from "../../errors.ts";
import type { Draft, Reading } from "../draft.ts";
import { readJson } from "../json-reader.ts";
import { jsonRecord } from "../json-record.ts";
import { type Json, wordAt } from "../json-tree.ts";
import { type Block, blocksOf, onlyBlock } from "../large/blocks.ts";
import type { TextStream } from "../large/text-stream.ts";
import { placeAt } from "../place-at.ts";
import { recordPost } from "../record-post.ts";
import { hackerNewsPost, isHackerNewsItem } from "./hacker-news.ts";
import { isRecord } from "./json-records.ts";

const LOOKED_AT = 100_000;
/** One JSON object a line, at least two of them. */
const LINES = /^\ufeff?\s*\{[^\n]*\}[ \t]*\r?\n\s*\{\s*"/;

function draftOf(value: Json): Draft | null {
  if (isHackerNewsItem(value)) return hackerNewsPost(value);
  return value instanceof Map && isRecord(value) ? recordPost(jsonRecord(value)) : null;
}

/** Records a line each (JSONL, NDJSON): items of Hacker News's API, dumps of Reddit, any records with a text. */
export const jsonLines = {
  name: "JSON lines",
  shape: 'one object a line with a text ("text", "body", "content" …) and an author, date or id',
  read(source: string, file?: string): Reading | null {
    return LINES.test(source.slice(0, LOOKED_AT)) ? readingOf(onlyBlock(source), file) : null;
  },
  /** The same, a block of lines at a time. */
  readInBlocks(stream: TextStream, file?: string): Reading | null {
    if (!LINES.test(stream.head.slice(0, LOOKED_AT))) return null;
    return readingOf(
      blocksOf(stream.chunks(), (text) => text.lastIndexOf("\n") + 1),
      file,
    );
  },
};

function readingOf(blocks: Iterable<Block>, file: string | undefined): Reading {
  const reading: Reading = { format: jsonLines.name, title: null, posts: [], notes: [] };
  reading.posts = linePosts(blocks, file, reading);
  return reading;
}

/** The posts of the lines; leaves the title and how many lines hold none in `reading`. */
function* linePosts(blocks: Iterable<Block>, file: string | undefined, reading: Reading): Generator<Draft> {
  let [found, strange] = [0, 0];
  for (const { source, at, end } of linesOf(blocks)) {
    const value = readJson(source, at, end, file);
    const draft = draftOf(value);
    if (isHackerNewsItem(value)) reading.title ??= wordAt(value, "title", "story_title");
    if (draft) {
      found++;
      yield draft;
    } else if (++strange === 1 && found === 0) throw strangeLine(source, at, file);
  }
  if (strange) reading.notes!.push(`${strange} lines hold no post and are left out`);
}

/** The lines that are not blank. */
function* linesOf(blocks: Iterable<Block>): Generator<{ source: string; at: number; end: number }> {
  for (const { text: source, first } of blocks) {
    for (let at = first && source.startsWith("\ufeff") ? 1 : 0; at < source.length; ) {
      const stop = source.indexOf("\n", at);
      const end = stop === -1 ? source.length : stop;
      if (/\S/.test(source.slice(at, end))) yield { source, at, end };
      at = end + 1;
    }
  }
}

function strangeLine(source: string, at: number, file: string | undefined): AssayError {
  return new AssayError({
    code: "unknown-json",
    message: "this line is JSON, but holds no post",
    ...placeAt(source, at, file),
    expected: jsonLines.shape,
    remedy: 'Give each line the form {"id","at","author","text"}.',
  });
}
