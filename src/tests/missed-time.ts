import type { Ask } from "./ask.ts";
import { JUST_REPORTED } from "./just-reported.ts";
import { blanked } from "./unknown-word.ts";

/** Of the closes of days. */
export const DAILY = /\b(?:close|open|high|low)\(/;

/** Figures, names of times and words of deadline; each must stand in a mention, or the grammar has missed a restriction. */
const TELLING =
  /(?<![\w.,-])\d[\d.,]*(?![\w-])|\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b[QH][1-4]\b|\b(?:first|second|third|fourth|holiday|prior|previous|last|next)[- ](?:quarter|half|month|year|week|day)s?\b|\bthe (?:year|quarter|month|week)\b|\b(?:the|its|their) (?:fiscal|financial|business) (?:year|quarter|half)\b|\b(?:year|quarter|month)[- ]end\b|\b(?:summer|winter|autumn|springtime)\b|\bsince\b|\buntil\b|\bby (?:the )?(?:end|middle|start|time|year|christmas|next)\b|\b(?:after|before|from|since|until|till|by|on) the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|\d{1,2}(?:st|nd|rd|th))\b|\bthan (?:a|one|two|three|half|double)\b/gi;

/** "Lower for the year in 2025": the year is named beside. */
const NAMED_BESIDE = /^the year,? (?:in |of )?(?:19|20)\d\d\b/i;

/** "Started the year", "the month of June": words of a time that another word beside them tells already. */
function isNoTime(quote: string, at: number, word: string, test: string): boolean {
  if (!/^the (?:year|quarter|month|week)$/i.test(word)) return false;
  if (/quarter$/i.test(word) && isOfLatestQuarter(quote, at, test)) return true;
  if (NAMED_BESIDE.test(quote.slice(at))) return true;
  return (
    /\b(?:started|starts|began|begins|opened|entered|to (?:close|end|finish|start|begin|open|kick|cap)(?: out| off)?)\s$/i.test(
      quote.slice(Math.max(0, at - 16), at),
    ) || /^\s+of\s+[A-Z0-9]/.test(quote.slice(at + word.length))
  );
}

/** "Made 5bn in the quarter", of a firm: the quarter just reported, which is the latest public. */
const isOfLatestQuarter = (quote: string, at: number, test: string) =>
  (/\b(?:in|for|during)\s$/i.test(quote.slice(0, at)) || JUST_REPORTED.test(quote.slice(at))) &&
  test.includes("latest(") &&
  !DAILY.test(test);

/** A figure, month, weekday or quarter of the quote that no mention holds. */
export function missed({ claim, offset, periods }: Ask, phrases: readonly RegExp[], test: string): string | null {
  if (offset === null) return null;
  const words = phrases.reduce(blanked, claim.quote);
  for (const match of words.matchAll(TELLING)) {
    const [start, end] = [offset + match.index, offset + match.index + match[0].replace(/[.,]+$/, "").length];
    const held = [...claim.mentions, ...periods].some(
      (mention) => mention.start < end && start < mention.end && !(mention.kind === "cue" && mention.cue === "hedge"),
    );
    if (!held && !isNoTime(claim.quote, match.index, match[0], test)) return match[0];
  }
  return null;
}
