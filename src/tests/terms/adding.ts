import terms from "../../../data/registry/lexicon/terms.json" with { type: "json" };
import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import { type Token, tokensOf } from "./tokens.ts";
import { phrases } from "./words.ts";

/** Any of some phrases at the start of words, the longest first. */
const opening = (lines: readonly string[]) => {
  const longest = phrases(lines)
    .toSorted((a, b) => b.length - a.length)
    .map((one) => one.replaceAll(" ", "\\s+"));
  return new RegExp(`^(?:${longest.join("|")})(?![\\w-])`, "i");
};
const ADDING = opening(terms.adding);
const RECKONED = opening(terms.reckoned);
const PAST_LINE = opening(terms.pastLine);
const ending = (lines: readonly string[]) => new RegExp(`\\b(?:${phrases(lines).join("|")}) (?:the |a )?$`);
const BEYOND = ending(terms.beyond);
const SHORT = ending(terms.short);
/** "Added | 79bn in sales": what came on top of what there was before. */
const ON_TOP =
  /^add(?:s|ed)? (?:(?:another|about|around|roughly|nearly|almost|over|more than|some|a) )*(?:us|nt|hk)?[$€£]?\d/i;
/** "Past", "shy of" as the last words before a figure. */
const BOUNDS = opening([...terms.beyond, ...terms.short]);
const WHOLE =
  /^(?:for|over|in) the (?:whole |full |entire )?(quarter|half|year)(?![\w-])(?! (?:to|ago|before|of|ended|ending))/i;

/** The words of a statement of what several figures come to. */
export interface Adding {
  tokens: Token[];
  /** A word adds them up. */
  adds: boolean;
  /** A verb says what it adds up to. */
  addsTo: boolean;
  /** A verb says on which side of a line it came to lie. */
  pastLine: boolean;
  /** "For the quarter": how long they are together. */
  whole: string | null;
}

/** The tokens of such a statement, without the words that add, reckon or bound. */
export function addingTokens(ask: Ask, from: number, to: number): Adding {
  let adds = false;
  let addsTo = false;
  let pastLine = false;
  let whole: string | null = null;
  const filler = (text: string, start: number): Token => ({
    kind: "word",
    role: "filler",
    start,
    end: start + text.length,
    text,
  });
  const tokens = tokensOf(ask, from, to, (text, start) => {
    if ([...ask.periods, ...ask.quantities].some((one) => one.start === start)) return null;
    const added = ON_TOP.test(text) ? null : ADDING.exec(text);
    if (added) adds = true;
    if (added && /\b(?:up|to|total)\b/i.test(added[0])) addsTo = true;
    const all = added ? null : WHOLE.exec(text);
    if (all) whole = all[1].toLowerCase();
    const past = PAST_LINE.exec(text);
    if (past) pastLine = true;
    const found = added ?? all ?? RECKONED.exec(text) ?? BOUNDS.exec(text) ?? past;
    if (!found) return null;
    const into = ask.quantities.find((one) => one.start > start && one.start < start + found[0].length);
    return filler(into ? found[0].slice(0, into.start - start).trimEnd() : found[0], start);
  });
  return {
    tokens: tokens.filter(({ kind, text }) => kind !== "other" || !/^[()–—=-]$/.test(text)),
    adds,
    addsTo,
    pastLine,
    whole,
  };
}

/** The figure with the bound that the words before it or in it set: "already past $100 billion", "adds up to less than 1.2 trillion". */
export function figureBound(ask: Ask, quantity: QuantityMention): QuantityMention {
  if (quantity.bound !== "exact" || quantity.loose !== null) return quantity;
  const digits = quantity.text.search(/\d/);
  const lead = wordsBetween(ask, ask.offset ?? 0, quantity.start + Math.max(0, digits)).replace(
    /(?:us|nt|hk)?[$€£¥]$/,
    "",
  );
  const value = quantity.low ?? quantity.high;
  if (BEYOND.test(lead)) return { ...quantity, role: "level", bound: "more-than", low: value, high: null };
  if (SHORT.test(lead)) return { ...quantity, role: "level", bound: "less-than", low: null, high: value };
  return { ...quantity, role: "level" };
}
