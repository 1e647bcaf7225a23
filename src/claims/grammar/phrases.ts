import { type Token, tokensOf } from "./tokens.ts";
import { PerWord, type Word } from "./vocabulary.ts";

/** A step of the tree: the phrases that end here, and the words that may follow. */
class Node<T> {
  next: Map<string, Node<T>> | null = null;
  values: T[] | null = null;
  /** The marks of all words that may follow, so that most others are told apart without looking them up. */
  marks = 0;
}

export interface Hit<T> {
  value: T;
  /** Index of the token after the phrase. */
  next: number;
}

/** What is known of a word: whether it is a phrase; above that its mark as one inside of phrases, from 1, or 0; its root above both. */
const WHOLE = 1;
const MARK = 1;
const PLACE = 6;
const MARKS = 31;

/** Phrases of short words of plain letters, whose tokens are what the spaces part. */
const PLAIN = /^[A-Za-z]{1,40}(?: [A-Za-z]{1,40})*$/;

/** A clitic (`'ll`) is one token behind its word, though by itself it would be a mark and a word. */
const CLITIC = /^'(?:s|ll|re|ve|d|m)$/;
const formsOf = (part: string) => (CLITIC.test(part) ? [part] : tokensOf(part).map((token) => token.lower));

/**
 * Phrases to find in tokens, all in one walk: a tree by the tokens' lower-case forms. A hyphen in the text may stand where
 * a phrase has a space and the other way round.
 */
export class Phrases<T> {
  /** What `find` found last, shorter phrases first, and for each the token after it. */
  readonly found: T[] = [];
  readonly ends: number[] = [];
  readonly #roots = new Map<string, Node<T>>();
  /** The words that stand in a phrase after its first, each with its mark. */
  readonly #inner = new Map<string, number>();
  /** The roots in order, their marks, and for each word the place of its own plus one, or 0, above the bits below. Made anew once phrases were added. */
  #nodes: Node<T>[] = [];
  #marks: Int32Array = new Int32Array(0);
  #known: PerWord | null = null;

  add(phrase: string, value: T): void {
    const words = PLAIN.test(phrase) ? phrase.toLowerCase().split(" ") : phrase.split(" ").flatMap(formsOf);
    if (words.length === 0) return;
    this.#known = null;
    let node = this.#child(this.#roots, words[0]);
    for (const word of words.slice(1)) {
      if (word === "-") continue;
      const mark = this.#inner.get(word) ?? 1 + (this.#inner.size % MARKS);
      this.#inner.set(word, mark);
      node.marks |= 1 << (mark - 1);
      node.next ??= new Map();
      node = this.#child(node.next, word);
    }
    node.values ??= [];
    node.values.push(value);
  }

  #child(map: Map<string, Node<T>>, word: string): Node<T> {
    let node = map.get(word);
    if (!node) {
      node = new Node();
      map.set(word, node);
    }
    return node;
  }

  #compile(): PerWord {
    this.#nodes = [...this.#roots.values()];
    this.#marks = Int32Array.from(this.#nodes, ({ marks }) => marks);
    const places = new Map([...this.#roots.keys()].map((lower, k) => [lower, k + 1]));
    return new PerWord(({ lower }) => {
      const place = places.get(lower) ?? 0;
      const isWhole = place > 0 && this.#nodes[place - 1].values !== null;
      return (place << PLACE) | ((this.#inner.get(lower) ?? 0) << MARK) | (isWhole ? WHOLE : 0);
    });
  }

  #of(word: Word): number {
    this.#known ??= this.#compile();
    return this.#known.of(word);
  }

  /** True when some phrase starts with that word. */
  starts(word: Word): boolean {
    return this.#of(word) >> PLACE !== 0;
  }

  /** The token after `i`, past a hyphen glued to it, or -1 where no phrase goes on from a node with these marks. */
  #follows(marks: number, tokens: readonly Token[], i: number): number {
    if (marks === 0) return -1;
    let next = i + 1;
    if (next < tokens.length && tokens[next].lower === "-" && tokens[next].glued) next++;
    if (next >= tokens.length || tokens[next].breaks > 1) return -1;
    const mark = (this.#of(tokens[next].word) >> MARK) & MARKS;
    return mark !== 0 && (marks & (1 << (mark - 1))) !== 0 ? next : -1;
  }

  /** Puts every phrase that starts at token `at` into `found`, and how many there are. */
  find(tokens: readonly Token[], at: number): number {
    const known = this.#of(tokens[at].word);
    const place = known >> PLACE;
    if (place === 0) return 0;
    if ((known & WHOLE) === 0 && this.#follows(this.#marks[place - 1], tokens, at) < 0) return 0;
    let count = 0;
    let i = at;
    for (let node: Node<T> | undefined = this.#nodes[place - 1]; node; ) {
      if (node.values)
        for (const value of node.values) {
          this.found[count] = value;
          this.ends[count++] = i + 1;
        }
      i = this.#follows(node.marks, tokens, i);
      if (i < 0) break;
      node = node.next?.get(tokens[i].lower);
    }
    return count;
  }

  /** The longest phrase that starts at token `at`, or null. */
  longest(tokens: readonly Token[], at: number): Hit<T> | null {
    if (at >= tokens.length) return null;
    const known = this.#of(tokens[at].word);
    const place = known >> PLACE;
    if (place === 0) return null;
    if ((known & WHOLE) === 0 && this.#follows(this.#marks[place - 1], tokens, at) < 0) return null;
    let best: T[] | null = null;
    let next = 0;
    let i = at;
    for (let node: Node<T> | undefined = this.#nodes[place - 1]; node; ) {
      if (node.values) {
        best = node.values;
        next = i + 1;
      }
      i = this.#follows(node.marks, tokens, i);
      if (i < 0) break;
      node = node.next?.get(tokens[i].lower);
    }
    return best && { value: best[0], next };
  }
}

/** Phrases from a table of value → list of phrases; `|` parts the phrases of one string. */
export function phrasesOf<T>(table: readonly (readonly [T, readonly string[]])[]): Phrases<T> {
  const phrases = new Phrases<T>();
  for (const [value, lines] of table)
    for (const line of lines) for (const phrase of line.split("|")) phrases.add(phrase.trim(), value);
  return phrases;
}
