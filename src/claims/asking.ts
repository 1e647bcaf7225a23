import { type Facts, hasWord } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const WH = new WordSet("why what when how who where which whats name");
const INVERTED = new WordSet(
  "is are was were do does did can could would will should has have isn't aren't don't doesn't didn't can't won't any anyone",
);
const ASKED_OF = new WordSet("you it we they he she the this that there i anyone these any anybody somebody someone");
const ANYBODY = new WordSet("anyone anybody", "stretch");
const CONNECTIVES = new WordSet("and but so or okay ok well then");

/** The first word of a clause that is no connective and no cashtag. */
export function firstWord(facts: Facts): number {
  facts.first ??= firstWordFrom(facts, facts.clause.from);
  return facts.first;
}

/** The same of the words from a token on. */
export function firstWordFrom({ tokens, clause, subjects }: Facts, from: number): number {
  for (let i = from; i < clause.to; i++)
    if (
      tokens[i].kind === "word" &&
      !CONNECTIVES.has(tokens[i]) &&
      !subjects.some((one) => i >= one.from && i < one.to && tokens[one.from - 1]?.lower === "$")
    )
      return i;
  return from;
}

/** How a clause begins: with a question word, or with its verb before its subject. */
export function ask(facts: Facts): { wh: boolean; inverted: boolean } {
  facts.opening ??= openingOf(facts);
  return facts.opening;
}

const STANDS_FOR = new WordSet("you it we they he she i anyone these any anybody somebody someone");

const OWN_VERBS = new WordSet("is was has will");

/** `$META is the largest of them`: behind a tag the verb is its own, unless a pronoun follows. */
const isOfTag = ({ tokens, subjects, asked }: Facts, at: number) =>
  !asked &&
  OWN_VERBS.has(tokens[at]) &&
  subjects.some(({ to }) => to === at) &&
  !STANDS_FOR.has(tokens[at + 1] ?? tokens[at]);

/** "2025 was Adobe's third losing year": the year before the verb is its subject. */
const isOfYear = ({ tokens, clause, asked }: Facts, at: number) =>
  !asked && at - 1 >= clause.from && OWN_VERBS.has(tokens[at]) && /^(?:19|20)\d\d$/.test(tokens[at - 1].lower);

const openingOf = (facts: Facts) => {
  const at = firstWord(facts);
  if (isOfYear(facts, at)) return { wh: false, inverted: false };
  if (isOfTag(facts, at)) return { wh: WH.has(facts.tokens[at]), inverted: false };
  return {
    wh: WH.has(facts.tokens[at]),
    inverted:
      asksForAny(facts) ||
      (facts.asked && facts.words.has(ANYBODY) && facts.subjects.some(({ to }) => ANYBODY.has(facts.tokens[to]))) ||
      (INVERTED.has(facts.tokens[at]) &&
        (facts.tokens[at].lower !== "any" || facts.asked) &&
        (facts.tokens[at + 1]?.caps > 0 ||
          (facts.asked && facts.tokens[at + 1]?.lower === "$") ||
          (facts.asked && facts.subjects.some(({ from }) => from === at + 1)) ||
          ASKED_OF.has(facts.tokens[at + 1]))),
  };
};

const ANY = new WordSet("any", "stretch");
const ASKED_FOR = new WordSet("chance idea ideas reason thoughts news guesses guess predictions");

/** `Any chance of a sell-off today`, the mark left out. */
const asksForAny = (facts: Facts) =>
  facts.words.has(ANY) &&
  facts.tokens[firstWord(facts)].lower === "any" &&
  firstWord(facts) + 1 < facts.clause.to &&
  ASKED_FOR.has(facts.tokens[firstWord(facts) + 1]);

/** Whether the words ask: a question mark, an inverted verb, or `wondering`, `curious`. */
export function isAsked(facts: Facts): boolean {
  const { wh, inverted } = ask(facts);
  if (facts.asked || asksForAny(facts)) return true;
  return (
    (inverted && !hasWord(facts, "that")) || hasWord(facts, "wondering curious") || (wh && hasWord(facts, "wondering"))
  );
}
