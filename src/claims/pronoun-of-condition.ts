import type { Registry } from "../registry/registry.ts";
import { firstWord } from "./asking.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { canHave, kindOf } from "./named-before.ts";

const STANDS_FOR = new WordSet("it its they their");
/** What a firm or a fund has in a market. */
const SHARES = new WordSet("stock stocks share shares adr adrs ticker", "stretch");
const OF_SHARES = new Set(["company", "etf"]);
/** Words after which a name is only held against. */
const HELD_AGAINST = new WordSet("than vs versus against over below above under");
/** `We see 25`, `nobody will care`: people, of whom nothing is told that a pronoun would stand for. */
const MARKETS = new WordSet("market markets index dow economy fed sector everyone everybody", "stretch");
/** Of these the pronoun tells; who acts on others (`if the Fed cuts it rallies`) it does not. */
const TOLD_OF = new Set(["company", "lab", "etf", "index", "coin", "commodity"]);

/** The one the if-part tells of: the first named that is not only held against another. */
const toldOf = ({ tokens, supposing }: Facts, registry: Registry) =>
  supposing.find(
    ({ subject, from }) =>
      TOLD_OF.has(kindOf(subject, registry)) && !HELD_AGAINST.has(tokens[from - 1] ?? tokens[from]),
  );

/** `… | I say it closes above 105`: the first word that may stand for somebody. */
function standsFor(facts: Facts): boolean {
  const { tokens, clause } = facts;
  const first = firstWord(facts);
  for (let i = first; i < Math.min(clause.to, first + WORDS_OF_VIEW); i++) if (STANDS_FOR.has(tokens[i])) return true;
  return false;
}
const WORDS_OF_VIEW = 5;

/**
 * `If Micron slips into a loss | it closes under 80`, `if July sales at TSMC miss | the ADR is below 220`: the one of whom the
 * if-part tells, where a pronoun stands for it, its shares are spoken of, or a figure that it can have; null elsewhere.
 */
export function supposedOne(facts: Facts, measure: string | null, registry: Registry): string | null {
  const { clause, words } = facts;
  const named = toldOf(facts, registry);
  if (!named || !clause.condition || clause.condition.from > clause.from || words.has(MARKETS)) return null;
  const able = measure === null || canHave(named.subject, measure, registry);
  if (!able) return null;
  if (words.has(SHARES)) return OF_SHARES.has(kindOf(named.subject, registry)) ? named.subject : null;
  return standsFor(facts) || facts.quantities.length > 0 || measure !== null ? named.subject : null;
}
