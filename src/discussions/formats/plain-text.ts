import type { Draft, Reading } from "../draft.ts";
import { withLineFeeds } from "../line-ends.ts";
import { type MappedText, wholeOf } from "../mapped-text.ts";
import { furnitureIn } from "../page-lines.ts";
import { pagePosts, showsPosts } from "../page-posts.ts";
import { type Paragraph, paragraphsOf } from "../paragraphs.ts";
import { groupParagraphs, isBullet } from "../post-boundaries.ts";
import { foldParagraphs, type Kept } from "../repeated-paragraphs.ts";

const LOOKED_AT = 400;
/** Paragraphs among which a page's own date stands. */
const HEADER = 5;

/** A text whose lines are short and mostly stop in mid-sentence was wrapped by a program: it is one piece of writing. */
function isHardWrapped(paragraphs: Paragraph[]): boolean {
  const lines = paragraphs.slice(0, LOOKED_AT).filter(({ text }) => !/^https?:/.test(text));
  if (lines.length < 6 || lines.some(({ text }) => text.length > 100)) return false;
  const longest = Math.max(...lines.map(({ text }) => text.length));
  const open = lines.filter(({ text }) => text.length > 0.6 * longest && !/[.!?:;"”)]$/.test(text));
  return open.length >= 0.4 * lines.length;
}

/** A text one line a paragraph, in good part list items, is one writer's note with headings. */
function isNote(paragraphs: Paragraph[]): boolean {
  const bullets = paragraphs.slice(0, LOOKED_AT).filter(({ text }) => isBullet(text)).length;
  return bullets >= 4 && bullets >= 0.25 * Math.min(LOOKED_AT, paragraphs.length);
}

const byLine = (paragraphs: Paragraph[]) => paragraphs.every(({ text }) => !text.includes("\n"));

function* groupsOf(source: string, kept: Kept[]): Generator<Kept[]> {
  const paragraphs = kept.map(({ paragraph }) => paragraph);
  const whole = byLine(paragraphs) && (isHardWrapped(paragraphs) || isNote(paragraphs));
  let at = 0;
  for (const { length } of whole ? [kept] : groupParagraphs(paragraphs)) {
    yield* contiguous(source, kept.slice(at, at + length));
    at += length;
  }
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

function draftOf(source: MappedText, paragraphs: Paragraph[], chrome: boolean): Draft {
  const body = withLineFeeds(source, paragraphs[0].start, paragraphs.at(-1)!.end);
  const furniture = chrome ? furnitureIn(body.text) : [];
  return { body, line: paragraphs[0].line, ...(furniture.length ? { furniture } : {}) };
}

/** The title a page's first lines give: the line between the site's menu and the points of its story. */
function titleIn(paragraphs: Paragraph[]): string | null {
  const head = paragraphs[0]?.text.slice(0, 1000) ?? "";
  return /^[^\n]*\n([^\n]{3,200})\n\d+ points? by /.exec(head)?.[1].replace(/ \([\w.-]+\)$/, "") ?? null;
}

/**
 * Reads text without a container: paragraphs, each a post unless something binds it to the one before; or, on a page
 * that kept its bylines or buttons, what stands between these.
 */
export function readPlainText(source: MappedText, format: string): Reading {
  const paragraphs = paragraphsOf(source.text);
  const chrome = paragraphs.some(({ page, text }) => page !== undefined || / points? by /.test(text.slice(0, 400)));
  const title = titleIn(paragraphs);
  if (chrome && showsPosts(paragraphs)) {
    const posts = pagePosts(paragraphs).map(({ author, time, paragraphs: words }) => {
      return { ...draftOf(source, words, true), author, time };
    });
    return { format, title, posts, parentsLost: true };
  }
  return { format, title, posts: unmarkedPosts(source, paragraphs, chrome), parentsLost: true };
}

/** Posts of a text that shows no bounds between them; a date among its first lines is the first post's. */
function* unmarkedPosts(source: MappedText, paragraphs: Paragraph[], chrome: boolean): Generator<Draft> {
  let stamp = paragraphs.slice(0, HEADER).find(({ page }) => page?.time)?.page?.time ?? null;
  for (const group of groupsOf(source.text, foldParagraphs(paragraphs))) {
    const words = group.map(({ paragraph }) => paragraph);
    const repeats = group.flatMap((one) => one.repeats ?? []).map((line) => `line ${line}`);
    const head = words[0].page?.kind === "head" && !words[0].page.weak ? words[0].page : null;
    yield { ...draftOf(source, words, chrome), repeats, author: head?.author, time: head?.time ?? stamp };
    stamp = null;
  }
}

/** Text without any structure. */
export const plainText = {
  name: "plain text",
  read: (source: string): Reading => readPlainText(wholeOf(source), "plain text"),
};
