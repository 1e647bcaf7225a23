import type { Ask } from "./ask.ts";
import { numberOf } from "./number-words.ts";
import { placesOfMatch, withoutWords } from "./without-words.ts";

/** "Over at TSMC": where something is so, and no line that is passed. */
const OVER_AT = /\b(?:back )?over (?=at (?:the )?)/i;
const NUMBER = "(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
/** ", ten for ten", ", 6 out of 6": that all were so, once more. */
const ALL_OF_ALL = new RegExp(
  `[,;:.–—-]+ ?(?:that[’']s |that is |so |now |a perfect )?${NUMBER} ?(?:for|out of|of|\\/|from) ?${NUMBER}[\\s.!]*$`,
  "i",
);
const EVERY = /\b(?:every|each|all)\b/i;

function withoutOverAt(ask: Ask): Ask {
  const found = ask.offset === null ? null : OVER_AT.exec(ask.claim.quote);
  if (!found || ask.offset === null) return ask;
  const behind = ask.offset + found.index + found[0].length;
  const named = ask.subjects.some(({ start }) => start >= behind && start - behind <= "at the ".length);
  return named ? withoutWords(ask, placesOfMatch(found)) : ask;
}

function withoutTally(ask: Ask): Ask {
  const { quote } = ask.claim;
  const found = ask.offset === null ? null : ALL_OF_ALL.exec(quote);
  if (!found || !EVERY.test(quote.slice(0, found.index))) return ask;
  const [one, other] = [found[1], found[2]].map((word) => numberOf(word.toLowerCase()));
  return one === other ? withoutWords(ask, placesOfMatch(found)) : ask;
}

/** The ask without words that tell where a statement is from ("over at Intel"), or say once more that all were so ("…, ten for ten"). */
export const withoutSaidBesides = (ask: Ask): Ask => withoutTally(withoutOverAt(ask));
