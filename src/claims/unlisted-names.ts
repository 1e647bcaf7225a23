import names from "../../data/registry/lexicon/names.json" with { type: "json" };
import type { Token } from "./grammar/tokens.ts";
import { PerWord, WordSet } from "./grammar/vocabulary.ts";
import { withLocalTickers } from "./local-tickers.ts";
import { type Reading, subjectReading } from "./reading.ts";
import { headsTitle, isShown } from "./shown-names.ts";

const NOT_NAMES = new Set(names.notNames.split(" "));
/** Capitals that may be a name's, by the word alone. */
const MAY_NAME = new PerWord(({ kind, caps, lower }) =>
  kind === "word" && caps > 0 && lower.length > 1 && !NOT_NAMES.has(lower) ? 1 : 0,
);
const LEGAL = new WordSet(names.legal);
/** What firms alone do, and what they alone have. */
const ACTS = new WordSet(names.acts);
const HELD = new WordSet(names.held);
const LINKS = new WordSet("is was has 's are were will would could should might may also just already now finally");
const MOST_WORDS = 3;
const REACH = 3;

/** A firm the registry does not hold, as the text names it: its words in lower case, and how it is spelled. */
export type Unlisted = ReadonlyMap<string, string>;

/** A run of words. */
export interface Run {
  from: number;
  to: number;
}

const key = (tokens: readonly Token[], { from, to }: Run) => {
  let words = tokens[from].lower;
  for (let i = from + 1; i < to; i++) words += ` ${tokens[i].lower}`;
  return words;
};

const opens = (tokens: readonly Token[], i: number) => i === 0 || tokens[i].breaks > 0 || tokens[i - 1].kind === "mark";

/** The readings that start at a token, other kinds before cues. */
function startsOf(readings: readonly Reading[]): Map<number, Reading> {
  const at = new Map<number, Reading>();
  for (const one of readings) if (one.kind !== "cue" || !at.has(one.from)) at.set(one.from, one);
  return at;
}

let room = new Uint8Array(1 << 10);

/** Whether a reading covers a token, in an array that the next text is given anew. */
function takenBy(readings: readonly Reading[], size: number): Uint8Array {
  if (room.length < size) room = new Uint8Array(2 * size);
  const taken = room.fill(0, 0, size);
  for (const { kind, from, to } of readings) if (kind !== "cue") for (let i = from; i < to; i++) taken[i] = 1;
  return taken;
}

const BEFORE_NO_NAME = new WordSet("'s $ @");

/** Runs of capitalised words that nothing was read in. Where everything is in capitals, capitals name nobody. */
export function runsOf(tokens: readonly Token[], readings: readonly Reading[]): Run[] {
  const taken = takenBy(readings, tokens.length);
  const runs: Run[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] === 1 || MAY_NAME.of(tokens[i].word) === 0) continue;
    const from = i;
    while (
      i + 1 < tokens.length &&
      MAY_NAME.of(tokens[i + 1].word) === 1 &&
      taken[i + 1] === 0 &&
      tokens[i + 1].breaks === 0 &&
      !tokens[i + 1].glued
    )
      i++;
    if (i > from && tokens[i + 1]?.kind === "number" && tokens[i + 1].glued) i--;
    const run = { from: isBoldFrom(tokens, from - 1) ? from - 1 : from, to: i + 1 };
    if (run.to - from > MOST_WORDS || (from > 0 && BEFORE_NO_NAME.has(tokens[from - 1])) || isTitle(tokens, run))
      continue;
    runs.push(run);
  }
  return runs;
}

/** `**First Foundation** fell`: a common word that opens a bold name. */
const isBoldFrom = (tokens: readonly Token[], i: number) =>
  i > 0 && tokens[i].kind === "word" && tokens[i].caps === 1 && tokens[i].glued && tokens[i - 1].lower === "*";

/** In a headline every word has a capital. */
const isTitle = (tokens: readonly Token[], { from, to }: Run) => {
  const next = tokens[to];
  const before = from > 0 ? tokens[from - 1] : undefined;
  const capital = (token: Token | undefined) =>
    token?.kind === "word" && token.breaks === 0 && token.caps > 0 && token.lower !== "i";
  const led = before !== undefined && NOT_NAMES.has(before.lower) && opens(tokens, from - 1);
  return (
    capital(next) || (capital(before) && !led && tokens[from].breaks === 0) || (next?.kind === "number" && next.glued)
  );
};

/** Whether what stands behind a run makes it the name of a firm: it moves, it reports, it has shares. */
function actsAfter(tokens: readonly Token[], { to }: Run, at: ReadonlyMap<number, Reading>): boolean {
  let i = to;
  if (tokens[i]?.lower === "'s") {
    if (tokens[i + 1]?.caps > 0) return false;
    for (let k = i + 1; k < i + 1 + REACH && k < tokens.length && tokens[k].breaks === 0; k++)
      if (at.get(k)?.kind === "measure" || HELD.has(tokens[k])) return true;
    return false;
  }
  for (let n = 0; n < REACH && i < tokens.length && tokens[i].breaks === 0; n++, i++) {
    if (ACTS.has(tokens[i]) || (n === 0 && HELD.has(tokens[i]))) return true;
    const reading = at.get(i);
    if (reading?.kind === "direction" && reading.rule === "direction-word") return true;
    if (!LINKS.has(tokens[i])) return false;
  }
  return false;
}

