import { byline, type PageLine, pageLine, withoutBadge } from "./page-lines.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { PostTime } from "./post-time.ts";

/** A post between the heads and feet of a page saved as text. */
export interface PagePost {
  author: string | null;
  time: PostTime | null;
  paragraphs: Paragraph[];
}

const isTime = (paragraph: Paragraph | undefined): boolean =>
  paragraph?.page?.kind === "furniture" && !!paragraph.page.time;
/** The head of a post that a paragraph is, or begins with. */
const headAt = (paragraphs: Paragraph[], i: number): PageLine | null => {
  const { page, text } = paragraphs[i];
  if (page?.kind === "head") return !page.weak || isTime(paragraphs[i + 1]) ? page : byline(text);
  return page ? null : byline(text);
};

/** True when the page shows where posts begin or end: by at least two heads, or a foot. */
export function showsPosts(paragraphs: Paragraph[]): boolean {
  let [heads, feet] = [0, 0];
  for (const [i, { page }] of paragraphs.entries()) {
    if (!page) continue;
    if (page.kind === "foot") feet++;
    if (headAt(paragraphs, i)) heads++;
  }
  return heads >= 2 || feet >= 2;
}

/** Takes the author's name and the time off the top of a post's first paragraph. */
function takeByline(post: PagePost): void {
  for (let first = post.paragraphs[0]; first; first = post.paragraphs[0]) {
    const line = /^[^\n]*/.exec(first.text)![0];
    const page = pageLine(line);
    if (withoutBadge(line.trim()) !== post.author && !(page?.kind === "furniture" && page.time)) return;
    post.time ??= page?.time ?? null;
    const skipped = /^[^\n]*\s*/.exec(first.text)![0].length;
    if (skipped >= first.text.length) post.paragraphs.shift();
    else
      post.paragraphs[0] = {
        ...first,
        start: first.start + skipped,
        text: first.text.slice(skipped),
        line: first.line + 1,
      };
  }
}

/** `Re: Office trusts`: the thread's title, which forums repeat over the head of each post. */
const isTitleAgain = (last: Paragraph | undefined, first: Paragraph): boolean =>
  last !== undefined &&
  !last.text.includes("\n") &&
  (/^re: \S/i.test(last.text) || (last.text.length > 3 && first.text.split("\n").includes(last.text)));

/**
 * Posts of a page saved as text that kept a line of author and time above each post, or its buttons below. Those lines
 * become the author and the time; the name and the date that some pages repeat below them are taken with them.
 */
export function pagePosts(paragraphs: Paragraph[]): PagePost[] {
  const posts: PagePost[] = [];
  let open: PagePost | null = null;
  let stamp: PostTime | null = null;
  for (const [i, paragraph] of paragraphs.entries()) {
    const { page } = paragraph;
    const head = headAt(paragraphs, i);
    if (head) {
      if (open && isTitleAgain(open.paragraphs.at(-1), paragraphs[0])) open.paragraphs.pop();
      open = { author: head.author ?? null, time: head.time ?? null, paragraphs: page ? [] : [paragraph] };
      posts.push(open);
    } else if (page?.kind === "foot") open = null;
    else if (open) open.paragraphs.push(paragraph);
    else if (page?.kind !== "furniture") {
      open = { author: null, time: posts.length === 0 ? stamp : null, paragraphs: [paragraph] };
      posts.push(open);
    } else if (posts.length === 0) stamp ??= page.time ?? null;
  }
  for (const post of posts) if (post.author !== null) takeByline(post);
  return posts.filter(({ paragraphs: words }) => words.length > 0);
}
