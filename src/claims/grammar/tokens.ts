import { IS_ASCII_LETTER, isLetter, isLetterCode } from "./letters.ts";
import { isLinkLead, linkEnd } from "./links.ts";
import { misreadAt, type StoredMark, storedMarkAt, straightened } from "./stored-marks.ts";
import { type Entry, hashOf, interned, MOST_TOLD, VOCABULARY, type Word } from "./vocabulary.ts";

export type TokenKind = "word" | "number" | "mark" | "link";

/** A word, a number, a mark or a link of a text. `start` and `end` are UTF-16 indices. */
export class Token {
  readonly word: Word;
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** In lower case, with straight apostrophes; words longer than 40 letters are cut. */
  readonly lower: string;
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
  /** Line breaks before it: 0, 1, or 2 for a blank line or more. */
  readonly breaks: number;
  /** 0 no capital first, 1 capital first, 2 all capitals (two letters or more). */
  readonly caps: 0 | 1 | 2;
  /** Whether it is a verb that can head a clause, once that has been asked. */
  headsClause: boolean | null = null;

  constructor(word: Word, start: number, end: number, glued: boolean, breaks: number) {
    this.word = word;
    this.kind = word.kind;
    this.start = start;
    this.end = end;
    this.lower = word.lower;
    this.glued = glued;
    this.breaks = breaks;
    this.caps = word.caps;
  }

  /** Of a number: its value (NaN for forms like 11.06.20). */
  get value(): number {
    return this.word.value;
  }

  /** Of a number: the places after the point. */
  get decimals(): number {
    return this.word.decimals;
  }
}

const LONGEST_WORD = 40;
const CLITICS = /'(?:s|ll|re|ve|d|m)$/;
const PLAIN_NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;
const COMMA_DECIMAL = /^\d{1,3},(\d{1,2})$/;

const isDigit = (code: number) => code >= 48 && code <= 57;
const isApostrophe = (code: number) => code === 39 || code === 0x2019 || code === 0x2018;

function numberEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (!isDigit(code) && !((code === 44 || code === 46) && isDigit(text.charCodeAt(i + 1)))) break;
    i++;
  }
  return i;
}

function capsOf(text: string): 0 | 1 | 2 {
  const first = text.charCodeAt(0);
  const capital = first < 128 ? first >= 65 && first <= 90 : text[0] !== text[0].toLowerCase();
  if (!capital) return 0;
  if (text.length < 2) return 1;
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) return 1;
  }
  return 2;
}

const wordOf = (id: number, kind: TokenKind, lower: string, caps: 0 | 1 | 2 = 0): Word => ({
  id,
  kind,
  lower: interned(lower),
  caps,
  value: Number.NaN,
  decimals: 0,
  sets: [],
  asOf: -1,
});

const single = (spelled: string, word: Word): Entry => ({ spelled, word, clitic: null });

function makeMark(spelled: string): Entry {
  return single(spelled, wordOf(VOCABULARY.nextId(), "mark", isApostrophe(spelled.charCodeAt(0)) ? "'" : spelled));
}

function makeNumber(spelled: string): Entry {
  const digits = spelled.slice(0, LONGEST_WORD);
  const plain = PLAIN_NUMBER.exec(digits.startsWith(".") ? `0${digits}` : digits);
  const comma = plain ? null : COMMA_DECIMAL.exec(digits);
  const value = plain ? Number(digits.replaceAll(",", "")) : comma ? Number(digits.replace(",", ".")) : Number.NaN;
  const decimals = (plain?.[1] ?? comma?.[1] ?? "").length;
  return single(spelled, { ...wordOf(VOCABULARY.nextId(), "number", digits), value, decimals });
}

function makeWord(spelled: string): Entry {
  const lower = spelled.toLowerCase();
  const straight = straightened(lower);
  const clitic = straight.includes("'") ? (CLITICS.exec(straight)?.[0] ?? null) : null;
  if (clitic === null) return single(spelled, wordOf(VOCABULARY.nextId(), "word", straight, capsOf(spelled)));
  const stem = straightened(spelled).slice(0, -clitic.length);
  return {
    spelled,
    word: wordOf(VOCABULARY.nextId(), "word", straight.slice(0, -clitic.length), capsOf(stem)),
    clitic: wordOf(VOCABULARY.nextId(), "word", clitic),
  };
}

const LINK = wordOf(VOCABULARY.nextId(), "link", "<link>");

/** `23.9% v/s 20.5%`: one word, as Indian English writes it. */
const VERSUS = wordOf(VOCABULARY.nextId(), "word", "vs");
const SPELLED_VERSUS = /v\/s(?![\p{L}\d/])/iuy;
function isVersus(text: string, i: number, code: number): boolean {
  if ((code | 32) !== 118 || text.charCodeAt(i + 1) !== 47) return false;
  SPELLED_VERSUS.lastIndex = i;
  return SPELLED_VERSUS.test(text);
}

const SHORTEST_RUN_ON = 4;
const NEXT_LINE = /(?:The|This|They|There|These|But|And|What|When|Also)(?![\p{L}])/uy;
/** `a breather|The Koreans`: whether a word that opens a sentence follows a small letter without a space. */
function runsOn(text: string, i: number): boolean {
  const before = text.charCodeAt(i - 1);
  if (before < 97 || before > 122) return false;
  NEXT_LINE.lastIndex = i;
  return NEXT_LINE.test(text);
}

/** One walk over a text. */
class Walk {
  readonly text: string;
  readonly length: number;
  readonly tokens: Token[] = [];
  breaks = 0;
  lastEnd = 0;

