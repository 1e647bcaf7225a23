import numbers from "../../data/registry/lexicon/numbers.json" with { type: "json" };

const WORDS: Record<string, number> = { ...numbers.words, a: 1, an: 1 };
export const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");

/**
 * The number that a word or some digits say; NaN for any other word.
 *
 * @example
 * numberOf("fifty-seven") // => 57
 */
export function numberOf(word: string): number {
  const [tens, ones] = word.toLowerCase().split("-");
  const of = (part: string) => WORDS[part] ?? Number(part);
  return ones !== undefined && of(tens) >= 20 && of(ones) < 10 ? of(tens) + of(ones) : of(word.toLowerCase());
}

/** The place that `third` or `13th` says; NaN for any other word. */
export function placeOf(word: string): number {
  const place = ORDINALS.indexOf(word.toLowerCase()) + 1;
  return place > 0 ? place : Number(/^(\d+)(?:st|nd|rd|th)$/i.exec(word)?.[1] ?? Number.NaN);
}
