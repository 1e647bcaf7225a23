import type { Mention } from "../claims/mention.ts";
import { type Ask, part } from "./ask.ts";

/** The ask with some of its own words, told by their places in the quote, left blank; of what was read in them only what is kept stays. */
export function withoutWords(
  ask: Ask,
  [from, to]: readonly [number, number],
  keeps: (mention: Mention) => boolean = () => false,
): Ask {
  const { claim, mentions } = ask;
  const offset = ask.offset ?? 0;
  const quote = claim.quote.slice(0, from) + " ".repeat(to - from) + claim.quote.slice(to);
  const kept = mentions.filter(({ start, end }) => end <= offset + from || start >= offset + to);
  const all = mentions.filter((mention) => kept.includes(mention) || keeps(mention));
  return part({ ...ask, claim: { ...claim, quote } }, all);
}

/** The places of a match in the words it was found in. */
export const placesOfMatch = ({ index, 0: words }: RegExpExecArray) => [index, index + words.length] as const;
