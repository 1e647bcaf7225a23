import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { PLANNED } from "./kinds-by-form.ts";

const REVISES = new WordSet(
  "cut cuts cutting lowered lowers lowering slashed slashes slashing trimmed trims trimming raised raises raising lifted lifts lifting hiked upped taking takes bringing",
);
const PLAN = new WordSet("guidance outlook guide forecast");
const WORDS_OF_PLAN = 6;

/** `Is cutting 2024 capex to 1.7bn`, `cut FY sales growth to 8-14%`, of a time not over; `raised its outlook to 5bn`, of any. */
export function isRevised(facts: Facts, timed: boolean): boolean {
  const { tokens, clause, quantities, measures } = facts;
  if (quantities.length === 0 || clause.condition) return false;
  const reached = quantities.some(({ from }) => tokens[from - 1]?.lower === "to");
  if (!reached) return false;
  for (let i = clause.from; i < clause.to; i++) {
    if (!REVISES.has(tokens[i])) continue;
    const last = Math.min(clause.to, i + WORDS_OF_PLAN);
    if (PLAN.in(tokens, i + 1, last)) return true;
    if (timed && measures.some(({ from, measure }) => from > i && from < last && PLANNED.has(measure))) return true;
  }
  return false;
}
