import type { TextRange } from "../discussion.ts";
import type { Draft, Reading } from "../draft.ts";
import { type HtmlText, textOfHtml } from "../html-text.ts";
import { type Block, blocksOf, onlyBlock } from "../large/blocks.ts";
import { withLineFeeds } from "../line-ends.ts";
import { answerByName, decodedHeader, senderIn } from "../mail-names.ts";
import { type MappedText, sliceOf, trimmed, wholeOf } from "../mapped-text.ts";
import { furnitureIn } from "../page-lines.ts";
import { postTime } from "../post-time.ts";
import { fromBase64, fromQuotedPrintable } from "../quoted-printable.ts";
import type { TextFormat } from "./format.ts";

type Headers = Map<string, string>;

interface Message {
  headers: Headers;
  /** Where its headers begin. */
  head: number;
  /** Where its body stands in the source. */
  start: number;
  end: number;
}

const HEADER = /^([A-Za-z][\w-]{1,40}):[ \t]?(.*)$/;
const TELLING = ["from", "subject", "date", "newsgroups", "message-id", "to"];
const MBOX = /^From \S+.*\d{4}\s*$/;
const MOST_PARTS = 200;
/** Characters in which a digest tells its topics. */
const PREAMBLE = 20_000;

/** Header lines from `start` on, folded ones put together; null when no header block ends there in a blank line. */
function headersAt(source: string, start: number): { headers: Headers; body: number } | null {
  const headers: Headers = new Map();
  let last = "";
  for (let at = start; at < source.length; ) {
    const stop = source.indexOf("\n", at);
    const line = source.slice(at, stop === -1 ? source.length : stop).replace(/\r$/, "");
    at = stop === -1 ? source.length : stop + 1;
    if (line === "") return headers.size ? { headers, body: at } : null;
    const header = HEADER.exec(line);
    if (header) {
      last = header[1].toLowerCase();
      if (!headers.has(last)) headers.set(last, header[2].trim());
    } else if (/^[ \t]/.test(line) && last) headers.set(last, `${headers.get(last)} ${line.trim()}`);
    else if (!MBOX.test(line) || headers.size) return null;
  }
  return null;
}

const isMessage = (headers: Headers): boolean =>
  TELLING.filter((name) => headers.has(name)).length >= 2 && (headers.has("from") || headers.has("newsgroups"));

/** Where the first message begins: behind the topics of a list's digest, else at the beginning. */
function firstMessage(source: string): number {
  const block = headersAt(source, 0);
  if (block && isMessage(block.headers)) return 0;
  return Math.max(0, source.slice(0, PREAMBLE).search(/^Message: 1\r?$/m));
}

/** The messages of a mailbox, or the one message of a file: each begins behind a blank line with a block of headers. */
function messagesIn(source: string): Message[] {
  const found: Message[] = [];
  for (let at = firstMessage(source); at !== -1 && at < source.length; ) {
    const block = headersAt(source, at);
    if (block && isMessage(block.headers)) {
      if (found.length) found.at(-1)!.end = at;
      found.push({ headers: block.headers, head: at, start: block.body, end: source.length });
    } else if (found.length === 0) return [];
    const next =
      /\n\r?\n(?=From \S|(?:From|Path|Newsgroups|Return-Path|Received|Message-ID|Subject|Date): |Message: \d)/gi;
    next.lastIndex = (block?.body ?? at + 1) - 1;
    const match = next.exec(source);
    at = match ? match.index + match[0].length : -1;
  }
  return found;
}

const parameter = (value: string | undefined, name: string): string | null =>
  new RegExp(`${name}="?([^";\\s]+)`, "i").exec(value ?? "")?.[1] ?? null;

/** A body as text: its transfer encoding undone, HTML laid out with its links and quotations aside, of alternatives the plain one. */
function bodyText(source: MappedText, headers: Headers, parts = { left: MOST_PARTS }): HtmlText {
  const type = headers.get("content-type") ?? "text/plain";
  const boundary = /^multipart\//i.test(type) ? parameter(type, "boundary") : null;
  if (boundary) return partText(source, boundary, parts);
  const coding = (headers.get("content-transfer-encoding") ?? "").toLowerCase();
  const charset = parameter(type, "charset");
  const plain =
    coding === "quoted-printable"
      ? fromQuotedPrintable(source, charset)
      : coding === "base64"
        ? fromBase64(source, charset)
        : source;
  return /^text\/html/i.test(type) ? textOfHtml(plain) : { body: withLineFeeds(plain), links: [], quotes: [] };
}

