import nouns from "../../data/registry/lexicon/beside-names.json" with { type: "json" };
import type { Ask } from "./ask.ts";
import type { Built } from "./built.ts";
import { DAILY } from "./missed-time.ts";

const oneOf = (words: string) => words.split(" ").join("|");

/** "Suppliers of Nvidia", "call options on Nvidia": the head noun before a name, which is not the named. */
const OTHERS = new RegExp(
  `\\b(?:${oneOf(nouns.others)})\\b(?: (?!and\\b|or\\b|but\\b)[\\w-]+){0,3}? (?:${oneOf(nouns.links)}) (?:(?:the|an?|its|their|those|big|either|both) )*\\$?$`,
  "i",
);
/** "The sector besides Nvidia", "everyone but Nvidia". */
const WITHOUT = new RegExp(
  `(?<!\\bnothing |\\banything )\\b(?:${oneOf(nouns.without)}) (?:for |from |of )?(?:the )?\\$?$`,
  "i",
);
/** "Per-share revenue", "the equal-weight index". */
const MODIFIED = new RegExp(`\\b(?:${oneOf(nouns.modifiers)}|per share)\\b`, "i");
/** "Briefly fell 17%": within a session, which its close does not tell. */
const PASSING = new RegExp(`\\b(?:${oneOf(nouns.passing)})\\b`, "i");

/** The words before the first name a test rests on that make it a statement about something else; null where there are none. */
export function besideName(ask: Ask, { text, used, phrases = [] }: Built): string | null {
  const { claim, offset } = ask;
  const name = used.find(({ kind }) => kind === "subject");
  if (offset === null || !name || name.start < offset) return null;
  const before = claim.quote.slice(0, name.start - offset);
  const found = OTHERS.exec(before) ?? WITHOUT.exec(before);
  if (found && !used.some(({ start, end }) => start < offset + found.index + 2 && offset + found.index < end))
    return found[0].trim();
  if (phrases.some((phrase) => phrase.test(claim.quote.toLowerCase()) && PASSING.test(phrase.source))) return null;
  const sentence = claim.span.prefix.split(/[.!?\n]/).at(-1) ?? "";
  const modified = MODIFIED.exec(sentence + before);
  const passing = DAILY.test(text) && !/\b(?:high|low)\(/.test(text) ? PASSING.exec(claim.quote) : null;
  return (modified ?? passing)?.[0] ?? null;
}
