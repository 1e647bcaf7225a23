import type { TextRange } from "./discussion.ts";
import { type MarkupSink, readMarkup } from "./html-tokens.ts";
import { type MappedText, TextBuilder } from "./mapped-text.ts";

/** Blank lines stand around these, line breaks around those; `br` breaks a line each time. */
const PARAGRAPHS = new Set(
  "p blockquote pre h1 h2 h3 h4 h5 h6 ul ol dl table section article aside figure hr".split(" "),
);
const LINES = new Set(
  "div li tr dt dd header footer nav main form fieldset figcaption caption address details summary".split(" "),
);
const UNSEEN = new Set(
  "script style template noscript head title svg select option button textarea iframe object".split(" "),
);

/** A quotation the markup itself marks. */
export interface MarkedQuote extends TextRange {
  attributedTo: string | null;
}

export interface HtmlText {
  body: MappedText;
  links: string[];
  quotes: MarkedQuote[];
}

/** Lays markup out as text the way a browser shows it: soft line breaks undone, blocks on lines of their own. */
export class HtmlLayout implements MarkupSink {
  readonly #source: string;
  readonly #built: TextBuilder;
  readonly #links: string[] = [];
  readonly #quotes: MarkedQuote[] = [];
  readonly #open: { start: number; tag: string; attributedTo: string | null }[] = [];
  #breaks = 0;
  /** White space met and not yet written, by its place in the source. */
  #space: TextRange | null = null;
  #pre = 0;
  #unseen = "";
  #depth = 0;

  constructor(source: MappedText) {
    this.#source = source.text;
    this.#built = new TextBuilder(source);
  }

  open(name: string, attributes: Map<string, string>): void {
    if (name === this.#unseen) this.#depth++;
    if (this.#unseen) return;
    const kind = attributes.get("class") ?? "";
    const quoteTitle = name === "div" && kind === "title" && this.#open.at(-1)?.tag === "aside";
    if (UNSEEN.has(name) || quoteTitle) [this.#unseen, this.#depth] = [name, 1];
    if (name === "br") this.#breaks = Math.min(2, this.#breaks + 1);
    else this.#block(name);
    if (name === "td" || name === "th") this.#space ??= { start: 0, end: 0 };
    if (name === "pre") this.#pre++;
    const href = attributes.get("href");
    if (name === "a" && href && /^https?:/i.test(href)) this.#links.push(href);
    if (name === "blockquote" || (name === "aside" && /\bquote\b/.test(kind))) {
      this.#open.push({
        start: -1,
        tag: name,
        attributedTo: attributes.get("data-username") ?? attributes.get("cite") ?? null,
      });
    }
  }

  close(name: string): void {
    if (this.#unseen) {
      if (name === this.#unseen && --this.#depth === 0) this.#unseen = "";
      return;
    }
    this.#block(name);
    if (name === "pre") this.#pre = Math.max(0, this.#pre - 1);
    const quote = this.#open.at(-1);
    if (quote?.tag !== name) return;
    this.#open.pop();
    const nested = this.#quotes.at(-1);
    if (quote.start === -1 || (nested && nested.start >= quote.start && !quote.attributedTo)) return;
    if (nested && nested.start >= quote.start) this.#quotes.pop();
    this.#quotes.push({ start: quote.start, end: this.#built.length, attributedTo: quote.attributedTo });
  }

  text(start: number, end: number): void {
    if (this.#unseen) return;
    if (this.#pre) {
      this.#put();
      this.#built.copy(start, end);
      return;
    }
    const words = /[^ \t\r\n\f]+/g;
    const text = this.#source.slice(start, end);
    let from = 0;
    for (let match = words.exec(text); match; match = words.exec(text)) {
      if (match.index > from) this.#space = { start: start + from, end: start + match.index };
      this.#put();
      this.#built.copy(start + match.index, start + words.lastIndex);
      from = words.lastIndex;
    }
    if (from < text.length) this.#space = { start: start + from, end };
  }

  entity(text: string, start: number, end: number): void {
    if (this.#unseen) return;
    this.#put();
    this.#built.replace(text, start, end);
  }

  done(): HtmlText {
    return { body: this.#built.done(), links: [...new Set(this.#links)], quotes: this.#quotes };
  }

  #block(name: string): void {
    if (PARAGRAPHS.has(name)) this.#breaks = 2;
    else if (LINES.has(name)) this.#breaks = Math.max(1, this.#breaks);
  }

  /** Writes the breaks or the space due before the next words: spaces as they stand, a soft line break as one space. */
  #put(): void {
    const space = this.#space;
    if (this.#built.length > 0) {
      if (this.#breaks > 0) this.#built.insert("\n".repeat(this.#breaks));
      else if (space && space.end > space.start && /^ +$/.test(this.#source.slice(space.start, space.end))) {
        this.#built.copy(space.start, space.end);
      } else if (space) this.#built.insert(" ");
    }
    this.#breaks = 0;
    this.#space = null;
    for (let i = this.#open.length - 1; i >= 0 && this.#open[i].start === -1; i--)
      this.#open[i].start = this.#built.length;
  }
}

/** The text of a piece of HTML: tags removed, `<p>` a blank line, entities decoded, links and marked quotations kept aside. */
export function textOfHtml(source: MappedText): HtmlText {
  const layout = new HtmlLayout(source);
  readMarkup(source.text, layout);
  return layout.done();
}
