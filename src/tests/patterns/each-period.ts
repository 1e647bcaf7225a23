import { type Ask, part, wordsBetween } from "../ask.ts";
import { allOf, type Built, firstOf, type Pattern } from "../built.ts";
import { IN_ORDER, LISTED } from "../listed-times.ts";
import { isMove } from "./change.ts";

/** "In February and again in March": the time is told anew, so that the figure is of each. */
const repeats = (ask: Ask) =>
  ask.quantities.every((quantity) => quantity.role === "level" && !isMove(quantity)) &&
  ask.periods.slice(1).every((period, index) => {
    const before = ask.periods[index];
    const anew = /\b(?:again|also|in|on)\b/i.test(wordsBetween(ask, before.end, period.start) + period.text);
    return anew && (before.last ?? 0) < (period.first ?? 0);
  });

/** "In April and May", "in both Q1 and Q2": the same said of each of several periods. */
export function eachPeriod(patterns: readonly Pattern[]): Pattern {
  return (ask: Ask): Built | null => {
    const { periods } = ask;
    if (periods.length < 2 || periods.length > 4) return null;
    if (ask.quantities.length > 0 && !/\b(?:both|each)\b/i.test(ask.claim.quote) && !repeats(ask)) return null;
    const joined = periods
      .slice(1)
      .every((period, index) => LISTED.test(wordsBetween(ask, periods[index].end, period.start)));
    if (!joined) return null;
    const built = periods.map((period) => {
      const alone = part(
        ask,
        ask.mentions.filter((mention) => mention.kind !== "period" || mention === period),
      );
      return firstOf(patterns, alone);
    });
    if (built.includes(null)) return null;
    const all = allOf(built as Built[], / (?:and|or) /);
    return { ...all, phrases: [...(all.phrases ?? []), IN_ORDER] };
  };
}
