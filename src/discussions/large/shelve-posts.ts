import type { Shelf } from "../../storage/shelf.ts";
import type { Draft, Reading } from "../draft.ts";
import type { MarkedQuote } from "../html-text.ts";
import { ParentGuesses } from "../infer-parents.ts";
import { ownText } from "../own-text.ts";
import { breakCycles, type Gathered, nameOf, postOf } from "../posts-from-drafts.ts";
import { Column } from "./columns.ts";
import { Digests } from "./digests.ts";
import { ShelvedPosts } from "./shelved-posts.ts";

type Shelved = Omit<Gathered, "posts"> & { posts: ShelvedPosts };

/** Whom posts answer, by the names the source gives. A post answered later in the source than by its answer is waited for. */
class Parents {
  readonly #posts: ShelvedPosts;
  readonly #byId = new Digests();
  readonly #waiting = new Map<string, number[]>();

  constructor(posts: ShelvedPosts) {
    this.#posts = posts;
  }

  /** A post goes by a name from now on, where none before it does. */
  name(id: string, index: number): void {
    this.#byId.getOr(id, index);
  }

  answer(index: number, parent: string): void {
    if (this.#resolve(index, parent)) return;
    const waiting = this.#waiting.get(parent);
    if (waiting) waiting.push(index);
    else this.#waiting.set(ownText(parent), [index]);
  }

  /** Tells the posts whom they answer, now that all have their names. */
  end(): void {
    for (const [parent, indices] of this.#waiting) for (const index of indices) this.#resolve(index, parent);
    breakCycles(
      this.#posts.length,
      (index) => this.#posts.parentOf(index),
      (index) => this.#posts.setParent(index, null),
    );
  }

  #resolve(index: number, parent: string): boolean {
    const found = this.#byId.get(parent);
    if (found !== undefined && found !== index) this.#posts.setParent(index, found);
    return found !== undefined;
  }
}

/** Whom posts answer by their words, where the source has lost it. */
class Guesses {
  readonly #guesses = new ParentGuesses();
  readonly #found = new Column();

  see(index: number, draft: Draft): void {
    this.#found.push(this.#guesses.next({ index, text: draft.body.text, author: draft.author || null }) ?? -1);
  }

  end(posts: ShelvedPosts): void {
    for (let index = 0; index < posts.length; index++)
      if (posts.parentOf(index) === null && this.#found.at(index) !== -1)
        posts.setParent(index, this.#found.at(index), true);
  }
}

/** A marked quotation that holds nothing of the source. */
const apart = (quote: MarkedQuote): MarkedQuote => ({
  ...quote,
  attributedTo: quote.attributedTo && ownText(quote.attributedTo),
});

const keyOf = ({ author, time, body }: Draft) => `${author || ""}\u0000${time?.day ?? ""}\u0000${body.text}`;

/** What `postsFromDrafts` gathers and `inferParents` adds, each post set aside on a shelf once it is read. */
export function shelvePosts(reading: Reading, shelf: Shelf): Shelved {
  const posts = new ShelvedPosts(shelf);
  const found: Shelved = { posts, marked: new Map(), ago: new Map(), yearless: new Map() };
  const parents = new Parents(posts);
  const guesses = reading.parentsLost ? new Guesses() : null;
  const seen = new Digests();
  let number = 0;
  for (const draft of reading.posts) {
    number++;
    if (draft.body.text === "") continue;
    const id = nameOf(draft, number);
    const index = seen.getOr(keyOf(draft), posts.length);
    const isNew = index === posts.length;
    if (isNew) posts.push(postOf(draft, index, id));
    else posts.repeat(index, [ownText(id), ...(draft.repeats ?? [])]);
    if (draft.id != null) parents.name(draft.id, index);
    if (!isNew) continue;
    if (draft.parent != null) parents.answer(index, draft.parent);
    guesses?.see(index, draft);
    if (draft.quotes?.length) found.marked.set(index, draft.quotes.map(apart));
    if (draft.time?.ago) found.ago.set(index, draft.time.ago);
    if (draft.time?.yearless) found.yearless.set(index, draft.time.yearless);
  }
  parents.end();
  guesses?.end(posts);
  return found;
}
