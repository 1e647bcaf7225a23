import { type Ask, part, wordsBetween } from "../ask.ts";
import type { Built, Pattern } from "../built.ts";

/** "In April and May", "in both Q1 and Q2": the same said of each of several periods. */
export function eachPeriod(patterns: readonly Pattern[]): Pattern {
  return (ask: Ask): Built | null => {
    const { periods } = ask;
    if (periods.length < 2 || periods.length > 4) return null;
    if (ask.quantities.length > 0 && !/\b(?:both|each)\b/i.test(ask.claim.quote)) return null;
    const joined = periods
      .slice(1)
      .every((period, index) =>
        /^\s*(?:,|and|, and|&)\s*(?:in |of |the )*$/.test(wordsBetween(ask, periods[index].end, period.start)),
      );
    if (!joined) return null;
    const built = periods.map((period) => {
      const alone = part(
        ask,
        ask.mentions.filter((mention) => mention.kind !== "period" || mention === period),
      );
      for (const pattern of patterns) {
        const found = pattern(alone);
        if (found) return found;
      }
      return null;
    });
    if (built.includes(null)) return null;
    const all = built as Built[];
    return {
      ...all[0],
      text: all.map(({ text }) => (/ (?:and|or) /.test(text) ? `(${text})` : text)).join(" and "),
      used: [...all.flatMap(({ used }) => [...used])],
      phrases: all.flatMap(({ phrases }) => phrases ?? []),
      tentative: all.some(({ tentative }) => tentative === true) || undefined,
    };
  };
}
