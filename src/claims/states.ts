import states from "../../data/registry/lexicon/states.json" with { type: "json" };
import type { Direction } from "./claim.ts";
import { type Facts, hasWord } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isNegated } from "./negation.ts";

interface State {
  up: Set<string>;
  down: Set<string>;
}

const words = (line: string) => new Set(line.split(" ").filter(Boolean));
const ANY: State = { up: words(states.any.up), down: words(states.any.down) };
const OF = new Map(
  Object.entries(states.of).map(([measure, { up, down }]) => [measure, { up: words(up), down: words(down) }] as const),
);

const STATES = new WordSet(
  [states.any, ...Object.values(states.of)].map(({ up, down }) => `${up} ${down}`).join(" "),
  "stretch",
);

/** `The merger closes in Q1`: done, not less. */
const closesDeal = (facts: Facts, i: number) =>
  /^clos/.test(facts.tokens[i].lower) &&
  hasWord(facts, "merger mergers deal deals acquisition acquisitions takeover tender transaction sale round");

/** What trades opens and closes every day. */
const TRADED = new Set(["price", "close", "open", "position"]);

const OF_SESSIONS = new Set(
  "closed closes closing opened opens opening ended ending began begins started starts".split(" "),
);

/** `Closed above 1,000`, `opened at 130`: where a session began or ended, with the level it did at. */
const isSession = ({ quantities }: Facts, word: string) =>
  OF_SESSIONS.has(word) &&
  quantities.some(({ quantity: { role, unit } }) => role === "level" && /^(?:|[A-Z]{3}(?:\/share)?)$/.test(unit));

/**
 * What a state says of its measure where nothing moves: tight inventory is low, an empty building is vacant, parks that are
 * closed see nobody, what begins is more than before.
 */
export function stateOf(
  facts: Facts,
  measure: string | null,
): { direction: Direction; rule: string; at: { from: number; to: number } } | null {
  if ((measure !== null && TRADED.has(measure)) || !facts.words.has(STATES)) return null;
  const own = measure === null ? undefined : OF.get(measure);
  for (let i = facts.clause.from; i < facts.clause.to; i++) {
    if (!STATES.has(facts.tokens[i]) || closesDeal(facts, i)) continue;
    const word = facts.tokens[i].lower;
    if (isSession(facts, word)) continue;
    const up = own?.up.has(word) || ANY.up.has(word);
    if (!up && !own?.down.has(word) && !ANY.down.has(word)) continue;
    const isOwn = own?.up.has(word) || own?.down.has(word);
    if (!isOwn && facts.measures.some((one) => i >= one.from && i < one.to)) continue;
    const at = { from: i, to: i + 1 };
    const direction = isNegated(facts.tokens, i) ? "flat" : up ? "up" : "down";
    return { direction, rule: "state", at };
  }
  return null;
}