  constructor(text: string) {
    this.text = text;
    this.length = text.length;
  }

  put(word: Word, start: number, end: number): void {
    this.tokens.push(new Token(word, start, end, start === this.lastEnd && start > 0, Math.min(this.breaks, 2)));
    this.lastEnd = end;
    this.breaks = 0;
  }

  /** The entry of a spelling whose last eight characters are `low` and `high`; `all` has every bit that one of them has. */
  entry(start: number, end: number, low: number, high: number, all: number, make: (spelled: string) => Entry): Entry {
    const { text } = this;
    const length = end - start;
    return all < 256 && length <= MOST_TOLD
      ? VOCABULARY.entry(text, start, end, low, high, true, make)
      : VOCABULARY.entry(text, start, end, hashOf(text, start, end), length, false, make);
  }

  mark(start: number, code: number): number {
    const isPair = code >= 0xd800 && code < 0xdc00 && start + 1 < this.text.length;
    const end = start + (isPair ? 2 : 1);
    this.put(this.entry(start, end, code, 0, code, makeMark).word, start, end);
    return end;
  }

  /** A mark that the container left in other signs is one mark, or a space. */
  stored(start: number, { mark, length }: StoredMark): number {
    const end = start + length;
    if (mark === " ") return end;
    const code = mark.charCodeAt(0);
    const { word } =
      code < 256
        ? VOCABULARY.entry(mark, 0, 1, code, 0, true, makeMark)
        : VOCABULARY.entry(mark, 0, 1, hashOf(mark, 0, 1), 1, false, makeMark);
    this.put(word, start, end);
    return end;
  }

  number(start: number): number {
    const { text } = this;
    const end = numberEnd(text, start);
    if (end - start > LONGEST_WORD) {
      this.put({ ...makeNumber(text.slice(start, start + LONGEST_WORD)).word, id: -1 }, start, end);
      return end;
    }
    let [low, high] = [0, 0];
    for (let i = start; i < end; i++) {
      high = (high << 8) | (low >>> 24);
      low = (low << 8) | text.charCodeAt(i);
    }
    this.put(this.entry(start, end, low, high, 0, makeNumber).word, start, end);
    return end;
  }

  word(start: number): number {
    const { text, length } = this;
    let [end, low, high, all, wide, misread] = [start, 0, 0, 0, 0, start];
    for (; end < length; end++) {
      const code = text.charCodeAt(end);
      const isWord = code < 128 ? IS_ASCII_LETTER[code] === 1 : isLetterCode(code);
      const stored = code === 0xe2 ? misreadAt(text, end) : null;
      if (stored) {
        if (stored.mark !== "'" || !isLetter(text, end + stored.length)) break;
        misread = end + stored.length;
        wide = stored.length - 1;
      } else if (end >= misread && !isWord) {
        if (!isApostrophe(code) || !isLetter(text, end + 1)) break;
        wide = 0;
      }
      if (code < 91 && code > 64 && end - start >= SHORTEST_RUN_ON && runsOn(text, end)) break;
      high = (high << 8) | (low >>> 24);
      low = (low << 8) | code;
      all |= code;
    }
    if (end - start > LONGEST_WORD) {
      const lower = text.slice(start, start + LONGEST_WORD).toLowerCase();
      this.put(wordOf(-1, "word", lower, capsOf(text.slice(start, end))), start, end);
      return end;
    }
    const { word, clitic } = this.entry(start, end, low, high, all, makeWord);
    if (clitic === null) this.put(word, start, end);
    else {
      const cut = end - clitic.lower.length - wide;
      this.put(word, start, cut);
      this.put(clitic, cut, end);
    }
    return end;
  }
}

/**
 * The tokens of a text, in one pass. Letters and digits that stand together are tokens of their own (`USD20bn` is three),
 * a clitic (`'s`, `'ll`) is a token, `n't` stays with its verb. Every index stays true to the text.
 *
 * @example
 * tokensOf("USD20bn").map((token) => token.lower) // => ["usd", "20", "bn"]
 */
export function tokensOf(text: string): Token[] {
  const walk = new Walk(text);
  const { length } = walk;
  for (let i = 0; i < length; ) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 0xa0 || code === 0x200b || code === 0xfeff) {
      if (code === 10) walk.breaks++;
      i++;
      continue;
    }
    const link = isLinkLead(text, i, code) ? linkEnd(text, i, code) : -1;
    if (link > 0) {
      walk.put(LINK, i, link);
      i = link;
      continue;
    }
    if (isVersus(text, i, code)) {
      walk.put(VERSUS, i, i + 3);
      i += 3;
      continue;
    }
    const stored = storedMarkAt(text, i, code);
    if (stored) i = walk.stored(i, stored);
    else if (isLetterCode(code)) i = walk.word(i);
    else if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(i + 1)))) i = walk.number(i);
    else i = walk.mark(i, code);
  }
  return walk.tokens;
}

/** The lower-case word of a token, empty outside of them: rules look before the first and behind the last. */
export const at = (tokens: readonly Token[], i: number): string => (i >= 0 && i < tokens.length ? tokens[i].lower : "");

/** Whether tokens from one on are those words, in lower case. */
export function standsAt(tokens: readonly Token[], i: number, words: readonly string[]): boolean {
  for (let k = 0; k < words.length; k++) if (at(tokens, i + k) !== words[k]) return false;
  return true;
}

/** The same, empty for a word that begins a line as well. */
export const lowerAt = (tokens: readonly Token[], i: number): string =>
  i >= 0 && i < tokens.length && tokens[i].breaks === 0 ? tokens[i].lower : "";
