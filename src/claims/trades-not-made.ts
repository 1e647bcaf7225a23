import talk from "../../data/registry/lexicon/talk.json" with { type: "json" };
import { firstWord } from "./asking.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { pastGreeting } from "./own-life.ts";

const UNDONE = new WordSet(talk.notMade.undone, "stretch");
const REGRETS = new WordSet(talk.notMade.regrets);
/** `Should | have sold`, unlike `should I hold?`. */
const HAD = new WordSet("have 've of");
const BUYS = new WordSet(talk.notMade.buys);
const SELLS = new WordSet(talk.notMade.sells);
const SPEAKER = new WordSet("i we");
/** Words between the denial and the verb: `never once bought`, `should really have sold`. */
const REACH = 4;

/**
 * Whether the poster tells of a trade they did not make: `I never bought NVDA`, `I should have sold at 300`, `wish I had
 * bought calls`. Nobody holds anything by it. Whoever did not sell still holds: `I didn't sell a share`.
 */
export function isTradeNotMade(facts: Facts): boolean {
  const { tokens, clause, words } = facts;
  if (!words.has(UNDONE)) return false;
  const at = pastGreeting(facts, firstWord(facts));
  const lead = SPEAKER.has(tokens[at]) ? at + 1 : at;
  if (lead >= clause.to || !UNDONE.has(tokens[lead])) {
    const apart = ["did", "have", "had"].includes(tokens[lead]?.lower ?? "") && tokens[lead + 1]?.lower === "not";
    return apart && lead > at && makesTrade(facts, lead + 2, false);
  }
  const regrets = REGRETS.has(tokens[lead]);
  if (!regrets) return lead > at && makesTrade(facts, lead + 1, false);
  const past = tokens[lead].lower !== "should" || HAD.in(tokens, lead + 1, Math.min(clause.to, lead + REACH));
  return past && makesTrade(facts, lead + 1, true);
}

/** Whether one of the next words buys; of what is regretted, or sells. */
function makesTrade({ tokens, clause }: Facts, from: number, either: boolean): boolean {
  const to = Math.min(clause.to, from + REACH);
  return BUYS.in(tokens, from, to) || (either && SELLS.in(tokens, from, to));
}
