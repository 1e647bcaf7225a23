import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const EMPHASIS = new WordSet("* _ ~");
const CLOSING = new WordSet(`" ” ' ) ] * _ ~`);
const DOTS = new WordSet("· •");
const ENDS = new WordSet(". ! ? : ) *");
const SHORTEST = 3;
const MOST_MARKS = 4;

/** The first token behind the marks that close what ends at `i`: brackets, quotation marks, the stars of bold words. */
export function behindClosing(tokens: readonly Token[], i: number): number {
  let k = i + 1;
  while (k < tokens.length && k <= i + MOST_MARKS && tokens[k].glued && CLOSING.has(tokens[k])) k++;
  return k;
}

/** `The **Fed cut.** It`: stars stand between the end mark and the space. */
export function closesEmphasis(tokens: readonly Token[], i: number): boolean {
  const k = behindClosing(tokens, i);
  return k > i + 1 && EMPHASIS.has(tokens[k - 1]) && (k === tokens.length || !tokens[k].glued);
}

/** Of words that a capital may follow without a space: small, and no abbreviation. */
const isPlain = (token: Token | undefined) =>
  token !== undefined &&
  (token.kind === "number" || (token.kind === "word" && token.caps === 0 && token.end - token.start >= SHORTEST));

/** `fell 4%.The rest`, `by 2019.**Trading**`, `deposits.· Next`: the space or the line break behind an end mark is lost. */
export function lacksSpace(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (next === undefined || !next.glued) return false;
  const before = tokens[i - 1];
  const told = isPlain(before) || (before !== undefined && (before.lower === ")" || before.lower === "%"));
  if (!told) return false;
  if (DOTS.has(next)) return true;
  if (next.kind === "word") return next.caps === 1 && next.end - next.start > 1 && before.kind !== "number";
  const k = behindClosing(tokens, i);
  return k > i + 2 && k < tokens.length && EMPHASIS.has(tokens[k - 1]) && tokens[k].glued && tokens[k].caps > 0;
}

/** `… by May. · **Paxos** has`, `**News** • Gold fell`: a dot that opens the next item of a list within the line. */
export function opensItem(tokens: readonly Token[], i: number): boolean {
  const [dot, first] = [tokens[i], tokens[i + 1]];
  if (dot === undefined || first === undefined || !DOTS.has(dot) || i === 0) return false;
  return first.kind !== "number" && (ENDS.has(tokens[i - 1]) || EMPHASIS.has(first));
}

/** `taking a breatherThe Koreans`: two words that a lost line break ran together. */
export const isRunOn = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  return next?.glued === true && next.caps === 1 && next.kind === "word" && tokens[i].kind === "word";
};

/** `… are in the article https://… Sadly it is closed`: an address that a capital follows ends its sentence. */
export function endsAtAddress(text: string, tokens: readonly Token[], i: number): boolean {
  const [link, next] = [tokens[i], tokens[i + 1]];
  if (link.kind !== "link" || next === undefined || next.kind !== "word" || next.glued || next.caps === 0) return false;
  return text.startsWith("http", link.start);
}
