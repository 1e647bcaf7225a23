import talk from "../../data/registry/lexicon/talk.json" with { type: "json" };
import { firstWordFrom } from "./asking.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const SUPPOSING = new WordSet(talk.generalTalk.supposing);
const ANYONE = new WordSet(talk.generalTalk.anyone);
const HAS = new WordSet(talk.generalTalk.has);
/** What nobody is said to do who might be asked for: `if you put $100 in`. */
const PUTS = new WordSet("put invest invested save start borrow lend");
/** How far into a clause the one who is imagined and what they do may stand. */
const REACH = 5;

/**
 * Whether a clause opens a sum that is made up to explain something: `Say you put $100 in at 7%`, `Suppose a firm earns $1 a
 * share`. It speaks of nobody.
 */
export function isParable(facts: Facts): boolean {
  if (facts.subjects.length > 0 || facts.quantities.length === 0) return false;
  const { tokens, clause } = facts;
  const at = firstWordFrom(facts, clause.condition?.from ?? clause.from);
  if (!SUPPOSING.has(tokens[at])) return false;
  const end = Math.min(clause.to, at + REACH);
  const does = tokens[at].lower === "if" ? PUTS : HAS;
  return ANYONE.in(tokens, at + 1, end) && does.in(tokens, at + 1, end + 1);
}

/** Terms of the trade that people explain to one another. */
const TERMS = new WordSet(talk.generalTalk.terms);
const IS = new WordSet("is are means refers gives equals");
const EXPLAINS = new WordSet(talk.generalTalk.explains);
const LONGEST_TERM = 4;

/** `A basis point is 0.01%`, `short selling means borrowing shares`: what a term means. */
export function explainsTerm({ tokens, clause, subjects, periods }: Facts): boolean {
  if (subjects.length > 0 || periods.length > 0) return false;
  for (let i = clause.from + 1; i < Math.min(clause.to - 1, clause.from + LONGEST_TERM); i++) {
    if (!IS.has(tokens[i])) continue;
    const opens = ["a", "an"].includes(tokens[clause.from].lower) || tokens[i].lower === "means";
    return opens && TERMS.has(tokens[i - 1]) && (tokens[i + 1].kind === "number" || EXPLAINS.has(tokens[i + 1]));
  }
  return false;
}

/** People who are nobody in particular. */
export const NOBODY = new Set(talk.generalTalk.nobody.split(" "));

/** `90% of traders lose money`, `half of you`: a share of nobody in particular. */
export const sharesOfNobody = ({ tokens, quantities }: Facts): boolean =>
  quantities.some(({ quantity: { unit }, to }) => {
    if (unit !== "ratio" || tokens[to]?.lower !== "of") return false;
    const at = ["the", "all", "these", "retail", "day", "most"].includes(tokens[to + 1]?.lower ?? "") ? to + 2 : to + 1;
    return NOBODY.has(tokens[at]?.lower ?? "");
  });
