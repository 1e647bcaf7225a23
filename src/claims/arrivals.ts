import verbs from "../../data/registry/lexicon/verbs.json" with { type: "json" };
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";

/** `Reaches`, `touches`: present forms that arrive at a level by themselves. */
const ARRIVES = new WordSet(verbs.arrives);
/** `Gets to`, `goes back to`, `makes it above`: forms that arrive with a word behind them. */
const GETS = new WordSet("gets goes comes makes");
const THERE = new WordSet("to above below under over past through back it");
const LONG = new WordSet("month quarter half year");
/** `Reaches 300 for the first time this year`, `so far`, `again`: headlines of what has happened. */
const HAPPENED = new WordSet("first record again already just now so far after since today yesterday another");

/** `Intel gets to 50 this year`: in the present of a month, quarter or year that is not over, what is yet to be reached. */
export function arrivesWithin({ tokens, clause, periods, quantities, cues }: Facts): boolean {
  const spoken = periods.some(({ from }) => tokens[from].lower === "this" && LONG.has(tokens[from + 1]));
  const level = quantities.find(({ quantity: { role, unit } }) => role !== "duration" && unit !== "ratio");
  if (!spoken || !level || HAPPENED.in(tokens, clause.from, clause.to)) return false;
  if (cues.some(({ cue }) => /^(?:record|highest|lowest|streak)/.test(cue))) return false;
  for (let i = clause.from; i < level.from; i++)
    if (ARRIVES.has(tokens[i]) || (GETS.has(tokens[i]) && THERE.has(tokens[i + 1]))) return true;
  return false;
}
