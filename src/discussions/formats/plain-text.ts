import { firmAbove, withoutSite } from "../copied/header.ts";
import type { Draft, Reading } from "../draft.ts";
import { Digests } from "../large/digests.ts";
import type { TextStream } from "../large/text-stream.ts";
import { withLineFeeds } from "../line-ends.ts";
import { linesIn } from "../lines-in.ts";
import { type MappedText, wholeOf } from "../mapped-text.ts";
import { furnitureIn } from "../page-lines.ts";
import { pagePosts } from "../page-posts.ts";
import { type Survey, surveyOf, type TextNumbers } from "../paragraph-survey.ts";
import { layoutOf, type Paragraph, paragraphsAmong, paragraphsOf } from "../paragraphs.ts";
import { groupParagraphs, isBullet } from "../post-boundaries.ts";
import { type Folded, foldParagraphs } from "../repeated-paragraphs.ts";

const LOOKED_AT = 400;

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

/** What is read of a text's paragraphs: they can be asked for again, with or without what lines are the page's. */
interface Source {
  paragraphs(pages: boolean): Iterable<Paragraph>;
  numbers: TextNumbers;
  /** The text from the first of neighbouring paragraphs to the last, its line ends as `\n`. */
  body(paragraphs: Paragraph[]): MappedText;
}

/** The paragraphs that are not left out, with the lines on which they stood again. */
function* keptOf(paragraphs: Iterable<Paragraph>, { isLeftOut, repeats }: Folded): Generator<Paragraph> {
  for (const paragraph of paragraphs) {
    if (isLeftOut(paragraph.index)) continue;
    const again = repeats.get(paragraph.index);
    yield again ? { ...paragraph, repeats: again } : paragraph;
  }
}

/** Of the paragraphs that are kept: whether each is one line, and whether wide gaps part the posts, where some pages leave two blank lines between comments and one between paragraphs. */
function bondsOf({ length, hasLines, gapOf }: Survey, { isLeftOut }: Folded): { byLine: boolean; byGaps: boolean } {
  let [kept, wide, narrow, byLine] = [0, 0, false, true];
  for (let i = 0; i < length; i++) {
    if (isLeftOut(i)) continue;
    if (kept > 0 && gapOf(i) === 2) wide++;
    if (kept > 0 && gapOf(i) === 1) narrow = true;
    if (hasLines(i)) byLine = false;
    kept++;
  }
  return { byLine, byGaps: wide >= 3 && wide * 8 >= kept && narrow };
}

/** True for a text that is one piece of writing, by its first paragraphs, each of which is one line. */
function isOnePiece(paragraphs: Iterable<Paragraph>): boolean {
  const first: Paragraph[] = [];
  for (const paragraph of paragraphs) if (first.push(paragraph) === LOOKED_AT) break;
  return isHardWrapped(first) || isNote(first);
}

function* groupsOf(source: Source, survey: Survey): Generator<Paragraph[]> {
  const folded = foldParagraphs(survey);
  const { byLine, byGaps } = bondsOf(survey, folded);
  const kept = () => keptOf(source.paragraphs(survey.chrome), folded);
  const groups = byLine && isOnePiece(kept()) ? [[...kept()]] : groupParagraphs(kept(), byGaps);
  for (const group of groups) yield* contiguous(group);
}

/** Parts a group where a folded paragraph stood in its middle. */
function contiguous(group: Paragraph[]): Paragraph[][] {
  const parts: Paragraph[][] = [];
  for (const one of group) {
    const last = parts.at(-1)?.at(-1);
    if (!last || one.index !== last.index + 1) parts.push([one]);
    else parts.at(-1)!.push(one);
  }
  return parts;
}

function draftOf(source: Source, paragraphs: Paragraph[], chrome: boolean): Draft {
  const body = source.body(paragraphs);
  const furniture = chrome ? furnitureIn(body.text) : [];
  return { body, line: paragraphs[0].line, ...(furniture.length ? { furniture } : {}) };
}

/** `Forum » Market Talk » Dec corn`: where a page stands on its site, and its title. */
const TRAIL = /^(?:[^\n»›]{2,40} [»›] ){1,5}([^\n»›]{3,200})/;

/** The title a page's first lines give: the line above the points of its story, or the end of its trail. */
function titleIn(paragraphs: Paragraph[]): string | null {
  const head = paragraphs[0]?.text.slice(0, 1000) ?? "";
  const title = /^(?:[^\n]*\n)?([^\n]{3,200})\n\d+ points? by /.exec(head) ?? TRAIL.exec(head);
  return title ? withoutSite(title[1]) : null;
}

function readingOf(source: Source, format: string): Reading {
  const survey = surveyOf(source.paragraphs(true), source.numbers);
  const title = titleIn(survey.header);
  const posts = survey.chrome && survey.showsPosts ? postsOfPage(source) : unmarkedPosts(source, survey);
  const firm = firmAbove((survey.header[0]?.text ?? "").slice(0, HEADING).split("\n"), title);
  return { format, title, ...(firm ? { firm } : {}), posts, parentsLost: true };
}
const HEADING = 500;

function* postsOfPage(source: Source): Generator<Draft> {
  for (const { author, time, paragraphs } of pagePosts(source.paragraphs(true)))
    yield { ...draftOf(source, paragraphs, true), author, time };
}

/** Posts of a text that shows no bounds between them; a date among its first lines is the first post's. */
function* unmarkedPosts(source: Source, survey: Survey): Generator<Draft> {
  let stamp = survey.header.find(({ page }) => page?.time)?.page?.time ?? null;
  for (const group of groupsOf(source, survey)) {
    const repeats = group.flatMap((one) => one.repeats ?? []).map((line) => `line ${line}`);
    const head = group[0].page?.kind === "head" && !group[0].page.weak ? group[0].page : null;
    yield { ...draftOf(source, group, survey.chrome), repeats, author: head?.author, time: head?.time ?? stamp };
    stamp = null;
  }
}

/** Numbers texts, which it keeps. */
class Texts extends Map<string, number> implements TextNumbers {
  getOr(text: string, number: number): number {
    const found = this.get(text) ?? number;
    if (found === number) this.set(text, number);
    return found;
  }
}

/**
 * Reads text without a container: paragraphs, each a post unless something binds it to the one before; or, on a page
 * that kept its bylines or buttons, what stands between these.
 */
export function readPlainText(text: MappedText, format: string): Reading {
  const paragraphs = paragraphsOf(text.text);
  const body = (own: Paragraph[]) => withLineFeeds(text, own[0].start, own.at(-1)!.end);
  return readingOf({ paragraphs: () => paragraphs, numbers: new Texts(), body }, format);
}

/** The same text without the way back to its source. */
const bodyApart = ([first, ...others]: Paragraph[]): MappedText => ({
  text: (first.text + others.map(({ before, text }) => before + text).join("")).replaceAll("\r\n", "\n"),
  pieces: [],
});

/** Text without any structure. */
export const plainText = {
  name: "plain text",
  read: (source: string): Reading => readPlainText(wholeOf(source), "plain text"),
  /** The same, a line at a time. */
  readInBlocks(stream: TextStream): Reading {
    const lines = () => linesIn(stream.chunks());
    const layout = layoutOf(lines);
    const paragraphs = (pages: boolean) => paragraphsAmong(lines(), layout, pages);
    return readingOf({ paragraphs, numbers: new Digests(), body: bodyApart }, this.name);
  },
};
