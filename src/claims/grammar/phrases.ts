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

/** What is known of a word: whether it is a phrase; above that its number as one inside of phrases, from 1, or 0; its root above both. */
const WHOLE = 1;
const INNER = 1;
const MOST_INNER = (1 << 13) - 1;
const PLACE = 14;

/** Bits of the sieve of pairs, as a power of two. */
const PAIRS = 17;

/** Where the sieve has the bit of a phrase's root and its second word, by their numbers. */
const bitOf = (place: number, inner: number) =>
  Math.imul(Math.imul(place, 0x9e3779b1) ^ inner, 0x85ebca6b) >>> (32 - PAIRS);
const markOf = (inner: number) => 1 << (inner & 31);

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
  /** The words that stand in a phrase after its first, each with its number; of several thousand some share one. */
  readonly #inner = new Map<string, number>();
  /** The roots in order, and for each word the place of its own plus one, or 0, above the bits below. Made anew once phrases were added. */
  #nodes: Node<T>[] = [];
  #known: PerWord | null = null;
  /** A bit for each root and second word of a phrase: most words that could begin one are told apart by it alone. */
  #pairs: Int32Array = new Int32Array(0);

  add(phrase: string, value: T): void {
    const words = PLAIN.test(phrase) ? phrase.toLowerCase().split(" ") : phrase.split(" ").flatMap(formsOf);
    if (words.length === 0) return;
    this.#known = null;
    let node = this.#child(this.#roots, words[0]);
    for (const word of words.slice(1)) {
      if (word === "-") continue;
      const inner = this.#inner.get(word) ?? 1 + (this.#inner.size % MOST_INNER);
      this.#inner.set(word, inner);
      node.marks |= markOf(inner);
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
    this.#pairs = new Int32Array(1 << (PAIRS - 5));
    this.#nodes.forEach((root, k) => {
      for (const word of root.next?.keys() ?? []) {
        const bit = bitOf(k + 1, this.#inner.get(word) ?? 0);
        this.#pairs[bit >>> 5] |= 1 << (bit & 31);
      }
    });
    const places = new Map([...this.#roots.keys()].map((lower, k) => [lower, k + 1]));
    return new PerWord(({ lower }) => {
      const place = places.get(lower) ?? 0;
      const isWhole = place > 0 && this.#nodes[place - 1].values !== null;
      return (place << PLACE) | ((this.#inner.get(lower) ?? 0) << INNER) | (isWhole ? WHOLE : 0);
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

  /** The token after `i`, past a hyphen glued to it, or -1 at the end of its paragraph. */
  #after(tokens: readonly Token[], i: number): number {
    let next = i + 1;
    if (next < tokens.length && tokens[next].lower === "-" && tokens[next].glued) next++;
    return next >= tokens.length || tokens[next].breaks > 1 ? -1 : next;
  }

  #innerOf(word: Word): number {
    return (this.#of(word) >> INNER) & MOST_INNER;
  }

  /** The token after the first of a phrase, or -1 where none with that root goes on. */
  #second(place: number, tokens: readonly Token[], at: number): number {
    const next = this.#after(tokens, at);
    if (next < 0) return -1;
    const inner = this.#innerOf(tokens[next].word);
    if (inner === 0) return -1;
    const bit = bitOf(place, inner);
    return (this.#pairs[bit >>> 5] & (1 << (bit & 31))) === 0 ? -1 : next;
  }

  /** The token after `i`, or -1 where no phrase goes on from a node with these marks. */
  #follows(marks: number, tokens: readonly Token[], i: number): number {
    if (marks === 0) return -1;
    const next = this.#after(tokens, i);
    if (next < 0) return -1;
    const inner = this.#innerOf(tokens[next].word);
    return inner !== 0 && (marks & markOf(inner)) !== 0 ? next : -1;
  }

  /** Puts every phrase that starts at token `at` into `found`, and how many there are. */
  find(tokens: readonly Token[], at: number): number {
    const known = this.#of(tokens[at].word);
    const place = known >> PLACE;
    if (place === 0) return 0;
    let next = this.#second(place, tokens, at);
    if ((known & WHOLE) === 0 && next < 0) return 0;
    let node = this.#nodes[place - 1];
    let count = this.#take(node.values, at + 1, 0);
    while (next >= 0) {
      const longer = node.next?.get(tokens[next].lower);
      if (longer === undefined) break;
      node = longer;
      count = this.#take(node.values, next + 1, count);
      next = this.#follows(node.marks, tokens, next);
    }
    return count;
  }

  /** Puts what ends before token `end` behind the `count` found; how many there are then. */
  #take(values: readonly T[] | null, end: number, count: number): number {
    if (values === null) return count;
    for (const value of values) {
      this.found[count] = value;
      this.ends[count++] = end;
    }
    return count;
  }

  /** The longest phrase that starts at token `at`, or null. */
  longest(tokens: readonly Token[], at: number): Hit<T> | null {
    if (at >= tokens.length) return null;
    const known = this.#of(tokens[at].word);
    const place = known >> PLACE;
    if (place === 0) return null;
    let next = this.#second(place, tokens, at);
    if ((known & WHOLE) === 0 && next < 0) return null;
    let node = this.#nodes[place - 1];
    let [best, end] = [node.values, at + 1];
    while (next >= 0) {
      const longer = node.next?.get(tokens[next].lower);
      if (longer === undefined) break;
      node = longer;
      if (node.values) {
        best = node.values;
        end = next + 1;
      }
      next = this.#follows(node.marks, tokens, next);
    }
    return best && { value: best[0], next: end };
  }
}

/** Phrases from a table of value → list of phrases; `|` parts the phrases of one string. */
export function phrasesOf<T>(table: readonly (readonly [T, readonly string[]])[]): Phrases<T> {
  const phrases = new Phrases<T>();
  for (const [value, lines] of table)
    for (const line of lines) for (const phrase of line.split("|")) phrases.add(phrase.trim(), value);
  return phrases;
}
