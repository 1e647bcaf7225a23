import { firstWord } from "./asking.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";

interface Stretch {
  from: number;
  to: number;
}

const CONJUNCTIONS = "because bc cuz coz";
const OF_REASON = "due thanks owing";
const DRIVING =
  "drove drives driving drive sent sends sending pushed pushes pushing dragged drags dragging pulled pulls pulling lifted lifts lifting knocked knocks weighed";
const CAUSING = new WordSet(`${CONJUNCTIONS} ${OF_REASON} ${DRIVING}`, "stretch");
const REASON = new WordSet(`${CONJUNCTIONS} ${OF_REASON}`);
const WITH_TO = new WordSet(OF_REASON);
const DRIVES = new WordSet(DRIVING);

/** Whether a reason is told from token `i` on: `because`, `due to`. */
const startsReason = ({ tokens }: Facts, i: number) =>
  REASON.has(tokens[i]) && (!WITH_TO.has(tokens[i]) || tokens[i + 1]?.lower === "to");

/** The stretch outside of its reason: before `because`, behind the comma where the reason opens the clause. */
function besideReason(facts: Facts): Stretch | null {
  const { tokens, clause } = facts;
  const start = firstWord(facts);
  for (let i = start; i < clause.to; i++) {
    if (!startsReason(facts, i)) continue;
    if (i > start) return { from: clause.from, to: i };
    let comma = i + 1;
    while (comma < clause.to && tokens[comma].lower !== ",") comma++;
    return comma + 1 < clause.to ? { from: comma + 1, to: clause.to } : null;
  }
  return null;
}

/** Behind the verb of `weak demand sent oil prices lower`; with the verb where it tells the move itself: `production cuts lifted prices`. */
function driven({ tokens, clause, directions, measures }: Facts): Stretch | null {
  for (let i = clause.from + 1; i + 1 < clause.to; i++) {
    if (!DRIVES.has(tokens[i])) continue;
    const moves = directions.some(({ from }) => from === i);
    const led = [...directions, ...measures].some(({ to }) => to <= i);
    return { from: moves && led ? i : i + 1, to: clause.to };
  }
  return null;
}

const isIn =
  ({ from, to }: Stretch) =>
  (one: Stretch) =>
    one.from >= from && one.to <= to;

/**
 * The words of a clause that tell what came of something: `Because rates rose, | home prices fell`, `oil prices fell |
 * because demand dropped`, `weak demand sent | oil prices lower`. Null where no cause is told, or nothing that moves beside it.
 */
export function effectOf(facts: Facts): Stretch | null {
  if (!facts.words.has(CAUSING)) return null;
  const effect = besideReason(facts) ?? driven(facts);
  if (!effect) return null;
  const within = isIn(effect);
  const moves = facts.directions.some((one) => one.rule !== "measure-word" && one.rule !== "picture" && within(one));
  const named = facts.measures.some(within) || facts.subjects.some(within);
  return moves && named ? effect : null;
}

/** The readings that tell of what came of the cause; all of them where the clause tells no cause. */
export function ofEffect<T extends Stretch>(facts: Facts, readings: T[]): T[] {
  const effect = readings.length > 0 ? effectOf(facts) : null;
  return effect ? readings.filter(isIn(effect)) : readings;
}
