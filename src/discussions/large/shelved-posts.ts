import type { Day } from "../../calendar.ts";
import type { Shelf } from "../../storage/shelf.ts";
import type { Post, PostList } from "../discussion.ts";
import { Column } from "./columns.ts";

/** In a column: no day, or no post answered. */
const NONE = -0x8000_0000;
/** Places on a shelf are kept as a count of these and a rest. */
const PAGE = 0x4000_0000;

type Kept = Omit<Post, "index" | "at" | "replyTo" | "replyInferred" | "repeats" | "sourceMap">;

/**
 * The posts of a large discussion, set aside on a shelf. Memory holds some thirty bytes of each: its day, whom it answers,
 * how long it is and where it stands; and where it stood again. A post is read anew each time it is asked for.
 */
export class ShelvedPosts implements PostList {
  readonly #shelf: Shelf;
  readonly #days = new Column();
  readonly #parents = new Column();
  readonly #sizes = new Column();
  readonly #pages = new Column();
  readonly #places = new Column();
  readonly #lengths = new Column();
  readonly #inferred = new Set<number>();
  readonly #repeats = new Map<number, string[]>();
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #repeated = 0;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  get length(): number {
    return this.#days.length;
  }

  /** How many repeats were folded into the posts. */
  get repeated(): number {
    return this.#repeated;
  }

  /** Sets the next post aside; whom it answers is told later. */
  push({ at, repeats, text, id, author, atMinute, links, thread, about, furniture }: Post): void {
    const kept: Kept = { id, author, atMinute, text, links, thread, about, furniture };
    const bytes = this.#encoder.encode(JSON.stringify(kept));
    const place = this.#shelf.put(bytes);
    this.#pages.push(Math.floor(place / PAGE));
    this.#places.push(place % PAGE);
    this.#lengths.push(bytes.length);
    this.#sizes.push(text.length);
    this.#parents.push(NONE);
    this.#days.push(at ?? NONE);
    if (repeats.length > 0) this.repeat(this.length - 1, repeats);
  }

  /** Notes where a post stood again. */
  repeat(index: number, places: readonly string[]): void {
    const known = this.#repeats.get(index);
    if (known) known.push(...places);
    else this.#repeats.set(index, [...places]);
    this.#repeated += places.length;
  }

  at(index: number): Post | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const place = this.#pages.at(index) * PAGE + this.#places.at(index);
    const { id, author, text, ...rest }: Kept = JSON.parse(
      this.#decoder.decode(this.#shelf.take(place, this.#lengths.at(index))),
    );
    const repeats = this.#repeats.get(index) ?? [];
    const post: Post = { index, id, author, at: this.dayOf(index), replyTo: this.parentOf(index), text, repeats };
    if (this.#inferred.has(index)) post.replyInferred = true;
    return Object.assign(post, rest);
  }

  *[Symbol.iterator](): Generator<Post> {
    for (let index = 0; index < this.length; index++) yield this.at(index) as Post;
  }

  slice(from: number, to: number): Post[] {
    const posts: Post[] = [];
    for (let index = from; index < Math.min(to, this.length); index++) posts.push(this.at(index) as Post);
    return posts;
  }

  /** Length of a post's text, in UTF-16 units. */
  sizeOf(index: number): number {
    return this.#sizes.at(index);
  }

  dayOf(index: number): Day | null {
    const day = this.#days.at(index);
    return day === NONE ? null : day;
  }

  setDay(index: number, day: Day | null): void {
    this.#days.set(index, day ?? NONE);
  }

  *days(): Generator<Day | null> {
    for (let index = 0; index < this.length; index++) yield this.dayOf(index);
  }

  /** The post that a post answers, or null. */
  parentOf(index: number): number | null {
    const parent = this.#parents.at(index);
    return parent === NONE ? null : parent;
  }

  setParent(index: number, parent: number | null, inferred = false): void {
    this.#parents.set(index, parent ?? NONE);
    if (inferred) this.#inferred.add(index);
  }
}
