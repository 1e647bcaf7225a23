import type { Draft } from "../draft.ts";
import { linesIn } from "../lines-in.ts";
import { type MappedText, TextBuilder, wholeOf } from "../mapped-text.ts";
import { postTime } from "../post-time.ts";
import type { TextFormat } from "./format.ts";

/** What stands left of the words: indentation, bars, and the item types a gopher client shows. */
const GUTTER = /^(?:[ \t|│┃]|\((?:HTM|HTML|DIR|TXT|BIN|IMG)\)|(?:HTML|TEXT|DIR)(?= {2}))*/;
const HEAD = /^([\w.-]{2,20}) wrote ((?:\d+ \w+ ?){1,3}ago|on .{6,30})\s*:\s*$/;
/** The head of a comment in a copy that names itself. */
const BARE_HEAD = /^([\w.-]{2,20}) wrote:$/;
const WROTE = /\bwrote\b.*(?:ago|\d{4}).*:/;
const NAMES_ITSELF = /^\s*\[HN Gopher\] *(\S.*)/;
const STORY_DATE = /^Date {1,6}: (\d{4}-\d\d-\d\d \d\d:\d\d UTC)/;
const LEAST_HEADS = 2;
/** Lines that begin a line of their own: quotations, list items, references. */
const OWN_LINE = /^(?:>|[-*•] |\d{1,2}[.)] |\[\d+\]:?)/;

interface Line {
  start: number;
  end: number;
  /** Width of the gutter. */
  gutter: number;
  words: string;
}

function lineOf(raw: string, start: number): Line {
  const gutter = GUTTER.exec(raw)![0].length;
  const words = raw.slice(gutter).trimEnd();
  return { start: start + gutter, end: start + gutter + words.length, gutter, words };
}

function linesOf(source: string): Line[] {
  let start = 0;
  return source.split("\n").map((raw) => {
    const line = lineOf(raw, start);
    start += raw.length + 1;
    return line;
  });
}

/** Lines put back into paragraphs: a break inside one is the program's and becomes a space. */
function unwrapped(source: MappedText, lines: Line[]): MappedText {
  const built = new TextBuilder(source);
  const column = Math.min(...lines.filter(({ words }) => words).map(({ gutter }) => gutter));
  let last: Line | null = null;
  let blank = false;
  for (const line of lines) {
    if (line.words === "") blank = true;
    else {
      const code = line.gutter >= column + 2 && last !== null && last.gutter >= column + 2;
      if (last && blank) built.replace("\n\n", last.end, line.start);
      else if (last) built.replace(OWN_LINE.test(line.words) || code ? "\n" : " ", last.end, line.start);
      built.copy(line.start, line.end);
      [last, blank] = [line, false];
    }
  }
  return built.done();
}

const isHead = (line: Line): boolean => line.words.endsWith(":") && HEAD.test(line.words);

/** A copy that names itself in its first line, `[HN Gopher] Title`: that title, the day of the story, and `name wrote:` above each comment. */
function readNamed(source: string, name: string): ReturnType<TextFormat["read"]> {
  const title = NAMES_ITSELF.exec(source)?.[1].trim();
  const lines = linesOf(source);
  const heads = lines.flatMap(({ words }, index) => (BARE_HEAD.test(words) ? index : []));
  if (title === undefined || heads.length === 0) return null;
  const whole = wholeOf(source);
  const before = lines.slice(1, heads[0]);
  const at = before.findIndex(({ words }) => words === title);
  const day = before.flatMap(({ words }) => STORY_DATE.exec(words)?.[1] ?? [])[0];
  const time = day === undefined ? null : postTime(day);
  const story: Draft[] = at === -1 ? [] : [{ id: `line ${at + 2}`, time, body: unwrapped(whole, [before[at]]) }];
  return { format: name, title, posts: [...story, ...commentsOf(whole, lines, heads, BARE_HEAD, story, time)] };
}

/** The comments below their heads, each the child of the one above that stands further left. */
function commentsOf(
  whole: MappedText,
  lines: Line[],
  heads: number[],
  pattern: RegExp,
  story: Draft[],
  told: Draft["time"] = null,
): Draft[] {
  const above: { gutter: number; id: string }[] = [];
  return heads.flatMap((index, i): Draft[] => {
    const body = lines.slice(index + 1, heads[i + 1] ?? lines.length);
    if (body.every(({ words }) => words === "")) return [];
    const { gutter, words } = lines[index];
    while (above.length && above.at(-1)!.gutter >= gutter) above.pop();
    const [, author, day] = pattern.exec(words)!;
    const id = `line ${index + 1}`;
    const parent = above.at(-1)?.id ?? story[0]?.id ?? null;
    above.push({ gutter, id });
    const time = day === undefined ? told : postTime(day.replace(/^on /, ""));
    return [{ id, author, time, parent, body: unwrapped(whole, body) }];
  });
}

/** The line that holds the story's title, or -1. */
function titleAt(lines: Line[]): number {
  const at = lines.findIndex(({ words }) => /^comment page for:?$/i.test(words));
  return at === -1 ? -1 : lines.findIndex(({ words }, index) => index > at && words !== "");
}

/** Hacker News as served on Gopher: the story's title, a post of its own as in the site's answers, and `name wrote 2 hours ago:` above each comment, depth shown by indentation, lines wrapped. */
export const gopher: TextFormat = {
  name: "Hacker News on Gopher",
  shape: "`name wrote 2 hours ago:` above each comment, replies indented, lines wrapped",
  mayBe(stream) {
    if (NAMES_ITSELF.test(stream.head)) return true;
    if (!WROTE.test(stream.head.slice(0, 200_000))) return false;
    let heads = 0;
    for (const { text, start } of linesIn(stream.chunks())) {
      if (text.includes(" wrote ") && isHead(lineOf(text, start))) heads++;
      if (heads === LEAST_HEADS) return true;
    }
    return false;
  },
  read(source) {
    if (NAMES_ITSELF.test(source)) return readNamed(source, this.name);
    if (!WROTE.test(source.slice(0, 200_000))) return null;
    const lines = linesOf(source);
    const heads = lines.flatMap((line, index) => (isHead(line) ? index : []));
    if (heads.length < LEAST_HEADS) return null;
    const whole = wholeOf(source);
    const at = titleAt(lines);
    const title = at === -1 || at >= heads[0] ? null : lines[at];
    const story: Draft[] = title === null ? [] : [{ id: `line ${at + 1}`, body: unwrapped(whole, [title]) }];
    const comments = commentsOf(whole, lines, heads, HEAD, story);
    return { format: this.name, title: title?.words ?? null, posts: [...story, ...comments] };
  },
};
