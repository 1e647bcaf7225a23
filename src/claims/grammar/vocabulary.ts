import type { TokenKind } from "./tokens.ts";

/** What a spelling is wherever it stands. All tokens spelled alike share one. */
export interface Word {
  /** Small and unique among the words kept; -1 for those that were not kept. */
  readonly id: number;
  readonly kind: TokenKind;
  /** In lower case, with straight apostrophes; words longer than 40 letters are cut. */
  readonly lower: string;
  /** 0 no capital first, 1 capital first, 2 all capitals (two letters or more). */
  readonly caps: 0 | 1 | 2;
  /** Of a number: its value (NaN for forms like 11.06.20) and the places after the point. */
  readonly value: number;
  readonly decimals: number;
}

/** A spelling and its one or two words: `don't` is one, `it's` two. */
export interface Entry {
  readonly spelled: string;
  readonly word: Word;
  /** `'s`, `'ll` at its end, or null. */
  readonly clitic: Word | null;
  readonly hash: number;
}

/** Spellings kept; more are read all the same, only slower. A novel has some 10,000. */
export const MOST_WORDS = 1 << 16;

/** Adds a UTF-16 unit to the hash of a spelling. */
export const hashed = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193);

/**
 * The spellings met so far, found by their characters without cutting the text: a hash table with open addressing.
 * What is kept never changes an answer, only its cost.
 */
class Vocabulary {
  #slots: (Entry | null)[] = new Array(1 << 13).fill(null);
  #size = 0;
  #words = 0;

  /** The entry of `text.slice(start, end)`, whose characters hash to `hash`; `make` makes it when it is new. */
  entry(text: string, start: number, end: number, hash: number, make: (spelled: string, hash: number) => Entry): Entry {
    const mask = this.#slots.length - 1;
    let at = (hash ^ (hash >>> 15)) & mask;
    for (let found = this.#slots[at]; found !== null; found = this.#slots[at]) {
      if (found.hash === hash && isSpelled(found.spelled, text, start, end)) return found;
      at = (at + 1) & mask;
    }
    const entry = make(text.slice(start, end), hash);
    if (this.#words < MOST_WORDS - 2) this.#keep(entry, at);
    return entry;
  }

  /** The number of the next word kept, or -1 when there is no room. */
  nextId(): number {
    return this.#words < MOST_WORDS ? this.#words++ : -1;
  }

  #keep(entry: Entry, at: number): void {
    this.#slots[at] = entry;
    this.#size++;
    if (this.#size * 2 > this.#slots.length) this.#grow();
  }

  #grow(): void {
    const old = this.#slots;
    const slots: (Entry | null)[] = new Array(old.length * 2).fill(null);
    const mask = slots.length - 1;
    for (const entry of old) {
      if (entry === null) continue;
      let at = (entry.hash ^ (entry.hash >>> 15)) & mask;
      while (slots[at] !== null) at = (at + 1) & mask;
      slots[at] = entry;
    }
    this.#slots = slots;
  }
}

function isSpelled(spelled: string, text: string, start: number, end: number): boolean {
  if (spelled.length !== end - start) return false;
  for (let i = 0; i < spelled.length; i++) if (spelled.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

export const VOCABULARY = new Vocabulary();

/** The same text as the engine keeps the names of properties, so that unequal ones are told apart without reading them. */
export const interned = (text: string) => Object.keys({ [text]: 0 })[0];

const LARGEST = 65_535;

/** Words for which room is made at first. */
const FEW_WORDS = 1 << 11;

/** A small number worked out once for each word. */
export class PerWord {
  /** One more than the number of each word, by its id; it grows with the ids, for few texts have many words. */
  #known = new Uint32Array(FEW_WORDS);
  readonly #workOut: (word: Word) => number;

  /** `workOut` gives a whole number below 2³¹ from what all tokens of a spelling share. */
  constructor(workOut: (word: Word) => number) {
    this.#workOut = workOut;
  }

  of(word: Word): number {
    const { id } = word;
    if (id < 0) return this.#workOut(word);
    const known = id < this.#known.length ? this.#known[id] : 0;
    if (known !== 0) return known - 1;
    const value = this.#workOut(word);
    if (value >= LARGEST)
      throw new RangeError(`${value} is kept for “${word.lower}”: expected a number below ${LARGEST}`);
    if (id >= this.#known.length) this.#grow(id);
    this.#known[id] = value + 1;
    return value;
  }

  #grow(id: number): void {
    const wider = new Uint32Array(Math.min(MOST_WORDS, 2 ** Math.ceil(Math.log2(id + 1))));
    wider.set(this.#known);
    this.#known = wider;
  }
}

/** A set of words in lower case, asked by token. */
export class WordSet {
  readonly #isIn: PerWord;

  /** `words` are parted by spaces. */
  constructor(words: string) {
    const set = new Set(words.split(" "));
    this.#isIn = new PerWord(({ lower }) => (set.has(lower) ? 1 : 0));
  }

  has(token: { readonly word: Word }): boolean {
    return this.#isIn.of(token.word) === 1;
  }

  /** True when one of them stands among tokens `from` to `to`, end exclusive. */
  in(tokens: readonly { readonly word: Word }[], from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.#isIn.of(tokens[i].word) === 1) return true;
    return false;
  }
}
