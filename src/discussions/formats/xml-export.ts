import type { Draft, Reading } from "../draft.ts";
import { readMarkup } from "../html-tokens.ts";
import { type MappedText, TextBuilder, trimmed, wholeOf } from "../mapped-text.ts";
import { recordPost } from "../record-post.ts";
import type { TextFormat } from "./format.ts";

/** One element of an export, by the text of its children: `parent/child` for those one deeper. */
type Fields = Map<string, MappedText>;

interface Shape {
  /** The element that holds a post, and those that hold a thread. */
  post: string;
  thread: string;
  draft(fields: Fields, attributes: Map<string, string>, thread: string | null): Draft | null;
}

const textAt = (fields: Fields, ...names: string[]): string | null =>
  names.map((name) => fields.get(name)?.text.trim()).find((text) => text) ?? null;

const disqusShape: Shape = {
  post: "post",
  thread: "thread",
  draft(fields, attributes) {
    if (textAt(fields, "isDeleted") === "true" || textAt(fields, "isSpam") === "true") return null;
    return recordPost(
      {
        text: fields.get("message") ?? null,
        title: null,
        id: attributes.get("dsq:id") ?? null,
        author: textAt(fields, "author/name", "author/username"),
        time: textAt(fields, "createdAt"),
        parent: textAt(fields, "parent@dsq:id"),
        about: [],
      },
      { html: true },
    );
  },
};

const wordpressShape: Shape = {
  post: "wp:comment",
  thread: "item",
  draft(fields, _attributes, thread) {
    if (/^(?:spam|trash|0)$/.test(textAt(fields, "wp:comment_approved") ?? "1")) return null;
    if (/pingback|trackback/.test(textAt(fields, "wp:comment_type") ?? "")) return null;
    const [id, parent] = [textAt(fields, "wp:comment_id"), textAt(fields, "wp:comment_parent")];
    const within = (comment: string | null) => (comment && comment !== "0" ? `${thread ?? ""}#${comment}` : null);
    const draft = recordPost({
      text: fields.get("wp:comment_content") ?? null,
      title: null,
      id: within(id),
      author: textAt(fields, "wp:comment_author"),
      time: textAt(fields, "wp:comment_date", "wp:comment_date_gmt"),
      parent: within(parent),
      about: [],
    });
    return { ...draft, body: trimmed(draft.body) };
  },
};

/** Collects posts from the elements of an export; knows only the elements of its shape. */
class ExportReader {
  readonly posts: Draft[] = [];
  readonly titles: string[] = [];
  left = 0;
  readonly #source: MappedText;
  readonly #shape: Shape;
  #thread: string | null = null;
  #threads = 0;
  #inThread = false;
  #fields: Fields | null = null;
  #attributes = new Map<string, string>();
  #path: string[] = [];
  #text: TextBuilder;

  constructor(source: MappedText, shape: Shape) {
    this.#source = source;
    this.#shape = shape;
    this.#text = new TextBuilder(source);
  }

  open(name: string, attributes: Map<string, string>): void {
    this.#text = new TextBuilder(this.#source);
    if (this.#fields) {
      if (this.#path.length < 8) this.#path.push(name);
      for (const [key, value] of attributes)
        this.#fields.set(`${this.#path.join("/")}@${key}`, { text: value, pieces: [] });
    } else if (name === this.#shape.post) {
      this.#fields = new Map();
      this.#attributes = attributes;
      this.#path = [];
    } else if (name === this.#shape.thread) {
      this.#thread = String(++this.#threads);
      this.#inThread = true;
    }
  }

  close(name: string): void {
    const text = this.#text.done();
    this.#text = new TextBuilder(this.#source);
    if (this.#fields && name === this.#shape.post) this.#finish();
    else if (this.#fields) {
      if (text.text.trim() && !this.#fields.has(this.#path.join("/")))
        this.#fields.set(this.#path.join("/"), trimmed(text));
      if (this.#path.at(-1) === name) this.#path.pop();
    } else if (name === this.#shape.thread) this.#inThread = false;
    else if (name === "title" && this.#inThread && text.text.trim()) this.titles.push(text.text.trim());
  }

  text(start: number, end: number): void {
    this.#text.copy(start, end);
  }

  entity(text: string, start: number, end: number): void {
    this.#text.replace(text, start, end);
  }

  #finish(): void {
    const draft = this.#shape.draft(this.#fields!, this.#attributes, this.#thread);
    if (draft) this.posts.push(draft);
    else this.left++;
    this.#fields = null;
  }
}

function readExport(name: string, source: string, shape: Shape): Reading {
  const reader = new ExportReader(wholeOf(source), shape);
  readMarkup(source, reader, { xml: true });
  const notes = reader.left ? [`${reader.left} comments were deleted, spam or pingbacks and are left out`] : [];
  return { format: name, title: reader.titles.length === 1 ? reader.titles[0] : null, posts: reader.posts, notes };
}

const isDisqus = (source: string) => /<disqus[\s>]/.test(source.slice(0, 4000));
const isWordpress = (source: string) => /wordpress\.org\/export/.test(source.slice(0, 8000));

/** Disqus's XML export; `parent` by `dsq:id`. */
export const disqus: TextFormat = {
  name: "Disqus export",
  shape: "<disqus> with <thread> and <post dsq:id>",
  mayBe: ({ head }) => isDisqus(head),
  read(source) {
    return isDisqus(source) ? readExport(this.name, source, disqusShape) : null;
  },
};

/** WordPress's export (WXR); comment ids count within their item. */
export const wordpress: TextFormat = {
  name: "WordPress export",
  shape: "<rss> with <item> and <wp:comment>",
  mayBe: ({ head }) => isWordpress(head),
  read(source) {
    return isWordpress(source) ? readExport(this.name, source, wordpressShape) : null;
  },
};
