import { type Ask, part, wordsBetween } from "../ask.ts";
import { allOf, type Built, type Pattern } from "../built.ts";

/**
 * A figure set between commas behind what it is of, and what is said of it: "its October average, 32.42, was the best month
 * since 2011" states both.
 */
export function apposed(build: Pattern): Pattern {
  return (ask: Ask): Built | null => {
    const [figure] = ask.quantities;
    if (!figure || ask.offset === null) return null;
    const before = ask.mentions.filter(({ end }) => end <= figure.start);
    const told = before.some(({ kind }) => kind === "direction") || !before.some(({ kind }) => kind === "subject");
    const set =
      /, ?\S?$/.test(wordsBetween(ask, ask.offset, figure.start)) &&
      /^[^\s,]*,/.test(wordsBetween(ask, figure.end, figure.end + 8));
    if (told || !set) return null;
    const claim = { ...ask.claim, quote: ask.claim.quote.slice(0, figure.end - ask.offset) };
    const own = build(part({ ...ask, claim }, [...before, figure]));
    const rest =
      own &&
      build(
        part(
          ask,
          ask.mentions.filter((mention) => mention !== figure),
        ),
      );
    return own && rest ? allOf([own, rest], / or |^if /) : null;
  };
}
