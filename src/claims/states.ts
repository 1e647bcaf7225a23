import states from "../../data/registry/lexicon/states.json" with { type: "json" };
import type { Direction } from "./claim.ts";
import { type Facts, hasWord } from "./facts.ts";
import { standsAt } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isNegated } from "./negation.ts";

interface State {
  up: Set<string>;
  down: Set<string>;
}

interface Told {
  direction: Direction;
  rule: string;
  at: { from: number; to: number };
}

const words = (line: string) => new Set(line.split(" ").filter(Boolean));
const ANY: State = { up: words(states.any.up), down: words(states.any.down) };
/** What is said of a measure that is named, and of nothing else: `strong`, `weak`. */
const MEASURED: State = { up: words(states.measured.up), down: words(states.measured.down) };
const OF = new Map(
  Object.entries(states.of).map(([measure, { up, down }]) => [measure, { up: words(up), down: words(down) }] as const),
);

const STATES = new WordSet(
  [states.any, states.measured, ...Object.values(states.of)].map(({ up, down }) => `${up} ${down}`).join(" "),
  "stretch",
);

const PHRASES = Object.entries(states.phrases).flatMap(([direction, list]) =>
  list.split("|").map((phrase) => ({ direction: direction as Direction, words: phrase.split(" ") })),
);
const OPENERS = new Map<string, typeof PHRASES>();
for (const phrase of PHRASES) OPENERS.set(phrase.words[0], [...(OPENERS.get(phrase.words[0]) ?? []), phrase]);
const LEADS = new WordSet([...OPENERS.keys()].join(" "), "stretch");

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

/** `Gone back to work`: went somewhere, and is not lost. */
const goesBack = ({ tokens }: Facts, i: number) =>
  tokens[i].lower === "gone" && ["back", "to", "into", "through", "over"].includes(tokens[i + 1]?.lower ?? "");

/** Which way a word of state says that its measure lies, or null. */
function sideOf(facts: Facts, word: string, own: State | undefined): "up" | "down" | null {
  if (own?.up.has(word)) return "up";
  if (own?.down.has(word)) return "down";
  if (ANY.up.has(word)) return "up";
  if (ANY.down.has(word)) return "down";
  if (facts.measures.length === 0) return null;
  return MEASURED.up.has(word) ? "up" : MEASURED.down.has(word) ? "down" : null;
}

/**
 * What a state says of its measure where nothing moves: tight inventory is low, an empty building is vacant, parks that are
 * closed see nobody, what begins is more than before; strong sales are high, and what people line up for is wanted.
 */
export function stateOf(facts: Facts, measure: string | null): Told | null {
  return wordOfState(facts, measure) ?? phraseOfState(facts);
}

function wordOfState(facts: Facts, measure: string | null): Told | null {
  if ((measure !== null && TRADED.has(measure)) || !facts.words.has(STATES)) return null;
  const own = measure === null ? undefined : OF.get(measure);
  for (let i = facts.clause.from; i < facts.clause.to; i++) {
    if (!STATES.has(facts.tokens[i]) || closesDeal(facts, i) || goesBack(facts, i)) continue;
    const word = facts.tokens[i].lower;
    if (isSession(facts, word)) continue;
    const side = sideOf(facts, word, own);
    if (side === null) continue;
    const isOwn = own?.up.has(word) || own?.down.has(word);
    if (!isOwn && facts.measures.some((one) => i >= one.from && i < one.to)) continue;
    return { direction: isNegated(facts.tokens, i) ? "flat" : side, rule: "state", at: { from: i, to: i + 1 } };
  }
  return null;
}

/** `Is on fire`, `nobody wants`, `hovering around`: a state told in more words than one. */
function phraseOfState({ tokens, clause, words: of }: Facts): Told | null {
  if (!of.has(LEADS)) return null;
  for (let i = clause.from; i < clause.to; i++) {
    if (!LEADS.has(tokens[i])) continue;
    for (const { direction, words } of OPENERS.get(tokens[i].lower) ?? [])
      if (i + words.length <= clause.to && standsAt(tokens, i, words))
        return {
          direction: isNegated(tokens, i) ? "flat" : direction,
          rule: "state",
          at: { from: i, to: i + words.length },
        };
  }
  return null;
}
