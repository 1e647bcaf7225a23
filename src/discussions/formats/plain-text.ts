import type { Draft } from "../draft.ts";
import { type MappedText, TextBuilder, wholeOf } from "../mapped-text.ts";
import { type Paragraph, paragraphsOf } from "../paragraphs.ts";
import { groupParagraphs, isBullet } from "../post-boundaries.ts";
import { foldParagraphs, type Kept } from "../repeated-paragraphs.ts";
import type { TextFormat } from "./format.ts";

/** A text whose lines are short and mostly stop in mid-sentence was wrapped by a program: it is one piece of writing. */
function isHardWrapped(paragraphs: Paragraph[]): boolean {
  const lines = paragraphs.slice(0, 400).filter(({ text }) => !/^https?:/.test(text));
  if (lines.length < 6 || lines.some(({ text }) => text.length > 100)) return false;
  const longest = Math.max(...lines.map(({ text }) => text.length));
  const open = lines.filter(({ text }) => text.length > 0.6 * longest && !/[.!?:;"”)]$/.test(text));
  return open.length >= 0.4 * lines.length;
}

/** A text one line a paragraph, in good part list items, is one writer's note with headings. */
function isNote(paragraphs: Paragraph[]): boolean {
  const bullets = paragraphs.slice(0, 400).filter(({ text }) => isBullet(text)).length;
  return bullets >= 4 && bullets >= 0.25 * Math.min(400, paragraphs.length);
}

const byLine = (paragraphs: Paragraph[]) => paragraphs.every(({ text }) => !text.includes("\n"));

function groupsOf(kept: Kept[]): Kept[][] {
  const paragraphs = kept.map(({ paragraph }) => paragraph);
  if (byLine(paragraphs) && (isHardWrapped(paragraphs) || isNote(paragraphs))) return [kept];
  let at = 0;
  return groupParagraphs(paragraphs).map((group) => kept.slice(at, (at += group.length)));
}

/** Parts a group where a folded paragraph stood in its middle. */
function contiguous(source: string, group: Kept[]): Kept[][] {
  const parts: Kept[][] = [];
  for (const one of group) {
    const last = parts.at(-1)?.at(-1);
    const apart = !last || source.slice(last.paragraph.end, one.paragraph.start).trim() !== "";
    if (apart) parts.push([one]);
    else parts.at(-1)!.push(one);
  }
  return parts;
}

/** The source from `start` to `end`, its line ends as `\n`. */
export function linesBetween(source: MappedText, start: number, end: number): MappedText {
  const built = new TextBuilder(source);
  let from = start;
  for (let at = source.text.indexOf("\r\n", from); at !== -1 && at < end; at = source.text.indexOf("\r\n", from)) {
    built.copy(from, at).replace("\n", at, at + 2);
    from = at + 2;
  }
  return built.copy(from, end).done();
}

function draftOf(source: MappedText, group: Kept[]): Draft {
  const [head, tail] = [group[0].paragraph, group.at(-1)!.paragraph];
  return {
    body: linesBetween(source, head.start, tail.end),
    line: head.line,
    repeats: group.flatMap(({ repeats }) => repeats.map((line) => `line ${line}`)),
  };
}

/** Text without any structure: paragraphs, each a post unless something binds it to the one before. */
export const plainText: TextFormat = {
  name: "plain text",
  shape: "paragraphs, one or more a post",
  read(source) {
    const kept = foldParagraphs(paragraphsOf(source));
    const whole = wholeOf(source);
    const posts = groupsOf(kept)
      .flatMap((group) => contiguous(source, group))
      .map((group) => draftOf(whole, group));
    return { format: this.name, title: null, posts, parentsLost: true };
  },
};
