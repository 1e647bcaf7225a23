export type TokenKind = "number" | "period" | "name" | "unit" | "string" | "word" | "sign" | "end";

const WORDS = new Set("let if then or and not by in within about almost just-over".split(" "));
const NAME = /FY\d{4}(?:Q[1-4]|H[12])?|[A-Z]{3}\/[A-Za-z_]\w*|\^?[A-Za-z_](?:\w|[.&-][A-Za-z0-9_])*/y;
const FIGURE = /\d{4}(?:Q[1-4]|H[12]|-\d\d(?:-\d\d)?)|\d+\.[A-Za-z_]\w*|\d+(?:\.\d+)?(?:bn|tn|m|k|bp|x|%)?/y;
const STRING = /"[^"\n]*"/y;
const SIGN = /\.\.|[<>]=?|[-+*/(),;=~]/y;
const BETWEEN = /(?:[ \t\r\n]|#[^\n]*)*/y;
const FISCAL = /^FY\d{4}(?:Q[1-4]|H[12])?$/;

/**
 * The tokens of a test one after the other, as the grammar in `grammar/` has them: a period before a unit, a unit before a
 * name, a name before a number. `kind` is `end` after the last, and null where there is none.
 */
export class Tokens {
  readonly #text: string;
  kind: TokenKind | null = "end";
  /** The token as written; for a `word` or `sign` which one it is. */
  word = "";
  from = 0;
  to = 0;
  /** Where the token before ends. */
  before = 0;

  constructor(text: string) {
    this.#text = text;
    this.advance();
  }

  /** Goes to the next token. */
  advance(): void {
    this.before = this.to;
    BETWEEN.lastIndex = this.to;
    BETWEEN.test(this.#text);
    this.from = this.to = BETWEEN.lastIndex;
    this.kind = this.from === this.#text.length ? "end" : this.#read(this.#text.charCodeAt(this.from));
    this.word = this.#text.slice(this.from, this.to);
    if (this.kind === "name") this.kind = this.#nameKind();
    else if (this.kind === "number") this.kind = this.#figureKind();
  }

  /** True, and on to the next one, where the token is this word or sign. */
  skip(word: string): boolean {
    if (this.word !== word || (this.kind !== "word" && this.kind !== "sign")) return false;
    this.advance();
    return true;
  }

  #read(first: number): TokenKind | null {
    if (first >= 48 && first <= 57) return this.#is(FIGURE, "number");
    if (first === 34) return this.#is(STRING, "string");
    return this.#is(NAME, "name") ?? this.#is(SIGN, "sign");
  }

  #is(pattern: RegExp, kind: TokenKind): TokenKind | null {
    pattern.lastIndex = this.from;
    if (!pattern.test(this.#text)) return null;
    this.to = pattern.lastIndex;
    return kind;
  }

  #nameKind(): TokenKind {
    if (WORDS.has(this.word)) return "word";
    if (this.word.charAt(3) === "/") return "unit";
    return FISCAL.test(this.word) ? "period" : "name";
  }

  /** `0981.HK` is a name, `2024Q4` and `2025-01-27` are periods. */
  #figureKind(): TokenKind {
    if (/\.[A-Za-z_]/.test(this.word)) return "name";
    return /^\d{4}[QH-]/.test(this.word) ? "period" : "number";
  }
}
