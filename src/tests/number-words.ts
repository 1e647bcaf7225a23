import numbers from "../../data/registry/lexicon/numbers.json" with { type: "json" };

const WORDS: Record<string, number> = { ...numbers.words, a: 1, an: 1 };
export const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");

/**
 * The number that a word or some digits say; NaN for any other word.
 *
 * @example
 * numberOf("seven") // => 7
 */
export const numberOf = (word: string): number => WORDS[word.toLowerCase()] ?? Number(word);

/** The place that `third` or `13th` says; NaN for any other word. */
export function placeOf(word: string): number {
  const place = ORDINALS.indexOf(word.toLowerCase()) + 1;
  return place > 0 ? place : Number(/^(\d+)(?:st|nd|rd|th)$/i.exec(word)?.[1] ?? Number.NaN);
}
