import { PerWord, type Word } from "./vocabulary.ts";

/** What was spelled so far of the first word of a phrase, and whether the word goes on behind it. */
interface Spelled {
  letters: string;
  open: boolean;
}

const LETTER = /[a-z]/;
/** What ends a word as tokens are parted: everything but letters. */
const START: readonly Spelled[] = [{ letters: "", open: true }];

/** The alternatives of a pattern, parted at the bars outside of groups and classes. */
function alternativesOf(pattern: string): string[] {
  const parts = [""];
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const sign = pattern[i];
    if (sign === "\\") {
      parts[parts.length - 1] += sign + pattern[++i];
      continue;
    }
    if (sign === "(" || sign === "[") depth++;
    if (sign === ")" || sign === "]") depth--;
    if (sign === "|" && depth === 0) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

/** Where the group or class that opens at `i` closes. */
function closeOf(pattern: string, i: number): number {
  let depth = 0;
  for (let at = i; at < pattern.length; at++) {
    if (pattern[at] === "\\") at++;
    else if (pattern[at] === "(" || pattern[at] === "[") depth++;
    else if ((pattern[at] === ")" || pattern[at] === "]") && --depth === 0) return at;
  }
  throw new Error(`a group of the pattern ${pattern} does not close`);
}

/** A pattern is read from its start on for first words, from its end on for last ones. */
type Side = "first" | "last";

/** A letter, class or group of a pattern, and how often it stands. */
interface Part {
  part: string;
  quantifier: string;
}

/** The parts of one alternative, in order. */
function partsOf(pattern: string): Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < pattern.length; ) {
    const end = pattern[i] === "(" || pattern[i] === "[" ? closeOf(pattern, i) : pattern[i] === "\\" ? i + 1 : i;
    const quantifier = /^(?:[?*+]|\{\d+,?\d*\})/.exec(pattern.slice(end + 1))?.[0] ?? "";
    parts.push({ part: pattern.slice(i, end + 1), quantifier });
    i = end + 1 + quantifier.length;
  }
  return parts;
}

/** Goes through one alternative for as long as some word of its side is not whole. */
function through(pattern: string, begun: readonly Spelled[], side: Side): Spelled[] | null {
  let spelled = [...begun];
  const parts = side === "first" ? partsOf(pattern) : partsOf(pattern).reverse();
  for (const { part, quantifier } of parts) {
    if (!spelled.some((one) => one.open)) break;
    const open = spelled.filter((one) => one.open);
    const next = step(part, open, side);
    // "(?:ha)+": how often is not told, and the word goes on.
    const repeats = /[*+{]/.test(quantifier) && next?.some((one) => one.open && one.letters !== "");
    if (next === null || repeats) return null;
    spelled = [...spelled.filter((one) => !one.open), ...next, ...(/^[?*]|^\{0/.test(quantifier) ? open : [])];
  }
  return spelled;
}

function step(part: string, open: readonly Spelled[], side: Side): Spelled[] | null {
  // What only looks on takes nothing.
  if (/^\(\?[!=<]/.test(part)) return [...open];
  if (part[0] === "(") {
    const inner = part.slice(1, -1).replace(/^\?:/, "");
    const ways = alternativesOf(inner).map((one) => through(one, open, side));
    return ways.includes(null) ? null : (ways as Spelled[][]).flat();
  }
  // A class of letters may spell any word.
  if (part[0] === "[" || part[0] === "." || part[0] === "\\") return /a-z|\\w|\./.test(part) ? null : closed(open);
  if (!LETTER.test(part)) return closed(open);
  return open.map(({ letters }) => ({ letters: side === "first" ? letters + part : part + letters, open: true }));
}

/** A sign that is no letter ends a word that has begun. */
const closed = (open: readonly Spelled[]) => open.map(({ letters }) => ({ letters, open: letters === "" }));

/** The words on one side of what a pattern matches; null where any word may stand there. */
function wordsAt(pattern: string, side: Side): string[] | null {
  const ways = alternativesOf(pattern).map((one) => through(one, START, side));
  return ways.includes(null) ? null : [...new Set((ways as Spelled[][]).flat().map(({ letters }) => letters))];
}

/**
 * The words that a text may begin with which a pattern of small letters matches from its start on, so that others need not be
 * tried; null where any word may stand first. A word ends before the first sign that is no letter.
 *
 * @example
 * firstWordsOf("(?:the |an? )?end of story|that's (all|it)") // => ["the", "an", "a", "end", "that"]
 */
export const firstWordsOf = (pattern: string): string[] | null => wordsAt(pattern, "first");

/**
 * The words that a text may end with which a pattern of small letters matches to its end; null where any word may stand last.
 *
 * @example
 * lastWordsOf("end of story|that's (all|it)( now)?") // => ["story", "now", "all", "it"]
 */
export const lastWordsOf = (pattern: string): string[] | null => wordsAt(pattern, "last");

/** Tells of a token whether a pattern may match from it on; every token may begin a pattern that any word may begin. */
export class FirstWords {
  readonly #pattern: RegExp;
  /** Words that the stretch is freed of at its start before the pattern is tried. */
  readonly #joins: string;
  #known: ReadonlySet<string> | null | undefined;
  readonly #begins = new PerWord(({ lower }) => (this.#words?.has(/^[a-z]*/.exec(lower)?.[0] ?? "") === false ? 0 : 1));

  constructor(pattern: RegExp, joins = "") {
    this.#pattern = pattern;
    this.#joins = joins;
  }

  get #words(): ReadonlySet<string> | null {
    if (this.#known === undefined) {
      const words = firstWordsOf(this.#pattern.source);
      this.#known = words && new Set([...words, ...this.#joins.split(" ")]);
    }
    return this.#known;
  }

  begins(word: Word): boolean {
    return this.#begins.of(word) === 1;
  }
}

/** Tells of a token whether a pattern may match up to it; every token may end a pattern that any word may end. */
export class LastWords {
  readonly #pattern: RegExp;
  #known: ReadonlySet<string> | null | undefined;
  readonly #ends = new PerWord(({ lower }) => (this.#words?.has(/[a-z]*$/.exec(lower)?.[0] ?? "") === false ? 0 : 1));

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  get #words(): ReadonlySet<string> | null {
    if (this.#known === undefined) {
      const words = lastWordsOf(this.#pattern.source);
      this.#known = words && new Set(words);
    }
    return this.#known;
  }

  ends(word: Word): boolean {
    return this.#ends.of(word) === 1;
  }
}
