import type { Registry } from "../registry/registry.ts";
import { firstWord } from "./asking.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { canHave, kindOf } from "./named-before.ts";

const STANDS_FOR = new WordSet("it its they their");
/** Words before the name that is spoken of: `if`, `even if the`, a cashtag's sign. */
const WORDS_OF_LEAD = 3;
/** Of these the pronoun tells; who acts on others (`if the Fed cuts it rallies`) it does not. */
const TOLD_OF = new Set(["company", "lab", "etf", "index", "coin", "commodity"]);

/** `If Micron slips into a loss | it closes under 80`: the one of whom the if-part tells, where a pronoun stands for it; null elsewhere. */
export function supposedOne(facts: Facts, measure: string | null, registry: Registry): string | null {
  const { tokens, clause, supposing } = facts;
  const [named] = supposing;
  if (!named || !clause.condition || clause.condition.from > clause.from) return null;
  if (named.from - clause.condition.from > WORDS_OF_LEAD || !TOLD_OF.has(kindOf(named.subject, registry))) return null;
  const first = firstWord(facts);
  if (!STANDS_FOR.has(tokens[tokens[first].lower === "then" ? first + 1 : first])) return null;
  return measure === null || canHave(named.subject, measure, registry) ? named.subject : null;
}
