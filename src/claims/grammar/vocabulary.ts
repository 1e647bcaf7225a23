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
}

/** Spellings kept; more are read all the same, only slower. A novel has some 10,000. */
export const MOST_WORDS = 1 << 16;

/** Numbers a slot of the table has: two of its spelling, and the place of its entry, from 1, negative where they do not tell it in full; or 0. */
const SLOT = 3;

/** Characters that two numbers tell in full. */
export const MOST_TOLD = 8;

/** A hash of `text.slice(start, end)`. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/**
 * The spellings met so far, found by their characters without cutting the text: a hash table with open addressing, in
 * which a spelling of up to eight characters below 256 is told by two numbers of 32 bits. What is kept never changes an answer,
 * only its cost.
 */
class Vocabulary {
  #slots = new Int32Array(SLOT << 13);
  #mask = (1 << 13) - 1;
  #entries: Entry[] = [];
  #words = 0;

  /**
   * The entry of `text.slice(start, end)`; `make` makes it when it is new. `low` and `high` are the characters of a spelling
   * that is `told` by them, eight bits each, the last one lowest; else its hash and length.
   */
  entry(
    text: string,
    start: number,
    end: number,
    low: number,
    high: number,
    told: boolean,
    make: (spelled: string) => Entry,
  ): Entry {
    const slots = this.#slots;
    let at = placeOf(low, high) & this.#mask;
    for (let place = slots[SLOT * at + 2]; place !== 0; place = slots[SLOT * at + 2]) {
      if (slots[SLOT * at] === low && slots[SLOT * at + 1] === high && told === place > 0) {
        const found = this.#entries[Math.abs(place) - 1];
        if (told || isSpelled(found.spelled, text, start, end)) return found;
      }
      at = (at + 1) & this.#mask;
    }
    if (this.#words >= MOST_WORDS - 2) return make(text.slice(start, end));
    // A slice would keep its text for as long as the word is known.
    const entry = make(interned(text.slice(start, end)));
    const place = this.#entries.push(entry);
    this.#put(low, high, told ? place : -place, at);
    if (place * 2 > this.#mask) this.#grow();
    return entry;
  }

  /** The number of the next word kept, or -1 when there is no room. */
  nextId(): number {
    return this.#words < MOST_WORDS ? this.#words++ : -1;
  }

  #put(low: number, high: number, place: number, at: number): void {
    this.#slots[SLOT * at] = low;
    this.#slots[SLOT * at + 1] = high;
    this.#slots[SLOT * at + 2] = place;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    this.#mask = 2 * this.#mask + 1;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + 2] === 0) continue;
      let at = placeOf(old[from], old[from + 1]) & this.#mask;
      while (this.#slots[SLOT * at + 2] !== 0) at = (at + 1) & this.#mask;
      this.#put(old[from], old[from + 1], old[from + 2], at);
    }
  }
}

function placeOf(low: number, high: number): number {
  const mixed = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function isSpelled(spelled: string, text: string, start: number, end: number): boolean {
  if (spelled.length !== end - start) return false;
  for (let i = 0; i < spelled.length; i++) if (spelled.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

export const VOCABULARY = new Vocabulary();

/** The same text as the engine keeps the names of properties, so that unequal ones are told apart without reading them. */
export const interned = (text: string) => Object.keys({ [text]: 0 })[0];

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
    if (id >= this.#known.length) this.#grow(id);
    this.#known[id] = value + 1;
    return value;
  }

  /** Forgets what was worked out, as after a change of what it hangs on. */
  forget(): void {
    this.#known.fill(0);
  }

  #grow(id: number): void {
    const wider = new Uint32Array(Math.min(MOST_WORDS, 2 ** Math.ceil(Math.log2(id + 1))));
    wider.set(this.#known);
    this.#known = wider;
  }
}

/** As many sets as a small number has bits. */
const MOST_SETS = 31;

let tables = 0;
/** How many sets there are: what was seen of words before one more was made is not told of it. */
let sets = 0;

/** Sets of words that share one table: a bit of each word's number for each set. */
class SetsTogether {
  /** The place of the table among all. */
  readonly place = tables++;
  #count = 0;
  /** The bits of each word of the sets: a word that is met is looked up once for all of them. */
  readonly #known = new Map<string, number>();
  readonly bits = new PerWord(({ lower }) => this.#known.get(lower) ?? 0);

  get full(): boolean {
    return this.#count === MOST_SETS;
  }

  /** Takes one more set in and returns its bit. */
  add(set: ReadonlySet<string>): number {
    const bit = 1 << this.#count++;
    for (const word of set) this.#known.set(word, (this.#known.get(word) ?? 0) | bit);
    this.bits.forget();
    sets++;
    return bit;
  }
}

/** The table that takes the next set: those that are asked for whole stretches stand together, so that few tables answer. */
const open = { token: new SetsTogether(), stretch: new SetsTogether() };

/** A set of words in lower case, asked by token, or mostly by stretch through `WordsOf`. */
export class WordSet {
  readonly #words: ReadonlySet<string>;
  /** The table it is in, and its bit of the numbers there. */
  readonly table: SetsTogether;
  readonly bit: number;

  /** `words` are parted by spaces. */
  constructor(words: string, asked: keyof typeof open = "token") {
    this.#words = new Set(words.split(" "));
    if (open[asked].full) open[asked] = new SetsTogether();
    this.table = open[asked];
    this.bit = this.table.add(this.#words);
  }

  /** False past either end of the tokens. */
  has(token: { readonly word: Word } | undefined): boolean {
    if (token === undefined) return false;
    const { word } = token;
    return word.id < 0 ? this.#words.has(word.lower) : (this.table.bits.of(word) & this.bit) !== 0;
  }

  /** True when one of them stands among tokens `from` to `to`, end exclusive. */
  in(tokens: readonly { readonly word: Word }[], from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.has(tokens[i])) return true;
    return false;
  }
}

/**
 * The words of a stretch of tokens, to be asked for many sets: the first question of a table walks over the words for all of
 * its sets at once.
 */
export class WordsOf {
  readonly #tokens: readonly { readonly word: Word }[];
  readonly #from: number;
  readonly #to: number;
  /** For each table the bits that one of the words has, or -1 while it was not asked for. */
  #seen: number[] = [];
  #sets = 0;

  constructor(tokens: readonly { readonly word: Word }[], from: number, to: number) {
    this.#tokens = tokens;
    this.#from = from;
    this.#to = to;
  }

  /** True when a word of the set stands among them. */
  has({ table, bit }: WordSet): boolean {
    const { place } = table;
    if (this.#sets !== sets) {
      this.#seen = new Array(tables).fill(-1);
      this.#sets = sets;
    }
    let seen = this.#seen[place];
    if (seen < 0) {
      seen = 0;
      for (let i = this.#from; i < this.#to; i++) seen |= table.bits.of(this.#tokens[i].word);
      this.#seen[place] = seen;
    }
    return (seen & bit) !== 0;
  }
}
