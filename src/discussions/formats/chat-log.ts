import type { Draft, Reading } from "../draft.ts";
import { type Block, blocksOf, onlyBlock } from "../large/blocks.ts";
import { withLineFeeds } from "../line-ends.ts";
import { wholeOf } from "../mapped-text.ts";
import { postTime } from "../post-time.ts";
import type { TextFormat } from "./format.ts";

const DAY = "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}";
const CLOCK = "\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp][Mm])?";
const STAMP = `\\[?(?:(?<day>${DAY})(?:,|T)? ?)?(?<clock>${CLOCK})\\]?(?: ?[-–])? ?`;
/** `[2025-03-12] ann: …`: a day alone in brackets. */
const DAY_ALONE = `\\[(?<alone>${DAY})\\] ?`;
const NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_.'’-]{0,24}(?: [\\p{L}\\p{N}_.'’-]{1,20}){0,2}";
const NAMED_DAY = "(?:\\d{1,2} [A-Z][a-z]{2,8}\\.?,? \\d{4}|[A-Z][a-z]{2,8}\\.? \\d{1,2},? \\d{4})";
/** `ann (2025-03-12): …`, `ann, 12 Mar 2025, 10:32: …` */
const DATED = `(?:, | [([]| [–—-] )(?<said>${DAY}|${NAMED_DAY})(?:(?:,|T| at)? ?${CLOCK})?[)\\]]?`;
/** `[10:32] ann: …`, `<ann> …`, `12/03/2025, 10:32 - Ann Lee: …`, `ann: …`, `ann (2025-03-12): …`. */
const SAID = new RegExp(
  `^(?:${DAY_ALONE}|${STAMP})?(?:<[@+ ]?(?<nick>${NAME})>|(?<name>${NAME})(?:${DATED})? ?:)\\s+(?=\\S)`,
  "u",
);
const LOOKED_AT = 400;
/** Characters of a line in which it says who speaks. */
const SAID_WITHIN = 120;
/** Labels of a list (`Ford: 521,334`) stand once each; who talks in a chat speaks again. */
const LINES_A_NAME = 2;
const MOST_NAME_WORDS = 2;

const FEWEST_WORDS = 3;

interface Line {
  start: number;
  end: number;
  said: { author: string; day: string | undefined; stamped: boolean; words: number } | null;
}
type Said = Line["said"];

function saidIn(line: string): Said {
  const found = SAID.exec(line);
  if (!found?.groups) return null;
  const { nick, name, clock } = found.groups;
  const author = nick ?? name;
  const day = found.groups.said ?? found.groups.alone ?? found.groups.day;
  const isName = /\p{L}/u.test(author) && author.split(" ").length <= MOST_NAME_WORDS;
  const stamped = clock !== undefined || nick !== undefined;
  return isName ? { author, day, stamped, words: found[0].length } : null;
}

function* linesOf(source: string): Generator<Line> {
  for (let start = 0; start < source.length; ) {
    const stop = source.indexOf("\n", start);
    const end = stop === -1 ? source.length : stop;
    const line = source.slice(start, end);
    if (line.trim() !== "") yield { start, end, said: saidIn(line.slice(0, SAID_WITHIN)) };
    start = end + 1;
  }
}

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
  for (const { said: one } of linesOf(source)) {
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

interface Open {
  author: string | null;
  day: string | undefined;
  start: number;
  end: number;
  line: number;
}

function* draftsOf({ text, line: first }: Block, dated: boolean): Generator<Draft> {
  const source = wholeOf(text);
  let open: Open | null = null;
  let number = first;
  let last = 0;
  const draft = ({ author, day, start, end, line }: Open): Draft => ({
    author,
    time: postTime(day),
    line,
    body: withLineFeeds(source, start, end),
  });
  for (const { start, end, said: begins } of linesOf(text)) {
    const said = dated && !begins?.day ? null : begins;
    for (; last < start; last++) if (text.charCodeAt(last) === 10) number++;
    if (!said && open) open.end = end;
    else {
      if (open) yield draft(open);
      const words = said?.words ?? 0;
      open = { author: said?.author ?? null, day: said?.day, start: start + words, end, line: number };
    }
  }
  if (open) yield draft(open);
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

function* blockDrafts(blocks: Iterable<Block>, dated: boolean): Generator<Draft> {
  for (const block of blocks) yield* draftsOf(block, dated);
}

/** The chat that a text which begins with `head` is, or null. */
function readingOf(head: string, blocks: (dated: boolean) => Iterable<Block>): Reading | null {
  const dated = isDatedLog(head);
  if (!dated && !isChat(head)) return null;
  return { format: chatLog.name, title: null, posts: blockDrafts(blocks(dated), dated), parentsLost: true };
}

/** A chat as text: a line a message, each begun by who says it. */
export const chatLog: TextFormat = {
  name: "chat log",
  shape: "lines that begin with who says them: `ann: …`, `<ann> …`, `[10:32] ann: …`",
  read: (source) => readingOf(source, () => onlyBlock(source)),
  readInBlocks: (stream) =>
    readingOf(stream.head, (dated) => blocksOf(stream.chunks(), (text) => lastOpened(text, dated))),
};
