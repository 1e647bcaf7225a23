import { linesOf, NO_WORDS, SAID_WITHIN, type Said, saidIn } from "../chat-lines.ts";
import { toldTime, writesDaysFirst } from "../copied/told-times.ts";
import type { Draft, Reading } from "../draft.ts";
import { type Block, blocksOf, onlyBlock } from "../large/blocks.ts";
import { withLineFeeds } from "../line-ends.ts";
import { type MappedText, wholeOf } from "../mapped-text.ts";
import { type PostTime, postTime } from "../post-time.ts";
import type { TextFormat } from "./format.ts";

const LOOKED_AT = 400;
/** Labels of a list (`Ford: 521,334`) stand once each; who talks in a chat speaks again. */
const LINES_A_NAME = 2;
const FEWEST_WORDS = 3;

/** A line that names a day beside who says it, and then says something: `ann (2025-03-12): Tin will fall again.` */
function isDated(line: string, said: Said): boolean {
  return said?.day !== undefined && line.slice(said.words).split(" ", FEWEST_WORDS).length === FEWEST_WORDS;
}

/** True where the first line is dated: such lines open the posts then, and what stands between them belongs to the one before. */
function isDatedLog(source: string): boolean {
  for (const { start, end, said } of linesOf(source)) return isDated(source.slice(start, end), said);
  return false;
}

/** True where most lines begin with who says them, and at least two say more than one line each, or the lines carry the time. */
function isChat(source: string): boolean {
  const authors = new Map<string, number>();
  let [lines, said, stamped] = [0, 0, 0];
  for (const { said: one, program } of linesOf(source)) {
    if (program) continue;
    if (lines++ === LOOKED_AT) break;
    if (!one) continue;
    said++;
    if (one.stamped) stamped++;
    authors.set(one.author, (authors.get(one.author) ?? 0) + 1);
  }
  if (said < 4 || said < 0.6 * lines || authors.size < 2) return false;
  const again = [...authors.values()].filter((count) => count > 1).length;
  return stamped >= 0.8 * said || (again >= 2 && said >= LINES_A_NAME * authors.size);
}

/** How a chat tells its times. */
interface Manner {
  /** Only lines that name a day open a message. */
  dated: boolean;
  /** Days stand before months. */
  daysFirst: boolean;
}

interface Open {
  said: Said;
  start: number;
  end: number;
  line: number;
}

/** `Wed Apr 24 00:00:12 2024`, as programs tell the day on which a log goes on. */
const GOES_ON = /(\b[A-Z][a-z]{2} +\d{1,2}) +\d{2}:\d{2}:\d{2} +(\d{4})/;

/** The day that a line of the program names, or null. */
function dayNamed(line: string): string | null {
  const named = GOES_ON.exec(line);
  if (named) return `${named[1]} ${named[2]}`;
  return /\d{4}/.test(line) ? line : null;
}

function draftOf(
  source: MappedText,
  { said, start, end, line }: Open,
  day: PostTime | null,
  daysFirst: boolean,
): Draft | null {
  const body = withLineFeeds(source, start, end);
  if (said?.stamped && NO_WORDS.test(body.text)) return null;
  const told = said?.day ? toldTime(said.clock ? `${said.day}, ${said.clock}` : said.day, daysFirst) : null;
  const time = told?.time ?? (said?.day ? postTime(said.day) : day);
  return { author: said?.author ?? null, time, line, body };
}

function* draftsOf(
  { text, line: first }: Block,
  { dated, daysFirst }: Manner,
  opening: PostTime | null,
): Generator<Draft, PostTime | null> {
  const source = wholeOf(text);
  let open: Open | null = null;
  let [number, last, day] = [first, 0, opening];
  for (const { start, end, said: begins, program } of linesOf(text)) {
    const said = dated && !begins?.day ? null : begins;
    for (; last < start; last++) if (text.charCodeAt(last) === 10) number++;
    if (!said && !program && open) {
      open.end = end;
      continue;
    }
    const draft = open && draftOf(source, open, day, daysFirst);
    if (draft) yield draft;
    open = program ? null : { said, start: start + (said?.words ?? 0), end, line: number };
    const named = program ? dayNamed(text.slice(start, end)) : null;
    if (named) day = toldTime(named, daysFirst)?.time ?? day;
  }
  const draft = open && draftOf(source, open, day, daysFirst);
  if (draft) yield draft;
  return day;
}

/** Where the last line that opens a post begins, as far as lines are whole; 0 where none does. */
function lastOpened(text: string, dated: boolean): number {
  for (let end = text.lastIndexOf("\n"); end > 0; ) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const said = start > 0 ? saidIn(text.slice(start, Math.min(end, start + SAID_WITHIN))) : null;
    if (said && (said.day || !dated)) return start;
    end = start - 1;
  }
  return 0;
}

function* blockDrafts(blocks: Iterable<Block>, manner: Manner): Generator<Draft> {
  let day: PostTime | null = null;
  for (const block of blocks) day = yield* draftsOf(block, manner, day);
}

/** Characters by which the order of days and months is told. */
const ORDER_WITHIN = 100_000;

/** The chat that a text which begins with `head` is, or null. */
function readingOf(head: string, blocks: (dated: boolean) => Iterable<Block>): Reading | null {
  const dated = isDatedLog(head);
  if (!dated && !isChat(head)) return null;
  const daysFirst = writesDaysFirst(
    head
      .slice(0, ORDER_WITHIN)
      .split("\n")
      .map((line) => line.slice(0, SAID_WITHIN)),
  );
  return {
    format: chatLog.name,
    title: null,
    posts: blockDrafts(blocks(dated), { dated, daysFirst }),
    parentsLost: true,
  };
}

/** A chat as text: a line a message, each begun by who says it. */
export const chatLog: TextFormat = {
  name: "chat log",
  shape: "lines that begin with who says them: `ann: …`, `<ann> …`, `[10:32] ann: …`",
  read: (source) => readingOf(source, () => onlyBlock(source)),
  readInBlocks: (stream) =>
    readingOf(stream.head, (dated) => blocksOf(stream.chunks(), (text) => lastOpened(text, dated))),
};
