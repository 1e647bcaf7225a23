import type { Mention } from "../claims/mention.ts";
import { AFTER_TAX, isOfProfit } from "./after-tax.ts";
import { type Ask, wordsBetween } from "./ask.ts";
import type { Built } from "./built.ts";
import { FULL_YEAR } from "./full-year.ts";
import { timeEnded } from "./gathered.ts";
import { JUST_REPORTED } from "./just-reported.ts";
import { CASH_PAID, EITHER_WAY, LEASES, WITHOUT_LEASES } from "./measured.ts";
import { PARTED } from "./outlays.ts";
import { isPlain, PLAIN_PHRASES } from "./plain-words.ts";

/** Ends a clause: what follows is another statement, a reason or a remark. */
export const CLAUSE_END =
  /[,;:.!?—–()[\]"“”\n]|\s-\s|\b(?:once|because|as|when|while|so|which|who|where|although|though|after|amid|amidst|despite|in spite of|for all (?:the|its|their|this|that)|courtesy of|following|thanks to|due to|on news|on the back)\b/i;
/** Phrases read before any pattern: how a measure is defined, the year it is of, the time spoken of before, a summary of the parts that follow. */
const COMMON = [
  /\bcold,? hard (?=cash\b)/,
  JUST_REPORTED,
  /\bon (?:an?|the) (?:full[- ]year|whole[- ]year|calendar[- ]year|fiscal[- ]year|annual|yearly|quarterly|gaap|reported|consolidated|group|as[- ]reported) basis\b/,
  PLAIN_PHRASES,
  EITHER_WAY,
  LEASES,
  WITHOUT_LEASES,
  /\b(?:the )?cash line\b/,
  CASH_PAID,
  FULL_YEAR,
  /\bcash[- ]flow statement\b|\bfinance leases in it\b|\bpp&?e|property and equipment|property, plant/,
  /(?<!non[- ])\bgaap\b/,
  /\b(?:monthly|quarterly|annual|yearly|daily) (?:averages?|avgs?)\b|\b(?:mean|average) of (?:the )?months\b/,
  /\bat (?:long )?last\b|\bin the end\b|\ball told\b|\bmost recent(?:ly)?\b|\blatest\b/,
  /\b(?:ipo|offer|offering|issue|listing|list) price\b/,
  /\bas a whole\b|\bon closes\b|\bclosing basis\b/,
  /\b(?:low|high|mid)-?(?=\d)/,
  /\b(?:its|their) own (?:definition|count|measure)\b/,
  /\b(?:any|a single|some|one) (?:single |one )?(?:day|session|month|quarter|year)\b/,
  /\b(?:that|the same) (?:same |very )?(?:day|session|week|month|quarter|half|year)\b/,
  /\b(?:in|for|during) the quarter\b/,
  /\bonce\b/,
  /\b(?:in |for |over )?the (?:whole |full |entire )?month of\b/,
  PARTED,
  /\bpok(?:e[sd]?|ing) (?:its|their) heads?\b/,
  /\b(?:earlier|later|early|late) (?:this|last|that) (?:week|month|quarter|year)\b/,
  /\b(?:calendar |financial |whole |entire |entirety of )*(?:year )?(?=(?:19|20)\d\d\b)|(?<=\b(?:19|20)\d\d )(?:calendar|financial) year\b/,
  /\b(?:t(?:ake|akes|ook|aking)|br(?:ing|ings|ought|inging)) home\b/,
  /\bit[’']?s (?:already |only )?the \d{1,2}(?:st|nd|rd|th)\b/,
  /\bflip-?flop\w*(?: the whole (?:week|month))?/,
  /\bthe (?:day|session|week|month|quarter|year)(?: (?:after|before|following)\b|\s*$)/,
];

const isHeld = (ask: Ask, start: number, end: number) =>
  [...ask.claim.mentions, ...ask.periods, ...ask.quantities].some(
    (mention) => mention.start < end && start < mention.end,
  );

/** The words from the first mention that a test rests on to the end of the clause of the last, and where they start. */
function coreOf({ claim, offset, mentions }: Ask, used: readonly Mention[]): { text: string; from: number } | null {
  const own = used.filter((mention) => mentions.includes(mention));
  if (offset === null || own.length === 0) return null;
  const from = Math.max(offset, Math.min(...own.map(({ start }) => start)));
  const last = Math.max(...own.map(({ end }) => end));
  const after = claim.quote.slice(last - offset);
  const until = last + (CLAUSE_END.exec(after)?.index ?? after.length);
  return { text: claim.quote.slice(from - offset, until - offset), from };
}

/** The words with what a phrase covers blanked out, each place kept. */
export const blanked = (words: string, { source }: RegExp) =>
  words.replaceAll(new RegExp(source, "gi"), (found) => " ".repeat(found.length));

/** "Six straight months": the unit that a count is of, told apart from it. */
const isCounted = (ask: Ask, word: string) =>
  ask.quantities.some(({ unit }) => unit.length > 2 && word.toLowerCase().replace(/s$/, "") === unit);

/** "Utilities (XLU)", "the chip ETF (SMH)": what is in the brackets right after says whom it means. */
const isNamedAfter = (ask: Ask, end: number) =>
  ask.subjects.some(
    ({ start }) =>
      start > end && /^(?: (?:etf|fund|index|trust|stock|shares))? ?\($/.test(wordsBetween(ask, end, start)),
  );

/** "Its neighbour SK hynix", "its old rival AMD": a word for whom the name right after it is. */
const isApposed = (ask: Ask, start: number, end: number) =>
  ask.subjects.some((subject) => subject.start - end === 1) &&
  /\b(?:its|their|his|her|the)(?: \w+)? $/.test(wordsBetween(ask, start - 16, start));
/** "Its old rival": a word before such a one. */
const OLD = /^(?:old|former|long-time|longtime|arch|eternal)$/i;

const PART_OF_FIRM = /^(?:segment|division|unit|arm)$/i;
/** "Its data center segment": what a measure of a part of the firm is of. */
const isPartOfFirm = (ask: Ask, word: string, start: number) =>
  PART_OF_FIRM.test(word) && ask.measures.some(({ end }) => start - end === 1);

/** "Quarterly sales" of which the latest quarter, or a named one, is asked. */
const isOfQuarters = (word: string, text: string) =>
  word.toLowerCase() === "quarterly" && /\blatest\(|\dQ[1-4]\b/.test(text) && !/\bany\(|\bevery\(/.test(text);

/** A word in the core of a statement that no mention holds and that is not plain: it may make it another statement. */
export function unknownWord(ask: Ask, { used, text: test, phrases = [], timed = [] }: Built): string | null {
  const core = coreOf(ask, used);
  if (core === null) return null;
  const taxed = isOfProfit(test) ? [AFTER_TAX] : [];
  const text = [...COMMON, ...taxed, ...phrases, ...timed, ...timeEnded(ask)].reduce(blanked, core.text);
  for (const match of text.matchAll(/\p{L}[\p{L}\p{N}'’&-]*/gu)) {
    const start = core.from + match.index;
    const named = isNamedAfter(ask, start + match[0].length);
    const apposed = OLD.test(match[0]) || isApposed(ask, start, start + match[0].length);
    const known =
      named ||
      apposed ||
      isPartOfFirm(ask, match[0], start) ||
      isOfQuarters(match[0], test) ||
      isPlain(match[0]) ||
      isCounted(ask, match[0]) ||
      isHeld(ask, start, start + match[0].length);
    if (!known) return match[0];
  }
  return null;
}
