import { isBodyOfComment, type Role, roleOf, statedDepth, statedParent } from "./comment-markup.ts";
import type { Draft } from "./draft.ts";
import { HtmlLayout } from "./html-text.ts";
import type { MarkupSink } from "./html-tokens.ts";
import type { MappedText } from "./mapped-text.ts";
import { type PostTime, postTime } from "./post-time.ts";

/** An element being read until its own end tag. */
interface Reading {
  tag: string;
  depth: number;
  start: number;
}

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** Collects comments from a page: author and time stand before each body, containers or stated depths tell the tree. */
export class PageReader implements MarkupSink {
  readonly posts: Draft[] = [];
  title: string | null = null;
  readonly #source: MappedText;
  #body: (Reading & { layout: HtmlLayout }) | null = null;
  #word: (Reading & { kind: "author" | "time" | "title"; text: string }) | null = null;
  #author: string | null = null;
  #time: PostTime | null = null;
  #id: string | null = null;
  #answers: string | null = null;
  readonly #ids = new Set<string>();
  #depth: number | null = null;
  readonly #containers: { tag: string; depth: number; post: string | null }[] = [];
  readonly #above: { depth: number; id: string }[] = [];

  constructor(source: MappedText) {
    this.#source = source;
  }

  open(name: string, attributes: Map<string, string>, start: number, end: number): void {
    if (this.#body) {
      if (name === this.#body.tag && !VOID.has(name)) this.#body.depth++;
      this.#body.layout.open(name, attributes);
      return;
    }
    if (this.#word && name === this.#word.tag) this.#word.depth++;
    this.#depth = statedDepth(name, attributes) ?? this.#depth;
    const role = VOID.has(name) ? null : this.#roleOf(name, attributes);
    const container = this.#containers.at(-1);
    if (container?.tag === name && role !== "body" && role !== "container") container.depth++;
    if (name === "title" && this.title === null)
      this.#word = { kind: "title", tag: name, depth: 1, start: end, text: "" };
    if (role === "container") {
      this.#containers.push({ tag: name, depth: 1, post: null });
      this.#id = attributes.get("id") ?? attributes.get("data-id") ?? this.#id;
      this.#answers = statedParent(attributes);
    }
    if (role === "body") this.#body = { tag: name, depth: 1, start, layout: new HtmlLayout(this.#source) };
    if (role === "author") this.#openAuthor(name, end);
    if (role === "time") this.#openTime(name, attributes, end);
  }

  #roleOf(name: string, attributes: Map<string, string>): Role | null {
    const role = roleOf(name, attributes);
    if (role !== null || (this.#author ?? this.#time) === null || this.#containers.at(-1)?.post !== null) return role;
    return isBodyOfComment(attributes) ? "body" : null;
  }

  #openAuthor(tag: string, start: number): void {
    if (this.#word?.kind === "time") this.#take();
    this.#word ??= { kind: "author", tag, depth: 1, start, text: "" };
  }

  #openTime(tag: string, attributes: Map<string, string>, start: number): void {
    const stated =
      attributes.get("datetime") ??
      attributes.get("title") ??
      attributes.get("data-time") ??
      attributes.get("data-utime");
    this.#time = postTime(stated) ?? this.#time;
    if (!postTime(stated)) this.#word ??= { kind: "time", tag, depth: 1, start, text: "" };
  }

  close(name: string): void {
    if (this.#body) {
      if (name === this.#body.tag && --this.#body.depth === 0) this.#finish();
      else this.#body.layout.close(name);
      return;
    }
    if (this.#word?.tag === name && --this.#word.depth === 0) this.#take();
    const container = this.#containers.at(-1);
    if (container?.tag === name && --container.depth === 0) this.#containers.pop();
  }

  text(start: number, end: number): void {
    this.#body?.layout.text(start, end);
    if (this.#word) this.#word.text += this.#source.text.slice(start, Math.min(end, start + 200));
  }

  entity(text: string, start: number, end: number): void {
    this.#body?.layout.entity(text, start, end);
    if (this.#word) this.#word.text += text;
  }

  #take(): void {
    const { kind, text } = this.#word!;
    const words = text.replace(/\s+/g, " ").trim();
    if (kind === "title") this.title = words || null;
    else if (kind === "time") this.#time = postTime(words) ?? this.#time;
    else if (words && words.length <= 60) this.#author = words.replace(/^u\//, "").replace(/ says:$/, "");
    this.#word = null;
  }

  #finish(): void {
    const { body, links, quotes } = this.#body!.layout.done();
    this.#body = null;
    if (body.text.trim() === "") return;
    const id = this.#id ?? `#${this.posts.length + 1}`;
    this.posts.push({ id, author: this.#author, time: this.#time, parent: this.#parentOf(id), body, links, quotes });
    [this.#author, this.#time, this.#id, this.#answers] = [null, null, null, null];
  }

  /** The comment that the page names as answered, else the one this stands under. */
  #parentOf(id: string): string | null {
    const under = this.#parent(id);
    const answers = this.#answers !== null && this.#ids.has(this.#answers) ? this.#answers : under;
    this.#ids.add(id);
    return answers;
  }

  /** The comment this one stands under: by the page's stated depths, else the nearest container that holds both. */
  #parent(id: string): string | null {
    if (this.#depth !== null) {
      while (this.#above.length && this.#above.at(-1)!.depth >= this.#depth) this.#above.pop();
      const parent = this.#above.at(-1)?.id ?? null;
      this.#above.push({ depth: this.#depth, id });
      return parent;
    }
    const own = this.#containers.at(-1);
    let parent: string | null = null;
    for (let i = this.#containers.length - (own?.post === null ? 2 : 1); i >= 0 && parent === null; i--) {
      parent = this.#containers[i].post;
    }
    if (own && own.post === null) own.post = id;
    return parent;
  }
}
