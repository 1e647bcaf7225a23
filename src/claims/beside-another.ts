import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isPast } from "./tense.ts";
import type { Context } from "./thread-context.ts";

const LINKS = new WordSet("and but while yet meanwhile whereas even poor");
/** What is or comes, and what came after, is of a time of its own. */
const OF_ANOTHER_TIME = new WordSet(
  "is are am 's 're has have isn't aren't hasn't haven't will won't would gonna going can may might should now today since then later after before again still ever always yet never so far lately if when until",
  "stretch",
);
const FELL_SHORT = new WordSet("couldn't couldnt didn't didnt wasn't weren't failed", "stretch");
const LED_BY = new WordSet("after before following despite since unlike until forget");
const [WORDS, FIRST] = [10, 2];

const ofPrice = (measure: string) => measure === "price" || measure === "close";
const tellsOfPast = ({ tokens, clause, words }: Facts) => {
  if (words.has(FELL_SHORT)) return true;
  for (let i = clause.from; i < clause.to; i++) if (isPast(tokens[i].lower)) return true;
  return false;
};

/**
 * "Micron tripled in 2025. | Intel couldn't even double": a few words on how another fared, right behind one of whom the time
 * was told, are of that time.
 */
export function isBesideAnother(facts: Facts, { stretch, measure, named }: Context): boolean {
  const { tokens, clause, subjects, measures, quantities, directions, words } = facts;
  const [first, another] = subjects;
  if (!stretch || stretch.age > 1 || !["in", "over"].includes(stretch.period.period.relation)) return false;
  const { from } = stretch.period;
  if (LED_BY.in(tokens, Math.max(0, from - 2), from)) return false;
  if (!first || another || !named || named.subject === first.subject || clause.to - clause.from > WORDS) return false;
  const start = LINKS.has(tokens[clause.from]) ? clause.from + 1 : clause.from;
  if (
    first.from - start >= FIRST ||
    !measures.every((one) => ofPrice(one.measure)) ||
    quantities.length + directions.length === 0
  )
    return false;
  if (clause.condition !== null || facts.asked || words.has(OF_ANOTHER_TIME)) return false;
  return (measure === null || ofPrice(measure)) && tellsOfPast(facts);
}
