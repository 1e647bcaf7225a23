import { type Day, isoOf } from "../calendar.ts";
import type { Mention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";
import { type Series, term } from "./series.ts";
import { lastWeekday } from "./window.ts";

/** "From here", "from today's close", "off current levels": counted from the price of the day it was said. */
export const FROM_NOW =
  /\b(?:from|off|on|above|below|against|versus|vs\.?|relative to) (?:right )?(?:here|(?:today|tonight|this (?:morning|afternoon|evening))[’']s (?:close|closing (?:price|level)|price|level|print|settle(?:ment)?|mark)|today|(?:the )?current (?:price|level|quote)s?|(?:this|these|the present|present) (?:price|level)s?|where (?:it|we|they) (?:(?:is|are|closed|trades?|sits?|stands?)(?: (?:now|today|tonight|right now))?|(?:now|currently) (?:is|are|trades?|sits?|stands?)))(?! (?:on|to|and)\b)/i;

/** The mentions within such words; empty where there are none. */
export function ofNow({ claim, offset, mentions }: Ask): Mention[] {
  const found = offset === null ? null : FROM_NOW.exec(claim.quote);
  if (!found || offset === null) return [];
  const [from, to] = [offset + found.index, offset + found.index + found[0].length];
  return mentions.filter(({ start, end }) => start >= from && end <= to);
}

/** The price of the day something was said: its close, or of what is told by the month the last figure. */
export function priceOfNow(series: Series, saidAt: Day): string {
  const day = isoOf(lastWeekday(saidAt));
  return series.grain === "day" ? term(series, day) : `latest(${term(series)}, ${day})`;
}