function partText(source: MappedText, boundary: string, parts: { left: number }): HtmlText {
  const marks: TextRange[] = [];
  for (let at = source.text.indexOf(`--${boundary}`); at !== -1 && parts.left-- > 0; ) {
    const end = source.text.indexOf("\n", at);
    marks.push({ start: at, end: end === -1 ? source.text.length : end + 1 });
    at = source.text.indexOf(`--${boundary}`, marks.at(-1)!.end);
  }
  const read = marks.slice(0, -1).flatMap(({ end }, i) => {
    const block = headersAt(source.text, end) ?? { headers: new Map<string, string>(), body: end };
    const type = block.headers.get("content-type") ?? "text/plain";
    return /^(?:text|multipart)\//i.test(type) ? [{ type, block, end: marks[i + 1].start }] : [];
  });
  const best = read.find(({ type }) => /^text\/plain|^multipart/i.test(type)) ?? read[0];
  return best
    ? bodyText(sliceOf(source, best.block.body, best.end), best.block.headers, parts)
    : { body: { text: "", pieces: [] }, links: [], quotes: [] };
}

/** The stretches of a body that are not the writer's words: headers of gateways, and the signature below `-- `. */
function signatureIn(text: string): TextRange[] {
  const signature = /\n-- ?\n/.exec(text.slice(-2000));
  const start = signature ? Math.max(0, text.length - 2000) + signature.index + 1 : text.length;
  const above = furnitureIn(text).filter(({ end }) => end <= start);
  return start < text.length ? [...above, { start, end: text.length }] : above;
}

/** Quotations where leading white space was taken off the text they stand in. */
const shifted = (quotes: HtmlText["quotes"], by: number) =>
  by === 0 ? quotes : quotes.map((quote) => ({ ...quote, start: quote.start - by, end: quote.end - by }));

function draftOf(source: MappedText, message: Message): Draft {
  const { headers } = message;
  const { body: whole, links, quotes } = bodyText(sliceOf(source, message.start, message.end), headers);
  const body = trimmed(whole);
  return {
    id: headers.get("message-id") ?? null,
    author: senderIn(headers.get("from")),
    time: postTime(headers.get("date")),
    parent:
      headers.get("in-reply-to")?.match(/<[^>]+>/)?.[0] ??
      headers
        .get("references")
        ?.match(/<[^>]+>/g)
        ?.at(-1) ??
      null,
    body,
    furniture: signatureIn(body.text),
    links,
    quotes: shifted(quotes, whole.text.length - whole.text.trimStart().length),
  };
}

/** Where the last message that a stretch of a mailbox may hold only in part begins. */
function cutMessages(text: string): number {
  const lines = text.lastIndexOf("\n") + 1;
  return lines === 0 ? 0 : (messagesIn(text.slice(0, lines)).at(-1)?.head ?? 0);
}

/** The posts of the messages; leaves the subject of the first that has one as the title. */
function* messagePosts(blocks: Iterable<Block>, reading: Reading): Generator<Draft> {
  const last = new Map<string, string>();
  let number = 0;
  for (const { text } of blocks) {
    const whole = wholeOf(text);
    for (const message of messagesIn(text)) {
      number++;
      const subject = message.headers.get("subject");
      if (subject) reading.title ??= decodedHeader(subject).replace(/^(?:(?:re|fwd?|aw):\s*)+/i, "");
      const draft = draftOf(whole, message);
      if (draft.id === null) answerByName(draft, `message ${number}`, last);
      yield draft;
    }
  }
}

/** True where a text begins with the headers of a message. */
function isMail(source: string): boolean {
  const start = firstMessage(source);
  if (start === 0 && !/^\ufeff?(?:From \S|[A-Za-z][\w-]{1,40}:[ \t])/.test(source)) return false;
  const block = headersAt(source, start);
  return block !== null && isMessage(block.headers);
}

function readingOf(blocks: Iterable<Block>): Reading {
  const reading: Reading = { format: mail.name, title: null, posts: [] };
  reading.posts = messagePosts(blocks, reading);
  return reading;
}

/** Mail and Usenet: one message or a mailbox of them, with headers; the subject of the first is the title. */
export const mail: TextFormat = {
  name: "mail or Usenet",
  shape: "`From:`, `Date:`, `Subject:` … above a blank line, then the body; several messages in a row",
  read: (source) => (isMail(source) ? readingOf(onlyBlock(source)) : null),
  readInBlocks: (stream) => (isMail(stream.head) ? readingOf(blocksOf(stream.chunks(), cutMessages)) : null),
};
