import talk from "../../data/registry/lexicon/talk.json" with { type: "json" };
import { firstWord } from "./asking.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { pointsBack } from "./quote-range.ts";

const LAUGHS = new WordSet("lol lmao haha hahaha rofl wow oh ah please just do sure well yes no yeah");
const CHALLENGES = new WordSet(talk.banter.challenges);
const CHALLENGED = new WordSet(talk.banter.challenged);
const ABLE = new WordSet("can can't cannot could couldn't don't never");
const ANYBODY = new WordSet("who anyone anybody whoever");

/** The first word of a clause that neither joins, laughs nor agrees. */
function opening(facts: Facts): number {
  let at = firstWord(facts);
  while (at + 1 < facts.clause.to && (LAUGHS.has(facts.tokens[at]) || facts.tokens[at].kind === "mark")) at++;
  return at;
}

/**
 * Whether a clause is talk among posters, whatever figures it has: a challenge to the reader (`Convince me`, `ask your dad
 * what 15% felt like`), a jibe (`imagine buying the top`), a call to others (`who else had 3 eggs`).
 */
export function isBanter(facts: Facts): boolean {
  const at = opening(facts);
  const { tokens, clause } = facts;
  if (at + 1 >= clause.to) return false;
  const next = tokens[at + 1];
  if (CHALLENGES.has(tokens[at])) return CHALLENGED.has(next);
  if (tokens[at].lower === "imagine") return next.lower.length > 4 && next.lower.endsWith("ing");
  return ANYBODY.has(tokens[at]) && next.lower === "else";
}

/** Whether a clause tells anybody what can be done and names nothing: `You can't lend at 5`, `sure you can if it pays 9`. */
export function tellsAnybody(facts: Facts): boolean {
  const at = opening(facts);
  const able = at + 1 < facts.clause.to && ABLE.has(facts.tokens[at + 1]);
  return able && facts.tokens[at].lower === "you" && !pointsBack(facts);
}
