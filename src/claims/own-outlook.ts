import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const FORESEES = new WordSet(
  "sees see expects expect plans plan targets target guides guided forecasts forecast projects project aims aim anticipates anticipate reckons reckon eyes budgets budget wants want",
  "stretch",
);
/** What may stand between who foresees and the verb. */
const STILL = new WordSet("now still only also both already itself themselves currently again");
const THEMSELVES = new WordSet("they it he she management mgmt company ceo cfo boss board");
const WORDS_BEHIND = 12;

/** Whether who stands right before a token is whom the clause is about, or nobody, where that one goes on. */
function isOwn({ tokens, clause, subjects }: Facts, at: number, subject: string | undefined): boolean {
  let i = at - 1;
  while (i >= clause.from && STILL.has(tokens[i])) i--;
  if (i < clause.from) return i < at - 1 || /s$/.test(tokens[at].lower);
  return THEMSELVES.has(tokens[i]) || subjects.some((one) => one.to === i + 1 && one.subject === subject);
}

/** `They now expect 20 jets`, `…, sees 22m lbs in 2025`, `Ryanair plans 200m passengers`: what a firm foresees of itself. */
export function foreseesOwn(facts: Facts, subject: string | undefined): boolean {
  const { tokens, clause, words, quantities } = facts;
  if (subject === undefined || quantities.length === 0 || !words.has(FORESEES)) return false;
  for (let i = clause.from; i + 1 < clause.to; i++)
    if (FORESEES.has(tokens[i]) && isOwn(facts, i, subject))
      return quantities.some(
        ({ from, quantity }) => from > i && from - i < WORDS_BEHIND && quantity.role !== "duration",
      );
  return false;
}

const SAYS = new WordSet("said says told tells", "stretch");
const WOULD = new WordSet("would will 'd 'll stays stay remains remain adds");
const WORDS_TO_WOULD = 12;

/** `Told us volumes would be 13 mt`, `says free cash flow stays positive`: what comes, in somebody's own words. */
export function saysWould({ tokens, clause, words }: Facts): boolean {
  if (!words.has(SAYS)) return false;
  for (let i = clause.from + 1; i + 2 < clause.to; i++)
    if (SAYS.has(tokens[i])) return WOULD.in(tokens, i + 1, Math.min(clause.to, i + WORDS_TO_WOULD));
  return false;
}

const UNDER_WAY = new WordSet(
  "closing opening cutting raising building launching adding hiring firing expanding shutting selling buying idling mothballing restarting doubling tripling halving ending starting",
  "stretch",
);
const ARE = new WordSet("'re are is 's");

/** `They're closing two mills in Q4`, `also shutting a plant next year`: what somebody is about to do. */
export function isAboutTo({ tokens, clause, words }: Facts, ahead: boolean): boolean {
  if (!ahead || !words.has(UNDER_WAY)) return false;
  for (let i = clause.from; i < clause.to; i++)
    if (UNDER_WAY.has(tokens[i]))
      return i <= clause.from + 1 || ARE.has(tokens[i - 1]) || (STILL.has(tokens[i - 1]) && ARE.has(tokens[i - 2]));
  return false;
}
