import words from "../../data/registry/lexicon/periphery.json" with { type: "json" };
import { FirstWords, LastWords } from "./grammar/first-words.ts";

/** Any of some phrases; a star stands for the rest of a word. */
const anyOf = (lines: readonly string[]) => lines.join("|").replace(/(?<=\w)\*/g, "[\\w-]*");
const opening = (lines: readonly string[]) => new RegExp(`^(?:${anyOf(lines)})(?![\\w-])`);

/** What may join a remark to the statement it follows or precedes. */
const JOINING = "and but so yet well oh man ok okay also now then anyway btw again";
const JOINS = new RegExp(`^(?:(?:${JOINING.replaceAll(" ", "|")})[, ]+)+`);
/** A mark or a space before a phrase or behind it; behind it a cry as well. */
const AROUND = /[\s,;:—–()….-]/;
const ASCII_AROUND = Uint8Array.from({ length: 128 }, (_, code) => (AROUND.test(String.fromCharCode(code)) ? 1 : 0));
const isAround = (code: number) => (code < 128 ? ASCII_AROUND[code] === 1 : AROUND.test(String.fromCharCode(code)));
const CRY = 33;

/** The words of a stretch as the lists have them: small, with straight apostrophes, without what joins them to others. */
export function plainly(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isAround(text.charCodeAt(from))) from++;
  while (to > from && (isAround(text.charCodeAt(to - 1)) || text.charCodeAt(to - 1) === CRY)) to--;
  const small = text.slice(from, to).toLowerCase();
  return (small.includes("’") ? small.replaceAll("’", "'") : small).replace(JOINS, "");
}

/** Words that make a statement of their own or narrow another: a phrase with one of them is no mere remark. */
export const BEARING = new RegExp(`(?<![\\w'-])(?:${anyOf(Object.values(words.bearing).flat())})(?![\\w-])`);

/** "Like it or not", "and nobody talks about it", "per the cash flow statement": words that, whole, say nothing of what they stand beside. */
export const ASIDE = new RegExp(`^(?:${words.asides.join("|")})$`);

/** Tells of a token whether words that begin with it may match a pattern of this file, as `plainly` gives them. */
export const firstOf = (pattern: RegExp) => new FirstWords(pattern, JOINING);

/** Tells of a token whether words that end with it may match a pattern of this file that is whole. */
export const lastOf = (pattern: RegExp) => new LastWords(pattern);

/** "Believe it or not", "no joke": how a statement begins that is made all the same, with or without a mark behind. */
export const OPENER = new RegExp(`^(?:${words.openers.join("|")})(?: (?:but|that|though))?$`);

export const REMARK = opening([...words.remarks, ...words.attitudes]);
export const CAUSE = opening(words.causes);
export const CONCESSION = opening(words.concessions);
export const SCENE = opening(words.scenes);
const ADVERBS = words.adverbs.join(" ").replaceAll(" ", "|");
/** "And half the desk …", "my broker …": a clause about people. */
export const OF_PEOPLE = new RegExp(`^(?:(?:${ADVERBS}) )*(?:the )?(?:${anyOf(words.people)})(?![\\w-])`);
export const OPINES = new RegExp(`(?<![\\w'-])(?:${anyOf(words.opines)})(?![\\w-])`);
export const REGRETS = new RegExp(`(?<![\\w'-])(?:${anyOf(words.regrets)})(?![\\w-])`);
/** "On a slide deck": upon which a price moved. */
export const OCCASION = new RegExp(`^on (?:[\\w'-]+ ){0,5}(?:${anyOf(words.occasions)})(?![\\w-])`);
/** "The tariff or no tariff", "tariffs be damned". */
export const EITHER_WAY = /^(?:the )?((?:[\w'-]+ ){0,2}[\w-]+) or (?:no \1|not)$|^(?:the )?(?:[\w-]+ ){1,3}be damned$/;

/** What a clause behind a statement takes from it, and what one before it makes of it. */
export const LEAVES_OUT = new RegExp(
  `${opening([`(?:but |though |if |albeit )?(?:${anyOf([...words.leavesOut, ...words.leavesOutIf])})`]).source}`,
);
export const LEAVES_OUT_BEFORE = opening(words.leavesOutBefore);
/** "With leases", "adjusted for": words that narrow the measure of what follows. */
export const NARROWS = new RegExp(`(?<![\\w'-])(?:${anyOf(words.narrows)})(?![\\w-])`);
