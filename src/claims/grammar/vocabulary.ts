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
  /** The sets of words it is in, a bit each, as they stood when there were so many; `setsOf` tells them. */
  sets: readonly number[];
  asOf: number;
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

  #grow(id: number): void {
    const wider = new Uint32Array(Math.min(MOST_WORDS, 2 ** Math.ceil(Math.log2(id + 1))));
    wider.set(this.#known);
    this.#known = wider;
  }
}

/** As many sets as a small number has bits. */
const MOST_SETS = 31;

/** How many sets there are: what was seen of words before one more was made is not told of it. */
let made = 0;
/** The bits of each word that some set has; a row has a number for every 31 sets. */
const MEMBERS = new Map<string, number[]>();
/** The row of all words that no set has. */
const OF_NONE: number[] = [];
/** How many numbers a row has. */
let tables = 0;

/** The sets that take the next ones in: those that are asked for whole stretches stand together, so that few numbers answer. */
const open = { token: { place: 0, count: MOST_SETS }, stretch: { place: 0, count: MOST_SETS } };

/** A row as long as all are now. */
function whole(row: number[]): number[] {
  while (row.length < tables) row.push(0);
  return row;
}

/** The bits of the sets that a word is in. */
function setsOf(word: Word): readonly number[] {
  if (word.asOf !== made) {
    word.sets = whole(MEMBERS.get(word.lower) ?? OF_NONE);
    word.asOf = made;
  }
  return word.sets;
}

/** A set of words in lower case, asked by token, or mostly by stretch through `WordsOf`. */
export class WordSet {
  /** Which number of a word's row, and which bit of it, are the set's. */
  readonly place: number;
  readonly bit: number;

  /** `words` are parted by spaces. */
  constructor(words: string, asked: keyof typeof open = "token") {
    const table = open[asked];
    if (table.count === MOST_SETS) Object.assign(table, { place: tables++, count: 0 });
    this.place = table.place;
    this.bit = 1 << table.count++;
    for (const word of words.split(" ")) {
      const row = whole(MEMBERS.get(word) ?? []);
      row[this.place] |= this.bit;
      MEMBERS.set(word, row);
    }
    made++;
  }

  /** False past either end of the tokens. */
  has(token: { readonly word: Word } | undefined): boolean {
    return token !== undefined && (setsOf(token.word)[this.place] & this.bit) !== 0;
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
  /** For each number of a row the bits that one of the words has, or -1 while it was not asked for. */
  #seen: number[] = [];
  #asOf = -1;

  constructor(tokens: readonly { readonly word: Word }[], from: number, to: number) {
    this.#tokens = tokens;
    this.#from = from;
    this.#to = to;
  }

  /** True when a word of the set stands among them. */
  has({ place, bit }: WordSet): boolean {
    if (this.#asOf !== made) {
      this.#seen = new Array(tables).fill(-1);
      this.#asOf = made;
    }
    let seen = this.#seen[place];
    if (seen < 0) {
      seen = 0;
      for (let i = this.#from; i < this.#to; i++) seen |= setsOf(this.#tokens[i].word)[place];
      this.#seen[place] = seen;
    }
    return (seen & bit) !== 0;
  }
}
