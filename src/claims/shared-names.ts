import shared from "../../data/registry/shared-names.json" with { type: "json" };
import type { Token } from "./grammar/tokens.ts";
import { PerWord } from "./grammar/vocabulary.ts";
import { type Reading, subjectReading } from "./reading.ts";
import { isVerb } from "./verbs.ts";

type ByTalk = Readonly<Record<string, string>>;

const TALKS = Object.entries(shared.talk).map(([talk, words]) => ({ talk, words: new Set(words.split(" ")) }));
const NAMES = new Map<string, ByTalk>(Object.entries(shared.names));
/** Names that are words or places as well, and somebody's only where a verb follows: `Star trades at half of it`. */
const DOERS = new Map<string, ByTalk>(Object.entries(shared.doers));
const spelledLow = new Set([...NAMES.keys(), ...DOERS.keys()].map((name) => name.toLowerCase()));

/** A bit for each talk that a word is of, and one for a word that may be such a name. */
const NAME = 1 << TALKS.length;
const BITS = new PerWord(({ lower }) =>
  TALKS.reduce((bits, { words }, k) => bits | (words.has(lower) ? 1 << k : 0), spelledLow.has(lower) ? NAME : 0),
);

/** How often words of each talk stand in a text; `names` is true where one of the names does. */
export interface Talk {
  counts: Uint32Array;
  /** All its words. */
  size: number;
  names: boolean;
}

export function talkOf(tokens: readonly Token[]): Talk {
  const counts = new Uint32Array(TALKS.length);
  let names = false;
  for (const { word } of tokens) {
    const bits = BITS.of(word);
    if (bits === 0) continue;
    if ((bits & NAME) !== 0) names = true;
    for (let k = 0; k < counts.length; k++) if ((bits & (1 << k)) !== 0) counts[k]++;
  }
  return { counts, size: tokens.length, names };
}

/** The same of several texts together. */
export function allTalk(talks: readonly Talk[]): Talk {
  const counts = new Uint32Array(TALKS.length);
  for (const talk of talks) for (let k = 0; k < counts.length; k++) counts[k] += talk.counts[k];
  const size = talks.reduce((sum, one) => sum + one.size, 0);
  return { counts, size, names: talks.some((one) => one.names) };
}

/** A post's own words count for so many of the thread's. */
const OWN = 2;
/** Fewer words than this make no talk, nor do rarer ones than one of so many. */
const FEWEST = 3;
const ONE_OF = 300;

/** Whom a name means: of those that share it, the one whose talk this is most, or null where it is nobody's. */
function meantBy(byTalk: ByTalk, own: Talk, thread: Talk): string | null {
  let [best, most] = [null as string | null, FEWEST - 1];
  TALKS.forEach(({ talk }, k) => {
    const common = thread.counts[k] * ONE_OF >= thread.size;
    const count = OWN * own.counts[k] + (common ? thread.counts[k] : 0);
    if (byTalk[talk] !== undefined && count > most) [best, most] = [byTalk[talk], count];
  });
  return best;
}

const isHeld = (tokens: readonly Token[], i: number) =>
  i + 1 < tokens.length && tokens[i + 1].breaks === 0 && isVerb(tokens, i + 1);

/** The names of a text that others share, by token. */
function meantIn(text: string, tokens: readonly Token[], own: Talk, thread: Talk): Map<number, string> {
  const meant = new Map<number, string>();
  tokens.forEach((token, i) => {
    if ((BITS.of(token.word) & NAME) === 0 || tokens[i - 1]?.lower === "$") return;
    const spelled = text.slice(token.start, token.end);
    const name = NAMES.get(spelled);
    const doer = tokens[i - 1]?.lower === "the" ? undefined : DOERS.get(spelled);
    const byTalk = name ?? (doer && isHeld(tokens, i) ? doer : undefined);
    const subject = byTalk ? meantBy(byTalk, own, thread) : null;
    if (subject !== null) meant.set(i, subject);
  });
  return meant;
}

/**
 * Readings in which a name that several share stands for the one the talk is about: `Freeport` is the terminal among words of gas
 * and the miner among words of copper, `UA` an airline in talk of airlines. A name within a longer one stays as it was read.
 */
export function withSharedNames(
  text: string,
  tokens: readonly Token[],
  readings: Reading[],
  own: Talk,
  thread: Talk,
): Reading[] {
  if (!own.names) return readings;
  const meant = meantIn(text, tokens, own, thread);
  if (meant.size === 0) return readings;
  const kept: Reading[] = [];
  for (const reading of readings) {
    const subject = reading.to === reading.from + 1 ? meant.get(reading.from) : undefined;
    if (subject === undefined || reading.kind === "cue" || reading.kind === "direction") {
      if (reading.to > reading.from + 1 && reading.kind !== "cue")
        for (let i = reading.from; i < reading.to; i++) meant.delete(i);
      kept.push(reading);
    }
  }
  for (const [i, subject] of meant) kept.push(subjectReading(i, i + 1, subject, "shared-name"));
  return kept.sort((a, b) => a.from - b.from);
}
