import { AssayError } from "../errors.ts";
import type { Reading } from "./draft.ts";
import { chatLog } from "./formats/chat-log.ts";
import { copiedPage } from "./formats/copied-page.ts";
import { delimitedPosts } from "./formats/delimited-posts.ts";
import { discourse } from "./formats/discourse.ts";
import type { JsonFormat, TextFormat } from "./formats/format.ts";
import { gopher } from "./formats/gopher.ts";
import { hackerNews } from "./formats/hacker-news.ts";
import { htmlPage } from "./formats/html-page.ts";
import { jsonLines } from "./formats/json-lines.ts";
import { jsonPosts, jsonPostsInStream } from "./formats/json-posts.ts";
import { jsonRecords } from "./formats/json-records.ts";
import { mail } from "./formats/mail.ts";
import { plainText } from "./formats/plain-text.ts";
import { isListing, reddit } from "./formats/reddit.ts";
import { siliconInvestor } from "./formats/silicon-investor.ts";
import { substack } from "./formats/substack.ts";
import { disqus, wordpress } from "./formats/xml-export.ts";
import { readJson } from "./json-reader.ts";
import { type Json, JsonText } from "./json-tree.ts";
import { JsonStream, NotInStream } from "./large/json-stream.ts";
import type { TextStream } from "./large/text-stream.ts";

export const JSON_FORMATS: JsonFormat[] = [jsonPosts, reddit, hackerNews, discourse, substack, jsonRecords];
export const TEXT_FORMATS: TextFormat[] = [disqus, wordpress, htmlPage, mail, gopher, siliconInvestor, chatLog];

/** `{` or `[` followed by what can only be JSON: prose opens brackets too ("[1] see below"). */
const LOOKS_JSON = /^\ufeff?\s*(?:\{\s*(?:"|\})|\[\s*(?:\{|"|\]\s*$|\[\s*\{))/;

function kindOf(value: Json): string {
  if (value instanceof Map) return `an object with ${[...value.keys()].slice(0, 12).join(", ") || "no members"}`;
  if (Array.isArray(value))
    return value.length ? `an array of ${value.length}, the first ${kindOf(value[0])}` : "an empty array";
  return value instanceof JsonText ? "a string" : String(value);
}

function readJsonDiscussion(source: string, name: string | undefined): Reading {
  const start = source.startsWith("\ufeff") ? 1 : 0;
  const value = readJson(source, start, source.length, name);
  for (const format of JSON_FORMATS) {
    const reading = format.read(value);
    if (reading) return reading;
  }
  throw new AssayError({
    code: "unknown-json",
    message: `this JSON holds no discussion Assay knows: ${kindOf(value)}`,
    expected: `one of\n${JSON_FORMATS.map(({ name: title, shape }) => `  ${title}: ${shape}`).join("\n")}`,
    remedy: 'Bring it into the form {"title","posts":[{"id","at","author","text"}]}.',
    ...(name === undefined ? {} : { at: { file: name } }),
  });
}

/** Reads a source as the format its content shows. */
export function readSource(source: string, name?: string): Reading {
  const lines = jsonLines.read(source, name);
  if (lines) return lines;
  if (LOOKS_JSON.test(source.slice(0, 10_000))) return readJsonDiscussion(source, name);
  for (const format of TEXT_FORMATS) {
    const reading = format.read(source);
    if (reading) return reading;
  }
  return delimitedPosts.read(source, name) ?? copiedPage.read(source) ?? plainText.read(source);
}

/** Members of an array by which its format is told. */
const FIRST = 50;

/** The members of the array a stream holds. Only Reddit's listings tell their format anywhere in it. */
function* membersOf(first: readonly Json[], rest: Iterator<Json>, json: JsonStream): Generator<Json> {
  yield* first;
  for (let next = rest.next(); !next.done; next = rest.next()) {
    if (isListing(next.value)) throw new NotInStream();
    yield next.value;
  }
  json.end();
}

function readJsonStream(stream: TextStream): Reading | null {
  const json = new JsonStream(stream.chunks());
  if (json.peek() === "{") return /"posts"\s*:\s*\[/.test(stream.head) ? jsonPostsInStream(json) : null;
  const members = json.members();
  const first: Json[] = [];
  while (first.length < FIRST) {
    const next = members.next();
    if (next.done) break;
    first.push(next.value);
  }
  if (first.some(isListing)) return null;
  for (const format of JSON_FORMATS) {
    const reading = format.readMembers?.(membersOf(first, members, json), first);
    if (reading) return reading;
  }
  return null;
}

/**
 * Reads a stream as the format its content shows, or returns null where that format can only be read whole.
 *
 * @throws NotInStream here or while its posts are read, where the source is broken or turns out to be of another format
 */
export function readStream(stream: TextStream, name?: string): Reading | null {
  const lines = jsonLines.readInBlocks(stream, name);
  if (lines) return lines;
  if (LOOKS_JSON.test(stream.head.slice(0, 10_000))) return readJsonStream(stream);
  for (const format of TEXT_FORMATS) {
    const reading = format.readInBlocks?.(stream);
    if (reading) return reading;
    if (format.mayBe?.(stream)) return null;
  }
  const table = delimitedPosts.readInBlocks(stream, name);
  if (table) return table;
  return copiedPage.mayBe(stream) ? null : plainText.readInBlocks(stream);
}
