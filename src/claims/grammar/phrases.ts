import { type Token, tokensOf } from "./tokens.ts";
import { PerWord, type Word } from "./vocabulary.ts";

interface Node<T> {
  next: Map<string, Node<T>> | null;
  values: T[] | null;
}

export interface Hit<T> {
  value: T;
  /** Index of the token after the phrase. */
  next: number;
}

/** Phrases of short words of plain letters, whose tokens are what the spaces part. */
const PLAIN = /^[A-Za-z]{1,40}(?: [A-Za-z]{1,40})*$/;

/**
 * Phrases to find in tokens, all in one walk: a tree by the tokens' lower-case forms. A hyphen in the text may stand where
 * a phrase has a space and the other way round.
 */
export class Phrases<T> {
  readonly #roots = new Map<string, Node<T>>();
  /** The roots in order, and for each word the place of its own plus one, or 0. Made anew once phrases were added. */
  #nodes: Node<T>[] = [];
  #rootOf: PerWord | null = null;

  add(phrase: string, value: T): void {
    const words = PLAIN.test(phrase) ? phrase.toLowerCase().split(" ") : tokensOf(phrase).map((token) => token.lower);
    if (words.length === 0) return;
    this.#rootOf = null;
    let node = this.#child(this.#roots, words[0]);
    for (const word of words.slice(1)) {
      if (word === "-") continue;
      node.next ??= new Map();
      node = this.#child(node.next, word);
    }
    node.values ??= [];
    node.values.push(value);
  }

  #child(map: Map<string, Node<T>>, word: string): Node<T> {
    let node = map.get(word);
    if (!node) {
      node = { next: null, values: null };
      map.set(word, node);
    }
    return node;
  }

  #root(word: Word): Node<T> | undefined {
    if (this.#rootOf === null) {
      this.#nodes = [...this.#roots.values()];
      const places = new Map([...this.#roots.keys()].map((lower, k) => [lower, k + 1]));
      this.#rootOf = new PerWord(({ lower }) => places.get(lower) ?? 0);
    }
    return this.#nodes[this.#rootOf.of(word) - 1];
  }

  /** True when some phrase starts with that word. */
  starts(word: Word): boolean {
    return this.#root(word) !== undefined;
  }

  /** Calls `found` for every phrase that starts at token `at`, shorter ones first. */
  at(tokens: readonly Token[], at: number, found: (value: T, next: number) => void): void {
    let node = this.#root(tokens[at].word);
    let i = at + 1;
    while (node) {
      if (node.values) for (const value of node.values) found(value, i);
      if (!node.next) return;
      if (i < tokens.length && tokens[i].lower === "-" && tokens[i].glued) i++;
      if (i >= tokens.length || tokens[i].breaks > 1) return;
      node = node.next.get(tokens[i].lower);
      i++;
    }
  }

  /** The longest phrase that starts at token `at`, or null. */
  longest(tokens: readonly Token[], at: number): Hit<T> | null {
    if (at >= tokens.length || !this.starts(tokens[at].word)) return null;
    let best: Hit<T> | null = null;
    let i = at + 1;
    for (let node = this.#root(tokens[at].word); node; i++) {
      if (node.values) best = { value: node.values[0], next: i };
      if (!node.next) break;
      if (i < tokens.length && tokens[i].lower === "-" && tokens[i].glued) i++;
      if (i >= tokens.length || tokens[i].breaks > 1) break;
      node = node.next.get(tokens[i].lower);
    }
    return best;
  }
}

/** Phrases from a table of value → list of phrases; `|` parts the phrases of one string. */
export function phrasesOf<T>(table: readonly (readonly [T, readonly string[]])[]): Phrases<T> {
  const phrases = new Phrases<T>();
  for (const [value, lines] of table)
    for (const line of lines) for (const phrase of line.split("|")) phrases.add(phrase.trim(), value);
  return phrases;
}
