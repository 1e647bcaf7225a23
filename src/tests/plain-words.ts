import words from "../../data/registry/lexicon/plain-words.json" with { type: "json" };
import { inflected } from "./verb-forms.ts";

const listed = (lines: readonly string[]) => lines.flatMap((line) => line.split(" "));
const phrased = (lines: readonly string[]) => lines.flatMap((line) => line.split("|"));
/** Any of some phrases, the longer ones first; an apostrophe may be of either kind. */
const anyOf = (lines: readonly string[]) =>
  phrased(lines)
    .sort((a, b) => b.length - a.length)
    .join("|")
    .replaceAll("'", "[’']?");

/** Verbs that say of money that a firm had it in sales. */
export const TAKES_IN: ReadonlySet<string> = new Set([...inflected(words.takesIn), ...listed(words.takesInForms)]);
/** Verbs that say of money that it was spent. */
export const SPENDS: ReadonlySet<string> = new Set([...inflected(words.spends), ...listed(words.spendsForms)]);

const PLAIN_VERBS = new Set(listed(words.verbForms));
const PLAIN = new Set([
  ...listed(words.holding),
  ...PLAIN_VERBS,
  ...inflected(words.verbs),
  ...TAKES_IN,
  ...SPENDS,
  ...listed(words.remarks),
  ...listed(words.nouns),
  ...listed(words.events),
]);

/** Idioms and remarks of several words that restrict nothing, though one of their words might. */
export const PLAIN_PHRASES = new RegExp(`(?<![\\w-])(?:${anyOf(words.phrases)})(?![\\w-])`, "i");
/** "Took in 130bn of revenue", "coughed up 17bn on capex": an amount that came or went, not by how much it changed. */
export const TAKEN_IN = new RegExp(`(?<![\\w-])(?:${anyOf(words.amounts)})$`, "i");
export const LAID_OUT = new RegExp(`(?<![\\w-])(?:${anyOf(words.spendsPhrases)})$`, "i");
/** "Ran 15%", "surrendered 9%": verbs that tell of a move right before it, and elsewhere of something else. */
export const GAINED = new RegExp(`(?<![\\w-])(?:${anyOf(words.gains)})$`, "i");
export const MOVED_BY = new RegExp(
  `(?<![\\w-])(?:${anyOf([...words.gains, ...words.losses])})(?=(?: [a-z]+){0,2} [~+-]?\\d)`,
  "i",
);
export const GIVEN_UP = new RegExp(`(?<![\\w-])(?:${anyOf(words.losses)})$`, "i");
/** "A 9% hit", "its 15% rip": nouns that tell of a move right behind it. */
export const GAIN_AFTER = movedAfter(words.gainNouns);
export const LOSS_AFTER = movedAfter(words.lossNouns);
function movedAfter(lines: readonly string[]): RegExp {
  return new RegExp(`(?<=%|\\bper ?cent) (?:${listed(lines).join("|")})(?![\\w-])`, "i");
}

/**
 * True for a word that restricts nothing by itself. Any other word of a statement must be part of a mention, or the
 * statement says something that a test of its mentions would leave out.
 *
 * @example
 * ["closed", "sharply", "midpoint", "ex-China"].map(isPlain) // => [true, true, false, false]
 */
export function isPlain(word: string): boolean {
  const lower = word.toLowerCase().replaceAll("’", "'");
  const base = lower.replace(/'s?$/, "");
  return PLAIN.has(lower) || PLAIN.has(base) || (/[a-z]{3}ly$/.test(base) && !RESTRICTING.has(base));
}

/** True for a verb that only says that something had or showed a figure. */
export const isPlainVerb = (word: string) => PLAIN_VERBS.has(word.toLowerCase());

/** Adverbs that do restrict: they say how often, of which period or part, or how surely. */
const RESTRICTING = new Set(listed(words.restrictingAdverbs));
