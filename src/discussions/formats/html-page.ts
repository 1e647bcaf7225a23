import type { Reading } from "../draft.ts";
import { textOfHtml } from "../html-text.ts";
import { readMarkup } from "../html-tokens.ts";
import { wholeOf } from "../mapped-text.ts";
import { furnitureIn } from "../page-lines.ts";
import { PageReader } from "../page-reader.ts";
import { readCopiedPage } from "./copied-page.ts";
import type { TextFormat } from "./format.ts";
import { readPlainText } from "./plain-text.ts";

const STARTS =
  /^\ufeff?\s*(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body|div|p|table|article|section|main|blockquote|ul|ol|span|h[1-6])[\s>]/i;

const isPage = (source: string) => STARTS.test(source.slice(0, 4000));

/** HTML: comments found by how the page marks them; a page without such marks is one writer's text. */
export const htmlPage: TextFormat = {
  name: "HTML page",
  shape: "comments in elements of class comment, commtext, comment-body, usertext-body …, or any page of text",
  mayBe: ({ head }) => isPage(head),
  read(source): Reading | null {
    if (!isPage(source)) return null;
    const whole = wholeOf(source);
    const page = new PageReader(whole);
    readMarkup(source, page);
    if (page.posts.length > 0) return { format: this.name, title: page.title, posts: page.posts };
    const { body, links } = textOfHtml(whole);
    const reading = readCopiedPage(body, this.name) ?? readPlainText(body, this.name);
    const found = [...reading.posts];
    const signed = found.some(({ author }) => author);
    const posts = signed ? found : [{ body, links, furniture: furnitureIn(body.text) }];
    return { ...reading, title: page.title ?? reading.title, posts };
  },
};
