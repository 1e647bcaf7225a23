import { cueIn, type Facts } from "./facts.ts";

const HEARSAY = new Set(["according", "reportedly", "per", "via", "heard"]);
const OTHERS = new Set([
  "they",
  "he",
  "she",
  "analysts",
  "analyst",
  "cfo",
  "ceo",
  "management",
  "company",
  "people",
  "guy",
  "economists",
  "strategists",
]);
const SELF = new Set(["i", "we", "you", "not"]);
const REACH = 4;

/** `Walmart reports tomorrow`: an event, no speech. */
const isEvent = (facts: Facts, says: { from: number; to: number }) =>
  ["reports", "report", "reported"].includes(facts.tokens[says.from].lower) &&
  (says.to >= facts.clause.to || facts.periods.some((one) => one.from === says.to));

/** `Morgan Stanley said`, `they see`, `according to`: somebody else than the poster speaks. */
export function hasSpeaker(facts: Facts): boolean {
  const says = cueIn(facts, "says");
  if (!says) return false;
  const word = facts.tokens[says.from].lower;
  if (isEvent(facts, says)) return false;
  if (HEARSAY.has(word) || word.startsWith("rumo")) return true;
  for (let i = says.from - 1; i >= facts.clause.from && i >= says.from - REACH; i--) {
    const before = facts.tokens[i];
    if (SELF.has(before.lower)) return false;
    if (OTHERS.has(before.lower)) return true;
    if (facts.subjects.some((one) => i >= one.from && i < one.to)) return true;
  }
  return says.from <= facts.clause.from + 1 && ["saying", "claiming"].includes(word);
}
