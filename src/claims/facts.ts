import { isCalledAhead } from "./called-ahead.ts";
import type { Clause } from "./clauses.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet, WordsOf } from "./grammar/vocabulary.ts";
import { isOccasionAhead, isScheduled } from "./kinds-by-words.ts";
import { isReachedIn } from "./reached-in.ts";
import type { Reading } from "./reading.ts";
import type { Stretch } from "./sentences.ts";
import { type Lean, leanOf } from "./tense.ts";

export type Of<K extends Reading["kind"]> = Extract<Reading, { kind: K }>;

/** What was read in a clause, by kind, with its tokens and its condition. */
export interface Facts {
  clause: Clause;
  tokens: readonly Token[];
  /** Its words, to be asked for sets of words. */
  words: WordsOf;
  readings: Reading[];
  quantities: Of<"quantity">[];
  periods: Of<"period">[];
  subjects: Of<"subject">[];
  /** Those named in the if-part before it. */
  supposing: Of<"subject">[];
  /** Whom its first word, a `which`, stands for: the name right before it. */
  antecedent: Of<"subject"> | null;
  measures: Of<"measure">[];
  directions: Of<"direction">[];
  cues: Of<"cue">[];
  /** Its sentence ends in a question mark. */
  asked: boolean;
  /** The side of a position it takes, or null; `tradeOf` works it out when first asked. */
  trade: "long" | "short" | null | undefined;
  /** How it begins; `ask` works it out when first asked. */
  opening: { wh: boolean; inverted: boolean } | undefined;
  /** Its first word, and which way it looks; `firstWord` and `leanOfClause` work them out when first asked. */
  first: number | undefined;
  lean: Lean | undefined;
  /** The periods that say when its claim holds; `ownPeriods` works them out when first asked. */
  own: Of<"period">[] | undefined;
  /** It was found to tell of the poster's own life or people. */
  ofOwnLife: boolean | undefined;
  /** What was told before it in its sentence is guidance. */
  listed: boolean;
  /** The side of the trade told right before it, or null. */
  position: "long" | "short" | null;
  /** It tells what would be: `a 50bn quarter would bring the year to 132bn`. */
  supposed: boolean;
}

/** Cues of a record. */
export const RECORDS = [
  "record-high",
  "record-low",
  "highest-since",
  "lowest-since",
  "best-since",
  "worst-since",
  "ordinal-record",
];

/** Cues that may make a claim without subject, measure, figure or movement beside them. */
const TELLING = new Set(["trade-long", "trade-short", ...RECORDS]);

/** Whether a reading may make a claim of its clause. */
export const isTelling = (reading: Reading) => reading.kind !== "cue" || TELLING.has(reading.cue);

/** Most lists of a clause are empty: they share this one. */
const NONE: never[] = [];

function joined<T>(list: T[], one: T): T[] {
  if (list.length === 0) return [one];
  list.push(one);
  return list;
}

const isIn = (stretch: Stretch | null, { from, to }: Stretch) =>
  stretch !== null && from >= stretch.from && to <= stretch.to;

const RELATIVES = new WordSet("which who whose");
/** `About gold, | which I bought at 1640`: whether a clause goes on from a name. */
function relates(tokens: readonly Token[], { from }: Stretch, { to }: Stretch): boolean {
  const end = tokens[to]?.lower === "," ? to + 1 : to;
  return to <= from && end >= from && end < tokens.length && RELATIVES.has(tokens[end]);
}

/** The facts of a clause from the readings of its sentence. */
export function factsOf(tokens: readonly Token[], readings: readonly Reading[], clause: Clause, asked: boolean): Facts {
  const facts: Facts = {
    clause,
    tokens,
    words: new WordsOf(tokens, clause.from, clause.to),
    readings: NONE,
    quantities: NONE,
    periods: NONE,
    subjects: NONE,
    supposing: NONE,
    antecedent: null,
    measures: NONE,
    directions: NONE,
    cues: NONE,
    asked,
    trade: undefined,
    opening: undefined,
    first: undefined,
    lean: undefined,
    own: undefined,
    ofOwnLife: undefined,
    listed: false,
    position: null,
    supposed: false,
  };
  for (const reading of readings) {
    if (reading.from < clause.from || reading.to > clause.to) {
      if (reading.kind === "subject" && isIn(clause.condition, reading))
        facts.supposing = joined(facts.supposing, reading);
      if (reading.kind === "subject" && relates(tokens, clause, reading)) facts.antecedent = reading;
      continue;
    }
    facts.readings = joined(facts.readings, reading);
    if (reading.kind === "quantity") facts.quantities = joined(facts.quantities, reading);
    else if (reading.kind === "period") facts.periods = joined(facts.periods, reading);
    else if (reading.kind === "subject") facts.subjects = joined(facts.subjects, reading);
    else if (reading.kind === "measure") facts.measures = joined(facts.measures, reading);
    else if (reading.kind === "direction") facts.directions = joined(facts.directions, reading);
    else facts.cues = joined(facts.cues, reading);
  }
  return facts;
}

/** Which way the words of the clause look. */
export function leanOfClause(facts: Facts): Lean {
  if (facts.lean === undefined) {
    const called = isCalledAhead(facts.tokens, facts.clause.from) && !hasWord(facts, "was were did had");
    const told = called ? "ahead" : leanOf(facts.tokens, facts.clause.from, facts.clause.to);
    const reached = told === null && facts.quantities.some((figure) => isReachedIn(facts, figure));
    facts.lean = reached || (told === null && (isOccasionAhead(facts) || isScheduled(facts))) ? "ahead" : told;
  }
  return facts.lean;
}

/** The first cue of that name in the clause, outside its condition, or undefined. */
export function cueIn(facts: Facts, ...names: string[]): Of<"cue"> | undefined {
  for (const one of facts.cues) if (names.includes(one.cue) && !isIn(facts.clause.condition, one)) return one;
  return undefined;
}

/** The first cue outside the condition of which something holds. */
export function cueWhere(facts: Facts, holds: (one: Of<"cue">) => boolean): Of<"cue"> | undefined {
  for (const one of facts.cues) if (holds(one) && !isIn(facts.clause.condition, one)) return one;
  return undefined;
}

/** The words of a reading or stretch. */
export const wordsOf = (text: string, tokens: readonly Token[], stretch: { from: number; to: number }) =>
  text.slice(tokens[stretch.from].start, tokens[stretch.to - 1].end);

/** The lists of words asked for, each as the set that answers. */
const ASKED = new Map<string, WordSet>();

/** True when one of the lower-case words, parted by spaces, stands in the clause. */
export function hasWord(facts: Facts, words: string): boolean {
  let set = ASKED.get(words);
  if (set === undefined) {
    set = new WordSet(words, "stretch");
    ASKED.set(words, set);
  }
  return facts.words.has(set);
}
