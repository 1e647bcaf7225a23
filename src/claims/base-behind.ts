import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Reading } from "./reading.ts";
import type { Stretch } from "./sentences.ts";

const MOVED = new WordSet("up down higher lower");
const HELD_AGAINST = new WordSet("from vs versus against compared");
const WORDS_TO_NUMBER = 5;

/** `rather than 57`, `instead of the 46`, `not 101`: where the words that put a figure in place of another end; −1 elsewhere. */
export function insteadAt(tokens: readonly Token[], from: number): number {
  const [first, second] = [tokens[from]?.lower, tokens[from + 1]?.lower];
  if ((first === "rather" && second === "than") || (first === "instead" && second === "of")) return from + 2;
  return first === "not" ? from + 1 : -1;
}

const ARTICLES = new WordSet("the a its their some about around");
/** `, not the 12 they had ordered`: a number stands right behind the words. */
function startsInstead(tokens: readonly Token[], from: number): boolean {
  let i = insteadAt(tokens, from);
  if (i < 0) return false;
  while (ARTICLES.has(tokens[i]) || ["$", "€", "£"].includes(tokens[i]?.lower ?? "")) i++;
  return tokens[i]?.kind === "number";
}

/** `from 2.8 in January`, `versus 46 %`, `rather than 57`: what a figure before it is held against. */
export const startsBase = (tokens: readonly Token[], from: number): boolean =>
  (HELD_AGAINST.has(tokens[MOVED.has(tokens[from]) ? from + 1 : from] ?? tokens[from]) &&
    tokens.slice(from + 1, from + WORDS_TO_NUMBER).some((token) => token.kind === "number")) ||
  startsInstead(tokens, from);

const EXPECTED = new WordSet("exp est ests expected consensus");
const MOST_AWAITED = 4;
/** `, 190 exp`: what a figure was expected to be. */
function isAwaited(tokens: readonly Token[], readings: readonly Reading[], stretch: Stretch): boolean {
  const { from, to } = stretch;
  if (to - from > MOST_AWAITED) return false;
  return readings.some(
    (one) => one.kind === "quantity" && one.from === from && one.to < to && EXPECTED.has(tokens[one.to]),
  );
}

const OPENERS = new Set([",", "(", "—", "and", "but"]);
/** Whether a stretch behind a mark holds only what the figure before it is held against. */
export const isBaseBehind = (
  tokens: readonly Token[],
  readings: readonly Reading[],
  stretch: Stretch,
  opener: string,
): boolean => OPENERS.has(opener) && (isAwaited(tokens, readings, stretch) || startsInstead(tokens, stretch.from));
