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
/** The head of a post that a paragraph is, or begins with; `next` stands behind it. */
const headOf = ({ page, text }: Paragraph, next: Paragraph | undefined): PageLine | null => {
  if (page?.kind === "head") return !page.weak || isTime(next) ? page : byline(text);
  return page ? null : byline(text);
};

function* withNext(paragraphs: Iterable<Paragraph>): Generator<[Paragraph, Paragraph | undefined]> {
  let last: Paragraph | undefined;
  for (const paragraph of paragraphs) {
    if (last) yield [last, paragraph];
    last = paragraph;
  }
  if (last) yield [last, undefined];
}

/** Sees whether a page shows where posts begin or end: by at least two heads, or two feet. */
export class BoundsOfPosts {
  #heads = 0;
  #feet = 0;
  #last: Paragraph | undefined;

  /** Sees the next paragraph; none at the end. */
  see(paragraph: Paragraph | undefined): void {
    const last = this.#last;
    this.#last = paragraph;
    if (!last?.page) return;
    if (last.page.kind === "foot") this.#feet++;
    if (headOf(last, paragraph)) this.#heads++;
  }

  get shown(): boolean {
    return this.#heads >= 2 || this.#feet >= 2;
  }
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

/** A post that is over, where it has words. */
function* ended(post: PagePost | null): Generator<PagePost> {
  if (!post) return;
  if (post.author !== null) takeByline(post);
  if (post.paragraphs.length > 0) yield post;
}

/**
 * Posts of a page saved as text that kept a line of author and time above each post, or its buttons below. Those lines
 * become the author and the time; the name and the date that some pages repeat below them are taken with them.
 */
export function* pagePosts(paragraphs: Iterable<Paragraph>): Generator<PagePost> {
  let open: PagePost | null = null;
  let begun = false;
  let stamp: PostTime | null = null;
  let first: Paragraph | undefined;
  for (const [paragraph, next] of withNext(paragraphs)) {
    first ??= paragraph;
    const { page } = paragraph;
    const head = headOf(paragraph, next);
    if (head) {
      if (open && isTitleAgain(open.paragraphs.at(-1), first)) open.paragraphs.pop();
      yield* ended(open);
      open = { author: head.author ?? null, time: head.time ?? null, paragraphs: page ? [] : [paragraph] };
      begun = true;
    } else if (page?.kind === "foot") {
      yield* ended(open);
      open = null;
    } else if (open) open.paragraphs.push(paragraph);
    else if (page?.kind !== "furniture") {
      open = { author: null, time: begun ? null : stamp, paragraphs: [paragraph] };
      begun = true;
    } else if (!begun) stamp ??= page.time ?? null;
  }
  yield* ended(open);
}
