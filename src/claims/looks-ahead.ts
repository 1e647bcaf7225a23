import { firstWord } from "./asking.ts";
import { cueIn, type Facts, hasWord } from "./facts.ts";
import { monthAt } from "./grammar/month-at.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { KindInput } from "./kind-field.ts";

const GOING = new WordSet("going heading", "stretch");
const WAYS = new WordSet("up down higher lower to");

/** `Going down big`, `heading to 60`, with nobody said to: where it goes from here. */
export function goesOn(facts: Facts): boolean {
  if (!facts.words.has(GOING)) return false;
  const at = firstWord(facts);
  return GOING.has(facts.tokens[at]) && at + 1 < facts.clause.to && WAYS.has(facts.tokens[at + 1]);
}

const MAY = new WordSet("may", "stretch");

/** `May`, where it is no month. */
export function mayBe({ tokens, clause, words }: Facts): boolean {
  if (!words.has(MAY)) return false;
  for (let i = clause.from; i < clause.to; i++)
    if (tokens[i].lower === "may" && monthAt(tokens, i) === null) return true;
  return false;
}

/** Future words that carry the claim itself, not `should have` or a past report of plans. */
export function isAhead(input: KindInput): boolean {
  const { facts } = input;
  const strong = hasWord(
    facts,
    "will won't wont 'll gonna going shall hits coming forecast forecasts expect expects expected predict prediction target targets about see should soon due mark heading headed",
  );
  const isToday = input.first !== null && input.first === input.saidAt;
  if (!strong) return Boolean(cueIn(facts, "future")) && (input.period !== "past" || isToday);
  if (hasWord(facts, "should") && hasWord(facts, "have be") && !input.direction) return false;
  const aboutTo = isToday && hasWord(facts, "about") && cueIn(facts, "future") !== undefined;
  if (input.period === "past" && !hasWord(facts, "will won't 'll gonna going") && !aboutTo) return false;
  if (input.period === "current" && hasWord(facts, "forecast forecasts target targets guidance outlook")) return false;
  if (hasWord(facts, "going about expected see") && !hasWord(facts, "will won't 'll gonna should"))
    return (
      Boolean(cueIn(facts, "future")) &&
      !hasWord(facts, "was were did didn't") &&
      !(hasWord(facts, "going") && hasWord(facts, "is are") && hasWord(facts, "up down higher lower"))
    );
  return true;
}