/** `shares of Kioxia`, `revenue at Kioxia`, `long Kioxia`: what stands before a run makes it a firm's name. */
function heldBefore(tokens: readonly Token[], { from }: Run, at: ReadonlyMap<number, Reading>): boolean {
  const before = tokens[from - 1];
  if (!before || tokens[from].breaks > 0) return false;
  if (before.lower === "of" || before.lower === "at") {
    const noun = tokens[from - 2];
    return noun !== undefined && (HELD.has(noun) || (before.lower === "at" && at.get(from - 2)?.kind === "measure"));
  }
  const held = tokens[from - 2]?.lower ?? "";
  if (before.lower === "on" && ["calls", "puts"].includes(held)) return true;
  const { caps, lower } = tokens[from];
  return ["on", "in"].includes(before.lower) && TOLD_OF_TICKERS.has(held) && caps === 2 && SHORT_NAME.test(lower);
}

/** `Volume on SRUUF`, `the float in DNN`: what is told of a share by its ticker. */
const TOLD_OF_TICKERS = new Set("volume float interest premium iv position holding stake shares".split(" "));
const SHORT_NAME = /^[a-z]{3,5}$/;

const LONGEST_ACRONYM = 3;
/** `VR lost 4bn`: two or three capitals that only do something are what a firm is in as often as a firm; `LG revenue` is one's. */
const isAcronym = (tokens: readonly Token[], { from, to }: Run) =>
  to === from + 1 &&
  tokens[from].caps === 2 &&
  tokens[from].lower.length <= LONGEST_ACRONYM &&
  !(to < tokens.length && (HELD.has(tokens[to]) || tokens[to].lower === "'s"));

function isFirm(tokens: readonly Token[], run: Run, at: ReadonlyMap<number, Reading>): boolean {
  if (run.to - run.from > 1 && LEGAL.has(tokens[run.to - 1])) return true;
  if (heldBefore(tokens, run, at)) return true;
  if (isAcronym(tokens, run) || !actsAfter(tokens, run, at)) return false;
  return (
    !opens(tokens, run.from) || tokens[run.to].lower === "'s" || run.to - run.from > 1 || tokens[run.from].caps === 2
  );
}

/** Drops names that a text also writes small: `Storage fell`, and `storage revenue` elsewhere, is a common noun. */
export function dropCommon(unlisted: Map<string, string>, texts: Iterable<readonly Token[]>): void {
  if (unlisted.size === 0) return;
  for (const tokens of texts)
    for (const { caps, kind, lower } of tokens) if (caps === 0 && kind === "word") unlisted.delete(lower);
}

const NOBODY: Map<string, string> = new Map();

/** Firms outside the registry that a text shows to be such by what it says of them; `runs` are its `runsOf`, and `titles` is true of a title. */
export function unlistedIn(
  text: string,
  tokens: readonly Token[],
  readings: readonly Reading[],
  runs: readonly Run[],
  titles = false,
): Map<string, string> {
  if (runs.length === 0) return NOBODY;
  const at = startsOf(readings);
  let found = NOBODY;
  for (const run of runs) {
    if (!isFirm(tokens, run, at) && !isShown(text, tokens, run, at) && !(titles && headsTitle(text, tokens, run)))
      continue;
    if (found === NOBODY) found = new Map();
    found.set(key(tokens, run), text.slice(tokens[run.from].start, tokens[run.to - 1].end));
  }
  return found;
}

/** Whom the head of a thread names: firms outside the registry, and the short forms of known ones. */
export interface ThreadNames {
  unlisted: Unlisted;
  shorts: ReadonlyMap<string, string>;
  /** Bare tickers of firms listed elsewhere (`localTickers`). */
  local: ReadonlyMap<string, string>;
}

/** Readings with those names and a post's own, as subjects of their own, in the order of the words; `runs` are its `runsOf`. */
export function withNames(
  tokens: readonly Token[],
  read: Reading[],
  runs: readonly Run[],
  { unlisted, shorts, local }: ThreadNames,
  own: Unlisted = NOBODY,
): Reading[] {
  const readings = withLocalTickers(read, local);
  if (runs.length === 0 || (unlisted.size === 0 && shorts.size === 0 && own.size === 0)) return readings;
  const named: Reading[] = [];
  for (const run of runs) {
    const words = key(tokens, run);
    const short = shorts.get(words);
    const subject = short ?? unlisted.get(words) ?? own.get(words);
    if (subject !== undefined)
      named.push(subjectReading(run.from, run.to, subject, short ? "short-name" : "not-in-registry"));
  }
  return named.length === 0 ? readings : [...readings, ...named].sort((a, b) => a.from - b.from);
}
